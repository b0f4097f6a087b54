"""The most a project may be given: by project, by holder's type, by its rank in the holder's year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO
from pic_sheets.sheets.holders import HolderType
from pic_sheets.sheets.projects import Project

#: The rules that set a ceiling for any holder, as the sheet of rules names them.
BY_PROJECT = "Plafond par projet"
BY_RANK = "Plafond selon le rang"


@dataclass(frozen=True, slots=True)
class Ceiling:
    """An amount in euros and the name of the rule that sets it."""

    amount: Decimal
    rule: str


def rules_day(fund: Fund, project: Project) -> date | None:
    """The day whose rules a project answers to: its last meeting's, else the planned one's, else its filing."""
    decision = last_decision(fund, project.code)
    day = fund.day_of(decision.meeting) if decision else fund.day_of(project.meeting)
    return day or project.filed_on


def live_projects(fund: Fund, holder: str) -> tuple[Project, ...]:
    """The holder's projects of the year that count, from the first filed: neither withdrawn nor refused."""
    return fund.live_projects_of.get(holder, ())


def rank(fund: Fund, project: Project) -> int:
    """The project's rank among its holder's projects of the year that count (1 for the first); 0 when it does not."""
    return fund.rank_of.get(project, 0)


def ceiling(fund: Fund, project: Project) -> Ceiling | None:
    """The lowest ceiling that applies to the project under the rules of its day, None when there is none."""
    return lowest(ceilings_on(fund, project, rules_day(fund, project)))


def lowest(ceilings: Iterable[Ceiling]) -> Ceiling | None:
    """The lowest of these ceilings, the first of equals, None when there is none."""
    return min(ceilings, key=lambda ceiling: ceiling.amount, default=None)


def ceilings_on(fund: Fund, project: Project, day: date | None) -> tuple[Ceiling, ...]:
    """Each ceiling that applies to the project under the rules of a day.

    Past the last of the ceilings by rank, nothing more may be given (Méricourt: 900 € then 400 €, two actions a year).
    """
    rules = fund.rules_on(day)
    holder = fund.holder.get(project.holder)
    found = [] if rules.ceiling is None else [Ceiling(rules.ceiling, BY_PROJECT)]
    place = rank(fund, project)
    if rules.rank_ceilings and place:
        amounts = rules.rank_ceilings
        found.append(Ceiling(amounts[place - 1] if place <= len(amounts) else ZERO, BY_RANK))
    if holder and holder.type == HolderType.ASSOCIATION and rules.association_ceiling is not None:
        found.append(Ceiling(rules.association_ceiling, "Plafond association"))
    if holder and holder.type == HolderType.RESIDENTS and rules.residents_ceiling is not None:
        found.append(Ceiling(rules.residents_ceiling, "Plafond collectif d'habitants"))
    return tuple(found)
