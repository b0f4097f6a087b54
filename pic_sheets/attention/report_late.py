"""A report that is late."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on
from pic_sheets.texts import counted


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The projects whose report was due before today and is not in."""
    certain = certainty(fund)
    for project in fund.listed_projects:
        if not has(project, "code", "end") or not project.reads("withdrawn_on"):
            continue
        if not (certain.decision(project.code) and certain.report(project.code)):
            continue
        due = missing_report_due_on(fund, project, today)
        if due is not None:
            yield Concern(
                project,
                due,
                f"Le bilan était attendu le {format_date(due)} : {counted((today - due).days, 'jour')} de retard.",
                "Appelez le porteur, proposez-lui de l'aider ; la relance est dans « courriers ».",
            )


REASON = Reason("bilan-en-retard", "Bilan en retard", "Bilans en retard", Urgency.NOW, 3, find)
