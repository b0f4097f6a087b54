"""Decide which letters can be made, and say why the others cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Faults, Hold, sheets_behind_all
from pic_sheets.commands._letter_choice import Wanted, letter_kinds
from pic_sheets.dates import format_date
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._letter_names import letter_names
from pic_sheets.documents._rows_behind import rows_behind
from pic_sheets.documents._subjects import member_of
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, blocking
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan, PrintBundle


@dataclass(frozen=True, slots=True)
class Letters:
    """The plan of the letters, those made and those withheld as tables, and the issues that withhold them."""

    plan: Plan
    made: ResultTable
    withheld: ResultTable
    issues: tuple[Issue, ...]


def letters(
    gathered: Gathered, wanted: Sequence[Wanted], unanswered: Sequence[Occasion[Any]], today: date, *, draft: bool
) -> Letters:
    """Each letter that nothing holds back (all of them in a draft), and a bundle a meeting.

    Nothing is made of the `unanswered` decisions, but what holds them back is told too.
    """
    faults = Faults(blocking(gathered.issues), sheets_behind_all(gathered.fund))
    made: list[tuple[Wanted, FilledTemplate]] = []
    held: list[tuple[str, Occasion[Any], Hold]] = []
    for letter, name in zip(wanted, letter_names(gathered.fund, wanted), strict=True):
        kind, occasion = letter
        holds = [*_withdrawal(gathered.fund, occasion), *faults.touching(rows_behind(gathered.fund, occasion))]
        held += [(kind.title, occasion, hold) for hold in holds]
        if draft or not holds:
            fields = kind.fields(gathered.fund, occasion, today)
            made.append((letter, FilledTemplate(name, kind.template, fields, draft=draft)))
    held += [
        ("", occasion, hold)
        for occasion in unanswered
        for hold in faults.touching(rows_behind(gathered.fund, occasion))
    ]
    examples = {stem: kind.example for stem, kind in letter_kinds().items() if any(kind is one for one, _ in wanted)}
    plan = Plan((*(file for _, file in made), *_bundles(made)), examples)
    issues = tuple(dict.fromkeys(hold.issue for _, _, hold in held if hold.issue is not None))
    return Letters(plan, _made_table(gathered.fund, made), _held_table([] if draft else held), issues)


def _withdrawal(fund: Fund, occasion: Occasion[Any]) -> Iterator[Hold]:
    """A holder who has withdrawn the project is not written to about it, unless money is to come back."""
    project = fund.project.get(occasion.project)
    if project is not None and project.withdrawn_on is not None and not occasion.survives_withdrawal:
        yield Hold(project.at("withdrawn_on"), f"Le projet a été retiré le {format_date(project.withdrawn_on)}.")


def _bundles(made: Sequence[tuple[Wanted, FilledTemplate]]) -> list[PrintBundle]:
    """One bundle for each meeting that has at least two letters, one for those of no meeting."""
    by_meeting: dict[str, list[str]] = {}
    for (_, occasion), file in made:
        by_meeting.setdefault(occasion.meeting, []).append(file.path)
    return [
        PrintBundle(f"{paths[0].split('_')[0]}_liasse.docx" if meeting else "liasse.docx", tuple(paths))
        for meeting, paths in by_meeting.items()
        if len(paths) > 1
    ]


def _made_table(fund: Fund, made: Sequence[tuple[Wanted, FilledTemplate]]) -> ResultTable:
    rows = tuple(
        (occasion.meeting, occasion.project, _about(fund, occasion), kind.title, occasion.amount)
        for (kind, occasion), _ in made
    )
    columns = ("Séance", "Projet", "Titre", "Courrier", "Montant")
    return ResultTable("courriers", "Lettres faites", columns, rows, ("", "", "", "", EURO))


def _about(fund: Fund, occasion: Occasion[Any]) -> str:
    """The title of the project, or the name of the member of the committee."""
    if occasion.project:
        return fund.project[occasion.project].title if occasion.project in fund.project else ""
    return member_of(fund, occasion.member).full_name


def _held_table(held: Sequence[tuple[str, Occasion[Any], Hold]]) -> ResultTable:
    rows = tuple((occasion.meeting, occasion.project, title, hold.cell, hold.why) for title, occasion, hold in held)
    return ResultTable("retenus", "Lettres retenues", ("Séance", "Projet", "Courrier", "Cellule", "Pourquoi"), rows)
