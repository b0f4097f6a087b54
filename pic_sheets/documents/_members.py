"""The members of the committee as its papers name them: who sits at a meeting, with which voice."""

from typing import Any

from pic_sheets.documents._wording import address_of
from pic_sheets.fund.committee import quorum_needed
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import OTHER, Member
from pic_sheets.texts import counted


def members_of(fund: Fund, meeting: Meeting) -> tuple[Member, ...]:
    """The members whose term covers the day of the meeting, in the order of the sheet; none on an unknown day."""
    day = fund.day_of(meeting.code)
    return tuple(member for member in fund.member.values() if day is not None and member.sits_on(day))


def member_name(member: Member) -> str:
    """« Madame Colette Wattiau », without what is not known of it."""
    return f"{member.civility} {member.full_name}".strip()


def postal_lines(member: Member) -> list[str]:
    """The lines of the address block; blank ones are left out."""
    town = f"{member.postcode} {member.town.upper()}".strip()
    return [line for line in (member_name(member), member.address, town) if line]


def member_fields(member: Member) -> dict[str, Any]:
    """A member, and how to address them; `delibere` is whether they vote, `college` is "" for one without a name."""
    address = address_of(member.civility)
    return {
        "nom": member_name(member),
        "appel": address.call,
        "formule": address.formula,
        "e": address.e,
        "college": "" if member.college == OTHER else member.college,
        "voix": member.voice,
        "delibere": member.votes,
    }


def quorum_fields(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """How many voting members are needed, out of how many; `phrase` is "" when the fund sets no quorum."""
    day = fund.day_of(meeting.code)
    voting = len(fund.voting_on(day))
    needed = quorum_needed(fund.rules_on(day).quorum, voting)
    told = "" if needed is None else f"{counted(needed, 'membre')} à voix délibérative sur {voting}"
    return {"phrase": told, "requis": "" if needed is None else needed, "votants": voting}
