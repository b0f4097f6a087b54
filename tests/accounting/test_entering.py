from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund
from hypothesis import given
from ledgers import ANY_LEDGER, YEAR, left_out, nets, told

from pic_sheets.accounting.books import AccountingEntry, Journal, LeftOut
from pic_sheets.accounting.entering import entered
from pic_sheets.accounting.keeping import books
from pic_sheets.budget.figures import figures
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.payments import Nature

D = Decimal


def _one(fund: Fund) -> AccountingEntry:
    (entry,) = entered(fund, YEAR)
    assert isinstance(entry, AccountingEntry)
    return entry


def _left(fund: Fund) -> LeftOut:
    (item,) = entered(fund, YEAR)
    assert isinstance(item, LeftOut)
    return item


def test_a_subsidy_is_due_by_its_funder_on_the_day_of_its_notification():
    entry = _one(Fund(funders=(make.funder(agreed_on=date(2025, 3, 17), account="7411"),)))
    assert (entry.journal, entry.day, entry.piece) == (Journal.SUBSIDIES, date(2025, 3, 17), "NOTIF F1")
    assert told(entry) == [("467", "F1", D("10000.00")), ("7411", "", D("-10000.00"))]
    assert entry.cells == ("Financeurs!F4", "Financeurs!D4")


def test_without_a_day_a_subsidy_is_of_the_first_receipt_of_the_year_else_of_its_last_day():
    funder = make.funder()
    late, early = make.receipt(day=date(2025, 5, 2)), make.receipt(day=date(2025, 2, 1))
    before = make.receipt(day=date(2024, 12, 1))
    days = [item.day for item in entered(Fund(funders=(funder,), receipts=(late, early, before)), YEAR)]
    assert days[0] == date(2025, 2, 1)
    assert _one(Fund(funders=(funder,))).day == date(2025, 12, 31)


def test_a_subsidy_agreed_in_another_year_is_left_out_and_told():
    left = _left(Fund(funders=(make.funder(agreed_on=date(2024, 11, 5)),)))
    assert (left.cell, left.account, left.amount) == ("Financeurs!D4", "741", D("-10000.00"))
    assert "487" in left.why


def test_money_of_the_years_before_is_no_subsidy():
    assert _left(Fund(funders=(make.funder(account="7894"),))).amount == 0


def test_a_receipt_goes_to_the_bank_from_its_funder():
    fund = Fund(funders=(make.funder(notified=None),), receipts=(make.receipt(reference="Mandat 12"),))
    entry = _one(fund)
    assert told(entry) == [("512", "", D("5000.00")), ("467", "F1", D("-5000.00"))]
    assert (entry.journal, entry.piece, entry.cells) == (Journal.BANK, "Mandat 12", ("Encaissements!C4",))


def test_a_receipt_of_an_unknown_funder_waits_in_suspense():
    assert told(_one(Fund(receipts=(make.receipt(funder="?"),))))[1] == ("471", "", D("-5000.00"))


def test_a_receipt_of_another_year_or_without_a_day_is_left_out():
    assert _left(Fund(receipts=(make.receipt(day=date(2026, 1, 2)),))).day == date(2026, 1, 2)
    unread = make.receipt(unreadable=frozenset({"day"}))
    assert _left(Fund(receipts=(unread,))).cell == "Encaissements!B4"


def _granted(**changes: object) -> Fund:
    fund = Fund(
        holders=(make.holder(),), projects=(make.project(),), meetings=(make.meeting(),), decisions=(make.decision(),)
    )
    return replace(fund, **changes)


def test_an_aid_is_owed_to_its_holder_from_the_day_of_the_committee():
    entry = _one(_granted())
    assert told(entry) == [("6571", "", D("900.00")), ("467", "H1", D("-900.00"))]
    assert (entry.journal, entry.day, entry.piece, entry.project) == (Journal.AIDS, date(2025, 3, 5), "S1", "P1")
    assert entry.label == "Aide accordée P1 Jardin partagé"
    assert entry.cells == ("Décisions!D4", "Séances!B4")


def test_a_decision_in_place_of_another_is_entered_for_the_difference():
    again = [
        make.decision(row=5, meeting="S2", verdict=Verdict.PARTIAL.value, granted=D("600.00")),
        make.decision(row=6, meeting="S3", verdict=Verdict.REFUSAL.value, granted=None),
    ]
    meetings = [
        make.meeting(),
        make.meeting(code="S2", day=date(2025, 5, 7)),
        make.meeting(code="S3", day=date(2025, 9, 9)),
    ]
    found = list(entered(_granted(decisions=(make.decision(), *again), meetings=tuple(meetings)), YEAR))
    assert [item.label.split(" P1")[0] for item in found] == ["Aide accordée", "Aide modifiée", "Aide retirée"]
    assert [told(item) for item in found[1:]] == [
        [("467", "H1", D("300.00")), ("6571", "", D("-300.00"))],
        [("467", "H1", D("600.00")), ("6571", "", D("-600.00"))],
    ]


