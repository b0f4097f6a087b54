from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_workbook import SMALL, found, plain, reading, tables

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import FormulaError, Percent, Table, UncomputedFormula


def test_a_valid_workbook_has_no_issue_and_gives_its_records():
    read = reading()
    assert read.issues == ()
    project = read.records["Projets"][0]
    assert (project.code, project.requested, project.start) == ("PIC-1", Decimal("900.00"), date(2025, 4, 1))
    assert project.at("requested") == "Projets!M2"


def test_references_by_name_become_codes():
    read = reading()
    second = read.records["Projets"][1]
    assert (second.holder, second.theme, second.district) == ("P2", "T02", "QN06234M")
    assert read.records["Séances"][0].chair == "M2"
    assert read.records["Séances"][0].hour == time(18, 30)


def test_optional_sheets_may_be_absent():
    assert reading().records["Budgets"] == ()


def test_a_missing_sheet_is_one_issue_and_silences_references_to_it():
    read = reading(without=["Porteurs"])
    assert found(read) == [("Porteurs", "", "feuille-absente")]
    assert "Porteurs" in read.unread


def test_a_renamed_sheet_is_suggested():
    renamed = [Table("Projet" if table.name == "Projets" else table.name, table.rows) for table in tables()]
    issue = read_tables(renamed, "x.xlsx").issues[0]
    assert issue.code == "feuille-absente"
    assert "« Projet »" in plain(issue.advice)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({("Projets", "Titre", 2): None}, ("Projets", "D2", "valeur-manquante")),
        ({("Projets", "Titre", 2): " \N{NO-BREAK SPACE} "}, ("Projets", "D2", "valeur-manquante")),
        ({("Projets", "Montant demandé", 2): "12OO"}, ("Projets", "M2", "montant-illisible")),
        ({("Projets", "Montant demandé", 2): "1.200"}, ("Projets", "M2", "montant-illisible")),
        ({("Projets", "Montant demandé", 2): -5.0}, ("Projets", "M2", "montant-negatif")),
        ({("Projets", "Montant demandé", 2): "850,50 €"}, ("Projets", "M2", "nombre-en-texte")),
        ({("Projets", "Bénéficiaires prévus", 2): 3.5}, ("Projets", "K2", "nombre-illisible")),
        ({("Projets", "Début", 2): "31/02/2025"}, ("Projets", "I2", "date-illisible")),
        ({("Projets", "Début", 2): date(1925, 4, 1)}, ("Projets", "I2", "date-invraisemblable")),
        ({("Projets", "Coût total", 2): FormulaError("#REF!")}, ("Projets", "L2", "erreur-de-formule")),
        ({("Projets", "Coût total", 2): UncomputedFormula()}, ("Projets", "L2", "formule-non-calculee")),
        ({("Projets", "Porteur", 2): "P9"}, ("Projets", "C2", "reference-inconnue")),
        ({("Projets", "Autres thématiques", 2): "T02 ; T77"}, ("Projets", "G2", "reference-inconnue")),
        ({("Décisions", "Décision", 2): "D'accord"}, ("Décisions", "C2", "valeur-hors-liste")),
        ({("Porteurs", "Code", 3): "p1"}, ("Porteurs", "A3", "doublon")),
        ({("Présences", "Membre", 3): "Ali Ben"}, ("Présences", "A3", "doublon")),
        ({("Porteurs", "Courriel", 2): "ines.petit(at)example.org"}, ("Porteurs", "H2", "courriel-invalide")),
        ({("Porteurs", "SIRET", 2): "732 829 320 00075"}, ("Porteurs", "I2", "siret-invalide")),
        ({("Porteurs", "SIRET", 2): 7.3282932e13}, ("Porteurs", "I2", "siret-invalide")),
        ({("Quartiers", "Code", 2): "QN06299M"}, ("Quartiers", "A2", "quartier-inconnu")),
        ({("Règlement", "Valeur", 3): 0.8}, ("Règlement", "C3", "nombre-illisible")),
        ({("Règlement", "Valeur", 2): -900.0}, ("Règlement", "C2", "montant-negatif")),
        (
            {("Règlement", "Paramètre", 2): "Plafond selon le rang", ("Règlement", "Valeur", 2): "900 ; -400"},
            ("Règlement", "C2", "montant-negatif"),
        ),
        (
            {("Règlement", "Paramètre", 2): "Majorité", ("Règlement", "Valeur", 2): "Simpl"},
            ("Règlement", "C2", "valeur-hors-liste"),
        ),
        ({("Règlement", "Paramètre", 3): "Acomptes"}, ("Règlement", "A3", "valeur-hors-liste")),
        ({("Association", "Valeur", 8): None}, ("Association", "B8", "valeur-manquante")),
        ({("Association", "Valeur", 4): 2680.0}, ("Association", "B4", "code-postal-invalide")),
    ],
)
def test_each_fault_is_on_its_cell(change, expected):
    assert expected in found(reading(change))


