from small_workbook import plain

from pic_sheets.issues import Issue
from pic_sheets.reading.headings import Headings, headings
from pic_sheets.sheets import declared_sheets
from pic_sheets.sheets.payments import SHEET
from pic_sheets.tables import Table


def _headings(*rows):
    return headings(Table("Versements", list(rows)), SHEET, declared_sheets())


def test_headings_are_found_whatever_their_case_accents_spaces_and_breaks():
    found = _headings([], ["Mes versements"], ["  projet", "NATURE", "Date", None, "MONTANT", "\nmode ", "reference"])
    assert isinstance(found, Headings)
    assert (found.row, found.columns) == (
        3,
        {"project": 1, "nature": 2, "day": 3, "amount": 5, "mode": 6, "reference": 7},
    )
    assert found.issues == ()


def test_headings_beyond_the_thirtieth_row_are_not_looked_for():
    found = _headings(*[[]] * 30, ["Projet", "Nature", "Date", "Montant", "Mode"])
    assert isinstance(found, Issue)
    assert (found.code, found.cell) == ("entete-introuvable", "")


def test_headings_of_another_sheet_are_named():
    found = _headings(["Financeur", "Date", "Montant", "Référence"])
    assert isinstance(found, Headings) or "Encaissements" in found.message
    found = _headings(["Code", "Prénom", "Nom", "Collège", "Voix", "Du"])
    assert isinstance(found, Issue)
    assert "« Membres »" in plain(found.message)


def test_of_two_headings_of_the_same_name_neither_is_read():
    found = _headings(["Projet", "Nature", "Date", "Montant", "Mode", "montant"])
    assert "amount" not in found.columns
    assert found.doubled == {"amount"}
    assert [(issue.cell, issue.code) for issue in found.issues] == [("F1", "colonne-en-double")]


def test_a_misspelt_required_heading_is_one_issue_on_its_cell():
    found = _headings(["Projet", "Nature", "Date", "Montents", "Mode"])
    assert [(issue.cell, issue.code) for issue in found.issues] == [("D1", "colonne-absente")]
    assert "« Montant »" in plain(found.issues[0].advice)


def test_a_missing_heading_is_asked_for_after_the_last_one():
    found = _headings(["Projet", "Nature", "Date", "Mode"])
    assert [(issue.cell, issue.code) for issue in found.issues] == [("E1", "colonne-absente")]


def test_a_column_of_staffs_own_is_only_information():
    found = _headings(["Projet", "Nature", "Date", "Montant", "Mode", "Vu par Karim"])
    assert [(issue.cell, issue.code, issue.severity) for issue in found.issues] == [("F1", "colonne-inconnue", "I")]


def test_an_optional_heading_misspelt_is_suggested():
    found = _headings(["Projet", "Nature", "Date", "Montant", "Mode", "Réferrence"])
    assert "« Référence »" in plain(found.issues[0].advice)
