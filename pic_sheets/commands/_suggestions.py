"""What an option may be given: the codes that a workbook has, those that we have. Tab completes with them, and forms offer them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.texts import squeezed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What can be typed, and what it means, in a few words; `label` may be ""."""

    code: str
    label: str = ""


#: An option as it is typed and what its value is called in the help: ("--seance", "CODE").
Asked: TypeAlias = tuple[str, str]


def suggestions(option: str, value: str, fund: Fund | None) -> tuple[Suggestion, ...]:
    """What the option may be given, in the order of its sheet or catalogue; () when that is not known.

    `value` is its metavar, since one option may ask for two things. What a workbook says is () without a fund.
    """
    asked = (option, value)
    if asked in _OURS:
        return tuple(_OURS[asked]())
    found = _OF_FUND[asked](fund) if asked in _OF_FUND and fund is not None else ()
    return tuple({suggestion.code: suggestion for suggestion in found if suggestion.code}.values())


def needs_fund(option: str, value: str) -> bool:
    """Whether only a workbook can say what the option may be given."""
    return (option, value) in _OF_FUND


def _meetings(fund: Fund) -> Iterator[Suggestion]:
    for code, meeting in fund.meeting.items():
        day = fund.day_of(code)
        yield Suggestion(code, ", ".join(filter(None, (format_date(day) if day else "", squeezed(meeting.venue)))))


def _projects(fund: Fund) -> Iterator[Suggestion]:
    return (Suggestion(code, squeezed(project.title)) for code, project in fund.project.items())


def _funders(fund: Fund) -> Iterator[Suggestion]:
    return (Suggestion(code, squeezed(funder.name)) for code, funder in fund.funder.items())


def _letters() -> Iterator[Suggestion]:
    from pic_sheets.commands._letter_choice import letter_kinds

    return (Suggestion(stem, kind.title) for stem, kind in letter_kinds().items())


def _templates() -> Iterator[Suggestion]:
    from pic_sheets import documents
    from pic_sheets.catalogue import catalogue

    found = catalogue(documents, "DOCUMENT").values()
    return (Suggestion(document.template, document.title) for document in found)


def _rules() -> Iterator[Suggestion]:
    from pic_sheets.rulebook import codes

    return (Suggestion(rule.code, rule.meaning) for rule in codes())


def _families() -> Iterator[Suggestion]:
    from pic_sheets.rulebook import FAMILIES

    return (Suggestion(family) for family in FAMILIES)


_OF_FUND: Mapping[Asked, Callable[[Fund], Iterator[Suggestion]]] = {
    ("--seance", "CODE"): _meetings,
    ("--projet", "CODE"): _projects,
    ("--financeur", "CODE"): _funders,
}
_OURS: Mapping[Asked, Callable[[], Iterator[Suggestion]]] = {
    ("--type", "TYPE"): _letters,
    ("--type", "MODELE"): _templates,
    ("--regle", "CODE"): _rules,
    ("--famille", "FAMILLE"): _families,
}
