"""How long before its first meeting a project was filed."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.columns import has
from pic_sheets.fund.certainty import Certainty
from pic_sheets.sheets.projects import Project


@dataclass(frozen=True, slots=True)
class Filing:
    """The day a project was filed, that of its first meeting, and how many days ahead the fund asks for."""

    filed_on: date
    meeting: date
    delay: int

    @property
    def ahead(self) -> int:
        """How many days before the meeting it was filed; negative when it was after."""
        return (self.meeting - self.filed_on).days

    @property
    def is_late(self) -> bool:
        """Whether that is fewer than asked for."""
        return self.ahead < self.delay


def filing(certain: Certainty, project: Project) -> Filing | None:
    """The filing of a project under the rules of its first meeting: the first that decided on it, else the one planned.

    None when the fund sets no delay, the project was withdrawn, or a cell that tells could not be read.
    """
    if not (has(project, "filed_on") and project.reads("withdrawn_on")) or project.withdrawn_on is not None:
        return None
    meeting = _first_meeting(certain, project)
    delay = certain.fund.rules_on(meeting).filing_days
    if meeting is None or delay is None or project.filed_on is None:
        return None
    return Filing(project.filed_on, meeting, delay)


def _first_meeting(certain: Certainty, project: Project) -> date | None:
    """The day of the first meeting that decided on the project, or of the one planned; None when it is not certain."""
    rows = certain.fund.decisions_on.get(project.code, ())
    if not certain.decision(project.code) or (not rows and not project.reads("meeting")):
        return None
    return certain.fund.day_of(rows[0].meeting if rows else project.meeting)
