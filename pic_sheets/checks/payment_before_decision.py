"""A payment made before the grant."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import decided_on, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The payments dated before the meeting that grants their project."""
    certain = certainty(fund)
    for payment in fund.payments:
        if not has(payment, "project", "nature", "day") or payment.is_refund or not certain.decision(payment.project):
            continue
        day = decided_on(fund, payment.project) if is_granted(fund, payment.project) else None
        if day is not None and payment.day is not None and payment.day < day:
            yield Finding(
                payment,
                "day",
                f"Le versement est du {format_date(payment.day)}, avant l'accord du {format_date(day)}.",
                "Vérifiez la date sur le relevé de banque, ou le code du projet.",
            )


CHECK = Check(
    "versement-avant-decision",
    "versements",
    Severity.BLOCKING,
    "Un versement est daté d'avant l'accord.",
    USAGE,
    find,
    faulty=Case(
        {
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Date": "19/02/2025", "Montant": 800.0}],
        },
        at=("Versements", "Date", 2),
    ),
    right=Case(
        {
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Date": "20/02/2025", "Montant": 800.0}],
        }
    ),
)
