"""A grant that nothing followed for long."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._grants import SOON_DAYS, unpaid_projects
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ago
from pic_sheets.dates import days_after
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount

#: From how many days after the decision a grant without a payment is told (usage, ours).
UNPAID_DAYS = 60


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The projects granted UNPAID_DAYS ago or more without any payment; those that start are told as that, once."""
    for unpaid in unpaid_projects(fund, today):
        if (today - unpaid.granted_on).days >= UNPAID_DAYS and not unpaid.starts_by(days_after(today, SOON_DAYS)):
            grant = format_amount(granted(fund, unpaid.project.code))
            yield Concern(
                unpaid.project,
                unpaid.granted_on,
                f"{grant} accordés {ago(unpaid.granted_on, today)}, et rien n'est versé.",
                "Appelez le porteur : le projet aura-t-il lieu, et que manque-t-il pour verser ?",
            )


REASON = Reason("accord-sans-versement", "Accord sans suite", "Accords sans suite", Urgency.SOON, 7, find)
