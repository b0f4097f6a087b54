"""When the chair's vote settles a tie."""

from pic_sheets.columns import has
from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.votes import chair_votes
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import Majority


def may_be_cast(certain: Certainty, meeting: Meeting, decision: Decision) -> bool:
    """Whether the chair's vote may have settled a tie: who it was, or whether they could vote, may be unknown."""
    rules = certain.fund.rules_on(meeting.day)
    if not rules.casting_vote or rules.majority == Majority.TWO_THIRDS:
        return False
    is_known = certain.ballot(decision) and has(meeting, "chair")
    return not is_known or chair_votes(certain.fund, meeting, decision)
