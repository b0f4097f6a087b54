"""Decide which letters can be made, and say why the others cannot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.commands._gathering import Gathered
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
    wanted_meetings = {_known(code, fund.meeting, "séance", "Séances") for code in meetings}
    wanted_projects = {_known(code, fund.project, "projet", "Projets") for code in projects}
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
            f"Il n'y a aucune décision{where}.", f"Écrivez-les dans la feuille {quoted('Décisions')}, puis recommencez."
        )
    return tuple(sorted(found, key=lambda decision: order.get(decision.meeting, (date.max, len(order)))))


def _known(code: str, records: object, noun: str, sheet: str) -> str:
    """The code as the workbook spells it."""
    codes = list(records)  # type: ignore[call-overload]  # a mapping's codes
    found = next((known for known in codes if folded(known) == folded(code)), None)
    if found is None:
        close = nearest(code, codes)
        advice = (
            f"Vouliez-vous dire {quoted(close)}{NBSP}?" if close else f"Les codes sont dans la feuille {quoted(sheet)}."
        )
        raise UnusableRequest(
            f"La {noun} {quoted(code)} n'existe pas."
            if noun == "séance"
            else f"Le {noun} {quoted(code)} n'existe pas.",
            advice,
        )
    return str(found)


def letters(gathered: Gathered, decisions: Sequence[Decision], today: date, *, draft: bool) -> Letters:
    """A letter for each decision that no blocking issue touches (for every one in a draft), and a bundle a meeting."""
    kinds: dict[str, Letter] = {
        entry.verdict: entry for entry in catalogue(documents, "DOCUMENT").values() if isinstance(entry, Letter)
    }
    faults = {(issue.sheet, issue.row): issue for issue in reversed(blocking(gathered.issues))}
    made: list[tuple[Decision, FilledTemplate]] = []
    withheld: list[tuple[Decision, Issue]] = []
    names = letter_names(gathered.fund, decisions)
    for decision, name in zip(decisions, names, strict=True):
        touching = [faults[row] for row in sorted(rows_behind(gathered.fund, decision) & faults.keys())]
        if decision.verdict not in kinds or (touching and not draft):
            withheld += [(decision, issue) for issue in touching]
            continue
        kind = kinds[decision.verdict]
        fields = kind.fields(gathered.fund, decision, today)
        made.append((decision, FilledTemplate(name, kind.template, fields, draft=draft)))
    return Letters(
        Plan(
            (*(letter for _, letter in made), *_bundles(made)), {kind.template: kind.example for kind in kinds.values()}
        ),
        _made_table(gathered.fund, made),
        _withheld_table(withheld),
        tuple(dict.fromkeys(issue for _, issue in withheld)),
    )


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


def _withheld_table(withheld: Sequence[tuple[Decision, Issue]]) -> ResultTable:
    rows = tuple(
        (decision.meeting, decision.project, decision.verdict, f"{issue.sheet}!{issue.cell}", issue.message)
        for decision, issue in withheld
    )
    return ResultTable(
        "retenus", "Lettres retenues", ("Séance", "Projet", "Décision", "Cellule à corriger", "Pourquoi"), rows
    )
