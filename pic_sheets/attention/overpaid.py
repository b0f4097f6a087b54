"""Money paid beyond what was earned, that has not come back."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.refunds_due import refund_due
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.projects import Project


def find(fund: Fund, today: date) -> Iterator[Concern]:  # noqa: ARG001 - every reason is called alike
    """The projects whose holder has money to give back, for certain."""
    for project in fund.listed_projects:
        due = refund_due(fund, project)
        if due > ZERO and _is_certain(fund, project):
            report = fund.report.get(project.code)
            since = project.withdrawn_on or (report.received_on if report else None)
            ground = (
                f"le projet a été retiré le {format_date(project.withdrawn_on)}"
                if project.withdrawn_on
                else "le versement dépasse les dépenses justifiées"
            )
            yield Concern(
                project,
                since,
                f"{format_amount(due)} à rendre : {ground}.",
                "Demandez le reversement, ou les justificatifs qui manquent ; la lettre est dans « courriers ».",
            )


def _is_certain(fund: Fund, project: Project) -> bool:
    known, report = certainty(fund), fund.report.get(project.code)
    return (
        has(project, "code")
        and project.reads("withdrawn_on")
        and known.grant(project.code)
        and known.payments(project.code)
        and known.report(project.code)
        and (report is None or report.reads("justified"))
    )


REASON = Reason("trop-percu", "Trop-perçu à rendre", "Trop-perçus à rendre", Urgency.NOW, 4, find)
