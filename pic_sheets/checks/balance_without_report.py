"""A balance paid before the report came."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.payments import Nature
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The balances of granted projects paid without a report, or before it."""
    certain = certainty(fund)
    for payment in fund.payments:
        project = payment.project
        if not has(payment, "project", "nature", "day") or payment.nature != Nature.BALANCE or payment.day is None:
            continue
        if project not in fund.project or not certain.decision(project) or not certain.report(project):
            continue
        report = fund.report.get(project)
        came = report.received_on if report else None
        if is_granted(fund, project) and (came is None or came > payment.day):
            when = f"n'est arrivé que le {format_date(came)}" if came else "n'est pas dans le classeur"
            yield Finding(
                payment,
                "nature",
                f"Le solde du projet {quoted(project)} a été payé le {format_date(payment.day)}, mais son bilan {when}.",
                f"Notez le bilan dans la feuille {quoted('Bilans')}, ou corrigez la nature ou la date du versement.",
            )


CHECK = Check(
    "solde-sans-bilan",
    "versements",
    Severity.WARNING,
    "Un solde est payé sans bilan, ou avant lui.",
    "règles publiées par la ville de Croix, solde après le bilan, https://www.ville-croix.fr/democratie-participative/le-dispositif-projet-dinitiative-citoyenne",
    find,
    faulty=Case(
        {"Versements": [{"Projet": "PIC-1", "Nature": "Solde", "Date": "01/09/2025", "Montant": 800.0}]},
        at=("Versements", "Nature", 2),
    ),
    right=Case(
        {
            "Versements": [{"Projet": "PIC-1", "Nature": "Solde", "Date": "01/09/2025", "Montant": 800.0}],
            "Bilans": [{"Projet": "PIC-1", "Reçu le": "01/09/2025"}],
        }
    ),
)
