"""A funder who paid more than it notified."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.receipts import Receipt
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """For each funder whose payments pass what it notified, the one that passes it, from the first day on.

    A payment whose funder could not be read may be anyone's: which one passes the amount is not certain.
    """
    if not all(has(receipt, "funder") for receipt in fund.receipts):
        return
    received: defaultdict[str, list[Receipt]] = defaultdict(list)
    for receipt in fund.receipts:
        received[receipt.funder].append(receipt)
    for code, funder in fund.funder.items():
        receipts = sorted(received[code], key=lambda receipt: (receipt.day or date.max, receipt.place.row))
        whole = total(receipt.amount for receipt in receipts)
        if not has(funder, "notified") or funder.notified is None or whole <= funder.notified:
            continue
        if not all(has(receipt, "amount", "day") for receipt in receipts):
            continue
        passing = next(
            receipt
            for index, receipt in enumerate(receipts, 1)
            if total(earlier.amount for earlier in receipts[:index]) > funder.notified
        )
        yield Finding(
            passing,
            "amount",
            f"{funder.name or code} a versé {format_amount(whole)} en tout, plus que les {format_amount(funder.notified)} notifiés.",
            f"Vérifiez le relevé de banque{NBSP}; si le financeur a notifié davantage, corrigez {quoted('Montant notifié')}.",
        )


CHECK = Check(
    "encaissement-superieur-au-notifie",
    "financeurs",
    Severity.WARNING,
    "Un financeur a versé plus que ce qu'il a notifié.",
    USAGE,
    find,
    faulty=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant notifié": 10000.0}],
            "Encaissements": [
                {"Financeur": "REG", "Date": "01/03/2025", "Montant": 8000.0},
                {"Financeur": "REG", "Date": "01/09/2025", "Montant": 2500.0},
            ],
        },
        at=("Encaissements", "Montant", 3),
    ),
    right=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant notifié": 10000.0}],
            "Encaissements": [
                {"Financeur": "REG", "Date": "01/03/2025", "Montant": 8000.0},
                {"Financeur": "REG", "Date": "01/09/2025", "Montant": 2000.0},
            ],
        }
    ),
)
