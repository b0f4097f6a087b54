from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund
from hypothesis import given
from hypothesis import strategies as st
from ledgers import ANY_LEDGER, YEAR, nets, told

from pic_sheets.accounting.keeping import books, closing_entries, with_closing
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total

D = Decimal


def test_what_is_left_of_the_subsidies_is_proposed_apart():
    kept = books(small_fund(), YEAR)
    (entry,) = kept.closing
    assert told(entry) == [("6894", "", D("2216.67")), ("194", "", D("-2216.67"))]
    assert (entry.day, entry.piece) == (date(2025, 12, 31), "CLOTURE 2025")
    assert "194" not in nets(kept.entries)
    joined = with_closing(kept)
    assert nets(joined.entries)["194"] == D("-2216.67")
    assert (joined.closing, joined.entries[-1].number) == ((), "OD00001")


def test_money_of_the_years_before_makes_a_second_entry():
    fund = replace(small_fund(), account_lines=(make.account_line(account="7894", actual=D("800.00")),))
    carried, reused = closing_entries(fund, YEAR)
    assert told(reused) == [("194", "", D("800.00")), ("7894", "", D("-800.00"))]
    assert carried.label.startswith("Reports en fonds dédiés")
    assert reused.label.startswith("Utilisations de fonds dédiés")


def test_an_account_number_in_a_reference_is_masked():
    payment = make.payment(reference="VIR FR1420041010050500013M02606 P1")
    (entry,) = books(Fund(payments=(payment,)), YEAR).entries
    assert entry.piece == "VIR FR•••• 606 P1"


@given(ANY_LEDGER)
def test_every_entry_is_balanced_and_of_the_year(fund: Fund):
    kept = books(fund, YEAR)
    for entry in (*kept.entries, *kept.closing):
        assert (
            total(posting.debit for posting in entry.postings)
            == total(posting.credit for posting in entry.postings)
            > 0
        )
        assert all(
            min(posting.debit, posting.credit) == 0 <= max(posting.debit, posting.credit) for posting in entry.postings
        )
        assert entry.day.year == YEAR
        assert entry.piece
        assert entry.label


@given(ANY_LEDGER)
def test_each_journal_is_numbered_without_a_hole_by_day(fund: Fund):
    entries = with_closing(books(fund, YEAR)).entries
    for journal in {entry.journal for entry in entries}:
        own = [entry for entry in entries if entry.journal is journal]
        assert [entry.number for entry in own] == [f"{journal.code}{rank:05d}" for rank in range(1, len(own) + 1)]
        assert [entry.day for entry in own] == sorted(entry.day for entry in own)


@given(st.data())
def test_the_order_of_the_rows_changes_nothing(data: st.DataObject):
    fund = small_fund()
    mixed = replace(
        fund,
        payments=tuple(data.draw(st.permutations(fund.payments))),
        receipts=tuple(data.draw(st.permutations(fund.receipts))),
        decisions=tuple(data.draw(st.permutations(fund.decisions))),
        projects=tuple(data.draw(st.permutations(fund.projects))),
    )
    assert books(mixed, YEAR) == books(fund, YEAR)
