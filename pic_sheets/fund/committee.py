"""Who could vote at a meeting, and whether enough of them were there."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.attendance import Attendance, Presence
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import RESIDENTS, Member
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
    def residents(self) -> int:
        """How many residents sit at the meeting: those of their college who came, with a vote or to advise.

        One who gave a proxy does not sit.
        """
        return sum(member.college == RESIDENTS for member in (*self.present, *self.advisory))

    @property
    def has_quorum(self) -> bool | None:
        """Whether the quorum is reached, None when the fund sets none."""
        return None if self.needed is None else self.votes >= self.needed


def attendance_rows(fund: Fund, meeting: Meeting) -> Mapping[str, Attendance]:
    """Member code → how they attended the meeting; of two rows of a member, the first."""
    rows: dict[str, Attendance] = {}
    for row in fund.attendance_at.get(meeting.code, ()):
        rows.setdefault(row.member, row)
    return rows


def settles(fund: Fund, meeting: Meeting) -> bool:
    """Whether the meeting granted or refused a project: one that only adjourns needs neither quorum nor residents.

    That is what a committee does when too few have come (usage of the funds, no published text).
    """
    return any(
        decision.grants or decision.verdict == Verdict.REFUSAL for decision in fund.decisions_at.get(meeting.code, ())
    )


def turnout(fund: Fund, meeting: Meeting) -> Turnout:
    """The attendance of a meeting by the rules of its day; members in the order of the sheet of attendance."""
    voting = fund.voting_on(meeting.day)
    came = [
        (fund.member[code], row.presence)
        for code, row in attendance_rows(fund, meeting).items()
        if code in fund.member and row.counts
    ]
    sitting = [(member, presence) for member, presence in came if not member.votes or _sits(member, meeting)]
    return Turnout(
        voting=voting,
        present=tuple(member for member, presence in sitting if member.votes and presence == Presence.PRESENT),
        represented=tuple(member for member, presence in sitting if member.votes and presence == Presence.REPRESENTED),
        advisory=tuple(member for member, presence in sitting if not member.votes and presence == Presence.PRESENT),
        needed=quorum_needed(fund.rules_on(meeting.day).quorum, len(voting)),
    )


def _sits(member: Member, meeting: Meeting) -> bool:
    return meeting.day is not None and member.sits_on(meeting.day)


def quorum_needed(quorum: Percent | int | None, voting: int) -> int | None:
    """How many voting members must be present or represented: a share is rounded up, so that 50 % of 9 is 5.

    >>> from decimal import Decimal
    >>> quorum_needed(Percent(Decimal("0.5")), 9), quorum_needed(7, 9), quorum_needed(None, 9)
    (5, 7, None)
    """
    if isinstance(quorum, Percent):
        return int((quorum.ratio * voting).to_integral_value(ROUND_CEILING))
    return quorum
