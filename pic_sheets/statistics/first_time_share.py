"""The share of the holders helped who were so for the first time."""

from datetime import date

from pic_sheets.fund.aided_holders import aided_holders
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.outcomes import PERCENT, Figure
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic

_LABEL = "Part des primo-porteurs (un seul projet aidé dans l'année)"


def _figure(fund: Fund, _today: date) -> Figure:
    """Holders helped once in the year over holders helped.

    Source: the national council of cities (CNV, opinion of 22 June 2016) warns of funds that pay for the same events of
    the same associations every year.
    """
    aided = aided_holders(fund)
    share = percent(sum(not holder.is_recurrent for holder in aided), len(aided))
    projects = [entry.project for holder in aided for entry in holder.projects]
    decisions = [last_decision(fund, project.code) for project in projects]
    sources = [*fields(projects, "holder"), *fields((decision for decision in decisions if decision), "verdict")]
    return Figure("part_primo_porteurs", _LABEL, share, PERCENT, addresses(sources))


STATISTIC = Statistic("part_primo_porteurs", 6, _figure)
