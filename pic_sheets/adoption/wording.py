"""Issues told in their own words: their sheets and their headings, where ours would send staff to look for what is not there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pic_sheets.adoption.adopting import Adopted
from pic_sheets.adoption.faults import page
from pic_sheets.issues import Issue
from pic_sheets.tables import column_number
from pic_sheets.texts import quoted

#: The sheets of the correspondence that give columns, and their words.
COLUMNS, VALUES = "Colonnes", "Valeurs"


def in_their_words(issues: Iterable[Issue], adopted: Adopted) -> tuple[Issue, ...]:
    """The issues, each told once a cell: one column of theirs may stand for several of ours."""
    found: dict[tuple[str, str, str], Issue] = {}
    for issue in issues:
        if issue.code == "feuille-absente" and issue.sheet in adopted.torn:
            continue  # the correspondence has its own issue, where it is to be mended
        found.setdefault((issue.sheet, issue.cell, issue.code), _told(issue, adopted))
    return tuple(found.values())


def _told(issue: Issue, adopted: Adopted) -> Issue:
    named = _headings(issue, adopted) | _sheets(adopted)
    message, advice = issue.message, issue.advice
    for ours, theirs in named.items():
        message, advice = message.replace(ours, theirs), advice.replace(ours, theirs)
    if not issue.cell and issue.sheet in adopted.tabs.values():
        advice = f"Choisissez dans {page(COLUMNS)} celle des vôtres qui le dit, ou mettez {quoted('non suivie')} si vous ne le notez pas."
    if issue.code == "valeur-hors-liste" and headings_at(issue, adopted):
        advice = f"{advice} Si c'est votre mot pour l'un d'eux, dites-le dans {page(VALUES)}."
    return replace(issue, message=message, advice=advice)


def headings_at(issue: Issue, adopted: Adopted) -> Mapping[str, str]:
    """Our headings → theirs, for the columns of ours that the issue's cell stands for."""
    return adopted.headings.get((issue.sheet, column_number(issue.column)), {}) if issue.column else {}


def _headings(issue: Issue, adopted: Adopted) -> dict[str, str]:
    """The ways in which messages name a column, ours → theirs, for the columns that the issue's cell stands for."""
    headings = headings_at(issue, adopted)
    found = {f"({ours})": f"({theirs})" for ours, theirs in headings.items()}
    found |= {f"colonne {quoted(ours)}": f"colonne {quoted(theirs)}" for ours, theirs in headings.items()}
    return found | {f"{quoted(ours)} est vide": f"{quoted(theirs)} est vide" for ours, theirs in headings.items()}


def _sheets(adopted: Adopted) -> dict[str, str]:
    """The same for sheets: theirs, or that of the correspondence where they are to fill it."""
    own = {table.role: table.name for table in adopted.tables if table.role and not table.origins}
    return {
        f"feuille {quoted(ours)}": f"feuille {quoted(theirs)}"
        for ours, theirs in (own | dict(adopted.tabs)).items()
        if ours != theirs
    }
