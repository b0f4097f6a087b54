"""The holders' reports that a meeting looks at, with room for its opinion on each."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.documents._agenda import paper_fields
from pic_sheets.documents._document import Fields, MeetingDocument
from pic_sheets.documents._reports import report_rows
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import counted


def presented_fields(fund: Fund, meeting: Meeting, today: date, _issues: Sequence[Issue]) -> Fields:
    """The reports to present, in the order of their rows."""
    reports = report_rows(fund, meeting)
    return {
        **paper_fields(fund, meeting, today),
        "nombre": counted(len(reports), "bilan") if reports else "",
        "bilans": reports,
    }


DOCUMENT = MeetingDocument("bilans_presentes", "Bilans présentés", presented_fields)
