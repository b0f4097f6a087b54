"""Grants that pass what the fund has for projects."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.envelope import envelope
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.decisions import Decision


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The first decision, from the first meeting on, after which more is promised than the fund has for projects.

    A project weighs what is still owed or was earned, as in the budget: a report that justifies less frees money.
    """
    if not _is_known(fund):
        return
    whole, promised = envelope(fund), ZERO
    for decision in sorted(fund.decisions, key=lambda decision: _order(fund, decision)):
        project = fund.project.get(decision.project)
        if not decision.grants or (decision.project and last_decision(fund, decision.project) is not decision):
            continue
        promised += project_account(fund, project).committed if project else decision.granted or ZERO
        if promised > whole:
            yield Finding(
                decision,
                "granted",
                f"Avec cet accord, le fonds promet {format_amount(promised)}, plus que son enveloppe de {format_amount(whole)} "
                "(montants notifiés moins frais de gestion).",
                "Vérifiez ce qui reste avant d'envoyer la lettre, ou complétez ce que les financeurs ont notifié.",
            )
            return


def _is_known(fund: Fund) -> bool:
    """Whether every amount that the sum needs could be read."""
    return (
        fund.reads("Financeurs", "Bilans", "Séances")
        and bool(fund.funders)
        and all(has(funder, "notified") and funder.reads("management_fee") for funder in fund.funders)
        and all(has(report, "project", "justified") for report in fund.reports)
        and all(has(decision, "verdict") for decision in fund.decisions)
        and all(
            has(decision, "granted") and fund.day_of(decision.meeting) for decision in fund.decisions if decision.grants
        )
    )


def _order(fund: Fund, decision: Decision) -> tuple[date, int]:
    return fund.day_of(decision.meeting) or date.max, decision.place.row


CHECK = Check(
    "fonds-depasse",
    "décisions",
    Severity.WARNING,
    "Les accords dépassent ce que le fonds a pour les projets.",
    USAGE,
    find,
    faulty=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant notifié": 700.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        },
        at=("Décisions", "Montant accordé", 2),
    ),
    right=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant notifié": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        }
    ),
)
