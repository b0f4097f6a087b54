"""What the minutes say of the vote on one project: who left the room, how many voted, by what the grant was carried."""

from typing import Any

from pic_sheets.documents._decisions import vote_fields
from pic_sheets.documents._minutes_attendance import majority_told, member_name
from pic_sheets.documents._subjects import member_of
from pic_sheets.fund.casting_votes import may_be_cast
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.proxies import proxies_held
from pic_sheets.fund.votes import Ballot, ballot, dispute, voters
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import NBSP, counted, listed

_UNTOLD = "Le nombre de voix n’est pas noté"


def recusal_fields(fund: Fund, meeting: Meeting, decision: Decision) -> dict[str, Any]:
    """Who takes no part in the vote, and the proxies that are then not used; blank when nobody is recused."""
    names = [_name(fund, code) for code in dict.fromkeys(decision.recusals)]
    if not names:
        return {"noms": [], "phrase": ""}
    verb = "ne prend pas" if len(names) == 1 else "ne prennent pas"
    told = f"{listed(names)} {verb} part au vote.{_unused_proxies(fund, meeting, decision)}"
    return {"noms": names, "phrase": told}


def _unused_proxies(fund: Fund, meeting: Meeting, decision: Decision) -> str:
    held = proxies_held(fund, meeting)
    unused = [
        f"{_name(fund, row.member)} (donné à {_name(fund, holder)})"
        for holder in dict.fromkeys(decision.recusals)
        for row in sorted(held.get(holder, ()), key=lambda row: row.member)
    ]
    if not unused:
        return ""
    label = "Pouvoir non utilisé" if len(unused) == 1 else "Pouvoirs non utilisés"
    return f" {label}{NBSP}: {listed(unused)}."


def _name(fund: Fund, code: str) -> str:
    return member_name(member_of(fund, code))


def minutes_vote_fields(fund: Fund, meeting: Meeting, decision: Decision) -> dict[str, Any]:
    """The votes, and `phrase` that tells all of them; nothing is counted that the attendance does not settle."""
    votes = ballot(decision)
    fields = vote_fields(decision)
    if votes is None:
        number = _voters(fund, meeting, decision)
        could = f" ({counted(number, 'membre pouvait voter', 'membres pouvaient voter')})" if number is not None else ""
        return {**fields, "phrase": f"{_UNTOLD}{could}."}
    is_unanimous = votes.cast > 0 and votes.cast in {votes.votes_for, votes.votes_against}
    side = "pour" if votes.votes_for else "contre"
    tally = f"{votes.cast} voix {side}, à l’unanimité" if is_unanimous else fields["phrase"]
    is_settled = _voters(fund, meeting, decision) is not None and dispute(fund, meeting, decision) is None
    voted = f"{counted(votes.cast, 'votant')}{NBSP}: " if is_settled else ""
    return {**fields, "unanime": is_unanimous, "phrase": f"{voted}{tally}.{_carried(fund, meeting, decision, votes)}"}


def _voters(fund: Fund, meeting: Meeting, decision: Decision) -> int | None:
    """How many could vote, None when the attendance does not say it for certain."""
    return len(voters(fund, meeting, decision).voting) if certainty(fund).ballot(decision) else None


def _carried(fund: Fund, meeting: Meeting, decision: Decision, votes: Ballot) -> str:
    """By what the votes carry a grant, "" when they do not, when no majority is set or for another decision."""
    majority = fund.rules_on(meeting.day).majority
    if not decision.grants or not majority_told(majority):
        return ""
    if votes.carries(majority):
        return f" La {majority_told(majority)} est atteinte."
    if votes.is_tie and votes.votes_for and may_be_cast(certainty(fund), meeting, decision):
        chair = f" ({_name(fund, meeting.chair)})" if meeting.chair else ""
        return f" À égalité des voix, la voix prépondérante de la présidence{chair} l’emporte."
    return ""
