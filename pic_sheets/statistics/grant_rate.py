"""The share of the projects decided, for or against, that were granted."""

from datetime import date

from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.outcomes import PERCENT, Figure
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic


def _figure(fund: Fund, _today: date) -> Figure:
    """Grants, in full or in part, over grants and refusals, by each project's last decision; adjournments still wait."""
    last = [last_decision(fund, project.code) for project in fund.listed_projects]
    decided = [decision for decision in last if decision and (decision.grants or decision.verdict == Verdict.REFUSAL)]
    rate = percent(sum(decision.grants for decision in decided), len(decided))
    return Figure("taux_accord", "Taux d'accord", rate, PERCENT, addresses(fields(decided, "verdict")))


STATISTIC = Statistic("taux_accord", 1, _figure)
