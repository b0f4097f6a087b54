"""Which meeting a task of the committee is about."""

from datetime import date

from pic_sheets.commands._letter_choice import known_code, sheet_name
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


def _advice(fund: Fund, sheet: str) -> str:
    if not fund.meeting:
        return f"Notez la prochaine dans la feuille «{NBSP}{sheet}{NBSP}», puis recommencez."
    return f"Dites laquelle avec --seance{NBSP}: {', '.join(fund.meeting)}."
