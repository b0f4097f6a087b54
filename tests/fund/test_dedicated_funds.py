from dataclasses import replace
from decimal import Decimal

import make
from funds import AMOUNTS, ANY_FUND, small_fund
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.budget.tables.by_funder import TABLE
from pic_sheets.fund.accounts import management_account
from pic_sheets.fund.dedicated_funds import dedicated_funds, journal
from pic_sheets.fund.envelope import envelope
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total

D = Decimal
LINES = st.lists(
    st.builds(make.account_line, account=st.sampled_from(["", "627", "6571", "6894", "7411", "7894", "864"]), planned=AMOUNTS, actual=AMOUNTS),
    max_size=5,
)  # fmt: skip


def test_what_is_not_committed_is_carried_over_each_funder_its_part() -> None:
    """4 200 for projects, of which 900 + 250 + 333,33 + 500 are committed: 2 216,67 are left."""
    found = dedicated_funds(small_fund())
    assert found.total == D("2216.67")
    left = TABLE.table(small_fund())
    column = left.columns.index("Disponible")
    assert list(found.projects) == [row[column] for row in left.rows[:-1]]


def test_the_fees_that_running_the_fund_leaves_are_carried_over_by_who_gave_them() -> None:
    fund = replace(small_fund(), account_lines=(make.account_line(account="627", actual=D("283.40")),))
    assert dedicated_funds(fund).fees == (D("16.60"), D("0.00"))
    assert dedicated_funds(small_fund()).fees == (D("0.00"), D("0.00"))


def test_money_of_the_years_before_pays_first_unless_the_envelope_has_it() -> None:
    used = (make.account_line(account="7894", planned=D("1000.00"), actual=D("800.00")),)
    fund = replace(small_fund(), account_lines=used)
    assert (dedicated_funds(fund).reused, dedicated_funds(fund).total) == (D("800.00"), D("3016.67"))
    listed = replace(fund, funders=(*fund.funders, make.funder(code="R24", notified=D("800.00"), account="7894")))
    assert (dedicated_funds(listed).reused, dedicated_funds(listed).total) == (D("800.00"), D("3016.67"))


def test_the_entries_keep_what_is_left_and_take_back_what_was_used() -> None:
    fund = replace(small_fund(), account_lines=(make.account_line(account="7894", actual=D("800.00")),))
    assert [(line.account, line.debit, line.credit) for line in journal(dedicated_funds(fund))] == [
        ("6894", D("3016.67"), 0), ("194", 0, D("3016.67")), ("194", D("800.00"), 0), ("7894", 0, D("800.00")),
    ]  # fmt: skip
    assert journal(dedicated_funds(Fund())) == ()


@given(ANY_FUND, LINES)
def test_nothing_is_negative_and_the_entries_balance(fund: Fund, lines: list[object]) -> None:
    whole = replace(fund, account_lines=tuple(lines))
    found = dedicated_funds(whole)
    assert min((*found.projects, *found.fees, found.reused), default=D(0)) >= 0
    assert total(found.fees) == (management_account(whole).unspent if whole.funders else 0)
    entries = journal(found)
    assert total(line.debit for line in entries) == total(line.credit for line in entries)


@given(
    st.lists(st.tuples(st.decimals(0, 10**6, places=2), st.decimals(0, 10**6, places=2)), min_size=1, max_size=5),
    st.decimals(0, 10**7, places=2),
)
def test_parts_add_up_to_what_the_envelope_leaves(parts: list[tuple[Decimal, Decimal]], granted: Decimal) -> None:
    funders = tuple(
        make.funder(code=f"F{rank}", notified=fee + part, management_fee=fee) for rank, (fee, part) in enumerate(parts)
    )
    fund = Fund(funders=funders, projects=(make.project(),), decisions=(make.decision(granted=granted),))
    assert total(dedicated_funds(fund).projects) == max(D(0), envelope(fund) - granted)
