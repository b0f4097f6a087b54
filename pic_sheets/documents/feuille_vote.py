"""The sheet on which the secretary counts the votes, a row a project."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.documents._agenda import agenda_rows, paper_fields, request_fields
from pic_sheets.documents._document import Fields, MeetingDocument
from pic_sheets.documents._members import quorum_fields
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import Majority

#: What the rule asks for, as the sheet reminds whoever counts.
_MAJORITIES = {
    Majority.SIMPLE.value: "majorité simple des suffrages exprimés",
    Majority.ABSOLUTE.value: "majorité absolue des suffrages exprimés",
    Majority.TWO_THIRDS.value: "deux tiers des suffrages exprimés",
}


def ballot_fields(fund: Fund, meeting: Meeting, today: date, _issues: Sequence[Issue]) -> Fields:
    """The projects in order, and what carries a vote when the fund has a rule for it."""
    rules = fund.rules_on(fund.day_of(meeting.code))
    return {
        **paper_fields(fund, meeting, today),
        "quorum": quorum_fields(fund, meeting),
        "majorite": _MAJORITIES.get(rules.majority, ""),
        "voix_preponderante": bool(rules.casting_vote),
        "projets": agenda_rows(fund, meeting),
        "demande": request_fields(agenda(fund, meeting)),
    }


DOCUMENT = MeetingDocument("feuille_vote", "Feuille de dépouillement", ballot_fields)
