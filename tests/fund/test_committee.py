"""Who could vote at a meeting, and whether enough of them were there."""

from datetime import date
from decimal import Decimal

import make
import pytest

from pic_sheets.fund.committee import quorum_needed, settles, turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.tables import Percent

DAY = date(2025, 3, 5)
MEETING = make.meeting(day=DAY)


def _percent(text):
    return Percent(Decimal(text))


@pytest.mark.parametrize(
    ("since", "until", "votes"),
    [
        (date(2025, 3, 5), None, True),
        (date(2025, 3, 6), None, False),
        (date(2024, 1, 1), date(2025, 3, 5), True),
        (date(2024, 1, 1), date(2025, 3, 4), False),
        (None, None, True),
    ],
)
def test_a_term_covers_its_first_and_its_last_day(since, until, votes):
    fund = Fund(members=(make.member(since=since, until=until),))
    assert bool(fund.voting_on(MEETING.day)) is votes


def test_nobody_votes_on_an_unknown_day():
    assert Fund(members=(make.member(),)).voting_on(None) == ()


def test_an_advisory_member_does_not_vote():
    assert Fund(members=(make.member(voice="Consultative"),)).voting_on(MEETING.day) == ()


@pytest.mark.parametrize(
    ("quorum", "voting", "needed"),
    [
        (_percent("0.5"), 9, 5), (_percent("0.5"), 10, 5), (_percent("0.3333"), 3, 1), (_percent("1"), 7, 7),
        (_percent("0"), 7, 0), (_percent("0.5"), 0, 0), (3, 10, 3), (None, 10, None),
    ],
)  # fmt: skip
def test_a_share_is_rounded_up_and_a_number_is_itself(quorum, voting, needed):
    assert quorum_needed(quorum, voting) == needed


def _meeting(*presences, quorum=None):
    """A meeting of four voting members, an adviser and a member whose term is over, attended as said."""
    members = (
        *(make.member(code=f"M{n}") for n in range(1, 5)),
        make.member(code="A1", voice="Consultative"),
        make.member(code="OLD", until=date(2025, 1, 31)),
    )
    return turnout(
        Fund(
            members=members,
            meetings=(MEETING,),
            rules=() if quorum is None else (make.rule(parameter="Quorum", value=quorum),),
            attendance=tuple(make.attendance(member=member, presence=presence) for member, presence in presences),
        ),
        MEETING,
    )


def test_present_and_represented_members_count_and_the_others_do_not():
    found = _meeting(
        ("M1", "Présent"), ("M2", "Représenté"), ("M3", "Excusé"), ("M4", "Absent"), ("A1", "Présent"), ("OLD", "Présent")
    )  # fmt: skip
    assert [member.code for member in found.voting] == ["M1", "M2", "M3", "M4"]
    assert [member.code for member in found.present] == ["M1"]
    assert [member.code for member in found.represented] == ["M2"]
    assert [member.code for member in found.advisory] == ["A1"]
    assert found.votes == 2


def test_without_a_rule_there_is_no_quorum_to_reach():
    assert _meeting(("M1", "Présent")).has_quorum is None


@pytest.mark.parametrize(
    ("quorum", "reached"), [(_percent("0.5"), True), (2, True), (3, False), (_percent("0.51"), False)]
)
def test_the_quorum_is_reached_with_proxies(quorum, reached):
    assert _meeting(("M1", "Présent"), ("M2", "Représenté"), quorum=quorum).has_quorum is reached


def test_a_meeting_that_nobody_noted_has_no_votes():
    assert _meeting().votes == 0


def test_a_member_typed_twice_votes_once_and_the_first_row_of_attendance_counts():
    fund = Fund(
        members=(make.member(), make.member(row=5)),
        attendance=(make.attendance(), make.attendance(presence="Absent", row=5)),
    )
    assert turnout(fund, MEETING).votes == len(fund.voting_on(MEETING.day)) == 1


def test_residents_sit_when_they_come_with_a_vote_or_to_advise():
    found = _meeting(("M1", "Présent"), ("M2", "Représenté"), ("A1", "Présent"))
    assert found.residents == 2


@pytest.mark.parametrize(
    ("verdicts", "settled"),
    [((), False), (("Ajournement",), False), (("Ajournement", "Refus"), True), (("Accord",), True)],
)
def test_a_meeting_that_only_adjourns_settles_nothing(verdicts, settled):
    decisions = tuple(make.decision(verdict=verdict, row=row) for row, verdict in enumerate(verdicts, 4))
    assert settles(Fund(decisions=decisions), MEETING) is settled
