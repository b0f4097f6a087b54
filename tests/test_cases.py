"""The examples of each code: a small right workbook, and what differs from it."""

from pic_sheets.cases import BASE, Case, Extract, absences, extracts, tables
from pic_sheets.rulebook import told
from pic_sheets.sheets import declared_sheets
from pic_sheets.sheets.payments import SHEET as PAYMENTS
from pic_sheets.tables import UncomputedFormula


def _table(case, name):
    return next(table for table in tables(case) if table.name == name)


def test_nothing_is_wrong_with_the_base():
    assert told(Case()) == ()


def test_the_base_has_every_sheet_that_is_not_optional():
    assert set(BASE) == {sheet.name for sheet in declared_sheets() if not sheet.optional}
    assert {table.name for table in tables(Case())} == set(BASE)


def test_a_row_is_laid_over_that_of_the_base_and_one_more_over_the_spare_one():
    heads, first, second = _table(Case({"Projets": [{"Titre": "Ailleurs"}, {"Titre": "Plus loin"}]}), "Projets").rows
    assert [row[heads.index("Titre")] for row in (first, second)] == ["Ailleurs", "Plus loin"]
    assert [row[heads.index("Code")] for row in (first, second)] == ["PIC-1", "PIC-2"]


def test_rows_that_a_case_leaves_as_they_are_stay():
    assert len(_table(Case({"Membres": [{"Nom": "Autre"}]}), "Membres").rows) == 1 + len(BASE["Membres"])


def test_a_row_may_be_left_blank():
    assert set(_table(Case({"Décisions": [None]}), "Décisions").rows[1]) == {None}


def test_a_heading_of_ones_own_adds_a_column_and_a_heading_may_be_taken_away():
    case = Case({"Projets": [{"Couleur": "bleu"}]}, unheaded={"Projets": ("Titre",)})
    heads, row = _table(case, "Projets").rows
    assert (heads[-1], row[-1]) == ("Couleur", "bleu")
    assert "Titre" not in heads


def test_an_optional_sheet_is_there_when_a_case_speaks_of_it():
    assert _table(Case({"Budgets": [{"Prévu": 5.0}]}), "Budgets").rows[1][0] == "PIC-1"


def test_a_parameter_has_its_own_line():
    assert ["Exercice", 2024.0] in list(
        map(list, _table(Case({"Association": [{"Exercice": 2024.0}]}), "Association").rows)
    )


def test_a_title_stands_over_the_headings():
    assert _table(Case(titled=("Versements",)), "Versements").rows[2] == PAYMENTS.headings


def test_the_cell_of_a_case_is_where_its_heading_stands():
    assert Case(at=("Projets", "Titre", 2)).cell == "D2"
    assert Case({"Projets": [{"Couleur": "bleu"}]}, at=("Projets", "Couleur", 1)).cell == "S1"
    assert Case(unheaded={"Versements": ("Mode",)}, at=("Versements", "Mode", 1)).cell == "F1"
    assert Case(at=("Projets", "", 0)).cell == ""


def test_an_extract_shows_what_a_case_says_and_marks_the_cell():
    case = Case({"Projets": [{"Code": "PIC-1"}, {"Code": "PIC-2", "Fin": "31/03/2025"}]}, at=("Projets", "Fin", 3))
    rows = (("2", "PIC-1", "30/06/2025"), ("3", "PIC-2", "31/03/2025"))
    assert extracts(case) == (Extract("Projets", ("Ligne", "Code", "Fin"), rows, (1, 2)),)


def test_an_extract_of_parameters_has_one_a_line():
    [extract] = extracts(Case({"Association": [{"Exercice": 2025.0}]}))
    assert (extract.columns, extract.rows) == (("Ligne", "Paramètre", "Valeur"), (("8", "Exercice", "2025"),))


def test_a_value_is_shown_as_typed_and_a_formula_without_result_as_such():
    [extract] = extracts(Case({"Financeurs": [{"Montant demandé": UncomputedFormula(), "Montant notifié": 10.5}]}))
    assert extract.rows == (("2", "(formule sans résultat)", "10,5"),)


def test_a_sheet_whose_rows_are_all_blank_has_no_extract():
    assert extracts(Case({"Décisions": [None]})) == ()


def test_what_is_absent_is_told_in_sentences():
    case = Case(
        {"Projets": [{"depose LE": "10/01/2025"}]},
        without=("Bilans",),
        unheaded={"Versements": PAYMENTS.headings, "Membres": ("Voix",), "Projets": ("Déposé le",)},
        titled=("Séances",),
    )
    assert [text.replace("\xa0", " ") for text in absences(case)] == [
        "La feuille « Bilans » n'est pas dans le classeur.",
        "La feuille « Séances » a un titre au-dessus de ses intitulés.",
        "La feuille « Versements » n'a pas sa ligne d'intitulés.",
        "La feuille « Membres » n'a pas de colonne « Voix ».",
    ]
