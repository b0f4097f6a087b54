"""What the letters about a decision of the committee say: the votes, the grounds, the conditions."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._letters import letter_fields
from pic_sheets.documents._wording import sentence
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.texts import counted

#: The rank of the letters that answer a request, in the life of a project.
ANSWER = 30


def decided(decision: Decision, why: str = "", *, is_due: bool = True) -> Occasion[Decision]:
    """The occasion to write about a decision."""
    amount = decision.granted if decision.grants else None
    return Occasion(decision, decision.project, decision.meeting, amount=amount, why=why, is_due=is_due)


def occasions_of(verdict: Verdict) -> Callable[[Fund, date], tuple[Occasion[Decision], ...]]:
    """What finds the decisions of one kind; only the last one on a project is to be announced, once it is taken."""

    def occasions(fund: Fund, today: date) -> tuple[Occasion[Decision], ...]:
        return tuple(
            decided(decision, _why(fund, decision), is_due=_is_to_announce(fund, decision, today))
            for decision in fund.decisions
            if decision.verdict == verdict
        )

    return occasions


def _why(fund: Fund, decision: Decision) -> str:
    day = shown_day(fund.day_of(decision.meeting))
    return f"{decision.verdict} du {day}, à annoncer" if day else f"{decision.verdict} à annoncer"


def _is_to_announce(fund: Fund, decision: Decision, today: date) -> bool:
    project = fund.project.get(decision.project)
    held = fund.day_of(decision.meeting)
    is_last = last_decision(fund, decision.project) is decision
    return is_last and project is not None and project.withdrawn_on is None and held is not None and held <= today


def decision_fields(fund: Fund, occasion: Occasion[Decision], today: date) -> dict[str, Any]:
    """The fields that the letters about a decision share; what is blank in the workbook is "" or an empty list here."""
    decision = occasion.record
    return {
        **letter_fields(fund, occasion, today),
        "vote": vote_fields(decision),
        "motif": sentence(decision.ground),
        "reserves": conditions(decision.reservations),
    }


def conditions(reservations: str) -> list[str]:
    """The conditions typed in one cell, on lines of their own or between semicolons, each a sentence."""
    return [sentence(condition) for condition in _parted(reservations)]


def _parted(reservations: str) -> Iterator[str]:
    """The conditions typed in one cell, on lines of their own or between semicolons."""
    for line in reservations.splitlines():
        yield from (condition for condition in line.split(";") if condition.strip())


def vote_fields(decision: Decision) -> dict[str, Any]:
    """The votes; `connu` says whether any is typed."""
    votes = (decision.votes_for, decision.votes_against, decision.abstentions)
    known = any(count is not None for count in votes)
    for_, against, abstentions = (count or 0 for count in votes)
    return {
        "connu": known,
        "unanime": for_ > 0 and not against and not abstentions,
        "phrase": f"{for_} voix pour, {against} voix contre et {counted(abstentions, 'abstention')}" if known else "",
        "pour": for_,
        "contre": against,
        "abstentions": abstentions,
    }
