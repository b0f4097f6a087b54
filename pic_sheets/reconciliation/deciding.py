"""What the accountant decided by hand, read from rapprochement.xlsx and followed as far as it can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pic_sheets.bank_statements import Movement
from pic_sheets.columns import Record, Sheet
from pic_sheets.issues import Issue, Severity
from pic_sheets.money import ZERO, format_amount, total
from pic_sheets.reading.reader import read_alone
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.by_hand import (
    FILE,
    LABELS,
    LINES,
    MOVEMENTS,
    PAIRS,
    LabelRow,
    LineRow,
    MovementRow,
    PairRow,
)
from pic_sheets.reconciliation.matches import Decided
from pic_sheets.tables import Table
from pic_sheets.texts import NBSP, folded, nearest, quoted, typeset

UNKNOWN, TWICE, UNEQUAL, VAGUE = "decision-inconnue", "decision-en-double", "decision-inegale", "decision-trop-vague"
#: Fewer letters and digits than this would explain nearly any label.
_FEWEST_SIGNS = 4
_WITHIN = " › "
#: What is said of an id that is none, and what to do when it is like none, by field.
_STRANGERS = {
    "movement": (
        "n'est pas un mouvement de ces relevés",
        "S'il est d'un autre relevé, gardez-le ; sinon, copiez-le de l'état de rapprochement.",
    ),
    "line": (
        "n'est pas une ligne du classeur",
        "Elle a changé de date, de montant ou de projet depuis : copiez son nouvel identifiant de l'état de rapprochement.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids that there are, folded → as written, and the amount of each, by field of a row."""

    ids: Mapping[str, Mapping[str, str]]
    amounts: Mapping[str, Decimal]


@dataclass(slots=True)
class _Followed:
    """What of the file is followed: pairs as groups of ids, explanations, and what could not be."""

    groups: list[tuple[set[str], set[str], PairRow]] = field(default_factory=list)
    notes: dict[str, dict[str, str]] = field(default_factory=lambda: {"movement": {}, "line": {}})
    labels: dict[str, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def read_decided(
    tables: Sequence[Table], movements: Sequence[Movement], lines: Sequence[BookLine]
) -> tuple[Decided, tuple[Issue, ...]]:
    """What was decided about these movements and lines, and what of it cannot be followed, at its cell."""
    known = _Known(
        {"movement": {folded(it.id): it.id for it in movements}, "line": {folded(it.id): it.id for it in lines}},
        {it.id: it.amount for it in movements} | {it.id: it.amount for it in lines},
    )
    by_name = {folded(table.name): table for table in reversed(tables)}
    followed = _Followed()
    for row in _rows(by_name, PAIRS, followed):
        _follow_pair(row, known, followed)
    for sheet in (MOVEMENTS, LINES):
        for row in _rows(by_name, sheet, followed):
            _follow_note(row, known, followed)
    for row in _rows(by_name, LABELS, followed):
        _follow_words(row, followed)
    for bank, book, row in followed.groups:
        _tell_unequal(
            row, total(map(known.amounts.__getitem__, bank)), total(map(known.amounts.__getitem__, book)), followed
        )
    pairs = tuple((frozenset(bank), frozenset(book)) for bank, book, _ in followed.groups)
    decided = Decided(pairs, followed.notes["movement"], followed.notes["line"], followed.labels)
    return decided, tuple(followed.issues)


def _rows(tables: Mapping[str, Table], sheet: Sheet, followed: _Followed) -> Sequence[Record]:
    """The rows of one of the sheets, none when it is absent; what reading says of it is kept."""
    table = tables.get(folded(sheet.name))
    if table is None:
        return ()
    records, issues = read_alone(replace(table, name=f"{FILE}{_WITHIN}{sheet.name}"), sheet)
    followed.issues += issues
    return records


def _follow_pair(row: Record, known: _Known, followed: _Followed) -> None:
    """Add a pair to the groups that hold one of its two, made one."""
    assert isinstance(row, PairRow)
    movement, line = (_id(row, name, known, followed) for name in ("movement", "line"))
    if not movement or not line:
        return
    joined = [group for group in followed.groups if movement in group[0] or line in group[1]]
    bank = {movement}.union(*(group[0] for group in joined))
    book = {line}.union(*(group[1] for group in joined))
    first = joined[0][2] if joined else row
    followed.groups = [group for group in followed.groups if group not in joined] + [(bank, book, first)]


def _follow_note(row: Record, known: _Known, followed: _Followed) -> None:
    """Keep an explanation, unless what it explains has a decision already."""
    assert isinstance(row, MovementRow | LineRow)
    name = "movement" if isinstance(row, MovementRow) else "line"
    found = _id(row, name, known, followed)
    if not found or not row.note or found in followed.notes[name]:  # reading tells the second of two rows already
        return
    paired = next((group[2] for group in followed.groups if found in {*group[0], *group[1]}), None)
    if paired is None:
        followed.notes[name][found] = row.note
        return
    where = f"{paired.place.sheet.partition(_WITHIN)[2]}!{paired.place.cell(name)}"
    message = f"{quoted(found)} est déjà rapproché en {where}{NBSP}: c'est ce qui compte."
    _tell(row, name, TWICE, Severity.BLOCKING, message, "Effacez l'une des deux lignes.", followed)


def _follow_words(row: Record, followed: _Followed) -> None:
    """Keep what words of a label explain, unless they are too few to tell one label from another."""
    assert isinstance(row, LabelRow)
    words = folded(row.words)
    if not words or not row.note:
        return
    if sum(sign.isalnum() for sign in words) < _FEWEST_SIGNS:
        message = f"{quoted(row.words)} est trop court{NBSP}: presque tous les libellés peuvent le contenir."
        advice = "Mettez plusieurs mots, tels que la banque les écrit."
        _tell(row, "words", VAGUE, Severity.WARNING, message, advice, followed)
        return
    followed.labels.setdefault(words, row.note)


def _id(row: Record, name: str, known: _Known, followed: _Followed) -> str:
    """The id that a cell gives, "" with an issue when it is none, "" alone when the cell is blank."""
    typed = getattr(row, name)
    found = known.ids[name].get(folded(typed), "")
    if typed and not found:
        what, otherwise = _STRANGERS[name]
        close = nearest(typed, known.ids[name].values(), at_least=80)
        advice = f"Vouliez-vous dire {quoted(close)}{NBSP}?" if close else typeset(otherwise)
        # A movement of last month is decided for good, and is not in this month's statements.
        severity = Severity.INFORMATION if name == "movement" and not close else Severity.WARNING
        _tell(row, name, UNKNOWN, severity, f"{quoted(typed)} {what}.", advice, followed)
    return found


def _tell_unequal(row: PairRow, bank: Decimal, book: Decimal, followed: _Followed) -> None:
    difference = bank - book
    if difference == ZERO:
        return
    message = (
        f"La banque a {format_amount(bank)}, le classeur {format_amount(book)}{NBSP}: "
        f"{format_amount(difference)} restent dans l'écart."
    )
    _tell(
        row,
        "movement",
        UNEQUAL,
        Severity.WARNING,
        message,
        "Vérifiez les montants, ou complétez ce qui va ensemble.",
        followed,
    )


def _tell(
    row: Record, name: str, code: str, severity: Severity, message: str, advice: str, followed: _Followed
) -> None:
    followed.issues.append(Issue(row.place.sheet, row.place.cell(name), code, severity, message, advice))
