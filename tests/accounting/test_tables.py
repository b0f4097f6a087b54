from decimal import Decimal

from funds import small_fund
from hypothesis import given
from ledgers import ANY_LEDGER, YEAR, nets

from pic_sheets.accounting.keeping import books
from pic_sheets.accounting.tables import (
    balance_table,
    closing_table,
    entry_table,
    journal_table,
    ledger_table,
    left_out_table,
    settlement_table,
    tables,
)
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total

D = Decimal
KEPT = books(small_fund(), YEAR)


def test_the_balance_is_that_of_each_account_and_party_and_balances():
    table = balance_table(KEPT)
    assert table.rows[0] == ("467", "H1", "Les Jardins du 3/15", D("1166.66"), D("1833.33"), None, D("666.67"))
    assert table.rows[-1][0] == "Total"
    assert table.rows[-1][3] == table.rows[-1][4] == total(entry.amount for entry in KEPT.entries)
    assert table.rows[-1][5] == table.rows[-1][6]


def test_the_ledger_tells_what_an_account_comes_to_after_each_line():
    rows = [row for row in ledger_table(KEPT).rows if row[0] == "512"]
    assert [row[8] for row in rows][:2] == [D("2400.00"), D("3900.00")]
    assert rows[-1][8] == nets(KEPT.entries)["512"]


def test_each_journal_has_its_entries_and_the_total():
    assert journal_table(KEPT).rows == (
        ("SU", "Subventions", 2, D("4500.00")),
        ("AI", "Aides aux porteurs", 5, D("2283.33")),
        ("BQ", "Banque", 7, D("5486.66")),
        ("Total", "", 14, D("12269.99")),
    )


def test_a_party_is_told_project_by_project():
    rows = {(row[0], row[2]): (row[5], row[8]) for row in settlement_table(KEPT, reconciled=False).rows}
    assert rows["H1", "P1"] == (D("0.00"), "Soldé")
    assert rows["H2", "P2"] == (D("70.00"), "À recevoir")
    assert rows["H1", "P6"] == (D("-500.00"), "À payer")
    assert rows["REG", ""] == (D("600.00"), "À recevoir")
    seen = {(row[0], row[2]): row[8] for row in settlement_table(KEPT, reconciled=True).rows}
    assert seen["H1", "P1"] == "Soldé, pas encore vu à la banque"


def test_the_closing_is_shown_and_what_is_left_out_too():
    assert closing_table(KEPT.closing, YEAR).rows[0][:3] == (
        "6894",
        "Reports en fonds dédiés sur subventions d'exploitation",
        D("2216.67"),
    )
    assert left_out_table(KEPT).rows == ()
    assert entry_table(KEPT).rows[0][9] == "Financeurs!F4, Financeurs!D4"


@given(ANY_LEDGER)
def test_tables_are_rectangular_and_balanced(fund: Fund):
    kept = books(fund, YEAR)
    for table in tables(kept, kept.closing, reconciled=False):
        assert {len(row) for row in table.rows} <= {len(table.columns)}
        assert len(table.units) == len(table.columns)
    assert total(row[6] for row in entry_table(kept).rows) == total(row[7] for row in entry_table(kept).rows)
