import pytest
from payments_ordered import payable
from small_workbook import plain

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.payment_orders.tick_list import SHEET, list_rows, read_list
from pic_sheets.tables import Table


def _table(*rows):
    return Table(SHEET.name, [list(SHEET.headings), *rows])


def _row(**values):
    return [values.get(name) for name in SHEET.columns]


def test_a_list_shows_what_is_due_and_ticks_nothing():
    (row,) = list_rows([payable()])
    assert set(row) == set(SHEET.columns)
    assert (row["pay"], row["project"], row["nature"], str(row["amount"])) == (False, "P1", "Solde", "180.00")
    assert "FR1420041010050500013M02606" not in str(row)


def test_a_list_is_read_by_its_headings():
    lines, issues = read_list([Table("Accueil", []), _table(_row(pay="Oui", project="P1", amount=180.0))], "liste.xlsx")
    assert [(line.pay, line.project, str(line.amount)) for line in lines] == [(True, "P1", "180.00")]
    assert issues == ()


def test_a_row_that_says_neither_yes_nor_no_is_told():
    _, (issue,) = read_list([_table(_row(pay="peut-être", project="P1"))], "liste.xlsx")
    assert (issue.sheet, issue.cell, issue.blocks) == ("liste.xlsx, Paiements", "A2", True)


def test_a_row_without_a_tick_is_not_to_be_paid():
    (line,), issues = read_list([_table(_row(pay=None, project="P1"))], "liste.xlsx")
    assert not line.pay
    assert issues == ()


def test_another_workbook_is_no_list():
    with pytest.raises(UnreadableWorkbook) as caught:
        read_list([Table("Projets", [])], "suivi.xlsx")
    assert "« suivi.xlsx » n'est pas une liste de paiements" in plain(str(caught.value))
