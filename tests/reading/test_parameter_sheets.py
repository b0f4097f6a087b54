"""Sheets of one parameter a row."""

from small_workbook import SMALL, found, plain, reading

from pic_sheets.reading.headings import headings
from pic_sheets.reading.parameter_sheets import typed_parameters
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import association
from pic_sheets.tables import FormulaError, Table


def _association(*extra, rows=SMALL["Association"]):
    read = read_tables(
        [Table(name, [*rows, *extra] if name == "Association" else cells) for name, cells in SMALL.items()], "x.xlsx"
    )
    return found(read), read


def test_a_parameter_written_twice_is_told_and_the_first_is_read():
    issues, read = _association(["nom", "Un autre nom"])
    assert issues == [("Association", "A10", "colonne-en-double")]
    assert read.records["Association"][0].name == "Les Initiatives du Terril"


def test_a_parameter_of_staffs_own_is_information_and_a_misspelt_one_is_suggested():
    issues, read = _association(["Notre devise", "Ensemble"], ["Téléphonne", "03 53 01 12 34"])
    assert issues == [("Association", "A10", "colonne-inconnue"), ("Association", "A11", "colonne-inconnue")]
    assert plain(read.issues[0].advice) == "Rien à faire si c'est une ligne à vous."
    assert "« Téléphone »" in plain(read.issues[1].advice)
    assert {issue.severity.value for issue in read.issues} == {"I"}


def test_labels_that_are_blank_or_numbers_are_left_aside_and_a_short_row_is_blank():
    issues, read = _association([None, "perdu"], [12.0, "perdu"], [" "], ["Sigle"])
    assert issues == []
    assert read.records["Association"][0].acronym == ""


def test_an_unreadable_parameter_is_on_its_own_line():
    issues, read = _association(["SIRET", FormulaError("#N/A")])
    assert issues == [("Association", "B10", "erreur-de-formule")]
    assert not read.records["Association"][0].reads("siret")
    assert read.records["Association"][0].at("siret") == "Association!B10"


def test_a_sheet_of_parameters_without_its_column_of_values_is_not_read():
    issues, read = _association(rows=[row[:1] for row in SMALL["Association"]])
    assert issues == [("Association", "", "entete-introuvable")]
    assert read.records["Association"] == ()
    assert "Association" in read.unread


def test_every_missing_parameter_has_its_own_issue_after_the_last_line():
    table = Table("Association", [["Paramètre", "Valeur"], ["Nom", "Les Amis"]])
    typed = typed_parameters(table, association.SHEET, headings(table, association.SHEET))
    assert [(issue.cell, issue.code) for issue in typed.issues] == [
        (f"A{row}", "colonne-absente") for row in range(3, 10)
    ]
    assert typed.is_unread(0, "town")


def test_a_parameter_left_blank_is_missing_on_its_value():
    assert found(reading({("Association", "Valeur", 2): "  "})) == [("Association", "B2", "valeur-manquante")]
