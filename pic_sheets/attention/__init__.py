"""Who needs attention today: a public module is one reason to look at a project and declares a `REASON`.

No text of a PIC fund says when to worry: every delay and every threshold is usage, ours, in one constant of its module.
"""

import sys
from datetime import date

from pic_sheets.attention._reason import Concern, Reason
from pic_sheets.catalogue import catalogue
from pic_sheets.fund.certainty import with_certain_rules
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund


def declared_reasons() -> tuple[Reason, ...]:
    """The catalogue, the most urgent first."""
    return tuple(
        sorted(
            catalogue(sys.modules[__name__], "REASON").values(), key=lambda reason: (reason.urgency.rank, reason.rank)
        )
    )


def concerns(fund: Fund, today: date) -> tuple[tuple[Reason, Concern], ...]:
    """Every project that needs attention on the day, once a reason, the most urgent first.

    Of one urgency, what has waited for the longest comes first, then what comes soonest; equals by their reason, then in
    the order of the sheet. The fund is taken as it stood on that day.
    """
    known = with_certain_rules(fund_on(fund, today))
    found = [(reason, concern) for reason in declared_reasons() for concern in reason.find(known, today)]
    return tuple(sorted(found, key=lambda pair: (pair[0].urgency.rank, -pair[1].days(today))))
