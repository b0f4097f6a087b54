"""An advance that is not the part of the grant that the rules say."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import agrees_with_request, decided_on, granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.payment_schedule import payment_schedule
from pic_sheets.issues import Severity
from pic_sheets.money import CENT, ZERO, format_amount, format_number, total
from pic_sheets.sheets.payments import Nature, Payment
from pic_sheets.texts import NBSP, quoted

#: Funds often round the advance to the euro.
_EURO = Decimal(1)


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """For each granted project, its last advance when neither one of them nor their sum is what the rules want.

    The rules are those in force on the day of the grant; a cent off, or an advance rounded to the euro, is right.
    """
    certain = certainty(fund)
    for project, payments in fund.payments_of.items():
        advances = [payment for payment in payments if payment.nature == Nature.ADVANCE]
        day = decided_on(fund, project)
        rules = fund.rules_on(day)
        schedule = payment_schedule(granted(fund, project), rules)
        if not advances or rules.advance is None or schedule is None:
            continue
        if not certain.grant(project) or not certain.payments(project):
            continue
        last = last_decision(fund, project)
        if last is None or not agrees_with_request(fund, last):
            continue  # the amount of the grant is to be corrected first
        expected = schedule.advance
        paid = total(payment.amount for payment in advances)
        if paid > granted(fund, project) or any(_is_right(amount, expected) for amount in _amounts(advances)):
            continue  # more than the grant is told as such
        rate = f"{format_number(rules.advance * 100, 0)}{NBSP}%"
        yield Finding(
            advances[-1],
            "amount",
            f"L'acompte du projet {quoted(project)} est de {format_amount(paid)}, au lieu des {format_amount(expected)} "
            f"({rate} de l'accord) que prévoit le règlement.",
            f"Vérifiez le montant sur le relevé de banque, ou la règle {quoted('Acompte (%)')} en vigueur ce jour-là.",
        )


def _amounts(advances: list[Payment]) -> Iterator[Decimal]:
    """Each advance, then their sum: an advance may be paid in two times, or typed twice, which is another rule."""
    for payment in advances:
        yield payment.amount or ZERO
    yield total(payment.amount for payment in advances)


def _is_right(amount: Decimal, expected: Decimal) -> bool:
    is_rounded = amount == amount.to_integral_value() and abs(amount - expected) < _EURO
    return abs(amount - expected) <= CENT or is_rounded


CHECK = Check(
    "acompte-different-du-reglement",
    "versements",
    Severity.WARNING,
    "Un acompte n'est pas la part de l'accord que prévoit le règlement.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Acompte (%)", "À partir du": "01/01/2025", "Valeur": "80 %"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Acompte", "Montant": 600.0}],
        },
        at=("Versements", "Montant", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Acompte (%)", "À partir du": "01/01/2025", "Valeur": "80 %"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Acompte", "Montant": 640.0}],
        }
    ),
)
