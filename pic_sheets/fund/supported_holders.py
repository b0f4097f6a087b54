"""Whom the help given to holders went to."""

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.support import Support


def supported_holder(fund: Fund, support: Support) -> str:
    """The code of the holder who was helped, that of the project when only the project is noted; "" when neither is."""
    project = fund.project.get(support.project)
    return support.holder or (project.holder if project else "")


def supported_holders(fund: Fund) -> frozenset[str]:
    """The codes of all the holders who were helped in the year."""
    return frozenset(supported_holder(fund, support) for support in fund.supports) - {""}
