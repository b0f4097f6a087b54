"""Whether a coming meeting looks at a project."""

from datetime import date
from functools import lru_cache

from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.fund import Fund


@lru_cache(maxsize=2)
def planned_projects(fund: Fund, today: date) -> frozenset[str]:
    """The codes of the projects on the agenda of a meeting of today or later; one without a day may still come."""
    coming = [
        meeting for meeting in fund.meeting.values() if (day := fund.day_of(meeting.code)) is None or day >= today
    ]
    return frozenset(project.code for meeting in coming for project in agenda(fund, meeting))
