"""The records a document speaks of, found by their codes; a blank one when there is none, as a draft may want."""

from pic_sheets.columns import filled
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.association import Association
from pic_sheets.sheets.holders import Holder
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.sheets.projects import Project


def association_of(fund: Fund) -> Association:
    """The association that manages the fund."""
    return fund.association or filled(Association)


def project_of(fund: Fund, code: str) -> Project:
    """The project of that code."""
    return fund.project.get(code) or filled(Project, code=code)


def holder_of(fund: Fund, project: str) -> Holder:
    """The holder of the project of that code."""
    return fund.holder.get(project_of(fund, project).holder) or filled(Holder)


def meeting_of(fund: Fund, code: str) -> Meeting:
    """The meeting of that code."""
    return fund.meeting.get(code) or filled(Meeting, code=code)


def member_of(fund: Fund, code: str) -> Member:
    """The member of the committee of that code."""
    return fund.member.get(code) or filled(Member, code=code)
