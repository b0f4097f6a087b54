"""How much of the money goes to few holders."""

from datetime import date

from pic_sheets.fund.aided_holders import aided_holders, by_amount
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.entries import entries, grant_sources
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.money import total
from pic_sheets.outcomes import PERCENT, Figure
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic

#: How many holders make the share.
FIRST_HOLDERS = 5


def _figure(fund: Fund, _today: date) -> Figure:
    """The share of the amounts granted that the five most helped holders hold."""
    items = [entry for entry in entries(fund) if is_granted(fund, entry.project.code)]
    first = by_amount(aided_holders(fund))[:FIRST_HOLDERS]
    share = percent(total(holder.granted for holder in first), total(entry.account.granted for entry in items))
    sources = [*grant_sources(fund, items), *fields((entry.project for entry in items), "holder")]
    label = "Part des cinq porteurs les plus aidés"
    return Figure("concentration", label, share, PERCENT, addresses(sources))


STATISTIC = Statistic("concentration", 7, _figure)