@pytest.mark.parametrize(
    "change",
    [
        {("Décisions", "Décision", 2): "ACCORD"},
        {("Porteurs", "Type", 3): "collectif d’habitants"},
        {("Projets", "Code", 2): "PIC-1 "},
        {("Règlement", "Valeur", 3): Percent(Decimal("0.8"))},
        {("Règlement", "Valeur", 3): 80.0},
        {("Projets", "Début", 2): "1er avril 2025"},
        {("Porteurs", "SIRET", 2): 73282932000074.0},
        {("Quartiers", "Code", 2): "V-62570-01", ("Projets", "Quartier", 2): "v-62570-01"},
    ],
)
def test_what_people_may_well_type_is_no_issue(change):
    assert found(reading(change)) == []


def test_a_wrong_account_number_is_told_without_being_shown():
    spoiled = []
    for table in tables():
        rows = [list(row) for row in table.rows]
        if table.name == "Association":
            rows.append(["IBAN", "FR14 2004 1010 0505 0001 3M02 607"])
        spoiled.append(Table(table.name, rows))
    (issue,) = read_tables(spoiled, "x.xlsx").issues
    assert (issue.cell, issue.code) == ("B10", "iban-invalide")
    assert "2004" not in issue.message
    assert "607" in issue.message


def test_absent_columns_are_asked_for_one_beside_the_other():
    short = [
        Table(table.name, [row[:3] for row in table.rows] if table.name == "Versements" else table.rows)
        for table in tables()
    ]
    assert found(read_tables(short, "x.xlsx")) == [
        ("Versements", "D1", "colonne-absente"),
        ("Versements", "E1", "colonne-absente"),
    ]


def test_an_unlikely_date_is_shown_and_no_rule_builds_upon_it():
    meeting = reading({("Séances", "Date", 2): date(2125, 2, 20)}).records["Séances"][0]
    assert meeting.day == date(2125, 2, 20)
    assert not meeting.reads("day")


def test_a_double_key_is_still_read():
    read = reading({("Porteurs", "Code", 3): "P1"})
    assert [holder.code for holder in read.records["Porteurs"]] == ["P1", "P1"]


def test_an_unreadable_choice_is_suggested():
    issue = reading({("Décisions", "Décision", 2): "Acord partiel"}).issues[0]
    assert "« Accord partiel »" in plain(issue.advice)


def test_an_unknown_code_is_suggested_and_one_issue_only():
    read = reading({("Versements", "Projet", 2): "PIC-I"})
    assert found(read) == [("Versements", "A2", "reference-inconnue")]
    assert "« PIC-1 »" in plain(read.issues[0].advice)


def test_a_name_that_two_rows_bear_asks_for_the_code():
    read = reading({("Porteurs", "Nom", 2): "Les Voisins"})
    assert found(read) == [("Projets", "C3", "reference-inconnue")]
    assert "« P1 » ou « P2 »" in plain(read.issues[0].advice)


def test_an_unreadable_cell_is_blank_in_its_record_and_named():
    project = reading({("Projets", "Montant demandé", 2): "beaucoup"}).records["Projets"][0]
    assert project.requested is None
    assert not project.reads("requested")
    assert project.reads("cost")


