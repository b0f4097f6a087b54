"""Which letters are asked for: their kinds, the meetings, the projects, or only those that are due."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.columns import Record
from pic_sheets.documents._decisions import ANSWER, decided
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.texts import NBSP, folded, listed, nearest, quoted

#: A letter to write: its kind, and what it is about.
Wanted: TypeAlias = tuple[Letter[Any], Occasion[Any]]


def letter_kinds() -> Mapping[str, Letter[Any]]:
    """Template's stem → kind of letter, in the order of a project's life."""
    found = [entry for entry in catalogue(documents, "DOCUMENT").values() if isinstance(entry, Letter)]
    return {kind.template: kind for kind in sorted(found, key=lambda kind: (kind.position, kind.template))}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for on the command line: codes as typed, nothing for all."""

    kinds: Sequence[str] = ()
    meetings: Sequence[str] = ()
    projects: Sequence[str] = ()

    @property
    def told(self) -> str:
        """« pour C2025-01 », "" when all is asked for."""
        codes = [*self.meetings, *self.projects]
        return f" pour {listed(codes)}" if codes else ""


def chosen_kinds(names: Sequence[str], *, default: Collection[str] | None = None) -> list[Letter[Any]]:
    """The kinds of these names, written as staff may (« relance bilan 1 »); without a name, the default ones, else all.

    Raises UnusableRequest when one is unknown.
    """
    kinds = letter_kinds()
    spelled = {_plain(stem): kind for stem, kind in kinds.items()}
    found = []
    for name in names:
        if _plain(name) not in spelled:
            close = nearest(name, kinds)
            known = f"Les types sont{NBSP}: {', '.join(kinds)}."
            raise UnusableRequest(
                f"{quoted(name)} n'est pas un type de courrier.",
                f"Vouliez-vous dire {quoted(close)}{NBSP}? {known}" if close else known,
            )
        found.append(spelled[_plain(name)])
    return found or [kind for stem, kind in kinds.items() if default is None or stem in default]


def _plain(name: str) -> str:
    return folded(name.replace("_", " ").replace("-", " "))


def answers() -> list[str]:
    """The stems of the letters that answer a request: what `courriers` writes when no kind is named."""
    return [stem for stem, kind in letter_kinds().items() if kind.position == ANSWER]


def chosen_letters(fund: Fund, kinds: Sequence[Letter[Any]], choice: Choice, today: date) -> tuple[Wanted, ...]:
    """The letters of these kinds about these meetings and projects (all when none is named), meeting by meeting.

    Raises UnusableRequest when a code is unknown.
    """
    meetings = {
        known_code(code, fund.meeting, "La séance", sheet_name(fund.meetings, "Séances")) for code in choice.meetings
    }
    projects = {
        known_code(code, fund.project, "Le projet", sheet_name(fund.projects, "Projets")) for code in choice.projects
    }
    found = [
        (kind, occasion)
        for kind in kinds
        for occasion in kind.occasions(fund, today)
        if (not meetings or occasion.meeting in meetings) and (not projects or occasion.project in projects)
    ]
    return in_order(fund, found)


def in_order(fund: Fund, wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """The letters meeting by meeting, each project's in the order of its life, records in the order of their rows."""
    order = {meeting.code: (meeting.day or date.max, rank) for rank, meeting in enumerate(fund.meetings)}
    last = (date.max, len(order))
    return tuple(
        sorted(
            wanted,
            key=lambda letter: (order.get(letter[1].meeting, last), letter[0].position, letter[1].record.place.row),
        )
    )


def unanswered(fund: Fund, choice: Choice) -> tuple[Occasion[Decision], ...]:
    """The decisions asked for that no letter can announce, since what was decided is not known."""
    meetings, projects = ({folded(code) for code in codes} for codes in (choice.meetings, choice.projects))
    return tuple(
        decided(decision)
        for decision in fund.decisions
        if decision.verdict not in set(Verdict)
        and (not meetings or folded(decision.meeting) in meetings)
        and (not projects or folded(decision.project) in projects)
    )


def sheet_name(records: Sequence[Record], name: str) -> str:
    """The sheet as the workbook calls it."""
    return records[0].place.sheet if records and records[0].place.sheet else name


def known_code(code: str, codes: Collection[str], noun: str, sheet: str) -> str:
    """The code as the workbook spells it; `noun` comes with its article."""
    found = next((known for known in codes if folded(known) == folded(code)), None)
    if found is None:
        close = nearest(code, codes)
        advice = (
            f"Vouliez-vous dire {quoted(close)}{NBSP}?" if close else f"Les codes sont dans la feuille {quoted(sheet)}."
        )
        raise UnusableRequest(f"{noun} {quoted(code)} n'existe pas.", advice)
    return found
