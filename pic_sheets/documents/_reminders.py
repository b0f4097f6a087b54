"""The reminders of a report that does not come: who is reminded, and how firmly.

No text of a PIC fund says when to remind a holder: these three delays are usage, ours.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pic_sheets.documents._accounts import behind_account, followed_fields, meeting_of_grant
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._subjects import project_of
from pic_sheets.fund.account_certainty import is_account_certain
from pic_sheets.fund.certainty import with_certain_rules
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on, report_due_on
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP

#: The rank of the reminders in the life of a project.
REMINDER = 60

#: Level → from how many days late it is written.
DAYS_LATE: Mapping[int, int] = {1: 1, 2: 30, 3: 60}


def level_reached(days: int) -> int:
    """The firmest reminder that so many days late call for, 0 for none.

    >>> level_reached(0), level_reached(1), level_reached(29), level_reached(30), level_reached(60)
    (0, 1, 1, 2, 3)
    """
    return max((level for level, least in DAYS_LATE.items() if days >= least), default=0)


def reminders(level: int) -> Callable[[Fund, date], tuple[Occasion[Project], ...]]:
    """What finds the projects that may be reminded at a level; it is due where no firmer one is reached."""

    def occasions(fund: Fund, today: date) -> tuple[Occasion[Project], ...]:
        known = with_certain_rules(fund_on(fund, today))
        late = [(project, missing_report_due_on(known, project, today)) for project in known.listed_projects]
        return tuple(
            _reminder(known, project, due, level, (today - due).days)
            for project, due in late
            if due is not None and level <= level_reached((today - due).days)
        )

    return occasions


def _reminder(fund: Fund, project: Project, due: date, level: int, days: int) -> Occasion[Project]:
    return Occasion(
        project,
        project.code,
        meeting_of_grant(fund, project.code),
        why=f"Bilan attendu le {shown_day(due)}, en retard de {_days(days)}",
        is_due=level == level_reached(days) and project.reads("end") and is_account_certain(fund, project.code),
        behind=behind_account(fund, project.code),
    )


def reminder_fields(fund: Fund, occasion: Occasion[Project], today: date) -> dict[str, Any]:
    """The fields of a reminder: `retard` is « 21 jours », "" when the report is not late."""
    due = report_due_on(fund, project_of(fund, occasion.project))
    days = (today - due).days if due else 0
    return {**followed_fields(fund, occasion, today), "retard": _days(days) if days > 0 else ""}


def _days(count: int) -> str:
    return f"{count}{NBSP}jour{'s' if count > 1 else ''}"
