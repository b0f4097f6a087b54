"""The issues that a correspondence can give, on the cell of it, or of theirs, to look at."""

from collections.abc import Sequence

from pic_sheets.adoption.correspondence import FILE, Source
from pic_sheets.columns import Column, Sheet
from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import NBSP, nearest, quoted
from pic_sheets.told_codes import ToldCode

ABSENT, UNTRACKED, WRONG, DIFFERENT = (
    "colonne-absente",
    "colonne-non-suivie",
    "correspondance-fausse",
    "lignes-differentes",
)


_FAMILY = "correspondance"
#: Every code of its own that a correspondence can give.
FAULTS = {
    fault.code: fault
    for fault in (
        ToldCode(
            WRONG,
            Severity.BLOCKING,
            f"Le fichier {FILE} nomme une feuille ou une colonne qui n'est pas dans le classeur, ou ne peut pas être suivi.",
            f"La feuille {quoted('Feuilles')} de {FILE} nomme votre onglet {quoted('Projets 2024')}, que vous avez renommé {quoted('Projets 2025')}.",
            f"Elle nomme {quoted('projets 2025')}{NBSP}: les majuscules et les accents ne comptent pas.",
            _FAMILY,
        ),
        ToldCode(
            DIFFERENT,
            Severity.WARNING,
            f"Deux lignes d'un même porteur se contredisent{NBSP}: la première compte.",
            f"Le porteur {quoted('Les Jardins')} a deux projets, et un courriel différent sur chaque ligne.",
            "Il a deux projets, et son courriel n'est écrit que sur une des deux lignes.",
            _FAMILY,
        ),
        ToldCode(
            UNTRACKED,
            Severity.INFORMATION,
            f"Le classeur ne suit pas cette information, dit {FILE}{NBSP}: rien n'en est vérifié ni compté.",
            f"La règle de notre colonne {quoted('Effets sur le quartier')} est {quoted('non suivie')}, dans la feuille {quoted('Colonnes')}.",
            "Cette règle nomme l'une de vos colonnes, même si elle est vide.",
            _FAMILY,
        ),
    )
}


_WITHIN = " › "


def page(name: str, file: str = FILE) -> str:
    """How a sheet of the correspondence itself is called in addresses."""
    return f"{file}{_WITHIN}{name}"


def file_and_tab(sheet: str) -> tuple[str, str]:
    """The file of a correspondence and the tab in it that an issue's sheet names; no file for a sheet of the workbook.

    >>> file_and_tab("correspondances.xlsx › Association"), file_and_tab("Projets")
    (('correspondances.xlsx', 'Association'), ('', 'Projets'))
    """
    file, found, tab = sheet.partition(_WITHIN)
    stem, ending = FILE.split(".")
    return (file, tab) if found and file.startswith(stem) and file.endswith(ending) else ("", sheet)


def unknown_tab(cell: str, tab: str, tabs: Sequence[str]) -> Issue:
    """A block that names a sheet their workbook does not have."""
    return _wrong("Feuilles", cell, f"La feuille {quoted(tab)} n'est pas dans votre classeur.", _nearest(tab, tabs))


def unknown_heading(sheet: str, cell: str, heading: str, tab: str, headings: Sequence[str]) -> Issue:
    """A heading that is not in their sheet, or no longer."""
    return _wrong(
        sheet,
        cell,
        f"La colonne {quoted(heading)} n'est pas dans votre feuille {quoted(tab)}.",
        _nearest(heading, headings),
    )


def no_headings(cell: str, tab: str) -> Issue:
    """A block whose row of headings is not to be found."""
    return _wrong(
        "Feuilles",
        cell,
        f"La ligne des intitulés de votre feuille {quoted(tab)} est introuvable.",
        f"Écrivez son numéro dans la colonne {quoted('Ligne des intitulés')}.",
    )


def without_column(sheet: Sheet, column: Column, source: Source) -> Issue:
    """A rule that needs a column of theirs and has none."""
    return _wrong(
        "Colonnes",
        source.cell,
        f"La règle {quoted(source.rule)} a besoin d'une de vos colonnes ({column.heading}, {sheet.name}).",
        f"Choisissez-la dans la liste, ou mettez {quoted('non suivie')}.",
    )


def absent(sheet: Sheet, column: Column, cell: str) -> Issue:
    """A column that figures cannot do without and that nothing gives."""
    return Issue(
        page("Colonnes"),
        cell,
        ABSENT,
        Severity.BLOCKING,
        f"Rien ne donne {quoted(column.heading)} ({sheet.name}) dans votre classeur.",
        "Choisissez votre colonne dans la liste, ou ajoutez-la à votre classeur.",
    )


def untracked(sheet: Sheet, column: Column, cell: str) -> Issue:
    """A column that is usually filled and that they do not keep."""
    return Issue(
        page("Colonnes"),
        cell,
        UNTRACKED,
        Severity.INFORMATION,
        f"{quoted(column.heading)} ({sheet.name}) n'est pas dans votre classeur{NBSP}: rien n'en est vérifié ni compté.",
        "Si une de vos colonnes le dit, choisissez-la dans la liste.",
    )


def different(place: tuple[str, str], heading: str, texts: tuple[str, str], first: str, key: str) -> Issue:
    """Two rows of one key that do not say the same: `texts` are this row's and the first's, `first` the first's cell."""
    sheet, cell = place
    return Issue(
        sheet,
        cell,
        DIFFERENT,
        Severity.WARNING,
        f"{quoted(key)}{NBSP}: {quoted(texts[0])} ici, {quoted(texts[1])} en {first} ({heading}). C'est {first} qui compte.",
        "Mettez la même chose sur toutes ses lignes.",
    )


def _wrong(sheet: str, cell: str, message: str, advice: str) -> Issue:
    return Issue(page(sheet), cell, WRONG, Severity.BLOCKING, message, advice)


def _nearest(text: str, candidates: Sequence[str]) -> str:
    close = nearest(text, candidates, at_least=60)
    return f"Vouliez-vous dire {quoted(close)}{NBSP}?" if close else "Choisissez dans la liste de la cellule."


#: A form's question may take a whole line: past so many letters, its beginning is enough to know it.
_LONGEST = 60


def shortened(heading: str) -> str:
    """A heading of theirs as a message can repeat it."""
    return heading if len(heading) <= _LONGEST else f"{heading[: _LONGEST - 1].rstrip()}…"


def unknown_word(sheet: str, cell: str, word: str, of: str, known: Sequence[str]) -> Issue:
    """A line that refers to a line of another sheet of the correspondence that is not there."""
    return _wrong(sheet, cell, f"{quoted(word)} n'est pas dans la feuille {quoted(of)}.", _nearest(word, known))


def unknown_column(sheet: str, cell: str, heading: str, ours: Sheet) -> Issue:
    """A heading of ours that does not exist."""
    known = [column.heading for column in ours.columns.values()]
    return _wrong(
        sheet, cell, f"PIC Sheets n'a pas de colonne {quoted(heading)} ({ours.name}).", _nearest(heading, known)
    )
