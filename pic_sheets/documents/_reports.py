"""The reports of the holders as the papers of a meeting present them."""

from typing import Any

from pic_sheets.documents._days import shown_day
from pic_sheets.documents._subjects import holder_of, project_of
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.agenda import reports_waiting
from pic_sheets.fund.decisions import granted, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, format_number
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.reports import Report


def report_rows(fund: Fund, meeting: Meeting) -> list[dict[str, Any]]:
    """The reports to present to a meeting, numbered in the order of their rows; blank answers are ""."""
    return [report_fields(fund, report, number) for number, report in enumerate(reports_waiting(fund, meeting), 1)]


def report_fields(fund: Fund, report: Report, number: int) -> dict[str, Any]:
    """One report: the project, its money, its public, and the holder's own words, a list of lines each."""
    project = project_of(fund, report.project)
    return {
        "numero": number,
        "code": report.project,
        "titre": apostrophised(project.title),
        "porteur": apostrophised(holder_of(fund, report.project).name),
        "recu_le": shown_day(report.received_on),
        "accorde": format_amount(granted(fund, report.project)) if is_granted(fund, report.project) else "",
        "justifie": "" if report.justified is None else format_amount(report.justified),
        "participants": _count(report.participants),
        "du_quartier": _count(report.from_district),
        "habitants": _count(report.residents_involved),
        "benevoles": _count(report.volunteers),
        "objectifs": report.achieved,
        "effets": _lines(report.effects),
        "suites": _lines(report.sequel),
        "difficultes": _lines(report.difficulties),
        "avis": report.opinion,
    }


def _count(number: int | None) -> str:
    return "" if number is None else format_number(number, 0)


def _lines(text: str) -> list[str]:
    return [apostrophised(line.strip()) for line in text.splitlines() if line.strip()]
