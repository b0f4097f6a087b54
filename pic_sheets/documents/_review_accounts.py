"""The fund's own charges and products as the annual review prints them, with what they say of its year."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from pic_sheets.documents._result_fields import shown_content
from pic_sheets.documents._review_results import euros
from pic_sheets.documents._wording import apostrophised
from pic_sheets.money import ZERO, format_number, total
from pic_sheets.outcomes import EURO
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.texts import NBSP, listed

#: The accounts of dedicated funds: what is carried over to the next year, and what comes from the one before (ANC 2018-06).
_CARRIED_OVER, _BROUGHT_IN = ("689",), ("789",)
#: The voluntary contributions valued on the side of charges.
_VOLUNTARY = "86"


def accounts_fields(lines: Iterable[AccountLine]) -> dict[str, Any]:
    """The lines of one side and their total."""
    kept = list(lines)
    return {
        "lignes": [
            {
                "compte": line.account,
                "libelle": line.label,
                "prevu": shown_content(line.planned, EURO),
                "realise": shown_content(line.actual, EURO),
            }
            for line in kept
        ],
        "libelle": "",
        "prevu": format_number(total(line.planned for line in kept)),
        "realise": format_number(total(line.actual for line in kept)),
    }


def of_account_lines(lines: Sequence[AccountLine]) -> list[str]:
    """What was spent beside what was planned, what is carried over, what was given in kind; nothing of blank amounts."""
    charges = [line for line in lines if line.is_charge]
    spent, planned = total(line.actual for line in charges), total(line.planned for line in charges)
    said = []
    if spent and planned:
        gap = spent - planned
        more = f"de plus que les {euros(planned)} prévus" if gap > ZERO else f"de moins que les {euros(planned)} prévus"
        told = f", soit {euros(abs(gap))} {more}" if gap else ", comme prévu"
        said.append(f"Les charges réalisées s’élèvent à {euros(spent)}{told}.")
    elif spent:
        said.append(f"Les charges réalisées s’élèvent à {euros(spent)}.")
    carried, brought = _total(lines, _CARRIED_OVER), _total(lines, _BROUGHT_IN)
    if carried:
        said.append(f"{euros(carried)} sont reportés sur l’année suivante en fonds dédiés.")
    if brought:
        said.append(f"{euros(brought)} de fonds dédiés des années précédentes ont été utilisés.")
    given = [line for line in charges if line.account.startswith(_VOLUNTARY) and line.actual]
    if given:
        items = listed([f"{apostrophised(line.label)} ({euros(line.actual)})" for line in given])
        said.append(f"Les contributions volontaires, valorisées hors trésorerie, comptent{NBSP}: {items}.")
    return said


def _total(lines: Sequence[AccountLine], accounts: tuple[str, ...]) -> Decimal:
    return total(line.actual for line in lines if line.account.startswith(accounts))
