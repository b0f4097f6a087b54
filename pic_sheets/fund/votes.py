"""The votes on one decision: how many were cast, who could cast one, and whether they carry a grant."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from pic_sheets.fund.committee import turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.links import Link, links
from pic_sheets.fund.proxies import proxies_held
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.sheets.rules import Majority

_VOTES = ("votes_for", "votes_against", "abstentions")


@dataclass(frozen=True, slots=True)
class Ballot:
    """The votes cast on a decision, of members present or by proxy."""

    votes_for: int
    votes_against: int
    abstentions: int

    @property
    def cast(self) -> int:
        """All of them, abstentions included."""
        return self.votes_for + self.votes_against + self.abstentions

    @property
    def is_tie(self) -> bool:
        """Whether as many are for as against."""
        return self.votes_for == self.votes_against

    def carries(self, majority: str) -> bool:
        """Whether the votes for reach a majority of those expressed, abstentions left aside, as the sheet of rules says.

        With yes and no as the only answers, more than half of the votes expressed (Absolue) is more votes for than
        against (Simple). An unknown majority is carried by nothing.

        >>> Ballot(4, 3, 5).carries("Simple"), Ballot(4, 3, 0).carries("Deux tiers"), Ballot(4, 2, 0).carries("Deux tiers")
        (True, False, True)
        """
        expressed = self.votes_for + self.votes_against
        match majority:
            case Majority.SIMPLE | Majority.ABSOLUTE:
                return 2 * self.votes_for > expressed
            case Majority.TWO_THIRDS:
                return expressed > 0 and 3 * self.votes_for >= 2 * expressed
            case _:
                return False


def ballot(decision: Decision) -> Ballot | None:
    """The votes of a decision; None when none is typed, when a cell could not be read or when a column is not there.

    A blank beside a number is no vote: people leave out the zeros.
    """
    columns = decision.place.columns
    if not decision.reads(*_VOTES) or (columns and not columns.keys() >= set(_VOTES)):
        return None
    typed = [getattr(decision, name) for name in _VOTES]
    if all(number is None for number in typed):
        return None
    return Ballot(*(number or 0 for number in typed))


@dataclass(frozen=True, slots=True)
class Voters:
    """Whose votes count on one decision: `barred` are those of the meeting that do not, `strangers` recused from afar.

    `linked` are those of `voting` whose vote is in doubt: linked to the holder and not recused, or voting through one
    who is.
    """

    voting: tuple[Member, ...]
    barred: tuple[Member, ...]
    strangers: tuple[str, ...]
    linked: tuple[Member, ...] = ()


def voters(fund: Fund, meeting: Meeting, decision: Decision) -> Voters:
    """Whose votes count on a decision: members present or represented, without the recused nor those who gave them a proxy.

    A recused member takes no part, in person or for another: the proxy they hold is not used. No published text of a PIC
    fund says so (usage); selection boards are under that rule, "un membre qui a un intérêt personnel ne délibère pas"
    (CASF R. 313-2-5). `strangers` are recused codes of members who did not attend at all; an adviser who came may well
    leave the room for a project.

    Only a recusal that is typed takes a vote away: a link, however certain, is for the committee to judge.
    """
    found = turnout(fund, meeting)
    barred = _with_their_givers(fund, meeting, decision.recusals)
    doubtful = _with_their_givers(fund, meeting, [link.member.code for link in links(fund, decision.project)])
    with_a_vote = (*found.present, *found.represented)
    came = {member.code for member in (*with_a_vote, *found.advisory)}
    voting = tuple(member for member in with_a_vote if member.code not in barred)
    return Voters(
        voting=voting,
        barred=tuple(member for member in with_a_vote if member.code in barred),
        strangers=tuple(code for code in decision.recusals if code not in came),
        linked=tuple(member for member in voting if member.code in doubtful),
    )


def _with_their_givers(fund: Fund, meeting: Meeting, codes: Iterable[str]) -> frozenset[str]:
    """These members, and those who gave them a proxy for the meeting."""
    held = proxies_held(fund, meeting)
    chosen = frozenset(codes)
    return chosen | {row.member for code in chosen for row in held.get(code, ())}


def unrecused_links(fund: Fund, meeting: Meeting, decision: Decision) -> tuple[Link, ...]:
    """The links to the holder of members who could vote on a decision, in person or represented, and are not recused."""
    found = links(fund, decision.project)
    voting = {member.code for member in voters(fund, meeting, decision).voting} if found else set()
    return tuple(link for link in found if link.member.code in voting)


class Dispute(Enum):
    """Why votes cannot be what is written; one reason at most."""

    STRANGER = auto()  # someone is recused who was not at the meeting
    RECUSED = auto()  # as many votes more as recused members and their proxies could explain
    COUNT = auto()  # any other number than that of the votes there were


def dispute(fund: Fund, meeting: Meeting, decision: Decision) -> Dispute | None:
    """Why the votes of a decision cannot be, when the meeting's attendance is certain; None when they can, or none is typed.

    Members linked to the holder may have left the vote without a word in the sheet: with their votes or without, the
    number is right, and their link is told by a rule of its own.
    """
    found = voters(fund, meeting, decision)
    if found.strangers:
        return Dispute.STRANGER
    votes = ballot(decision)
    if votes is None or len(found.voting) - len(found.linked) <= votes.cast <= len(found.voting):
        return None
    most = len(found.voting) + len(found.barred)
    return Dispute.RECUSED if len(found.voting) < votes.cast <= most else Dispute.COUNT


def chair_votes(fund: Fund, meeting: Meeting, decision: Decision) -> bool:
    """Whether the chair was there in person with a vote that counts on the decision, and so a casting vote."""
    present = {member.code for member in turnout(fund, meeting).present}
    return meeting.chair in present & {member.code for member in voters(fund, meeting, decision).voting}
