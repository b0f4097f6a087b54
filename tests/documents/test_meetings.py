from datetime import date, time

from pic_sheets.columns import filled
from pic_sheets.documents._meetings import filing_deadline, meeting_fields, next_meeting
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import Rule
from pic_sheets.texts import NBSP


def test_a_meeting_is_told_by_what_is_known_of_it() -> None:
    whole = filled(Meeting, code="S", day=date(2025, 3, 5), hour=time(18, 30), venue="Salle A")
    assert meeting_fields(whole)["quand_et_ou"] == f"le mercredi 5 mars 2025 à 18{NBSP}h{NBSP}30 (Salle A)"
    assert meeting_fields(filled(Meeting, code="S", day=date(2025, 3, 5)))["quand_et_ou"] == "le mercredi 5 mars 2025"
    assert meeting_fields(filled(Meeting))["quand_et_ou"] == ""


def test_the_next_meeting_is_one_for_which_a_file_may_still_be_lodged() -> None:
    rules = (filled(Rule, parameter="Délai de dépôt (jours)", since=date(2025, 1, 1), value=15),)
    meetings = tuple(filled(Meeting, code=str(month), day=date(2025, month, 20)) for month in (5, 3, 4))
    fund = Fund(rules=rules, meetings=meetings)
    assert next_meeting(fund, date(2025, 3, 1), date(2025, 3, 5)) == meetings[1]
    assert next_meeting(fund, date(2025, 3, 1), date(2025, 3, 6)) == meetings[2]
    assert next_meeting(fund, date(2025, 4, 20), date(2025, 3, 1)) == meetings[0]
    assert next_meeting(fund, None, date(2025, 6, 1)) is None
    assert filing_deadline(fund, meetings[0]) == date(2025, 5, 5)
    assert filing_deadline(Fund(), meetings[0]) is None
