"""A project that starts soon, and that nothing was paid for."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._grants import SOON_DAYS, unpaid_projects
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ahead
from pic_sheets.dates import days_after
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The granted projects that start within SOON_DAYS, from tomorrow on, without a first payment."""
    for unpaid in unpaid_projects(fund, today):
        project = unpaid.project
        if unpaid.starts_by(days_after(today, SOON_DAYS)) and project.start is not None and project.start > today:
            grant = format_amount(granted(fund, project.code))
            yield Concern(
                project,
                project.start,
                f"Le projet commence {ahead(project.start, today)}, et rien n'est versé des {grant} accordés.",
                "Faites le premier versement avant le début du projet.",
            )


REASON = Reason(
    "debut-proche-sans-versement",
    "Projet qui commence sans versement",
    "Projets qui commencent sans versement",
    Urgency.SOON,
    2,
    find,
)
