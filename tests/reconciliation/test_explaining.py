"""Why each movement and each line that is left over is alone."""

from datetime import date
from decimal import Decimal

import make
import pytest
from reconciled import euros, line, movement

from pic_sheets.bank_statements import Balance
from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.explaining import PENDING_DAYS, reconciliation, valid_until
from pic_sheets.reconciliation.matches import Decided
from pic_sheets.reconciliation.merging import Account
from pic_sheets.reconciliation.reconciliation import Control, Period, Reason

END = date(make.YEAR, 12, 31)


def account(*movements, first=date(make.YEAR, 1, 1), last=END, closing=None, gap=None):
    """An account over the year; its control has one statement."""
    balance = None if closing is None else Balance(last, euros(closing))
    control = Control(
        "releve.ofx", "OFX", "00012345678", first, last, None, euros(0), euros(0), None, gap, len(movements)
    )
    return Account(Period("00012345678", first, last, None, balance, ("releve.ofx",)), movements, (control,), ())


def _reasons(found):
    return [left.reason for left in found.book_only]


def _alone(day=date(make.YEAR, 5, 1), decided=Decided(), **changes):
    (left,) = reconciliation(account(), (line(day=day, **changes),), decided).book_only
    return left.reason


def test_what_goes_together_leaves_nothing_over():
    found = reconciliation(account(movement(), closing=100), (line(),))
    assert (len(found.matching.matches), found.bank_only, found.book_only) == (1, (), ())
    assert (found.gap, found.bank_balance, found.book_balance) == (euros(0), euros(100), euros(100))
    assert found.controls[0].file == "releve.ofx"


def test_a_movement_is_explained_by_a_person_alone():
    fee = movement(id="M9", amount="-8.40", label="FRAIS")
    (left,) = reconciliation(account(fee), ()).bank_only
    assert (left.reason, left.note) == (Reason.UNKNOWN, "")
    (left,) = reconciliation(account(fee), (), Decided(explained_movements={"M9": "Frais"})).bank_only
    assert (left.reason, left.note) == (Reason.EXPLAINED, "Frais")


def test_a_line_that_was_explained_keeps_its_note_whatever_its_reason_was():
    (left,) = reconciliation(account(), (line(mode="Espèces"),), Decided(explained_lines={"L1": "Annulé"})).book_only
    assert (left.reason, left.note) == (Reason.EXPLAINED, "Annulé")


def test_what_could_go_several_ways_is_never_chosen():
    twins = (line(id="L1"), line(id="L2", row=5))
    found = reconciliation(account(movement(label="VIR")), twins)
    assert found.matching.matches == ()
    assert [left.reason for left in found.bank_only] == [Reason.AMBIGUOUS]
    assert _reasons(found) == [Reason.AMBIGUOUS] * 2
    assert len(found.unexplained) == 3


def test_cash_is_not_looked_for_at_the_bank():
    assert _alone(mode="Espèces") is Reason.CASH
    assert _alone(mode="Espèces", day=date(make.YEAR + 1, 1, 2)) is Reason.CASH


@pytest.mark.parametrize("mode", ["Virement", "Chèque"])
def test_a_line_of_before_or_after_the_statements_is_outside_a_cheque_too(mode):
    assert _alone(mode=mode, day=date(make.YEAR - 1, 12, 31)) is Reason.OUTSIDE
    assert _alone(mode=mode, day=date(make.YEAR + 1, 1, 1)) is Reason.OUTSIDE


def test_a_cheque_of_the_period_that_is_not_cashed_is_in_transit():
    assert _alone(mode="Chèque", day=date(make.YEAR, 1, 1)) is Reason.CHEQUE
    assert _alone(mode="Chèque", day=END) is Reason.CHEQUE


@pytest.mark.parametrize(("days", "reason"), [(0, Reason.CHEQUE), (1, Reason.UNKNOWN)])
def test_a_cheque_is_void_a_year_and_eight_days_after_its_own(days, reason):
    day = date(2024, 3, 1)
    last = valid_until(day).replace(day=valid_until(day).day + days)
    found = reconciliation(account(first=day, last=last), (line(mode="Chèque", day=day),))
    assert _reasons(found) == [reason]


def test_the_validity_of_a_cheque_minds_leap_years_and_the_end_of_time():
    assert valid_until(date(2025, 3, 1)) == date(2026, 3, 9)
    assert valid_until(date(2024, 2, 21)) == date(2025, 2, 28)
    assert valid_until(date(2024, 12, 30)) == date(2026, 1, 7)
    assert valid_until(date(9999, 12, 30)) == date.max


def test_a_transfer_of_the_last_days_is_waited_for_and_an_earlier_one_is_not():
    first = END.replace(day=END.day - PENDING_DAYS)
    assert _alone(day=first) is Reason.PENDING
    assert _alone(day=first.replace(day=first.day - 1)) is Reason.UNKNOWN
    assert _alone(day=END, kind=Kind.RECEIPT) is Reason.PENDING
    assert _alone(day=END, kind=Kind.REFUND, mode="Chèque") is Reason.PENDING


def test_the_gap_is_what_is_on_one_side_alone_less_what_no_balance_counts():
    lines = (
        line(), line(id="L2", mode="Chèque", amount=-100, row=5, code="PIC-2"), line(id="L3", mode="Espèces", amount=-40, row=6, code="PIC-3"),
        line(id="L4", amount=-70, day=date(make.YEAR + 1, 1, 9), row=7, code="PIC-4"),
    )  # fmt: skip
    found = reconciliation(account(movement(), movement(id="M2", amount="-8.40", label="FRAIS"), closing=1000), lines)
    assert {left.line.id: left.reason for left in found.book_only} == {
        "L2": Reason.CHEQUE, "L3": Reason.CASH, "L4": Reason.OUTSIDE,
    }  # fmt: skip
    assert found.gap == Decimal("91.60")
    assert (found.book_balance, found.unexplained_amount) == (Decimal("908.40"), Decimal("-8.40"))


def test_words_of_a_label_explain_what_nothing_matches_and_take_nothing_from_a_match():
    decided = Decided(explained_labels={"frais de tenue": "Frais du mois", "vir": "Jamais"})
    fee = movement(amount="-4.90", label="FRAIS de Tenue de compte")
    found = reconciliation(account(movement(), fee), (line(),), decided)
    assert len(found.matching.matches) == 1
    assert [(left.movement.label, left.reason, left.note) for left in found.bank_only] == [
        (fee.label, Reason.EXPLAINED, "Frais du mois")
    ]


def test_words_of_a_label_never_settle_what_could_go_several_ways():
    twins = (movement(id="M-1", label="VIREMENT EMIS"), movement(id="M-2", label="VIREMENT EMIS"))
    lines = (line(id="V-1", project="A", codes=("A",)), line(id="V-2", project="B", codes=("B",)))
    found = reconciliation(account(*twins), lines, Decided(explained_labels={"virement": "Non"}))
    assert {left.reason for left in found.bank_only} == {Reason.AMBIGUOUS}
