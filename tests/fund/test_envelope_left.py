"""What is left of the envelope: today, and before and after each decision."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given, settings
from hypothesis import strategies as st

from pic_sheets.budget.figures import figures
from pic_sheets.fund.envelope import envelope
from pic_sheets.fund.envelope_left import left_after, left_before, left_now
from pic_sheets.fund.fund import Fund

D = Decimal


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_what_is_left_now_is_the_budgets_own_figure(fund):
    assert left_now(fund) == next(figure.value for figure in figures(fund) if figure.code == "disponible")


def test_the_envelope_goes_down_by_each_grant_and_up_by_a_report_that_justifies_less():
    fund = small_fund()  # 4 200 €; P2 justified 250 of its 400 on 12 July
    meetings = fund.meetings
    assert [left_before(fund, meeting) for meeting in meetings] == [D("4200.00"), D("2566.67"), D("2216.67")]
    assert [left_after(fund, decision) for decision in fund.decisions] == [
        D("3300.00"), D("2900.00"), D("2566.67"), D("2566.67"), D("2566.67"), D("2066.67"),
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "left"), [(date(2025, 12, 2), "2216.67"), (date(2025, 12, 3), "2066.67")])
def test_a_report_counts_at_the_meetings_after_the_day_it_came(day, left):
    fund = small_fund()
    reports = (fund.reports[0], replace(fund.reports[1], received_on=day))
    assert left_before(replace(fund, reports=reports), fund.meetings[2]) == D(left)


def test_a_report_without_a_day_counts_as_one_that_came_and_one_without_expenses_as_none():
    fund = small_fund()
    undated = replace(fund.reports[1], received_on=None)
    unread = replace(fund.reports[1], justified=None)
    assert left_before(replace(fund, reports=(undated,)), fund.meetings[1]) == D("2716.67")
    assert left_before(replace(fund, reports=(unread,)), fund.meetings[2]) == D("2066.67")


def _year(*grants, days=(1, 2, 3), rows=None):
    """A fund of three meetings whose grants are given as (meeting's rank, amount); each has a project of its own."""
    codes = [f"S{number}" for number in range(len(days))]
    decisions = [
        make.decision(row=row, meeting=codes[rank], project=f"P{row}", granted=amount)
        for row, (rank, amount) in enumerate(grants, 4)
    ]
    return Fund(
        funders=(make.funder(notified=D("5000.00")),),
        meetings=tuple(
            make.meeting(code=code, day=date(2025, month, 5)) for code, month in zip(codes, days, strict=True)
        ),
        decisions=tuple(decisions if rows is None else [decisions[index] for index in rows]),
    )


GRANTS = st.lists(st.tuples(st.integers(0, 2), st.decimals("0.01", 3000, places=2)), min_size=1, max_size=8)


@given(GRANTS, st.permutations([1, 2, 3]))
def test_each_grant_takes_its_amount_and_a_meeting_opens_where_the_one_before_it_ended(grants, days):
    fund = _year(*grants, days=tuple(days))
    meetings = sorted(fund.meetings, key=lambda meeting: meeting.day)
    assert left_before(fund, meetings[0]) == envelope(fund)
    for meeting in meetings:
        left = left_before(fund, meeting)
        for decision in fund.decisions_at.get(meeting.code, ()):
            assert left_after(fund, decision) == left - decision.granted
            left = left_after(fund, decision)
    for before, after in pairwise(meetings):
        taken = fund.decisions_at.get(before.code, ())
        assert left_before(fund, after) == (left_after(fund, taken[-1]) if taken else left_before(fund, before))
    last = fund.decisions_at.get(meetings[-1].code, ())
    assert left_now(fund) == (left_after(fund, last[-1]) if last else left_before(fund, meetings[-1]))


@given(GRANTS, st.data())
def test_the_order_of_rows_changes_nothing_to_what_a_meeting_opens_with_nor_ends_on(grants, data):
    fund = _year(*grants)
    other = _year(*grants, rows=data.draw(st.permutations(range(len(grants)))))
    for meeting in fund.meetings:
        assert left_before(fund, meeting) == left_before(other, meeting)
        mine, theirs = (found.decisions_at.get(meeting.code, ()) for found in (fund, other))
        assert not mine or left_after(fund, mine[-1]) == left_after(other, theirs[-1])


def test_two_rows_with_the_same_values_are_two_decisions():
    fund = _year((0, D("100.00")), (0, D("100.00")))
    twins = tuple(replace(decision, project="P4") for decision in fund.decisions)
    fund = replace(fund, decisions=(twins[0], make.decision(meeting="S0", project="P9", granted=D("50.00")), twins[1]))
    assert [left_after(fund, decision) for decision in fund.decisions] == [D("4900.00"), D("4850.00"), D("4850.00")]


def test_a_project_decided_again_costs_what_is_decided_last():
    fund = _year((0, D("900.00")), (1, D("600.00")))
    again = tuple(replace(decision, project="P1") for decision in fund.decisions)
    fund = replace(fund, decisions=again)
    assert [left_after(fund, decision) for decision in again] == [D("4100.00"), D("4400.00")]
    refused = replace(again[1], verdict="Refus", granted=None)
    assert left_after(replace(fund, decisions=(again[0], refused)), refused) == D("5000.00")


def test_meetings_of_one_day_follow_the_order_of_their_rows_and_one_without_a_day_comes_last():
    fund = _year((0, D("100.00")), (1, D("200.00")), (2, D("400.00")), days=(3, 3, 1))
    assert [left_before(fund, meeting) for meeting in fund.meetings] == [D("4600.00"), D("4500.00"), D("5000.00")]
    undated = replace(fund, meetings=(*fund.meetings[:2], make.meeting(code="S2", day=None)))
    assert left_before(undated, undated.meetings[2]) == D("4700.00")


def test_a_decision_of_no_meeting_or_no_project_changes_nothing_before_the_others():
    fund = _year((0, D("100.00")))
    stray = make.decision(meeting="S9", project="P9", granted=D("70.00"))
    nobody = make.decision(meeting="S0", project="", granted=D("30.00"))
    fund = replace(fund, decisions=(stray, nobody, *fund.decisions))
    assert left_before(fund, fund.meetings[2]) == D("4900.00")
    assert [left_after(fund, decision) for decision in fund.decisions] == [D("4830.00"), D("5000.00"), D("4900.00")]


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_any_fund_has_a_figure_to_the_cent_everywhere(fund):
    for meeting in fund.meetings:
        assert left_before(fund, meeting).as_tuple().exponent == -2
    for decision in fund.decisions:
        assert left_after(fund, decision).as_tuple().exponent == -2
