"""The sheet that those who attend a meeting sign, college by college."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.documents._agenda import paper_fields
from pic_sheets.documents._document import Fields, MeetingDocument
from pic_sheets.documents._members import member_name, members_of, quorum_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import counted


def attendance_fields(fund: Fund, meeting: Meeting, today: date, _issues: Sequence[Issue]) -> Fields:
    """The members in term on the day of the meeting, by college in the order of the sheet."""
    members = members_of(fund, meeting)
    most = fund.rules_on(fund.day_of(meeting.code)).proxies
    return {
        **paper_fields(fund, meeting, today),
        "quorum": quorum_fields(fund, meeting),
        "pouvoirs_par_membre": "" if most is None else counted(most, "pouvoir"),
        "colleges": [
            {
                "college": college,
                "membres": [
                    {"nom": member_name(member), "voix": member.voice}
                    for member in members
                    if member.college == college
                ],
            }
            for college in dict.fromkeys(member.college for member in members)
        ],
    }


DOCUMENT = MeetingDocument("feuille_presence", "Feuille de présence", attendance_fields)
