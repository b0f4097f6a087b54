"""paiements: what the fund owes today, and the orders that pay it, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup(
    "paiements", __name__, 22, "Dit ce qui est à payer aujourd'hui, et prépare les virements.", usual="preparer"
)
