"""Tables under the one that is read: told once, not read, and never taken for records or records for them."""

from small_workbook import SMALL, found, plain, tables

from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import Table


def _read(sheet, *rows):
    added = [Table(table.name, [*table.rows, *rows]) if table.name == sheet else table for table in tables()]
    return read_tables(added, "suivi.xlsx")


SUMMARY = ([None, "Thématique", "Nombre"], [None, "Circuits courts", 1.0], [None, "Isolement", 1.0])


def test_a_summary_after_a_blank_row_is_one_line_and_counts_for_nothing():
    read = _read("Projets", [], *SUMMARY)
    assert found(read) == [("Projets", "B5", "valeur-manquante")]
    assert "les lignes 5 à 7" in plain(read.issues[0].message)
    assert len(read.records["Projets"]) == 2


def test_two_summaries_are_two_lines():
    assert [cell for _, cell, _ in found(_read("Projets", [], *SUMMARY, [], *SUMMARY))] == ["B5", "B9"]


def test_records_after_a_blank_row_are_records():
    rows = [list(row) for row in SMALL["Projets"][1:]]
    for number, row in enumerate(rows):
        row[0] = f"PIC-{number + 3}"
    read = _read("Projets", [], *rows)
    assert found(read) == []
    assert len(read.records["Projets"]) == 4


def test_codes_alone_after_a_blank_row_are_records_just_begun():
    read = _read("Projets", [], ["PIC-3"], ["PIC-4"])
    assert [cell for _, cell, _ in found(read)] == ["B5", "B6"]
    assert len(read.records["Projets"]) == 4


def test_a_sheet_of_ours_under_another_is_told_once_down_to_the_end():
    read = _read("Projets", *SMALL["Porteurs"], [], ["P9", "Association"])
    assert found(read) == [("Projets", "A4", "valeur-manquante")]
    assert "« Porteurs »" in plain(read.issues[0].message)
    assert len(read.records["Projets"]) == 2


def test_words_that_are_headings_elsewhere_start_no_table():
    read = _read("Projets", ["PIC-3", None, "P1", "Date", "Nature, Mode, Montant", "T01", None, "QN06234M"])
    assert all("commence ici" not in issue.message for issue in read.issues)
