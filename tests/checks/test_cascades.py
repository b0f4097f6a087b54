"""One fault, one line: what the whole of the checks says of a workbook with one thing wrong."""

from datetime import date
from decimal import Decimal

import pytest
from small_workbook import reading, tables

from pic_sheets import checks
from pic_sheets.budget.figures import figures
from pic_sheets.fund.fund import fund
from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import Table

TODAY = date(2025, 12, 1)


def _told(read):
    return [(issue.sheet, issue.cell, issue.code) for issue in (*read.issues, *checks.issues(fund(read), TODAY))]


def _without(sheet, heading):
    made = []
    for table in tables():
        rows = [list(row) for row in table.rows]
        if table.name == sheet:
            at = rows[0].index(heading)
            rows = [row[:at] + row[at + 1 :] for row in rows]
        made.append(Table(table.name, rows))
    return read_tables(made, "x.xlsx")


def test_the_small_workbook_is_clean():
    assert _told(reading()) == []


@pytest.mark.parametrize(
    ("change", "cell"),
    [
        ({("Séances", "Date", 2): date(2125, 2, 20)}, ("Séances", "B2")),
        ({("Versements", "Date", 2): date(1925, 3, 1)}, ("Versements", "C2")),
        ({("Projets", "Déposé le", 2): date(2125, 1, 10)}, ("Projets", "B2")),
        ({("Projets", "Début", 2): date(1925, 4, 1)}, ("Projets", "I2")),
    ],
)
def test_an_unlikely_date_is_told_once(change, cell):
    assert _told(reading(change)) == [(*cell, "date-invraisemblable")]


@pytest.mark.parametrize(("heading", "code"), [("Montant accordé", "accord-sans-montant"), ("Motif", "motif-manquant")])
def test_a_column_that_may_be_absent_is_asked_for_once_when_rows_need_it(heading, code):
    assert _told(_without("Décisions", heading)) == [("Décisions", "", code)]


def test_a_project_typed_twice_is_one_line_and_counts_once():
    rows = [list(row) for table in tables() if table.name == "Projets" for row in table.rows]
    twice = [Table(table.name, [*rows, rows[1]] if table.name == "Projets" else table.rows) for table in tables()]
    read = read_tables(twice, "x.xlsx")
    assert _told(read) == [("Projets", "A4", "doublon")]
    asked = {figure.code: figure.value for figure in figures(fund(read))}
    assert asked["demande"] == Decimal("1300.00")


def test_a_report_typed_twice_does_not_hide_the_late_ones():
    changes = {
        ("Règlement", "Paramètre", 4): "Délai de bilan (jours)",
        ("Règlement", "À partir du", 4): date(2025, 1, 1),
        ("Règlement", "Valeur", 4): 30.0,
        ("Décisions", "Décision", 3): "Accord",
        ("Décisions", "Montant accordé", 3): 400.0,
    }
    late = ("Projets", "J3", "bilan-en-retard")
    assert late in _told(reading(changes))
    rows = [list(row) for table in tables() if table.name == "Bilans" for row in table.rows]
    twice = [Table(table.name, [*rows, rows[1]] if table.name == "Bilans" else table.rows) for table in tables(changes)]
    told = _told(read_tables(twice, "x.xlsx"))
    assert ("Bilans", "A3", "doublon") in told
    assert late in told


def test_a_decision_typed_twice_does_not_pass_the_envelope_of_its_meeting():
    spoiled = []
    for table in tables():
        rows = [list(row) for row in table.rows]
        if table.name == "Décisions":
            rows.append(rows[1])
        if table.name == "Séances":
            rows[0].append("Enveloppe")
            rows[1].append(1000.0)
        spoiled.append(Table(table.name, rows))
    assert _told(read_tables(spoiled, "x.xlsx")) == [("Décisions", "B4", "decision-en-double")]


COMMITTEE = ("Membres", "Séances", "Présences", "Décisions")


def _ruled(**changes):
    """The small workbook under rules for its committee, so that each of them has something to look at."""
    rules = {"Quorum": "50 %", "Majorité": "Simple", "Pouvoirs par membre": 0.0, "Habitants minimum": 1.0}
    for row, (name, value) in enumerate(rules.items(), 4):
        changes |= {
            ("Règlement", "Paramètre", row): name,
            ("Règlement", "À partir du", row): date(2025, 1, 1),
            ("Règlement", "Valeur", row): value,
        }
    return tables(changes)


def test_the_small_committee_keeps_its_rules():
    assert _told(read_tables(_ruled(), "x.xlsx")) == []


@pytest.mark.parametrize("sheet", COMMITTEE)
def test_a_sheet_of_the_committee_that_is_absent_is_told_once(sheet):
    told = _told(read_tables([table for table in _ruled() if table.name != sheet], "x.xlsx"))
    assert [entry for entry in told if entry[0] in COMMITTEE] == [(sheet, "", "feuille-absente")]


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [(table.name, heading) for table in tables() if table.name in COMMITTEE for heading in table.rows[0]],
)
def test_a_column_of_the_committee_that_is_absent_upsets_no_count(sheet, heading):
    made = []
    for table in _ruled():
        rows = [list(row) for row in table.rows]
        if table.name == sheet:
            at = rows[0].index(heading)
            rows = [row[:at] + row[at + 1 :] for row in rows]
        made.append(Table(table.name, rows))
    told = {code for _, _, code in _told(read_tables(made, "x.xlsx"))}
    assert told <= {"colonne-absente", "reference-inconnue", "accord-sans-montant", "motif-manquant"}
