from dataclasses import replace
from datetime import date

import make
from committees import MEETING, meeting
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.roll_call import roll_call
from pic_sheets.sheets.attendance import Presence


def _told(fund, of=MEETING):
    return [(seat.member.code, seat.presence, seat.proxy, seat.in_term) for seat in roll_call(fund, of)]


def test_each_member_in_term_is_called_once_in_the_order_of_their_sheet():
    assert _told(meeting("A1", "M2→M1", "-M3", "M1")) == [
        ("M1", "Présent", "", True), ("M2", "Représenté", "M1", True), ("M3", "Excusé", "", True), ("M4", "Absent", "", True),
        ("M5", "Absent", "", True), ("B1", "Absent", "", True), ("A1", "Présent", "", True),
    ]  # fmt: skip


def test_who_came_out_of_term_is_told_apart_and_who_did_not_is_not_called():
    assert ("OLD", "Présent", "", False) in _told(meeting("OLD"))
    assert "OLD" not in {code for code, *_ in _told(meeting("-OLD", "M1"))}


def test_on_an_unknown_day_only_those_with_a_row_are_called():
    fund = meeting("M1", "-OLD")
    assert _told(fund, replace(MEETING, day=None)) == [("M1", "Présent", "", True), ("OLD", "Excusé", "", True)]


def test_a_presence_that_is_not_written_is_not_an_absence():
    fund = Fund(members=(make.member(),), attendance=(make.attendance(presence=""),))
    assert _told(fund) == [("M1", "", "", True)]


@given(st.data())
def test_everyone_in_term_is_present_represented_excused_or_absent_whatever_the_order_of_the_rows(data):
    texts = data.draw(st.lists(st.sampled_from(["M1", "-M2", "M3→M1", "-M4", "M5", "B1→M1", "A1", "OLD"]), unique=True))
    fund = meeting(*texts)
    shuffled = replace(fund, attendance=tuple(data.draw(st.permutations(fund.attendance))))
    assert _told(fund) == _told(shuffled)
    seats = [seat for seat in roll_call(fund, MEETING) if seat.in_term]
    assert [seat.member for seat in seats] == [one for one in fund.members if one.sits_on(date(2025, 3, 5))]
    assert {seat.presence for seat in seats} <= set(Presence)
