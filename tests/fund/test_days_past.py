"""The fund as it stood on a day."""

from dataclasses import replace
from datetime import date

import make
from funds import small_fund
from grants import granted, paid

from pic_sheets.fund.days_past import fund_known_on, fund_on, undated
from pic_sheets.fund.fund import Fund


def test_what_was_paid_or_reported_later_is_not_known_yet():
    first, last = paid("Acompte", "720.00", date(2025, 3, 20)), paid("Solde", "180.00", date(2025, 8, 1))
    fund = granted(first, last, report="900.00")
    assert fund_on(fund, date(2025, 3, 19)).payments == ()
    before = fund_on(fund, date(2025, 7, 9))
    assert (before.payments, before.reports) == ((first,), ())
    on_the_day = fund_on(fund, date(2025, 7, 10))
    assert (on_the_day.payments, on_the_day.reports) == ((first,), fund.reports)
    assert fund_on(fund, date(2025, 8, 1)).payments == (first, last)


def test_what_has_no_day_stays():
    fund = granted(make.payment(day=None))
    assert fund_on(fund, date(2025, 1, 1)).payments == fund.payments


def test_the_fund_of_a_day_knows_nothing_that_came_after_it():
    fund = fund_known_on(small_fund(), date(2025, 3, 20))
    assert len(fund.receipts) == 2
    assert [decision.meeting for decision in fund.decisions] == ["S1"] * 5
    assert [payment.project for payment in fund.payments] == ["P1"]
    assert fund.reports == ()
    assert fund.projects == small_fund().projects


def test_what_has_no_certain_day_is_in_no_fund_of_any_day_and_is_told():
    unlikely = replace(make.payment(row=5, day=date(1925, 3, 5)), unreadable=frozenset({"day"}))
    fund = Fund(
        payments=(make.payment(row=4, day=None), unlikely, make.payment(row=6)),
        receipts=(make.receipt(day=None),),
        reports=(make.report(received_on=None),),
        meetings=(make.meeting(code="S1", day=None),),
        decisions=(make.decision(meeting="S1"), make.decision(row=5, meeting="?")),
    )
    known = fund_known_on(fund, date(2030, 1, 1))
    assert (known.receipts, known.reports, known.decisions) == ((), (), ())
    assert known.payments == (fund.payments[2],)
    assert [record.at(name) for record, name in undated(fund)] == [
        "Encaissements!B4", "Versements!C4", "Versements!C5", "Bilans!B4", "Décisions!A4", "Décisions!A5",
    ]  # fmt: skip
