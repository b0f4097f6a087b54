from datetime import date
from decimal import Decimal

import make
from hypothesis import given
from hypothesis import strategies as st
from payments_ordered import ordered, register_bytes

from pic_sheets.payment_orders.register_contents import (
    PaymentContents,
    added_bytes,
    chained,
    next_numbers,
    read_contents,
    standing,
)
from pic_sheets.payment_orders.register_lines import Cancelled, PaymentKey

DAY = date(2025, 7, 20)


def _typed(amount="180.00", **changes):
    return make.payment(nature="Solde", amount=Decimal(amount), **changes)


def test_the_file_says_what_was_ordered_and_cancelled():
    read = read_contents(register_bytes(ordered(), ordered("2025-0002", "P2"), Cancelled("2025-0001", DAY, "rejeté")))
    assert read.faults == ()
    assert list(read.ordered) == ["2025-0001", "2025-0002"]
    assert list(read.cancelled) == ["2025-0001"]
    assert not read.is_tampered


def test_lines_are_given_chained_as_they_are_written():
    content = register_bytes(ordered())
    (second,) = chained(content, [ordered("2025-0002")])
    assert read_contents(content + added_bytes(content, [ordered("2025-0002")])).lines[1] == second


@given(st.binary(max_size=300))
def test_whatever_the_file_holds_is_told(content):
    read = read_contents(content)
    assert read_contents(content + added_bytes(content, [ordered()])).ordered["2025-0001"].number == "2025-0001"
    assert set(read.ordered) <= read.given


def test_a_line_cut_short_keeps_its_number_and_casts_no_doubt_on_the_others():
    content = register_bytes(ordered(), ordered("2025-0002"))[:-60]
    read = read_contents(content + added_bytes(content, [ordered("2025-0003")]))
    assert [fault.kind for fault in read.faults] == ["ligne-illisible"]
    assert not read.is_tampered
    assert next_numbers(read, 2025, 1) == ("2025-0004",)


def test_a_line_changed_removed_or_put_twice_is_told():
    content = register_bytes(ordered(), ordered("2025-0002"), ordered("2025-0003"))
    first, second, third = content.splitlines(keepends=True)
    assert read_contents(first.replace(b"180.00", b"980.00") + second + third).is_tampered
    assert read_contents(first + third).is_tampered
    assert [fault.kind for fault in read_contents(register_bytes(ordered(), ordered())).faults] == ["numero-en-double"]


def test_numbers_are_counted_by_the_calendar_year():
    read = PaymentContents(given=frozenset({"2024-0009", "2025-0001"}))
    assert next_numbers(read, 2025, 2) == ("2025-0002", "2025-0003")
    assert next_numbers(read, 2026, 1) == ("2026-0001",)


def test_an_order_stands_until_it_is_typed_or_cancelled():
    contents = read_contents(register_bytes(ordered()))
    assert [order.number for order in standing(contents, []).orders] == ["2025-0001"]
    assert standing(contents, [_typed()]).orders == ()
    cancelled = read_contents(register_bytes(ordered(), Cancelled("2025-0001", DAY, "rejeté")))
    assert standing(cancelled, []).orders == ()


def test_another_amount_nature_or_project_does_not_settle_an_order():
    contents = read_contents(register_bytes(ordered()))
    others = [_typed("180.01"), make.payment(nature="Acompte", amount=Decimal("180.00")), _typed(project="P2")]
    assert [order.number for order in standing(contents, others).orders] == ["2025-0001"]


def test_a_second_payment_alike_waits_for_its_own_row():
    first = standing(PaymentContents(), [_typed()])
    assert first.key("P1", "Solde", Decimal("180.00")) == PaymentKey("P1", "Solde", Decimal("180.00"), 2)
    contents = read_contents(register_bytes(ordered(rank=2)))
    assert len(standing(contents, [_typed()]).orders) == 1
    assert standing(contents, [_typed()]).key("P1", "Solde", Decimal("180.00")).rank == 3
    assert standing(contents, [_typed(), _typed()]).orders == ()


def test_what_is_ordered_for_a_project_adds_up():
    contents = read_contents(
        register_bytes(ordered(), ordered("2025-0002", amount="20.00"), ordered("2025-0003", "P2"))
    )
    assert standing(contents, []).amount_of("P1") == Decimal("200.00")
    assert standing(contents, []).amount_of("P9") == Decimal("0.00")
