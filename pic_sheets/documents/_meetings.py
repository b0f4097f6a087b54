"""A meeting of the committee as a letter names it, and the next one to which a project may go."""

from datetime import date
from typing import Any

from pic_sheets.dates import days_after
from pic_sheets.documents._days import long_day, shown_day, shown_hour
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting


def meeting_fields(meeting: Meeting) -> dict[str, Any]:
    """The meeting; what is not known of it is "".

    `quand_et_ou` is ready for a sentence: « le mercredi 5 mars 2025 à 18 h (Maison de quartier) ».
    """
    day, hour = long_day(meeting.day), shown_hour(meeting.hour)
    told = (f"le {day}" if day else "", f"à {hour}" if hour else "", f"({meeting.venue})" if meeting.venue else "")
    return {
        "code": meeting.code,
        "date": shown_day(meeting.day),
        "date_longue": day,
        "heure": hour,
        "lieu": meeting.venue,
        "quand_et_ou": " ".join(part for part in told if part),
    }


def next_meeting(fund: Fund, after: date | None, today: date) -> Meeting | None:
    """The first meeting after both days for which a file may still be lodged; None when none is planned."""
    open_ones = open_meetings(fund, today)
    return next((meeting for meeting in open_ones if after is None or (meeting.day or today) > after), None)


def open_meetings(fund: Fund, today: date) -> tuple[Meeting, ...]:
    """The meetings to come for which a file may still be lodged, the first one first."""
    later = [meeting for meeting in fund.meetings if meeting.day and meeting.day > today]
    return tuple(
        meeting
        for meeting in sorted(later, key=lambda meeting: meeting.day or date.max)
        if (filing_deadline(fund, meeting) or today) >= today
    )


def filing_deadline(fund: Fund, meeting: Meeting) -> date | None:
    """The last day to lodge a file for a meeting, None when the fund sets no delay."""
    delay = fund.rules_on(meeting.day).filing_days
    return None if delay is None or meeting.day is None else days_after(meeting.day, -delay)


def next_meeting_fields(fund: Fund, meeting: Meeting, today: date) -> dict[str, Any]:
    """The next meeting to which a project may go, each field "" when none is planned."""
    found = next_meeting(fund, meeting.day, today)
    rules = fund.rules_on(found.day if found else meeting.day)
    return {
        "date": long_day(found.day) if found else "",
        "heure": shown_hour(found.hour) if found else "",
        "lieu": found.venue if found else "",
        "depot_avant": shown_day(filing_deadline(fund, found)) if found else "",
        "presence_obligatoire": bool(rules.holder_must_attend),
    }
