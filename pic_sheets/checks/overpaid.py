"""A project paid more than its report justifies."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The reports that justify less than the grant and less than was paid, refunds taken off.

    What was paid above the grant itself is told by versements-superieurs-a-l-accord.
    """
    certain = certainty(fund)
    for report in fund.reports:
        project = fund.project.get(report.project)
        if project is None or fund.report.get(report.project) is not report or report.justified is None:
            continue
        if not report.reads("justified") or not certain.grant(project.code) or not certain.payments(project.code):
            continue
        account = project_account(fund, project)
        if report.justified < account.granted and account.overpaid > ZERO:
            yield Finding(
                report,
                "justified",
                f"Le projet {quoted(project.code)} a reçu {format_amount(account.net_paid)} et n'en justifie que "
                f"{format_amount(report.justified)}.",
                f"Demandez les justificatifs qui manquent, ou le reversement de {format_amount(account.overpaid)}.",
            )


CHECK = Check(
    "trop-percu",
    "bilans",
    Severity.WARNING,
    "Un projet a reçu plus que ce que son bilan justifie.",
    "obligations liées à une subvention, part non dépensée à rendre, https://www.associations.gouv.fr/les-obligations-liees-une-subvention",
    find,
    faulty=Case(
        {
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 800.0}],
            "Bilans": [{"Projet": "PIC-1", "Dépenses justifiées": 700.0}],
        },
        at=("Bilans", "Dépenses justifiées", 2),
    ),
    right=Case(
        {
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 800.0}],
            "Bilans": [{"Projet": "PIC-1", "Dépenses justifiées": 800.0}],
        }
    ),
)
