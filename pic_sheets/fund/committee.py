"""Who could vote at a meeting, and whether enough of them were there."""

from dataclasses import dataclass
from decimal import ROUND_CEILING

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rules_in_force import rules_on
from pic_sheets.sheets.attendance import Presence
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.tables import Percent


@dataclass(frozen=True, slots=True)
class Turnout:
    """A meeting's attendance: voting members in term, those present, those represented; `needed` is None without a rule."""

    voting: tuple[Member, ...]
    present: tuple[Member, ...]
    represented: tuple[Member, ...]
    advisory: tuple[Member, ...]
    needed: int | None

    @property
    def votes(self) -> int:
        """How many votes the meeting holds: voting members present or represented."""
        return len(self.present) + len(self.represented)

    @property
    def has_quorum(self) -> bool | None:
        """Whether the quorum is reached, None when the fund sets none."""
        return None if self.needed is None else self.votes >= self.needed


def voting_members(fund: Fund, meeting: Meeting) -> tuple[Member, ...]:
    """The members who have a vote and whose term covers the meeting's day."""
    day = meeting.day
    return tuple(member for member in fund.members if member.votes and day is not None and member.sits_on(day))


def turnout(fund: Fund, meeting: Meeting) -> Turnout:
    """The attendance of a meeting by the rules of its day."""
    voting = voting_members(fund, meeting)
    came = {row.member: row.presence for row in fund.attendance_at.get(meeting.code, ())}
    advisory = tuple(
        member for member in fund.members if not member.votes and came.get(member.code) == Presence.PRESENT
    )
    return Turnout(
        voting=voting,
        present=tuple(member for member in voting if came.get(member.code) == Presence.PRESENT),
        represented=tuple(member for member in voting if came.get(member.code) == Presence.REPRESENTED),
        advisory=advisory,
        needed=quorum_needed(rules_on(fund.rules, meeting.day).quorum, len(voting)),
    )


def quorum_needed(quorum: Percent | int | None, voting: int) -> int | None:
    """How many voting members must be present or represented: a share is rounded up, so that 50 % of 9 is 5.

    >>> from decimal import Decimal
    >>> quorum_needed(Percent(Decimal("0.5")), 9), quorum_needed(7, 9), quorum_needed(None, 9)
    (5, 7, None)
    """
    if isinstance(quorum, Percent):
        return int((quorum.ratio * voting).to_integral_value(ROUND_CEILING))
    return quorum
