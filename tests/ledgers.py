"""Books of a year for the tests, and funds of any kind whose days and amounts are those of the year or not."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Any

import make
from funds import ANY_FUND, DAYS
from hypothesis import strategies as st

from pic_sheets.accounting.books import AccountingEntry, Books
from pic_sheets.fund.fund import Fund

YEAR = 2025


def _dated(fund: Fund, days: list[Any], modes: list[str], account: str) -> Fund:
    """The same fund with other days for its receipts and conventions, and other modes for its payments."""
    return replace(
        fund,
        receipts=tuple(replace(item, day=day) for item, day in zip(fund.receipts, days, strict=False)),
        payments=tuple(replace(item, mode=mode) for item, mode in zip(fund.payments, modes, strict=False)),
        funders=tuple(
            replace(item, agreed_on=day, account=account)
            for item, day in zip(fund.funders, reversed(days), strict=False)
        ),
        rules=(make.rule(parameter="Valeur de l'heure de bénévolat", value=Decimal("12.00")),),
    )


_SIX = 6
ANY_LEDGER = st.builds(
    _dated,
    ANY_FUND,
    st.lists(DAYS, min_size=_SIX, max_size=_SIX),
    st.lists(st.sampled_from(["", "Virement", "Espèces", "Chèque"]), min_size=_SIX, max_size=_SIX),
    st.sampled_from(["", "741", "7412", "789", "abc", "512"]),
)


def nets(entries: tuple[AccountingEntry, ...]) -> dict[str, Decimal]:
    """Account → its debits less its credits."""
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for entry in entries:
        for posting in entry.postings:
            found[posting.party.account] += posting.net
    return dict(found)


def left_out(books: Books, *accounts: str) -> Decimal:
    """What the books lack on these accounts."""
    return sum((item.amount for item in books.left_out if item.account in accounts), Decimal(0))


def told(entry: AccountingEntry) -> list[tuple[str, str, Decimal]]:
    """The postings as (account, party, debit less credit)."""
    return [(posting.party.account, posting.party.auxiliary, posting.net) for posting in entry.postings]
