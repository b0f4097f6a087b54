"""Decide which letters can be made, and say why the others cannot."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.commands._gathering import Gathered
from pic_sheets.dates import format_date
from pic_sheets.documents._document import Letter
from pic_sheets.documents._letter_names import letter_names
from pic_sheets.documents._letters import rows_behind
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, blocking
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan, PrintBundle
from pic_sheets.sheets.decisions import Decision
from pic_sheets.texts import NBSP, folded, listed, nearest, quoted


@dataclass(frozen=True, slots=True)
class Letters:
    """The plan of the letters, those made and those withheld as tables, and the issues that withhold them."""

    plan: Plan
    made: ResultTable
    withheld: ResultTable
    issues: tuple[Issue, ...]


def chosen_decisions(fund: Fund, meetings: Sequence[str], projects: Sequence[str]) -> tuple[Decision, ...]:
    """The decisions of these meetings and projects (all when none is named), meeting by meeting.

    Raises UnusableRequest when a code is unknown or nothing was decided.
    """
    wanted_meetings = {_known(code, fund.meeting, "La séance", "Séances") for code in meetings}
    wanted_projects = {_known(code, fund.project, "Le projet", "Projets") for code in projects}
    order = {meeting.code: (meeting.day or date.max, rank) for rank, meeting in enumerate(fund.meetings)}
    found = [
        decision
        for decision in fund.decisions
        if (not wanted_meetings or decision.meeting in wanted_meetings)
        and (not wanted_projects or decision.project in wanted_projects)
    ]
    if not found:
        where = f" pour {listed([*meetings, *projects])}" if meetings or projects else ""
        raise UnusableRequest(
            f"Il n'y a aucune décision{where}.",
            f"Notez les décisions du comité dans la feuille {quoted('Décisions')}, puis recommencez.",
        )
    return tuple(sorted(found, key=lambda decision: order.get(decision.meeting, (date.max, len(order)))))


def _known(code: str, codes: Collection[str], noun: str, sheet: str) -> str:
    """The code as the workbook spells it; `noun` comes with its article."""
    found = next((known for known in codes if folded(known) == folded(code)), None)
    if found is None:
        close = nearest(code, codes)
        advice = (
            f"Vouliez-vous dire {quoted(close)}{NBSP}?" if close else f"Les codes sont dans la feuille {quoted(sheet)}."
        )
        raise UnusableRequest(f"{noun} {quoted(code)} n'existe pas.", advice)
    return found


def letters(gathered: Gathered, decisions: Sequence[Decision], today: date, *, draft: bool) -> Letters:
    """A letter for each decision that nothing holds back (for every one in a draft), and a bundle a meeting."""
    kinds: dict[str, Letter] = {
        entry.verdict: entry for entry in catalogue(documents, "DOCUMENT").values() if isinstance(entry, Letter)
    }
    faults = _Faults(blocking(gathered.issues), _sheets_behind_all(gathered.fund))
    made: list[tuple[Decision, FilledTemplate]] = []
    held: list[tuple[Decision, Hold]] = []
    for decision, name in zip(decisions, letter_names(gathered.fund, decisions), strict=True):
        holds = [*_withdrawal(gathered.fund, decision), *faults.touching(gathered.fund, decision)]
        held += [(decision, hold) for hold in holds]
        if decision.verdict in kinds and (draft or not holds):
            kind = kinds[decision.verdict]
            fields = kind.fields(gathered.fund, decision, today)
            made.append((decision, FilledTemplate(name, kind.template, fields, draft=draft)))
    plan = Plan(
        (*(letter for _, letter in made), *_bundles(made)), {kind.template: kind.example for kind in kinds.values()}
    )
    issues = tuple(dict.fromkeys(hold.issue for _, hold in held if hold.issue is not None))
    return Letters(plan, _made_table(gathered.fund, made), _held_table([] if draft else held), issues)


@dataclass(frozen=True, slots=True)
class Hold:
    """What holds a letter back: the cell to look at, why, and the issue when it is one."""

    cell: str
    why: str
    issue: Issue | None = None


def _withdrawal(fund: Fund, decision: Decision) -> list[Hold]:
    """A holder who has withdrawn the project is not written to about it."""
    project = fund.project.get(decision.project)
    if project is None or project.withdrawn_on is None:
        return []
    return [Hold(project.at("withdrawn_on"), f"Le projet a été retiré le {format_date(project.withdrawn_on)}.")]


#: The sheets that every letter speaks from: who writes, by which rules, with whose money.
_BEHIND_ALL = frozenset({"association", "reglement", "financeurs"})


def _sheets_behind_all(fund: Fund) -> frozenset[str]:
    """Their names, as staff may call them in a workbook of their own."""
    records = (*filter(None, [fund.association]), *fund.rules, *fund.funders)
    return _BEHIND_ALL | {folded(record.place.sheet) for record in records}


class _Faults:
    """The blocking issues, found by the rows that a letter is made from; the first of each row speaks for it."""

    def __init__(self, blocks: Sequence[Issue], behind_all: Collection[str]) -> None:
        self._by_row = {(issue.sheet, issue.row): issue for issue in reversed(blocks)}
        self._behind_all = {
            row for row, issue in self._by_row.items() if folded(issue.sheet) in behind_all or not issue.row
        }

    def touching(self, fund: Fund, decision: Decision) -> list[Hold]:
        rows = (rows_behind(fund, decision) & self._by_row.keys()) | self._behind_all
        found = [self._by_row[row] for row in sorted(rows)]
        return [Hold(f"{issue.sheet}!{issue.cell}".rstrip("!"), issue.message, issue) for issue in found]


def _bundles(made: Sequence[tuple[Decision, FilledTemplate]]) -> list[PrintBundle]:
    """One bundle for each meeting that has at least two letters."""
    by_meeting: dict[str, list[str]] = {}
    for decision, letter in made:
        by_meeting.setdefault(decision.meeting, []).append(letter.path)
    return [
        PrintBundle(f"{paths[0].split('_')[0]}_liasse.docx", tuple(paths))
        for paths in by_meeting.values()
        if len(paths) > 1
    ]


def _made_table(fund: Fund, made: Sequence[tuple[Decision, FilledTemplate]]) -> ResultTable:
    rows = tuple(
        (
            decision.meeting,
            decision.project,
            fund.project[decision.project].title if decision.project in fund.project else "",
            decision.verdict,
            decision.granted if decision.grants else None,
        )
        for decision, _ in made
    )
    columns = ("Séance", "Projet", "Titre", "Décision", "Montant accordé")
    return ResultTable("courriers", "Lettres faites", columns, rows, ("", "", "", "", EURO))


def _held_table(held: Sequence[tuple[Decision, Hold]]) -> ResultTable:
    rows = tuple((decision.meeting, decision.project, decision.verdict, hold.cell, hold.why) for decision, hold in held)
    return ResultTable("retenus", "Lettres retenues", ("Séance", "Projet", "Décision", "Cellule", "Pourquoi"), rows)
