"""correspondances.xlsx as a file: coloured, guided, and never anything else than text."""

import io

import openpyxl
import pytest
from their_workbooks import FPH, SINGLE, tables

from pic_sheets.adoption.own_sheets import contents
from pic_sheets.adoption.proposals import proposal
from pic_sheets.stores.correspondence_workbook import correspondence_bytes
from pic_sheets.tables import Table


def _book(theirs, name="Suivi.xlsx"):
    proposed = proposal(theirs, 2026, themes=("Circuits courts",))
    return openpyxl.load_workbook(io.BytesIO(correspondence_bytes(name, contents(proposed, []))))


@pytest.fixture(scope="module")
def book():
    return _book(tables(FPH))


def test_it_opens_on_what_to_do_then_gives_the_three_sheets_to_correct_and_those_to_fill(book):
    assert book.sheetnames == [
        "Accueil", "Feuilles", "Colonnes", "Valeurs", "Association", "Règlement", "Financeurs", "Encaissements", "Quartiers", "Thématiques",
        "Membres", "Présences", "Bilans", "Listes",
    ]  # fmt: skip
    assert (book["Accueil"]["B4"].value, book["Accueil"]["C4"].value) == ("Classeur", "Suivi.xlsx")


def _guides(book, sheet, cell):
    """What the drop-down of a cell offers."""
    for rule in book[sheet].data_validations.dataValidation:
        if cell in rule.sqref:
            _, area = rule.formula1.replace("$", "").split("!")
            return [row[0].value for row in book["Listes"][area]]
    return []


def test_a_line_offers_the_headings_of_its_own_sheet(book):
    lines = {
        (row[0].value, row[1].value): row[3].coordinate for row in book["Colonnes"].iter_rows(min_row=4) if row[0].value
    }
    assert _guides(book, "Colonnes", lines["Porteurs", "Nom"])[:3] == ["N° demandeur", "Statut", "Nom"]
    assert "Montant accordé Ville" in _guides(book, "Colonnes", lines["Décisions", "Motif"])
    assert _guides(book, "Feuilles", "C9") == ["Demandeurs", "Fiches actions", "Commission 2018", "Paiements 2018"]
    assert "Avis" in _guides(book, "Feuilles", "G6")


def test_a_word_offers_the_choices_of_its_own_column(book):
    lines = {row[2].value: row[3].coordinate for row in book["Valeurs"].iter_rows(min_row=4) if row[2].value}
    assert _guides(book, "Valeurs", lines["Avis favorable"]) == [
        "Accord",
        "Accord partiel",
        "Ajournement",
        "Refus",
        "Accord selon le montant",
    ]
    assert _guides(book, "Valeurs", lines["chq"]) == ["Virement", "Chèque", "Espèces"]


def test_each_confidence_has_its_colour(book):
    formulas = {rule.formula[0] for rules in book["Colonnes"].conditional_formatting for rule in rules.rules}
    assert {'$H4="sûr"', '$H4="à vérifier"', '$H4="rien trouvé"'} <= formulas


def test_an_account_number_is_shown_masked(book):
    example = next(row[6].value for row in book["Colonnes"].iter_rows(min_row=4) if row[1].value == "IBAN")
    assert "0505" not in example


def test_what_looks_like_a_formula_stays_text():
    rows = [
        ["Intitulé", "Montant demandé", "Avis", "=1+1", "Porteur\x07"],
        ["=cmd()", 3.0, "=HYPERLINK(1)", "-2", "@x"],
    ]
    book = _book([Table("=Suivi", rows)], name="=1.xlsx")
    for sheet in ("Accueil", "Feuilles", "Colonnes", "Valeurs", "Listes"):
        for row in book[sheet].iter_rows():
            for cell in row:
                assert cell.data_type != "f" or (sheet == "Listes" and str(cell.value).startswith("=TRIM(")), (
                    sheet,
                    cell.coordinate,
                    cell.value,
                )


def test_a_sheet_of_forty_columns_makes_the_same_file_twice():
    theirs = tables(SINGLE)
    made = [correspondence_bytes("a.xlsx", contents(proposal(theirs, 2026), [])) for _ in range(2)]
    assert made[0] == made[1]
