"""A project that finds too little of its cost elsewhere."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.aid_at_stake import aid_at_stake, verb
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.cofinancing import cofinancing
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount, format_number
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects whose part found elsewhere, once the grant or the request is taken off, is under the fund's least."""
    certain = certainty(fund)
    for project in fund.projects:
        aid = aid_at_stake(certain, project) if has(project, "cost") else None
        least = fund.rules_on(certain.rules_day(project)).cofinancing
        share = None if aid is None else cofinancing(project.cost, aid, least)
        if aid is not None and least is not None and share is not None and not share.is_enough:
            rate = f"{format_number(least * 100, 0)}{NBSP}%"
            yield Finding(
                project,
                "requested",
                f"Le projet coûte {format_amount(share.cost)} et {verb(certain, project)} {format_amount(aid)}{NBSP}: il "
                f"trouve {format_amount(share.found)} ailleurs, moins que les {rate} de la règle "
                f"{quoted('Cofinancement minimum (%)')}.",
                f"Ramenez l'aide à {format_amount(share.most)} au plus, ou complétez le budget.",
            )


CHECK = Check(
    "cofinancement-insuffisant",
    "projets",
    Severity.WARNING,
    "Le porteur trouve ailleurs une part trop faible du coût.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Cofinancement minimum (%)", "À partir du": "01/01/2025", "Valeur": "30 %"}],
            "Projets": [{"Code": "PIC-1", "Coût total": 1000.0, "Montant demandé": 800.0}],
        },
        at=("Projets", "Montant demandé", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Cofinancement minimum (%)", "À partir du": "01/01/2025", "Valeur": "20 %"}],
            "Projets": [{"Code": "PIC-1", "Coût total": 1000.0, "Montant demandé": 800.0}],
        }
    ),
)
