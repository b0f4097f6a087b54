"""A project that finds too little of its cost elsewhere."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.aid_at_stake import aid_at_stake, verb
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import CENT, ZERO, format_amount, format_number
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects whose part found elsewhere, once the grant or the request is taken off, is under the fund's least."""
    certain = certainty(fund)
    for project in fund.projects:
        aid = aid_at_stake(certain, project) if has(project, "cost") else None
        least = fund.rules_on(certain.rules_day(project)).cofinancing
        if aid is None or least is None or not project.cost or aid > project.cost:
            continue
        wanted = project.cost * least
        if project.cost - aid < wanted - CENT / 2:
            rate = f"{format_number(least * 100, 0)}{NBSP}%"
            yield Finding(
                project,
                "requested",
                f"Le projet coûte {format_amount(project.cost)} et {verb(certain, project)} {format_amount(aid)}{NBSP}: il "
                f"trouve {format_amount(project.cost - aid)} ailleurs, moins que les {rate} de la règle "
                f"{quoted('Cofinancement minimum (%)')}.",
                f"Ramenez l'aide à {format_amount(max(ZERO, project.cost - wanted))} au plus, ou complétez le budget.",
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
