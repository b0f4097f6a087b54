"""Where their headings stand, and which of our sheets a tab is called after."""

import pytest

from pic_sheets.adoption.targets import Target, found_tab, is_called, matches
from pic_sheets.tables import Table


@pytest.mark.parametrize(
    ("tab", "sheet"),
    [("Demandeurs", "Porteurs"), ("FICHES ACTIONS 2018", "Projets"), ("Commission_2024", "Décisions"), ("Réponses au formulaire 1", "Projets"), ("Projet", "Projets")],
)  # fmt: skip
def test_a_tab_is_known_by_its_usual_names_years_and_numbers_apart(tab, sheet):
    assert is_called(Table(tab, []), sheet)


@pytest.mark.parametrize("tab", ["2024", "Feuil1", "", "Notes"])
def test_a_tab_of_no_name_is_called_after_none(tab):
    assert not is_called(Table(tab, []), "Projets")


def test_headings_are_found_under_titles_and_no_row_of_data_is_taken_for_them():
    rows = [["Suivi du fonds"], [None], ["N°", "Porteur", "Intitulé"], ["1", "Porteur de projet", "Projet"]]
    assert found_tab(Table("T", rows)).row == 3
    assert found_tab(Table("T", [["Suivi"], [1.0, 2.0]])) is None


def test_contents_decide_where_headings_mislead():
    tab = found_tab(Table("T", [["Acompte versé", "Date acompte", "Intitulé"], ["05/03/2025", 300.0, "Bal"]]))
    found = matches(tab, [Target("Versements", "amount", "Acompte"), Target("Versements", "day", "Acompte")], ())
    assert {target.field: match.column for target, match in found.items()} == {"day": 1, "amount": 2}
    assert not next(match for target, match in found.items() if target.field == "amount").is_sure


def test_a_column_stands_for_one_of_ours_at_most():
    tab = found_tab(Table("T", [["Montant demandé", "Montant accordé"], [300.0, 200.0]]))
    found = matches(
        tab, [Target("Projets", "requested"), Target("Décisions", "granted"), Target("Projets", "cost")], {"Projets"}
    )
    assert {target.field: match.column for target, match in found.items()} == {"requested": 1, "granted": 2}
