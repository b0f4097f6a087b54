"""One of their sheets and its headings."""

from pic_sheets.adoption.tabs import Tab, tab_with
from pic_sheets.tables import Table


def test_headings_that_stand_twice_take_their_group_else_their_letters():
    table = Table("T", [["PORTEUR", None, "ACOMPTE", None, None], ["Nom", "Date", "Montant", "Date", "Date"]])
    assert Tab(table, 2).headings == {
        1: "Nom", 2: "PORTEUR – Date", 3: "Montant", 4: "ACOMPTE – Date (colonne D)", 5: "ACOMPTE – Date (colonne E)",
    }  # fmt: skip
    assert Tab(Table("T", [["Date", "Date"]]), 1).columns == {"date (colonne a)": 1, "date (colonne b)": 2}


def test_a_year_may_be_a_heading():
    assert Tab(Table("T", [["Nom", 2024.0]]), 1).headings == {1: "Nom", 2: "2024"}


def test_the_row_of_headings_is_the_one_that_has_them():
    table = Table("T", [["Nom"], [None], ["Ville", "NOM "], ["Nom", "Lens"]])
    assert tab_with(table, ["Nom", "Ville"]).row == 3
    assert tab_with(table, ["Prénom"]) is None


def test_values_leave_blanks_out():
    table = Table("T", [["Nom", "Ville"], ["a"], [" ", "Lens"], ["b", "Lens"]])
    assert Tab(table, 1).values(1) == ["a", "b"]
    assert Tab(table, 1).values(2, 1) == ["Lens"]
