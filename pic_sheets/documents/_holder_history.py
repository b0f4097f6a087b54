"""What the fund knows of a holder from the other projects of the workbook: what was decided, and whether they reported."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pic_sheets.dates import format_short_date
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._wording import apostrophised, inner
from pic_sheets.fund.decisions import granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on, report_due_on
from pic_sheets.money import format_amount
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import counted


def history(fund: Fund, project: Project, meeting: Meeting, today: date) -> list[dict[str, str]]:
    """The holder's other projects, from the first filed; what is not known of one is ""."""
    return [_row(fund, other, meeting, today) for other in _others(fund, project)]


def _others(fund: Fund, project: Project) -> Iterator[Project]:
    return (other for other in fund.projects_of.get(project.holder, ()) if other is not project)


def _row(fund: Fund, project: Project, meeting: Meeting, today: date) -> dict[str, str]:
    decision = last_decision(fund, project.code)
    day = fund.day_of(decision.meeting) if decision else None
    waiting = "À cette séance" if meeting.code and project.meeting == meeting.code else "En attente"
    outcome = decision.verdict if decision and decision.verdict else waiting
    return {
        "titre": apostrophised(project.title),
        "date": "" if day is None else format_short_date(day),
        "decision": "Retiré" if project.withdrawn_on else outcome,
        "montant": format_amount(granted(fund, project.code)) if decision and decision.grants else "",
        "bilan": _report_told(fund, project, today),
    }


def _report_told(fund: Fund, project: Project, today: date) -> str:
    """« Reçu le 10/01/2025 », « En retard de 12 jours », « Attendu le 30/06/2025 »; "" when none is due."""
    report = fund.report.get(project.code)
    if report is not None and (report.received_on is None or report.received_on <= today):
        return "Reçu" if report.received_on is None else f"Reçu le {format_short_date(report.received_on)}"
    if late := missing_report_due_on(fund, project, today):
        return f"En retard de {counted((today - late).days, 'jour')}"
    due = None if project.withdrawn_on else report_due_on(fund, project)
    return "" if due is None else f"Attendu le {format_short_date(due)}"


def overdue_reports(fund: Fund, project: Project, today: date) -> list[dict[str, Any]]:
    """The reports that the holder has not sent in time, on any project of the workbook."""
    return [
        {
            "titre": inner(apostrophised(other.title)),
            "date_limite": shown_day(due),
            "retard": counted((today - due).days, "jour"),
        }
        for other in fund.projects_of.get(project.holder, ())
        if (due := missing_report_due_on(fund, other, today))
    ]
