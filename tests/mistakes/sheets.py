"""Mistakes of headings and sheets: renamed, moved, swapped, doubled, deleted."""

from collections.abc import Callable

from openpyxl import Workbook

from mistakes.mistake import Mistake, Told, typed


def _renamed(sheet: str, name: str) -> Callable[[Workbook], None]:
    def make(book: Workbook) -> None:
        book[sheet].title = name

    return make


def _put(sheet: str, address: str, value: object) -> Callable[[Workbook], None]:
    def make(book: Workbook) -> None:
        book[sheet][address] = value

    return make


def _removed(*sheets: str) -> Callable[[Workbook], None]:
    def make(book: Workbook) -> None:
        for sheet in sheets:
            del book[sheet]

    return make


def _without_column(sheet: str, column: int) -> Callable[[Workbook], None]:
    return lambda book: book[sheet].delete_cols(column)


def _swapped(sheet: str, first: str, second: str) -> Callable[[Workbook], None]:
    """Two headings exchanged, the columns left where they are."""

    def make(book: Workbook) -> None:
        page = book[sheet]
        page[first].value, page[second].value = page[second].value, page[first].value

    return make


def _copied(sheet: str, name: str) -> Callable[[Workbook], None]:
    def make(book: Workbook) -> None:
        book.copy_worksheet(book[sheet]).title = name

    return make


def _reordered(book: Workbook) -> None:
    """The columns from the last to the first, one hidden, and a mistake in the first row."""
    page = book["Projets"]
    rows = [[cell.value for cell in row][::-1] for row in page.iter_rows(min_row=3)]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            page.cell(number, column).value = value
    page.column_dimensions["C"].hidden = True
    page["D4"] = "12OO"


def _lower(book: Workbook) -> None:
    """A title, a legend and a merged band of groups above the headings, which are on row 14; a mistake under them."""
    page = book["Versements"]
    page.insert_rows(1, 11)
    page["A1"] = "Les versements de l'association"
    page.merge_cells("A1:F2")
    page["A13"] = "À qui"
    page.merge_cells("A13:B13")
    page["C13"] = "Combien"
    page.merge_cells("C13:F13")
    page["D17"] = "8OO"


def _headings_deleted(book: Workbook) -> None:
    book["Versements"].delete_rows(3)


def _exchanged(book: Workbook) -> None:
    book["Versements"].title = "x"
    book["Encaissements"].title = "Versements"
    book["x"].title = "Encaissements"


SHEETS: tuple[Mistake, ...] = (
    Mistake("a sheet renamed by a copy", _renamed("Projets", "Projets (2)"), (Told("Projets!", "feuille-absente", "Renommez l'onglet « Projets (2) » en « Projets »"),)),
    Mistake("a sheet of a singular name", _renamed("Versements", "Versement"), (Told("Versements!", "feuille-absente", "Renommez l'onglet « Versement »"),)),
    Mistake("a year in a sheet's name", _renamed("Porteurs", "Porteurs 2025"), (Told("Porteurs!", "feuille-absente", "Renommez l'onglet « Porteurs 2025 »"),)),
    Mistake("a list of its own in a sheet's name", _renamed("Projets", "Liste des projets"), (Told("Projets!", "feuille-absente", "Renommez l'onglet « Liste des projets »"),)),
    Mistake("a space after a sheet's name", _renamed("Projets", "projets ")),
    Mistake("a sheet deleted", _removed("Porteurs"), (Told("Porteurs!", "feuille-absente", "Recopiez cette feuille"),)),
    Mistake("an optional sheet deleted", _removed("Budgets")),
    Mistake("a copy of a sheet left there", _copied("Projets", "Projets sauvegarde")),
    Mistake("a column deleted", _without_column("Projets", 6), (Told("Projets!Q3", "colonne-absente", "« Thématique » manque"),)),
    Mistake("an optional column deleted", _without_column("Projets", 11)),
    Mistake("the codes of the holders deleted", _without_column("Porteurs", 1), (Told("Porteurs!N3", "colonne-absente", "« Code » manque"),)),
    Mistake("two headings of dates swapped", _swapped("Projets", "I3", "J3"), (Told("Projets!I3", "fin-avant-debut", ""),)),
    Mistake("two headings of amounts swapped", _swapped("Projets", "N3", "O3"), (Told("Projets!N3", "demande-superieure-au-cout", ""),)),
    Mistake("two headings of different kinds swapped", _swapped("Projets", "D3", "N3"), (Told("Projets!D3", "montant-illisible", "Titre"),)),
    typed("a heading with its unit", "Projets!O3", "Montant demandé (en €)", "colonne-absente", "Renommez cet intitulé en « Montant demandé »"),
    typed("a heading with a letter left out", "Projets!O3", "Montant demnde", "colonne-absente", "Renommez cet intitulé en « Montant demandé »"),
    typed("a heading in the plural", "Projets!C3", "Porteurs", "colonne-absente", "Renommez cet intitulé en « Porteur »"),
    typed("an optional heading misspelt", "Projets!L3", "Beneficiaire prévu", "colonne-inconnue", "Si c'est « Bénéficiaires prévus »"),
    typed("a heading without accents, on two lines", "Projets!O3", "MONTANT\nDEMANDE"),
    typed("a heading emptied", "Projets!D3", None, "colonne-absente", "« Titre » manque"),
    typed("a heading twice", "Projets!L3", "Titre", "colonne-en-double", "est déjà en D3"),
    typed("a column of one's own", "Projets!R3", "Vu par Ana", "colonne-inconnue", "Rien à faire si c'est une colonne à vous"),
    Mistake("columns in another order, one hidden", _reordered, (Told("Projets!D4", "montant-illisible", "1200"),)),
    Mistake("headings far down under a merged band", _lower, (Told("Versements!D17", "montant-illisible", "800"),)),
    Mistake("the row of headings deleted", _headings_deleted, (Told("Versements!", "entete-introuvable", ""),)),
    Mistake("two sheets that took one another's name", _exchanged, (Told("Encaissements!", "entete-introuvable", "contient les intitulés de la feuille « Versements »"), Told("Versements!", "entete-introuvable", "contient les intitulés de la feuille « Encaissements »"))),
    Mistake("a parameter renamed", _put("Association", "A9", "Ville du siège"), (Told("Association!A9", "colonne-inconnue", "Ville du siège"), Told("Association!A17", "colonne-absente", "« Commune » manque"))),
    typed("a parameter misspelt", "Association!A8", "Code postale", "colonne-absente", "Code postal"),
    typed("a parameter twice", "Association!A6", "Nom", "colonne-en-double", "écrit deux fois"),
    typed("the year left out", "Association!B14", None, "valeur-manquante", "« Exercice » est vide"),
    typed("the year of two figures", "Association!B14", 25, "nombre-illisible", "2025"),
)  # fmt: skip
