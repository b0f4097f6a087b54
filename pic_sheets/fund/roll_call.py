"""The roll of a meeting: each member in term, and how they attended, whatever the order in which it was noted."""

from dataclasses import dataclass

from pic_sheets.fund.committee import attendance_rows
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.attendance import Presence
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member


@dataclass(frozen=True, slots=True)
class Seat:
    """One member at a meeting: `presence` is "" when it is not written, `proxy` the code of who votes for them.

    Someone who came while their term had ended, or had not begun, is not `in_term`.
    """

    member: Member
    presence: str
    proxy: str = ""
    in_term: bool = True


def roll_call(fund: Fund, meeting: Meeting) -> tuple[Seat, ...]:
    """The members in term on the meeting's day, in the order of the sheet, and any other who came.

    A member without a row was absent. On an unknown day nobody's term is known: those with a row stand for all.
    """
    rows = attendance_rows(fund, meeting)
    seats = []
    for code, member in fund.member.items():
        row = rows.get(code)
        in_term = row is not None if meeting.day is None else member.sits_on(meeting.day)
        if row is not None and (in_term or row.counts):
            seats.append(Seat(member, row.presence, row.proxy, in_term))
        elif in_term:
            seats.append(Seat(member, Presence.ABSENT))
    return tuple(seats)
