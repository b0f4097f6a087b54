"""A project's budget as the Cerfa grid shows it: expenses and incomes side by side, item by item, then what is in kind."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from pic_sheets.documents._wording import apostrophised
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.budgets import BudgetLine, Side

_BLANK = {"poste": "", "libelle": "", "sous_total": "", "montant": ""}


def budget_fields(lines: Iterable[BudgetLine]) -> dict[str, Any]:
    """The budget's rows and totals; `connu` is False without any line, `en_nature` whether something is given in kind.

    A row has an expense and an income, either of them blank: an item with its subtotal, or one of its lines.
    """
    lines = list(lines)
    paid = [line for line in lines if not line.is_in_kind]
    in_kind = [line for line in lines if line.is_in_kind]
    return {
        "connu": bool(lines),
        "en_nature": bool(in_kind),
        "lignes": _rows(paid),
        "total": _totals(paid),
        "contributions": _rows(in_kind),
        "total_general": _totals(lines),
    }


def _rows(lines: list[BudgetLine]) -> list[dict[str, Any]]:
    expenses, incomes = _side(lines, Side.EXPENSE), _side(lines, Side.INCOME)
    pairs = zip_longest(_shown(expenses), _shown(incomes), fillvalue=_BLANK)
    return [{"depense": expense, "recette": income} for expense, income in pairs]


def _side(lines: Iterable[BudgetLine], side: Side) -> list[BudgetLine]:
    return [line for line in lines if line.side == side]


def _shown(lines: list[BudgetLine]) -> Iterator[dict[str, str]]:
    """Each item with its subtotal, in the order of the grid, then its lines; an item alone with its line in one row."""
    for item in sorted(dict.fromkeys(line.item for line in lines)):
        inside = [line for line in lines if line.item == item]
        yield _BLANK | {"poste": apostrophised(item), "sous_total": _amount(total(line.planned for line in inside))}
        yield from (
            _BLANK | {"libelle": apostrophised(line.label), "montant": _amount(line.planned)}
            for line in inside
            if line.label
        )


def _totals(lines: list[BudgetLine]) -> dict[str, str]:
    return {
        "depenses": _amount(total(line.planned for line in _side(lines, Side.EXPENSE))),
        "recettes": _amount(total(line.planned for line in _side(lines, Side.INCOME))),
    }


def _amount(amount: Decimal | None) -> str:
    return "" if amount is None else format_amount(amount)
