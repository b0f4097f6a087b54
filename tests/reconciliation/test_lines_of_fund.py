"""The lines of the workbook as the bank would see them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund

from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.lines_of_fund import book_lines, untold_cells

D = Decimal


def _fund(*payments, receipts=(), **changes):
    made = {
        "holders": (make.holder(account_owner="Trésor des jardins"),),
        "projects": (make.project(),),
        "funders": (make.funder(),),
    }
    return Fund(payments=payments, receipts=receipts, **{**made, **changes})


def _ids(*payments):
    return {line.record.place.row: line.id for line in book_lines(_fund(*payments))}


def test_what_goes_out_is_negative_and_what_comes_in_positive():
    lines = book_lines(
        _fund(make.payment(), make.payment(nature="Reversement", amount=D("50.00"), row=5), receipts=(make.receipt(),))
    )
    assert [(line.kind, line.amount) for line in lines] == [
        (Kind.PAYMENT, D("-900.00")), (Kind.REFUND, D("50.00")), (Kind.RECEIPT, D("5000.00")),
    ]  # fmt: skip
    assert [line.cell for line in lines] == ["Versements!D4", "Versements!D5", "Encaissements!C4"]
    assert [line.id[:2] for line in lines] == ["V-", "V-", "E-"]


def test_a_payment_may_be_known_by_its_holder_the_owner_of_the_account_or_its_contact():
    (line,) = book_lines(_fund(make.payment(reference="VIR P1")))
    assert line.names == ("Les Jardins du 3/15", "Trésor des jardins", "Petit")
    assert (line.codes, line.reference, line.mode, line.project) == (("P1",), "VIR P1", "Virement", "P1")


def test_a_funder_is_quoted_by_its_code_only_when_no_label_holds_it_by_chance():
    for code, codes in (("VILLE", ()), ("F1", ()), ("REG-2025", ("REG-2025",))):
        (line,) = book_lines(_fund(receipts=(make.receipt(funder=code),), funders=(make.funder(code=code),)))
        assert (line.codes, line.names, line.funder) == (codes, ("Région Hauts-de-France",), code)


def test_an_id_is_of_what_the_row_says_and_not_of_where_it_stands():
    payment, other = make.payment(row=4), make.payment(row=5, amount=D("10.00"))
    moved = [replace(payment, place=other.place), replace(other, place=payment.place)]
    ids, after = _ids(payment, other), _ids(*moved)
    assert (ids[4], ids[5]) == (after[5], after[4])
    assert ids[4] != ids[5]
    for change in ({"amount": D("900.01")}, {"day": date(2025, 4, 2)}, {"project": "P2"}, {"nature": "Solde"}):
        assert _ids(make.payment(**change)) != _ids(payment)


def test_rows_that_say_the_same_have_an_id_each_and_exchanging_them_changes_none():
    by_transfer, by_cheque = make.payment(row=4), make.payment(row=5, mode="Chèque")
    ids = _ids(by_transfer, by_cheque)
    assert len(set(ids.values())) == 2
    exchanged = _ids(make.payment(row=4, mode="Chèque"), make.payment(row=5))
    assert (ids[4], ids[5]) == (exchanged[5], exchanged[4])


def test_a_row_that_could_not_be_read_whole_is_no_line_and_is_told():
    unread = make.payment(row=5, amount=None, unreadable=frozenset({"amount"}))
    untold = (unread, make.payment(row=6, day=None), make.payment(row=7, project=""))
    fund = _fund(make.payment(), *untold, receipts=(make.receipt(row=8, funder=""),))
    assert len(book_lines(fund)) == 1
    assert untold_cells(fund) == ("Versements!D5", "Versements!D6", "Versements!D7", "Encaissements!C8")


def test_every_row_of_a_fund_is_a_line_or_untold_and_no_two_have_one_id():
    fund = small_fund()
    lines = book_lines(fund)
    assert len(lines) + len(untold_cells(fund)) == len(fund.payments) + len(fund.receipts)
    assert len({line.id for line in lines}) == len(lines)


def test_a_payment_whose_project_is_nowhere_is_a_line_all_the_same():
    (line,) = book_lines(_fund(make.payment(project="PIC-9")))
    assert (line.names, line.codes) == ((), ("PIC-9",))
