"""What a bank writes above its table, or under it: the account, the days, a balance."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Balance
from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._cells import amount_of, text_of
from pic_sheets.banks._days import bank_day
from pic_sheets.banks._rows import Row
from pic_sheets.tables import Value
from pic_sheets.texts import folded

_DAY = re.compile(r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b", re.ASCII)
#: Groups each of which holds a figure, so that no word that follows is taken for the end of a number.
_NUMBER = re.compile(r"(?:FR\d{2}|(?<![\d,.])\d)[0-9A-Z]*(?:[ .-][0-9A-Z]*\d[0-9A-Z]*)*", re.ASCII)
_MASKED = re.compile(r"(?:[*•]|(?<![A-Z])X(?=X)|(?<=X)X){2,}\s?\d{3,}", re.ASCII)
_FEWEST_FIGURES = 5
_AMOUNT = re.compile(r"[-+\u2212]?\s?\d[\d \u00a0\u202f.]*[.,]\d{2}(?!\d)(?:\s?[-+\u2212](?!\d))?")
_NAMES_ACCOUNT = re.compile(r"\b(?:compte|iban|rib|n[o°º]|numero)\b|n[°º]")
_IS_BALANCE = re.compile(r"\bsolde\b")
#: In francs, or what the bank expects: not what the account held.
_IS_NO_BALANCE = re.compile(r"franc|disponible|previsionnel|a venir|en cours|autorise|decouvert")
_IS_OPENING = re.compile(r"\b(?:ancien|precedent|initial|depart|debut|anterieur|ouverture)\b")
_IS_OWED = re.compile(r"\bdebiteur\b")
_IS_PERIOD = re.compile(r"\b(?:du|entre|periode|depuis)\b")
_IS_DAY = re.compile(r"date\b")
_IS_CURRENCY = re.compile(r"\b(?:devise|tenu en)\b")


@dataclass(frozen=True, slots=True)
class Preamble:
    """What is told of an account: its number, the days, the balances; `currency` when it is not the euro."""

    account: str = ""
    first: date | None = None
    last: date | None = None
    opening: Balance | None = None
    closing: Balance | None = None
    currency: str = ""


def preamble(rows: Sequence[Row], sheet: str = "") -> Preamble:
    """What rows without a movement tell, and the name of their sheet; the first that tells a thing tells it."""
    found = Preamble()
    told_day: date | None = None
    undated: list[tuple[str, Decimal]] = []
    for row in rows:
        text = " ".join(filter(None, map(text_of, row.cells)))
        days = _days(text)
        found = _with_period(found, text, days)
        found = replace(found, account=found.account or _account(row.cells), currency=found.currency or _currency(text))
        if _IS_DAY.match(folded(text)) and len(days) == 1:
            told_day = told_day or days[0]
        for amount in _balances(row.cells, text, days):
            if days:
                found = _with_balance(found, text, Balance(days[-1], amount))
            else:
                undated.append((text, amount))
    for text, amount in undated:
        if told_day is not None:
            found = _with_balance(found, text, Balance(told_day, amount))
    return replace(found, account=found.account or _number(sheet))


def _with_period(found: Preamble, text: str, days: Sequence[date]) -> Preamble:
    """Two days in a row are those of the statement; a bank writes them alone or between « du » and « au »."""
    is_told = len(days) >= 2 and (_IS_PERIOD.search(folded(text)) or not _IS_BALANCE.search(folded(text)))  # noqa: PLR2004 - two days
    if found.first is not None or not is_told or days[0] > days[1]:
        return found
    return replace(found, first=days[0], last=days[1])


def _with_balance(found: Preamble, text: str, balance: Balance) -> Preamble:
    if _IS_OPENING.search(folded(text)):
        return replace(found, opening=found.opening or balance)
    return replace(found, closing=found.closing or balance)


def _balances(cells: Sequence[Value], text: str, days: Sequence[date]) -> Iterator[Decimal]:
    """The one amount of a row that names a balance, or that holds a number, a day and an amount alone."""
    bare = folded(text)
    if _IS_NO_BALANCE.search(bare) or not (_IS_BALANCE.search(bare) or (days and _is_summary(cells))):
        return
    amounts = list(_amounts(cells))
    if len(amounts) == 1:
        yield -abs(amounts[0]) if _IS_OWED.search(bare) else amounts[0]


def _is_summary(cells: Sequence[Value]) -> bool:
    """Whether a row has an account, a day and an amount, each in its cell: the first line of BNP Paribas."""
    texts = list(filter(None, map(text_of, cells)))
    return any(map(_number, texts)) and any(_DAY.fullmatch(text) for text in texts) and _is_amount(texts[-1])


def _is_amount(text: str) -> bool:
    try:
        bank_amount(text)
    except ValueError:
        return False
    return True


def _amounts(cells: Sequence[Value]) -> Iterator[Decimal]:
    for cell in cells:
        if isinstance(cell, str):
            for match in _AMOUNT.finditer(_DAY.sub("|", cell)):
                if _is_amount(match[0]):
                    yield bank_amount(match[0])
        elif isinstance(cell, float | Decimal) and not isinstance(cell, bool):
            yield amount_of(cell) or Decimal(0)


def holds_an_amount(cells: Sequence[Value]) -> bool:
    """Whether something in a row may be an amount: a number of a workbook, or figures with two decimals."""
    return any(
        isinstance(cell, float | Decimal) or (isinstance(cell, str) and _AMOUNT.search(_DAY.sub("|", cell)) is not None)
        for cell in cells
    )


def _days(text: str) -> list[date]:
    found = []
    for match in _DAY.finditer(text):
        try:
            found.append(bank_day(match[0]))
        except ValueError:
            continue
    return found


def _account(cells: Sequence[Value]) -> str:
    """The number in a row that names an account, or alone in the first cell of a row."""
    texts = [text_of(cell) for cell in cells]
    named = _NAMES_ACCOUNT.search(folded(" ".join(texts)))
    for rank, text in enumerate(texts):
        if (number := _number(text)) and (
            named or (rank == 0 and number == text.upper()) or _MASKED.fullmatch(text.upper())
        ):
            return number
    return ""


def _number(text: str) -> str:
    """The number of an account in a text, "" without any: days and amounts are none."""
    bare = _AMOUNT.sub("|", _DAY.sub("|", text)).upper()
    if match := _MASKED.search(bare):
        return match[0]
    found = [match[0] for match in _NUMBER.finditer(bare)]
    return next((number for number in found if sum(sign.isdigit() for sign in number) >= _FEWEST_FIGURES), "")


def _currency(text: str) -> str:
    """The currency that a row names, "" when it is the euro or when there is none."""
    bare = folded(text)
    if not _IS_CURRENCY.search(bare) or re.search(r"\beur(?:os?)?\b|€", bare):
        return ""
    match = re.search(r"\b(?:usd|gbp|chf|cad|jpy|dollars?|livres?|francs?)\b", bare)
    return match[0].upper() if match else ""
