import pytest
from small_workbook import found, plain, reading, tables

from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import Area, Table


@pytest.mark.parametrize(
    "changes",
    [
        {("Versements", "Projet", 3): "Total", ("Versements", "Montant", 3): 720.0},
        {("Versements", "Nature", 3): "TOTAUX :", ("Versements", "Montant", 3): 720.0},
        {("Versements", "Projet", 3): "Sous-total mars", ("Versements", "Montant", 3): 720.0},
    ],
)
def test_a_total_under_the_table_is_one_line_and_counts_for_nothing(changes):
    read = reading(changes)
    (issue,) = read.issues
    assert (issue.sheet, issue.code, issue.row) == ("Versements", "valeur-manquante", 3)
    assert "total" in issue.message
    assert len(read.records["Versements"]) == 1


def test_a_sum_without_a_word_is_told_on_its_cell():
    read = reading({("Projets", "Montant demandé", 4): 1300.0})
    assert found(read) == [("Projets", "M4", "valeur-manquante")]
    assert len(read.records["Projets"]) == 2


def test_a_comment_in_the_table_is_one_line():
    read = reading({("Projets", "Titre", 4): "Voir avec Karim avant la séance"})
    assert found(read) == [("Projets", "D4", "valeur-manquante")]
    assert "« Voir avec Karim avant la séance »" in plain(read.issues[0].message)
    assert len(read.records["Projets"]) == 2


def test_a_line_just_begun_is_one_line_and_may_be_referred_to():
    read = reading({("Projets", "Code", 4): "PIC-3", ("Versements", "Projet", 2): "PIC-3"})
    assert found(read) == [("Projets", "B4", "valeur-manquante")]
    begun = read.records["Projets"][2]
    assert begun.code == "PIC-3"
    assert not begun.reads("title")


def test_a_row_that_lacks_one_cell_is_a_record_with_that_fault_alone():
    assert found(reading({("Projets", "Titre", 2): None})) == [("Projets", "D2", "valeur-manquante")]


def test_a_project_called_total_is_a_project():
    assert found(reading({("Projets", "Titre", 2): "Total respect"})) == []


def test_a_cell_hidden_under_merged_ones_is_told_as_such():
    merged = [
        Table(table.name, table.rows, (Area(2, 6, 3, 6),) if table.name == "Projets" else ())
        for table in tables({("Projets", "Thématique", 3): None})
    ]
    (issue,) = read_tables(merged, "x.xlsx").issues
    assert (issue.cell, issue.code) == ("F3", "valeur-manquante")
    assert "F2:F3" in issue.message


def test_an_unknown_rule_is_one_line_whatever_its_value():
    assert found(reading({("Règlement", "Paramètre", 3): "Accompte (%)"})) == [("Règlement", "A3", "valeur-hors-liste")]


def test_another_number_is_never_suggested_for_a_code():
    (issue,) = reading({("Versements", "Projet", 2): "PIC-9"}).issues
    assert "PIC-1" not in issue.advice
    (issue,) = reading({("Versements", "Projet", 2): "PIC-01"}).issues
    assert "« PIC-1 »" in plain(issue.advice)


def test_a_list_with_commas_is_asked_for_with_semicolons():
    (issue,) = reading({("Projets", "Autres thématiques", 2): "T01, T02"}).issues
    assert "points-virgules" in issue.advice


@pytest.mark.parametrize(("short", "civility"), [("M.", "Monsieur"), ("Mme", "Madame"), ("mr", "Monsieur")])
def test_a_short_civility_is_understood(short, civility):
    read = reading({("Porteurs", "Civilité", 2): short})
    assert read.issues == ()
    assert read.records["Porteurs"][0].civility == civility


def test_a_no_break_hyphen_pasted_from_word_is_a_hyphen():
    assert reading({("Versements", "Projet", 2): "PIC\N{NON-BREAKING HYPHEN}1"}).issues == ()


def test_two_columns_of_one_heading_are_one_issue_and_silence_the_rules():
    doubled = []
    for table in tables():
        rows = [list(row) for row in table.rows]
        if table.name == "Projets":
            rows[0].append("Montant demandé")
        doubled.append(Table(table.name, rows))
    read = read_tables(doubled, "x.xlsx")
    assert found(read) == [("Projets", "O1", "colonne-en-double")]
    assert not read.records["Projets"][0].reads("requested")


@pytest.mark.parametrize(
    ("sheet", "changes"),
    [
        ("Encaissements", {("Encaissements", "Financeur", 3): "Total", ("Encaissements", "Montant", 3): 7000.0}),
        ("Encaissements", {("Encaissements", "Référence", 3): "Total reçu", ("Encaissements", "Montant", 3): 7000.0}),
    ],
)
def test_a_total_of_a_short_sheet_is_a_total(sheet, changes):
    read = reading(changes)
    assert [(issue.sheet, issue.code) for issue in read.issues] == [(sheet, "valeur-manquante")]
    assert len(read.records[sheet]) == 1


def test_a_record_that_speaks_of_a_total_is_kept_whatever_it_lacks():
    read = reading(
        {
            ("Projets", "Titre", 2): "Total respect",
            ("Projets", "Description", 2): None,
            ("Projets", "Quartier", 2): None,
        }
    )
    assert found(read) == [("Projets", "E2", "valeur-manquante"), ("Projets", "H2", "valeur-manquante")]
    assert len(read.records["Projets"]) == 2


def test_headings_said_again_in_the_table_are_passed_over():
    again = {("Projets", heading, 4): heading.upper() for heading in ("Code", "Déposé le", "Porteur", "Titre")}
    read = reading(again)
    assert read.issues == ()
    assert len(read.records["Projets"]) == 2


def test_a_comment_in_two_cells_is_one_line():
    read = reading({("Projets", "Code", 4): "NB :", ("Projets", "Titre", 4): "les projets suivants sont en attente"})
    assert found(read) == [("Projets", "A4", "valeur-manquante")]
