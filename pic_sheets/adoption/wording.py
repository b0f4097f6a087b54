"""Issues told in their own words: their sheets and their headings, where ours would send staff to look for what is not there."""

from collections.abc import Iterable
from dataclasses import replace

from pic_sheets.adoption.adopting import Adopted
from pic_sheets.adoption.faults import page
from pic_sheets.issues import Issue
from pic_sheets.tables import column_number
from pic_sheets.texts import quoted


def in_their_words(issues: Iterable[Issue], adopted: Adopted) -> tuple[Issue, ...]:
    """The issues, each told once a cell: one column of theirs may stand for several of ours."""
    found: dict[tuple[str, str, str], Issue] = {}
    for issue in issues:
        found.setdefault((issue.sheet, issue.cell, issue.code), _told(issue, adopted))
    return tuple(found.values())


def _told(issue: Issue, adopted: Adopted) -> Issue:
    named = _headings(issue, adopted) | _sheets(adopted)
    message, advice = issue.message, issue.advice
    for ours, theirs in named.items():
        message, advice = message.replace(ours, theirs), advice.replace(ours, theirs)
    return replace(issue, message=message, advice=advice)


def _headings(issue: Issue, adopted: Adopted) -> dict[str, str]:
    """The ways in which messages name a column, ours → theirs, for the columns that the issue's cell stands for."""
    if not issue.column:
        return {}
    headings = adopted.headings.get((issue.sheet, column_number(issue.column)), {})
    found = {f"({ours})": f"({theirs})" for ours, theirs in headings.items()}
    found |= {f"colonne {quoted(ours)}": f"colonne {quoted(theirs)}" for ours, theirs in headings.items()}
    return found | {f"{quoted(ours)} est vide": f"{quoted(theirs)} est vide" for ours, theirs in headings.items()}


def _sheets(adopted: Adopted) -> dict[str, str]:
    """The same for sheets: theirs, or that of the correspondence where they are to fill it."""
    own = {table.role: table.name for table in adopted.tables if table.role and table.name == page(table.role)}
    return {
        f"feuille {quoted(ours)}": f"feuille {quoted(theirs)}"
        for ours, theirs in (own | dict(adopted.tabs)).items()
        if ours != theirs
    }