def test_a_meeting_without_a_day_leaves_its_aid_out_at_its_cell():
    left = _left(_granted(meetings=(make.meeting(day=None),)))
    assert (left.cell, left.account, left.amount) == ("Décisions!A4", "6571", D("900.00"))


def test_a_report_takes_off_the_aid_what_it_does_not_justify():
    report = make.report(justified=D("850.00"))
    entry = list(entered(_granted(reports=(report,)), YEAR))[1]
    assert told(entry) == [("467", "H1", D("50.00")), ("6571", "", D("-50.00"))]
    assert (entry.day, entry.piece, entry.cells) == (date(2025, 7, 10), "BILAN P1", ("Bilans!Q4",))


def test_a_report_that_came_before_the_decision_is_entered_on_its_day():
    report = make.report(justified=D("850.00"), received_on=date(2025, 1, 3))
    assert list(entered(_granted(reports=(report,)), YEAR))[1].day == date(2025, 3, 5)


def test_a_report_of_the_next_year_is_left_out():
    report = make.report(justified=D("850.00"), received_on=date(2026, 1, 3))
    left = list(entered(_granted(reports=(report,)), YEAR))[1]
    assert isinstance(left, LeftOut)
    assert (left.cell, left.amount) == ("Bilans!B4", D("-50.00"))


def test_payments_and_refunds_move_the_bank_or_the_till():
    known = Fund(holders=(make.holder(),), projects=(make.project(),))
    paid = _one(replace(known, payments=(make.payment(reference="VIR P1"),)))
    assert told(paid) == [("467", "H1", D("900.00")), ("512", "", D("-900.00"))]
    assert (paid.journal, paid.piece) == (Journal.BANK, "VIR P1")
    refund = _one(replace(known, payments=(make.payment(nature=Nature.REFUND.value, mode="Espèces"),)))
    assert told(refund) == [("530", "", D("900.00")), ("467", "H1", D("-900.00"))]
    assert (refund.journal, refund.piece) == (Journal.CASH, "P1")


def test_a_payment_whose_holder_is_unknown_waits_in_suspense_and_has_a_piece_all_the_same():
    entry = _one(Fund(payments=(make.payment(project=""),)))
    assert told(entry)[0] == ("471", "", D("900.00"))
    assert entry.piece == "Versements!D4"


def test_volunteering_is_entered_at_the_rate_of_the_association_and_not_without():
    report = make.report(volunteer_hours=D("12.5"), justified=None)
    fund = Fund(association=make.association(), projects=(make.project(),), reports=(report,))
    assert list(entered(fund, YEAR)) == []
    rule = make.rule(parameter="Valeur de l'heure de bénévolat", value=D("12.00"))
    entry = _one(replace(fund, rules=(rule,)))
    assert told(entry) == [("864", "", D("150.00")), ("875", "", D("-150.00"))]
    assert (entry.journal, entry.day) == (Journal.OTHERS, date(2025, 12, 31))


def test_a_withdrawn_project_keeps_its_aid_as_in_the_budget():
    fund = _granted(projects=(make.project(withdrawn_on=date(2025, 6, 1)),))
    assert len(list(entered(fund, YEAR))) == 1


def test_the_small_fund_comes_to_its_budget():
    found = nets(books(small_fund(), YEAR).entries)
    assert (found["6571"], found["512"], found["741"]) == (D("1983.33"), D("2513.34"), D("-4500.00"))


@given(ANY_LEDGER)
def test_the_entries_come_to_the_figures_of_the_budget(fund: Fund):
    kept, told_by = books(fund, YEAR), {figure.code: figure.value for figure in figures(fund)}
    found = nets(kept.entries)
    bank = found.get("512", D(0)) + found.get("530", D(0)) + left_out(kept, "512", "530")
    assert bank == told_by["encaisse"] - told_by["verse"] + told_by["reverse"]
    assert found.get("6571", D(0)) + left_out(kept, "6571") == told_by["engage"]
    income = [account for account in found if account.startswith("7")]
    subsidies = sum((found[account] for account in income if account != "7894"), D(0)) + left_out(kept, "741", "7412")
    reused = sum((funder.notified or D(0) for funder in fund.funders if funder.account.startswith("789")), D(0))
    assert -subsidies + reused == told_by["notifie"]


@given(ANY_LEDGER)
def test_a_party_is_left_with_what_is_to_pay_or_to_receive(fund: Fund):
    whole = replace(fund, meetings=tuple(replace(item, day=date(YEAR, 3, 5)) for item in fund.meetings))
    whole = replace(whole, payments=tuple(replace(item, day=date(YEAR, 4, 1)) for item in whole.payments))
    whole = replace(whole, reports=tuple(replace(item, received_on=date(YEAR, 7, 1)) for item in whole.reports))
    kept = books(whole, YEAR)
    for item in entries(whole):
        code = item.project.code
        if not code or any(left.account == "6571" for left in kept.left_out):
            continue
        due = sum(
            (posting.net for entry in kept.entries if entry.project == code for posting in entry.postings
             if posting.party.account in {"467", "471"}),
            D(0),
        )  # fmt: skip
        assert due == item.account.net_paid - item.account.committed
