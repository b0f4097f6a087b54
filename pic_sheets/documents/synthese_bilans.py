"""The synthesis of the holders' reports for the committee: those that came, those awaited, what is left to pay or get back."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.columns import filled
from pic_sheets.dates import format_date, format_short_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, Review
from pic_sheets.documents._meetings import meeting_fields
from pic_sheets.documents._reports import report_fields
from pic_sheets.documents._subjects import holder_of
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.agenda import reports_waiting
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_follow_up import (
    AwaitedReport,
    ReceivedReport,
    awaited_reports,
    received_reports,
    withdrawn_owing,
)
from pic_sheets.money import ZERO, format_amount, format_number, total
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import counted


def synthesis_fields(fund: Fund, today: date, meeting: Meeting | None = None) -> Fields:
    """The reports of the year as they stood that day; only those to present to the meeting when one is given.

    Amounts are without the euro sign their heading has.
    """
    known = fund_on(fund, today)
    received, awaited = shown_reports(known, meeting), awaited_reports(known, today)
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "date_document": format_date(today),
        "seance": meeting_fields(meeting or filled(Meeting)),
        "recus": [_received(known, line, number) for number, line in enumerate(received, 1)],
        "attendus": [_awaited(known, line) for line in awaited],
        "compte_bilans": _counts(received, awaited),
        "total_recus": _received_totals(received),
        "total_attendus": _awaited_totals(awaited),
        "retraits": _withdrawn(known),
    }


def shown_reports(fund: Fund, meeting: Meeting | None) -> tuple[ReceivedReport, ...]:
    """All the reports, or those to present to a meeting."""
    return received_reports(fund, fund.reports if meeting is None else reports_waiting(fund, meeting))


def _received(fund: Fund, line: ReceivedReport, number: int) -> dict[str, Any]:
    """A report as the papers of a meeting tell it, with its day in figures and what is left to pay or to give back."""
    day = line.report.received_on
    return report_fields(fund, line.report, number) | {
        "date": "" if day is None else format_short_date(day),
        "accorde": _amount(line.account.granted),
        "justifie": "" if line.report.justified is None else _amount(line.report.justified),
        "retenu": _amount(line.account.committed),
        "verse": _amount(line.account.net_paid),
        "reste": _amount(line.account.to_pay),
        "a_rendre": _amount(line.to_refund),
    }


def _awaited(fund: Fund, line: AwaitedReport) -> dict[str, str]:
    project = line.project
    return {
        "code": project.code,
        "titre": apostrophised(project.title),
        "porteur": apostrophised(holder_of(fund, project.code).name),
        "fin": "" if project.end is None else format_short_date(project.end),
        "attendu": "" if line.due_on is None else format_short_date(line.due_on),
        "retard": counted(line.days_late, "jour") if line.days_late else "",
        "accorde": _amount(line.account.granted),
        "verse": _amount(line.account.net_paid),
        "reste": _amount(line.account.to_pay),
    }


def _counts(received: Sequence[ReceivedReport], awaited: Sequence[AwaitedReport]) -> dict[str, str]:
    late = sum(line.days_late > 0 for line in awaited)
    return {
        "recus": counted(len(received), "bilan reçu", "bilans reçus"),
        "attendus": counted(len(awaited), "attendu"),
        "en_retard": f"{late} en retard" if late else "",
    }


def _received_totals(received: Sequence[ReceivedReport]) -> dict[str, str]:
    return {
        "accorde": _sum(line.account.granted for line in received),
        "justifie": _sum(line.report.justified for line in received),
        "retenu": _sum(line.account.committed for line in received),
        "verse": _sum(line.account.net_paid for line in received),
        "reste": _sum(line.account.to_pay for line in received),
        "a_rendre": _sum(line.to_refund for line in received),
    }


def _awaited_totals(awaited: Sequence[AwaitedReport]) -> dict[str, str]:
    return {
        "accorde": _sum(line.account.granted for line in awaited),
        "verse": _sum(line.account.net_paid for line in awaited),
        "reste": _sum(line.account.to_pay for line in awaited),
    }


def _withdrawn(fund: Fund) -> str:
    """« 100,00 € sur 1 projet retiré », "" when none is owed."""
    owing = withdrawn_owing(fund)
    if not owing:
        return ""
    number = counted(len(owing), "projet retiré", "projets retirés")
    return f"{format_amount(total(amount for _, amount in owing))} sur {number}"


def _sum(amounts: Iterable[Decimal | None]) -> str:
    return format_number(total(amounts))


def _amount(amount: Decimal) -> str:
    return format_number(amount) if amount != ZERO else "–"


DOCUMENT = Review("synthese_bilans", "Synthèse des bilans", synthesis_fields)
