from funds import small_fund

from pic_sheets.maps.project_table import project_table
from pic_sheets.money import total


def test_each_granted_project_has_its_row_in_the_order_of_the_map() -> None:
    table = project_table(small_fund())
    assert [row[:2] for row in table.rows] == [("A1", "P1"), ("A2", "P3"), ("A3", "P6"), ("B1", "P2")]
    assert str(total(row[5] for row in table.rows)) == "2133.33"
    assert {len(row) for row in table.rows} == {len(table.columns)} == {len(table.units)}


def test_a_project_that_is_not_drawn_is_told_so() -> None:
    assert {(row[4], row[6]) for row in project_table(small_fund()).rows} == {
        ("Quartier du Parc", "Oui"),
        ("Le Moulin", "Oui"),
    }
