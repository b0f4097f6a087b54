"""What to write to a shared sheet so that it bears its issues, and to take back: the requests of one batch, nothing carried out.

Only what is ours is replaced or removed: notes between our marks, colours of ours that are still there, our tab. A person's
note stays above ours, the colour that a cell had comes back when ours goes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, runtime_checkable

from pic_sheets.issues import Issue
from pic_sheets.stores.annotations.notes import Note, Position, notes, position_of
from pic_sheets.stores.annotations.tints import COLOURS
from pic_sheets.stores.google.anomalies_tab import Line, Request, listing, our_tab, removal, title
from pic_sheets.stores.google.backgrounds import FIELD, color_style
from pic_sheets.stores.google.marked_notes import LONGEST, marked_note, with_ours
from pic_sheets.stores.google.remembered import Remembered, Spot, remembered, written
from pic_sheets.stores.google.standing import has_moved
from pic_sheets.stores.google.tabs import Cell, Tab
from pic_sheets.tables import Table, cell_address
from pic_sheets.texts import folded, typeset

#: Why a cell is left as it is.
DELETED = "L'onglet a été supprimé pendant la vérification."
MOVED = typeset("La cellule a changé ou bougé pendant la vérification : recommencez.")
OUTSIDE = typeset("La feuille est plus petite : cette cellule n'y est pas.")
PROTECTED = typeset("La plage est protégée : autorisez ce compte dans « Données », « Feuilles et plages protégées ».")
TOO_LONG = typeset("La note qui s'y trouve est trop longue pour en recevoir une autre : voyez l'onglet des anomalies.")
ALTERED = typeset("Quelqu'un a écrit dans la note de PIC Sheets : elle est laissée, effacez-la si elle ne sert plus.")
ALONE = typeset("C'est le seul onglet visible : affichez-en un autre, puis recommencez.")

_OURS = frozenset(f"#{colour}" for colour in COLOURS.values())


@runtime_checkable
class SharedSheet(Protocol):
    """The shared sheet as it was read and checked."""

    @property
    def tables(self) -> Sequence[Table]:
        """Its tabs."""
        ...

    @property
    def gids(self) -> Mapping[str, int]:
        """Name of a tab → its id, which stays when it is renamed."""
        ...


@dataclass(frozen=True, slots=True)
class Skipped:
    """A cell that was left as it is, and why."""

    sheet: str
    cell: str
    reason: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """The requests of one batch, none when there is nothing to do; how many cells bear a note of ours after it, how many no longer do.

    `tab` is the name of our tab, `workbook` the title of the sheet.
    """

    requests: tuple[Request, ...]
    annotated: int
    cleaned: int
    skipped: tuple[Skipped, ...]
    tab: str = ""
    workbook: str = ""


def annotations(issues: Sequence[Issue], read: SharedSheet, tabs: Sequence[Tab], day: date) -> Annotations:
    """What makes the sheet bear these issues and no others; `tabs` are what it is now, `read` what was checked."""
    standing, gone = _standing(issues, read, tabs)
    wanted: dict[int, Mapping[Position, Note]] = {}
    for tab in tabs:
        told = [issue for issue, home in standing if home is tab]
        wanted[tab.gid] = notes(told, told[0].sheet, tab.merged, frozenset()) if told else {}
    changes = _changes(tabs, wanted)
    gids = {id(issue): home.gid for issue, home in standing}
    memories = [written(spot, colours) for spot, colours in changes.memory.items()]
    blanks = [""] * (len(issues) - len(memories))
    lines = [Line(issue, gids.get(id(issue)), memory) for issue, memory in zip(issues, memories + blanks, strict=True)]
    requests = (*changes.requests, *listing(lines, day, tabs))
    return Annotations(requests, len(memories), changes.cleaned, (*gone, *changes.skipped), title(tabs))


def cleaning(tabs: Sequence[Tab]) -> Annotations:
    """What takes back all that is ours."""
    changes = _changes(tabs, {})
    ours = our_tab(tabs)
    if ours and all(tab.hidden for tab in tabs if tab is not ours):
        skipped = (*changes.skipped, Skipped(ours.title, "", ALONE))
        return Annotations(tuple(changes.requests), 0, changes.cleaned, skipped)
    requests = (*changes.requests, *removal(ours))
    return Annotations(requests, 0, changes.cleaned, tuple(changes.skipped), ours.title if ours else "")


def _standing(
    issues: Sequence[Issue], read: SharedSheet, tabs: Iterable[Tab]
) -> tuple[list[tuple[Issue, Tab]], list[Skipped]]:
    """The issues whose cell is still where it was, each with its tab as it is now; the cells that are not."""
    now = {tab.gid: tab for tab in tabs}
    by_name = {table.name: table for table in read.tables}
    names = {folded(name): name for name in reversed(by_name)}
    standing: list[tuple[Issue, Tab]] = []
    gone: dict[Skipped, None] = {}
    for issue in issues:
        name = issue.sheet if issue.sheet in by_name else names.get(folded(issue.sheet), "")
        if name not in read.gids:
            continue  # a sheet that is missing, or the correspondence's: it is told in our tab
        tab = now.get(read.gids[name])
        place = position_of(issue.cell)
        if tab is None:
            gone[Skipped(issue.sheet, issue.cell, DELETED)] = None
        elif place and has_moved(place, by_name[name].rows, tab.rows):
            gone[Skipped(tab.title, issue.cell, MOVED)] = None
        else:
            standing.append((issue, tab))
    return standing, list(gone)


@dataclass(slots=True)
class _Changes:
    """What to change in the cells, what our tab is to remember, how many are cleaned, which are left as they are."""

    requests: list[Request] = field(default_factory=list)
    memory: dict[Spot, Remembered] = field(default_factory=dict)
    cleaned: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def _changes(tabs: Iterable[Tab], wanted: Mapping[int, Mapping[Position, Note]]) -> _Changes:
    """The changes that leave our notes and colours on the cells wanted, and on no other."""
    known = remembered(tabs)
    made = _Changes()
    for tab in tabs:
        noted = wanted.get(tab.gid, {})
        for place in sorted({*noted, *tab.cells, *(place for gid, place in known if gid == tab.gid)}):
            _change(made, tab, place, noted.get(place), known.get((tab.gid, place)))
    return made


def _change(made: _Changes, tab: Tab, place: Position, note: Note | None, known: Remembered | None) -> None:
    cell = tab.cell(place)
    marked = marked_note(cell.note)
    before = _before(cell, marked.before, known)
    after = _annotated(marked.theirs, before, note) if note else Cell(marked.theirs, before)
    reason = _obstacle(tab, place, after) if after != cell or note else ""
    if reason or (marked.is_altered and not note):
        made.skipped.append(Skipped(tab.title, cell_address(*place), reason or ALTERED))
    if reason:
        return
    if note:
        made.memory[tab.gid, place] = Remembered(after.background, before)
    if after != cell:
        made.requests.append(_written(tab.gid, place, cell, after))
        made.cleaned += note is None


def _before(cell: Cell, noted: str | None, known: Remembered | None) -> str:
    """The colour that people gave the cell: the one under ours as long as ours is there, else the one that is."""
    if noted is not None and cell.background in _OURS:
        return noted
    return known.before if known and cell.background == known.ours else cell.background


def _annotated(theirs: str, before: str, note: Note) -> Cell:
    colour = f"#{COLOURS[note.severity]}" if note.severity else before
    return Cell(with_ours(theirs, note.text, before), colour)


def _obstacle(tab: Tab, place: Position, after: Cell) -> str:
    """Why the cell cannot be made so, "" when it can."""
    if not tab.has(place):
        return OUTSIDE
    if tab.is_protected(place):
        return PROTECTED
    return TOO_LONG if len(after.note) > LONGEST else ""


def _written(gid: int, place: Position, cell: Cell, after: Cell) -> Request:
    """The request that gives a cell the note and the colour it lacks, and touches nothing else of it."""
    fields = [*(["note"] if after.note != cell.note else []), *([FIELD] if after.background != cell.background else [])]
    data: dict[str, Any] = {}
    if after.note and "note" in fields:
        data["note"] = after.note
    if after.background and FIELD in fields:
        data["userEnteredFormat"] = {"backgroundColorStyle": color_style(after.background)}
    start = {"sheetId": gid, "rowIndex": place[0] - 1, "columnIndex": place[1] - 1}
    return {"updateCells": {"start": start, "rows": [{"values": [data]}], "fields": ",".join(fields)}}