def test_blank_rows_and_titles_above_do_not_move_addresses():
    spaced = []
    for table in tables({("Projets", "Porteur", 3): "P9"}):
        rows = [["Suivi de l'année"], [], *table.rows[:2], [None, ""], *table.rows[2:]]
        spaced.append(Table(table.name, rows))
    assert found(read_tables(spaced, "x.xlsx")) == [("Projets", "C6", "reference-inconnue")]


def test_a_workbook_of_strangers_is_refused():
    with pytest.raises(UnreadableWorkbook, match="aucune des feuilles"):
        read_tables([Table("Feuil1", [["a", "b"]])], "x.xlsx")


def test_an_empty_workbook_is_refused():
    with pytest.raises(UnreadableWorkbook, match="est vide"):
        read_tables([Table("Projets", []), Table("Feuil1", [[None, " "]])], "x.xlsx")


def test_a_missing_parameter_says_where_to_add_it():
    spoiled = [
        Table(
            table.name,
            [row for row in table.rows if row[0] != "Exercice"] if table.name == "Association" else table.rows,
        )
        for table in tables()
    ]
    assert found(read_tables(spoiled, "x.xlsx")) == [("Association", "A9", "colonne-absente")]


def test_every_declared_sheet_is_in_the_records():
    assert set(reading().records) == {sheet.name for sheet in declared_sheets()}


_CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.times(),
    st.decimals(allow_nan=False, allow_infinity=False).map(Percent),
    st.just(FormulaError("#N/A")),
    st.just(UncomputedFormula()),
)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_reading_never_raises_on_any_cells(data):
    spoiled = []
    for name, rows in SMALL.items():
        extra = data.draw(st.lists(st.lists(_CELLS, max_size=len(rows[0]) + 1), max_size=3), label=name)
        spoiled.append(Table(name, [*rows, *extra]))
    read = read_tables(spoiled, "x.xlsx")
    assert all(issue.message and issue.advice for issue in read.issues)


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_columns_changes_no_record(random):
    shuffled = []
    for table in tables():
        order = list(range(len(table.rows[0])))
        random.shuffle(order)
        shuffled.append(Table(table.name, [[row[index] for index in order] for row in table.rows]))
    assert read_tables(shuffled, "x.xlsx").records == reading().records


def test_a_sheet_under_another_name_is_found_by_its_words_or_by_its_headings():
    for name, said in (("Liste des projets", True), ("Feuil3", True), ("Bricolage", False)):
        rows = SMALL["Projets"] if said else [["Année", "Prévision"], ["2026", 3.0]]
        renamed = [
            Table(name if table.name == "Projets" else table.name, rows if table.name == "Projets" else table.rows)
            for table in tables()
        ]
        issue = next(issue for issue in read_tables(renamed, "x.xlsx").issues if issue.code == "feuille-absente")
        assert (f"Renommez l'onglet « {name} »" in plain(issue.advice)) is said


def test_sheets_that_took_one_another_s_name_are_told_as_such():
    swapped = {"Versements": "Encaissements", "Encaissements": "Versements"}
    exchanged = [Table(swapped.get(table.name, table.name), table.rows) for table in tables()]
    read = read_tables(exchanged, "x.xlsx")
    assert {(issue.sheet, issue.code) for issue in read.issues} == {(name, "entete-introuvable") for name in swapped}


def test_a_column_that_lost_its_heading_is_told_where_it_stands():
    changed = reading({("Projets", "Titre", 1): None})
    assert found(changed) == [("Projets", "D1", "colonne-absente")]
    assert "n'a pas d'intitulé" in plain(changed.issues[0].message)


def test_a_year_that_is_none_is_told_with_the_one_meant():
    changed = reading({("Association", "Valeur", 8): 25.0})
    assert found(changed) == [("Association", "B8", "nombre-illisible")]
    assert "« 2025 »" in plain(changed.issues[0].advice)


def test_a_parameter_misspelt_is_one_line_on_its_label():
    changed = reading({("Association", "Paramètre", 4): "Code postale"})
    assert found(changed) == [("Association", "A4", "colonne-absente")]
    assert "Renommez cette ligne en « Code postal »" in plain(changed.issues[0].advice)
