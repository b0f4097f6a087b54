"""A report that is due soon."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._grants import SOON_DAYS
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ahead
from pic_sheets.columns import has
from pic_sheets.dates import days_after
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import report_due_on


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The projects whose report is due today or within SOON_DAYS, and is not in."""
    certain = certainty(fund)
    for project in fund.listed_projects:
        if not has(project, "code", "end") or not project.reads("withdrawn_on") or project.withdrawn_on is not None:
            continue
        if not (certain.decision(project.code) and certain.report(project.code)) or project.code in fund.report:
            continue
        due = report_due_on(fund, project)
        if due is not None and today <= due <= days_after(today, SOON_DAYS):
            yield Concern(
                project,
                due,
                f"Le bilan est attendu {ahead(due, today)}.",
                "Rappelez-le au porteur, et demandez-lui s'il a besoin d'aide.",
            )


REASON = Reason("bilan-bientot-attendu", "Bilan bientôt attendu", "Bilans bientôt attendus", Urgency.SOON, 8, find)
