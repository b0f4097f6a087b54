"""The agenda played on what is left."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from hypothesis import given, settings

from pic_sheets.fund.envelope_left import left_before, left_now
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulation import simulation
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.meetings import Meeting

D = Decimal
FIRST, NEXT = make.meeting(), make.meeting(code="S2", day=date(2025, 5, 7), envelope=D("1000.00"))
RULES = (make.rule(value=D("600.00")), make.rule(parameter="Plafond annuel par porteur", value=D("1500.00")))


def _fund(*decisions, **changes):
    """3 000 € notified, 900 granted to H1 at S1; S2 has 1 000 € and three projects: two of H1, one of H2."""
    projects = (
        make.project(),
        make.project(code="P2", requested=D("700.00"), meeting="S2"),
        make.project(code="P3", requested=D("300.00"), meeting="S2"),
        make.project(code="P4", requested=D("500.00"), meeting="S2", holder="H2"),
    )
    return Fund(**{
        "funders": (make.funder(notified=D("3000.00")),), "holders": (make.holder(), make.holder(code="H2")),
        "projects": projects, "meetings": (FIRST, NEXT), "decisions": (make.decision(), *decisions), "rules": RULES,
    } | changes)  # fmt: skip


def _steps(found, name):
    return [
        (step.taken, step.before, step.after, step.meeting_left)
        for step in (getattr(line, name) for line in found.lines)
    ]


def test_the_agenda_is_played_project_by_project_as_asked_and_within_the_ceilings():
    found = simulation(_fund(), NEXT)
    assert (found.left, found.opening, found.meeting_opening) == (D("2100.00"), D("2100.00"), D("1000.00"))
    assert _steps(found, "asked") == [
        (D("700.00"), D("2100.00"), D("1400.00"), D("300.00")),
        (D("300.00"), D("1400.00"), D("1100.00"), D("0.00")),
        (D("500.00"), D("1100.00"), D("600.00"), D("-500.00")),
    ]
    assert _steps(found, "within") == [  # 600 by project, then nothing left of the 1 500 of the year
        (D("600.00"), D("2100.00"), D("1500.00"), D("400.00")),
        (D("0.00"), D("1500.00"), D("1500.00"), D("400.00")),
        (D("500.00"), D("1500.00"), D("1000.00"), D("-100.00")),
    ]
    assert [(line.limit.rule, line.limit.amount) for line in found.lines] == [
        ("Plafond par projet", D("600.00")), ("Plafond annuel par porteur", D("0.00")), ("Plafond par projet", D("600.00")),
    ]  # fmt: skip
    assert (found.asked, found.within, found.meeting_left) == (D("1500.00"), D("1100.00"), (D("-500.00"), D("-100.00")))


def test_what_is_decided_already_counts_for_what_was_decided_and_the_opening_gives_it_back():
    grant = make.decision(project="P2", meeting="S2", verdict="Accord partiel", granted=D("650.00"))
    refusal = make.decision(project="P4", meeting="S2", verdict="Refus", granted=None)
    found = simulation(_fund(grant, refusal), NEXT)
    assert (found.left, found.opening) == (D("1450.00"), D("2100.00"))
    assert [line.asked.taken for line in found.lines] == [D("650.00"), D("300.00"), D("0.00")]
    assert [line.within.taken for line in found.lines] == [D("650.00"), D("0.00"), D("0.00")]
    assert found.lines[-1].asked.after == D("1150.00")


def test_once_all_is_decided_what_is_left_after_the_agenda_is_what_is_left():
    found = simulation(small_fund(), small_fund().meetings[0])
    assert found.lines[-1].asked.after == found.lines[-1].within.after == left_now(small_fund())


def test_a_grant_withdrawn_since_still_weighs_on_both_envelopes_but_not_on_its_holders_year():
    fund = _fund(make.decision(project="P2", meeting="S2", granted=D("700.00")))
    gone = replace(fund.projects[1], withdrawn_on=date(2025, 6, 1))
    found = simulation(replace(fund, projects=(fund.projects[0], gone, *fund.projects[2:])), NEXT)
    assert (found.lines[0].stake.project.code, found.lines[0].stake.standing) == ("P2", "Retiré depuis")
    assert [line.asked.meeting_left for line in found.lines] == [D("300.00"), D("0.00"), D("-500.00")]
    assert [line.within.taken for line in found.lines] == [D("700.00"), D("300.00"), D("500.00")]
    assert found.lines[0].remarks == ()


def test_a_grant_to_a_project_that_no_row_describes_weighs_on_the_meetings_envelope():
    fund = _fund(make.decision(project="P9", meeting="S2", granted=D("700.00")))
    assert simulation(fund, NEXT).meeting_opening == D("300.00")


def test_a_meeting_without_an_envelope_or_an_agenda():
    found = simulation(_fund(), make.meeting(code="S3"))
    assert (found.lines, found.asked, found.meeting_left) == ((), D("0.00"), (None, None))
    assert simulation(_fund(), FIRST).lines[0].asked.meeting_left is None
    unread = replace(NEXT, unreadable=frozenset({"envelope"}))
    assert simulation(_fund(), unread).meeting_opening is None


def test_the_next_meeting_finds_what_its_minutes_will_say_it_found():
    assert simulation(_fund(), NEXT).opening == left_before(_fund(), NEXT)


@settings(max_examples=80, deadline=None)
@given(ANY_FUND)
def test_any_agenda_adds_up_to_the_cent(fund):
    for meeting in fund.meetings:
        found = simulation(fund, meeting)
        _adds_up(fund, meeting, found)


def _adds_up(fund: Fund, meeting: Meeting, found) -> None:
    assert found.left == left_now(fund)
    decided = total(line.asked.taken for line in found.lines if line.stake.is_decided)
    assert found.opening - decided == found.left
    for name, whole in (("asked", found.asked), ("within", found.within)):
        left = found.opening
        for line in found.lines:
            step = getattr(line, name)
            assert (step.before, step.after) == (left, left - step.taken)
            assert (step.meeting_left is None) == (meeting.envelope is None)
            left = step.after
        assert left == found.opening - whole
    assert all(line.within.taken <= max(ZERO, line.asked.taken) for line in found.lines)
