"""Decide which letters can be made, and say why the others cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Hold, faults_of
from pic_sheets.commands._letter_choice import Wanted
from pic_sheets.dates import format_date
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._letter_names import letter_names
from pic_sheets.documents._rows_behind import rows_behind
from pic_sheets.documents._subjects import member_of
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan, PrintBundle
from pic_sheets.register.fingerprints import NUMBER_FIELD


@dataclass(frozen=True, slots=True)
class Filled:
    """A letter that can be made: its kind, what it is about, its document."""

    kind: Letter[Any]
    occasion: Occasion[Any]
    file: FilledTemplate

    def numbered(self, number: str) -> "Filled":
        """The same with its number in the register."""
        return replace(self, file=replace(self.file, fields={**self.file.fields, NUMBER_FIELD: number}))

    @property
    def number(self) -> str:
        """Its number, "" while it has none."""
        return str(self.file.fields.get(NUMBER_FIELD, ""))


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters that can be made, and what holds the others back: (kind, what it is about, why)."""

    filled: tuple[Filled, ...]
    held: tuple[tuple[str, Occasion[Any], Hold], ...]

    @property
    def plan(self) -> Plan:
        """Their documents, and a bundle a meeting."""
        examples = {letter.file.template: letter.kind.example for letter in self.filled}
        return Plan((*(letter.file for letter in self.filled), *_bundles(self.filled)), examples)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that hold letters back."""
        return tuple(dict.fromkeys(hold.issue for _, _, hold in self.held if hold.issue is not None))

    @property
    def withheld(self) -> tuple[tuple[str, Occasion[Any], Hold], ...]:
        """What holds back those that are not made: nothing in a draft."""
        made = [(letter.kind.title, letter.occasion) for letter in self.filled]
        return tuple(hold for hold in self.held if hold[:2] not in made)


def letters(
    gathered: Gathered, wanted: Sequence[Wanted], unanswered: Sequence[Occasion[Any]], today: date, *, draft: bool
) -> Letters:
    """Each letter that nothing holds back (all of them in a draft).

    Nothing is made of the `unanswered` decisions, but what holds them back is told too.
    """
    faults = faults_of(gathered)
    filled: list[Filled] = []
    held: list[tuple[str, Occasion[Any], Hold]] = []
    for (kind, occasion), name in zip(wanted, letter_names(gathered.fund, wanted), strict=True):
        holds = [*_withdrawal(gathered.fund, occasion), *faults.touching(rows_behind(gathered.fund, occasion))]
        held += [(kind.title, occasion, hold) for hold in holds]
        if draft or not holds:
            fields = kind.fields(gathered.fund, occasion, today)
            filled.append(Filled(kind, occasion, FilledTemplate(name, kind.template, fields, draft=draft)))
    held += [
        ("", occasion, hold)
        for occasion in unanswered
        for hold in faults.touching(rows_behind(gathered.fund, occasion))
    ]
    return Letters(tuple(filled), tuple(held))


def _withdrawal(fund: Fund, occasion: Occasion[Any]) -> Iterator[Hold]:
    """A holder who has withdrawn the project is not written to about it, unless money is to come back."""
    project = fund.project.get(occasion.project)
    if project is not None and project.withdrawn_on is not None and not occasion.survives_withdrawal:
        yield Hold(project.at("withdrawn_on"), f"Le projet a été retiré le {format_date(project.withdrawn_on)}.")


def _bundles(filled: Sequence[Filled]) -> list[PrintBundle]:
    """One bundle for each meeting that has at least two letters, one for those of no meeting."""
    by_meeting: dict[str, list[str]] = {}
    for letter in filled:
        by_meeting.setdefault(letter.occasion.meeting, []).append(letter.file.path)
    return [
        PrintBundle(f"{paths[0].split('_')[0]}_liasse.docx" if meeting else "liasse.docx", tuple(paths))
        for meeting, paths in by_meeting.items()
        if len(paths) > 1
    ]


def made_table(fund: Fund, filled: Sequence[Filled]) -> ResultTable:
    """The letters, one row each."""
    rows = tuple(
        (
            letter.occasion.meeting,
            letter.occasion.project,
            about(fund, letter.occasion),
            letter.kind.title,
            letter.occasion.amount,
            letter.number,
        )
        for letter in filled
    )
    columns = ("Séance", "Projet", "Titre", "Courrier", "Montant", "Numéro")
    return ResultTable("courriers", "Lettres faites", columns, rows, ("", "", "", "", EURO, ""))


def about(fund: Fund, occasion: Occasion[Any]) -> str:
    """The title of the project, or the name of the member of the committee."""
    if occasion.project:
        return fund.project[occasion.project].title if occasion.project in fund.project else ""
    return member_of(fund, occasion.member).full_name


def withheld_table(withheld: Sequence[tuple[str, Occasion[Any], Hold]]) -> ResultTable:
    """What holds letters back, one row a reason."""
    rows = tuple((occasion.meeting, occasion.project, title, hold.cell, hold.why) for title, occasion, hold in withheld)
    return ResultTable("retenus", "Lettres retenues", ("Séance", "Projet", "Courrier", "Cellule", "Pourquoi"), rows)
