"""The chart of accounts of a fund: which account plays which role, as data.

Source: règlement ANC 2018-06 (associations), and the plan comptable général for classes 4 and 5. The file is
`data/plan_comptable.csv`: an association whose accountant numbers otherwise changes it there.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType

_CHART = "plan_comptable.csv"


class Role(StrEnum):
    """What an account is used for; the values are those of the file."""

    DEDICATED = "fonds_dedies"
    PARTIES = "tiers"
    SUSPENSE = "attente"
    BANK = "banque"
    CASH = "caisse"
    AIDS = "aides"
    CARRIED = "reports"
    SUBSIDIES = "subventions"
    REUSED = "utilisations"
    VOLUNTEERS = "benevoles"
    VOLUNTEERING = "benevolat"


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its number, its label, the role it plays."""

    number: str
    label: str
    role: Role


@cache
def chart() -> Mapping[Role, Account]:
    """Role → account; every role has one."""
    text = resources.files("pic_sheets").joinpath("data", _CHART).read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    found = (Account(row["Compte"], row["Libellé"], Role(row["Rôle"])) for row in rows)
    return MappingProxyType({account.role: account for account in found})


def chart_label(number: str) -> str:
    """The label of the account, or of the nearest one above it; "" when the chart has neither.

    >>> chart_label("7411"), chart_label("6571"), chart_label("101")
    ("Subventions d'exploitation", 'Aides financières octroyées', '')
    """
    above = [account for account in chart().values() if number.startswith(account.number)]
    return max(above, key=lambda account: len(account.number)).label if above else ""
