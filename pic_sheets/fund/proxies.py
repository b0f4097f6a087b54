"""The votes that members of the committee give to one another: who holds how many, and which cannot stand."""

from collections.abc import Mapping
from enum import Enum, auto

from pic_sheets.fund.committee import attendance_rows
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.attendance import Attendance, Presence
from pic_sheets.sheets.meetings import Meeting


class ProxyFault(Enum):
    """Why a proxy cannot stand."""

    NOBODY = auto()  # represented, but by whom is not said
    NO_VOTE_TO_GIVE = auto()  # given by a member who only advises
    ONESELF = auto()
    NOT_THERE = auto()  # to someone who was not there in person
    NO_VOTE = auto()  # to a member who only advises
    NOT_REPRESENTED = auto()  # excused or absent, and yet with a proxy


def proxy_fault(fund: Fund, meeting: Meeting, row: Attendance) -> ProxyFault | None:
    """What is wrong with the proxy of a row of attendance, None when nothing is.

    A member who is present and gives a proxy left before the end: one vote all the same, theirs and then their
    proxy's, so nothing is wrong. That the one who votes for another is out of term is the fault of their own row.
    """
    if row.presence == Presence.PRESENT:
        return None
    if row.presence != Presence.REPRESENTED:
        return ProxyFault.NOT_REPRESENTED if row.proxy else None
    giver = fund.member.get(row.member)
    if giver is not None and not giver.votes:
        return ProxyFault.NO_VOTE_TO_GIVE
    return _fault_of_the_holder(fund, meeting, row) if row.proxy else ProxyFault.NOBODY


def _fault_of_the_holder(fund: Fund, meeting: Meeting, row: Attendance) -> ProxyFault | None:
    if row.proxy == row.member:
        return ProxyFault.ONESELF
    theirs = attendance_rows(fund, meeting).get(row.proxy)
    if theirs is None or theirs.presence != Presence.PRESENT:
        return ProxyFault.NOT_THERE
    holder = fund.member.get(row.proxy)
    return ProxyFault.NO_VOTE if holder is not None and not holder.votes else None


def proxies_held(fund: Fund, meeting: Meeting) -> Mapping[str, tuple[Attendance, ...]]:
    """Member code → the rows of those they vote for at the meeting, in the order of the sheet; no faulty proxy."""
    held: dict[str, tuple[Attendance, ...]] = {}
    for row in attendance_rows(fund, meeting).values():
        if row.presence == Presence.REPRESENTED and proxy_fault(fund, meeting, row) is None:
            held[row.proxy] = (*held.get(row.proxy, ()), row)
    return held


def proxies_in_excess(fund: Fund, meeting: Meeting) -> Mapping[str, tuple[Attendance, ...]]:
    """Member code → the rows of those they vote for beyond what the rules of the day allow one member."""
    most = fund.rules_on(meeting.day).proxies
    if most is None:
        return {}
    return {member: rows[most:] for member, rows in proxies_held(fund, meeting).items() if len(rows) > most}
