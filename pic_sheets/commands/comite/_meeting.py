"""Which meeting a task of the committee is about."""

from datetime import date

from pic_sheets.commands._letter_choice import known_code, sheet_name
from pic_sheets.dates import format_date
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import NBSP


def chosen_meeting(fund: Fund, code: str | None, today: date) -> Meeting:
    """The meeting of that code, else the next one from today on, today included; the first row of two on one day.

    Raises UnusableRequest when the code is unknown, or when no meeting is to come.
    """
    sheet = sheet_name(fund.meetings, "Séances")
    if code is not None:
        return fund.meeting[known_code(code, fund.meeting, "La séance", sheet)]
    days = {code: day for code in fund.meeting if (day := fund.day_of(code)) is not None and day >= today}
    if not days:
        raise UnusableRequest("Aucune séance n'est à venir.", _advice(fund, sheet))
    return fund.meeting[min(days, key=lambda code: days[code])]


def held_meeting(fund: Fund, code: str | None, today: date) -> Meeting:
    """The meeting of that code, else the last one held, today included, that decided something; the last row of two on one day.

    Raises UnusableRequest when the code is unknown, or when no meeting has decided anything yet.
    """
    if code is not None:
        return chosen_meeting(fund, code, today)
    days = {
        known: day
        for known in fund.meeting
        if fund.decisions_at.get(known) and (day := fund.day_of(known)) is not None and day <= today
    }
    if not days:
        sheet = sheet_name(fund.meetings, "Séances")
        raise UnusableRequest(f"Aucune séance tenue au {format_date(today)} n'a de décision.", _advice(fund, sheet))
    return fund.meeting[max(reversed(days), key=lambda known: days[known])]


def _advice(fund: Fund, sheet: str) -> str:
    if not fund.meeting:
        return f"Notez-la dans la feuille «{NBSP}{sheet}{NBSP}», puis recommencez."
    return f"Dites laquelle avec --seance{NBSP}: {', '.join(fund.meeting)}."
