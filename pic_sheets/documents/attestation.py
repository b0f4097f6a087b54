"""The certificate that a project took place and that its account with the fund is settled, or what remains of it."""

from datetime import date
from typing import Any

from pic_sheets.documents._accounts import behind_account, followed_fields, is_settled, meeting_of_grant, sum_fields
from pic_sheets.documents._days import period, shown_day
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._subjects import project_of
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.refunds_due import refund_due
from pic_sheets.sheets.reports import Opinion, Report
from pic_sheets.texts import NBSP


def occasions(fund: Fund, today: date) -> tuple[Occasion[Report], ...]:
    """The reports that the committee approved; the certificate is due once all is settled."""
    known = fund_on(fund, today)
    return tuple(
        _certificate(known, report)
        for code, report in known.report.items()
        if report.opinion == Opinion.APPROVED and code in known.project
    )


def _certificate(fund: Fund, report: Report) -> Occasion[Report]:
    received = shown_day(report.received_on)
    return Occasion(
        report,
        report.project,
        meeting_of_grant(fund, report.project),
        why=f"Bilan validé{f', reçu le {received}' if received else ''}",
        is_due=is_settled(fund, report.project),
        behind=behind_account(fund, report.project),
    )


def fields(fund: Fund, occasion: Occasion[Report], today: date) -> dict[str, Any]:
    """The fields of the certificate; its days are those of the report, else those that were planned."""
    report, project = occasion.record, project_of(fund, occasion.project)
    return {
        **followed_fields(fund, occasion, today),
        "reversement": sum_fields(refund_due(fund_on(fund, today), project)),
        "realisation": {
            "periode": period(report.start or project.start, report.end or project.end),
            "participation": _participation(report),
            "bilan_recu_le": shown_day(report.received_on),
        },
    }


def _participation(report: Report) -> str:
    """« 52 personnes y ont participé, dont 47 du quartier », "" when nobody was counted."""
    count = report.participants
    if not count:
        return ""
    came = f"{count}{NBSP}personnes y ont participé" if count > 1 else f"{count}{NBSP}personne y a participé"
    return f"{came}, dont {report.from_district} du quartier" if report.from_district and count > 1 else came


DOCUMENT = Letter("attestation", "Attestation de réalisation", 80, occasions, fields)
