"""What a meeting of the committee is about."""

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project


def agenda(fund: Fund, meeting: Meeting) -> tuple[Project, ...]:
    """The projects planned for the meeting or decided there, not withdrawn, in the order of the rows."""
    decided = {decision.project for decision in fund.decisions_at.get(meeting.code, ())}
    return tuple(
        project
        for project in fund.listed_projects
        if project.withdrawn_on is None and (project.code in decided or project.meeting == meeting.code)
    )
