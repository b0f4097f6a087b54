"""The letter that calls a member of the committee to a meeting, with a slip to give a proxy."""

from datetime import date
from typing import Any

from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._convocations import MEMBERS, dated_meetings, is_to_come, short_agenda, why_called
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._meetings import meeting_fields
from pic_sheets.documents._members import member_fields, members_of, postal_lines
from pic_sheets.documents._subjects import association_of, meeting_of
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.members import Member


def occasions(fund: Fund, today: date) -> tuple[Occasion[Member], ...]:
    """Each member in term on the day of each meeting; it is due while the meeting is to come."""
    return tuple(
        Occasion(
            member,
            meeting=meeting.code,
            member=member.code,
            why=why_called(fund, meeting),
            is_due=is_to_come(fund, meeting, today),
        )
        for meeting in dated_meetings(fund)
        for member in members_of(fund, meeting)
    )


def call_fields(fund: Fund, occasion: Occasion[Member], today: date) -> dict[str, Any]:
    """The fields of the letter; what is blank in the workbook is "" or an empty list here."""
    member, meeting = occasion.record, meeting_of(fund, occasion.meeting)
    return {
        "numero": "",
        "association": association_fields(fund),
        "lieu_signature": association_of(fund).signing_town,
        "date_lettre": format_date(today),
        "destinataire": postal_lines(member),
        "membre": member_fields(member),
        "seance": meeting_fields(meeting),
        "ordre_du_jour": short_agenda(fund, meeting),
        "pouvoirs": _proxies(fund.rules_on(fund.day_of(meeting.code)).proxies),
    }


def _proxies(most: int | None) -> dict[str, Any]:
    """Whether members may vote for others, and the most that one may hold (`plafond` is "" without a rule)."""
    told = "" if most is None else "un seul pouvoir" if most == 1 else f"{most} pouvoirs au plus"
    return {"permis": most != 0, "plafond": told}


DOCUMENT = Letter("convocation_membre", "Convocation d'un membre", MEMBERS, occasions, call_fields)
