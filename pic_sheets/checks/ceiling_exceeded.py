"""An aid above the fund's ceiling for one project."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.aid_at_stake import aid_at_stake, verb
from pic_sheets.fund.ceilings import BY_RANK, Ceiling, ceiling, rank
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, ordinal, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects whose grant, or request while nothing is granted, is above the lowest ceiling that applies."""
    certain = certainty(fund)
    for project in fund.projects:
        aid = aid_at_stake(certain, project)
        limit = None if aid is None else _ceiling(certain, project)
        if aid is not None and limit is not None and aid > limit.amount:
            yield Finding(project, "requested", _message(certain, project, limit), _advice(limit))


def _ceiling(certain: Certainty, project: Project) -> Ceiling | None:
    """The ceiling of the project; None when its day or rank is not certain, or when the number of projects says it already."""
    day = certain.rules_day(project)
    if day is None:
        return None
    rules = certain.fund.rules_on(day)
    if rules.rank_ceilings is not None:
        if not certain.holder(project.holder):
            return None
        if rules.projects_per_year is not None and rank(certain.fund, project) > rules.projects_per_year:
            return None
    return ceiling(certain.fund, project)


def _message(certain: Certainty, project: Project, limit: Ceiling) -> str:
    aid = aid_at_stake(certain, project)
    place = rank(certain.fund, project)
    which = f" pour le {ordinal(place)} projet du porteur" if limit.rule == BY_RANK else ""
    amount = "" if aid is None else format_amount(aid)
    return (
        f"Le projet {quoted(project.code)} {verb(certain, project)} {amount}, au-dessus des "
        f"{format_amount(limit.amount)} de la règle {quoted(limit.rule)}{which}."
    )


def _advice(limit: Ceiling) -> str:
    if limit.amount == 0:
        return (
            f"Ce rang n'a plus droit à une aide{NBSP}: voyez avec le comité si le projet peut attendre l'an prochain."
        )
    return f"Ramenez l'aide à {format_amount(limit.amount)} au plus, ou notez la dérogation du comité."


CHECK = Check(
    "plafond-depasse",
    "projets",
    Severity.WARNING,
    "L'aide demandée ou accordée dépasse le plafond d'un projet.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Plafond par projet", "À partir du": "01/01/2025", "Valeur": 700.0}],
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        },
        at=("Projets", "Montant demandé", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Plafond par projet", "À partir du": "01/01/2025", "Valeur": 800.0}],
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        }
    ),
)
