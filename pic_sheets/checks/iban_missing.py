"""A holder paid by transfer whose IBAN is not known."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has, has_column
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted

_TRANSFER = "Virement"


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The holders without an IBAN who were paid by transfer, once each; a sheet without the column says nothing."""
    paid = {
        fund.project[payment.project].holder
        for payment in fund.payments
        if payment.project in fund.project
        and payment.mode == _TRANSFER
        and has(payment, "nature", "mode")
        and not payment.is_refund
    }
    for holder in fund.holders:
        if holder.code in paid and not holder.iban and holder.reads("code", "iban") and has_column(holder, "iban"):
            yield Finding(
                holder,
                "iban",
                f"Le porteur {quoted(holder.name or holder.code)} a été payé par virement, mais son IBAN n'est pas noté.",
                "Demandez un RIB au porteur, puis recopiez son IBAN ici.",
            )


CHECK = Check(
    "iban-manquant",
    "versements",
    Severity.WARNING,
    "Un porteur payé par virement n'a pas d'IBAN.",
    USAGE,
    find,
    faulty=Case(
        {
            "Porteurs": [{"Code": "P1", "Nom": "Les Jardins", "IBAN": None}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 800.0, "Mode": "Virement"}],
        },
        at=("Porteurs", "IBAN", 2),
    ),
    right=Case(
        {
            "Porteurs": [{"Code": "P1", "Nom": "Les Jardins", "IBAN": None}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 800.0, "Mode": "Chèque"}],
        }
    ),
)
