from dataclasses import replace
from decimal import Decimal
from typing import Any

import make
import pytest
from funds import AMOUNTS
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.budget.planned_and_realised import Compared, section_table, sections
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total
from pic_sheets.sheets.accounts import AccountLine

D = Decimal
ACCOUNTS = ("", "606", "6064", "62", "6571", "6894", "741", "756", "7894", "861", "864", "875", "Divers")
LINE = st.builds(
    make.account_line, account=st.sampled_from(ACCOUNTS), label=st.sampled_from("ABC"), planned=AMOUNTS, actual=AMOUNTS
)
LINES = st.lists(LINE, max_size=8)


def _line(account: str, planned: str, actual: str | None) -> AccountLine:
    return make.account_line(account=account, planned=D(planned), actual=None if actual is None else D(actual))


def _told(*lines: AccountLine) -> dict[str, Any]:
    return {section.code: section for section in sections(Fund(account_lines=lines))}


def test_posts_gather_their_accounts_and_voluntary_work_is_apart() -> None:
    found = _told(
        _line("627", "60", "57.60"), _line("623", "100", "88.50"), _line("864", "10", "10"), _line("6894", "0", "9.40")
    )
    assert [(post.account, post.label, post.realised) for post, _ in found["charges"].posts] == [
        ("62", "Autres services extérieurs", D("146.10")), ("68", "Dotations aux amortissements, provisions et fonds dédiés", D("9.40")),
    ]  # fmt: skip
    assert [line.account for line in found["charges"].lines] == ["623", "627", "6894"]
    assert [line.account for line in found["emplois_volontaires"].lines] == ["864"]
    assert found["charges"].total.gap == D("-4.50")


@pytest.mark.parametrize(
    ("planned", "actual", "percent", "is_to_explain"),
    [
        ("100.00", "110.00", "10.0", False),
        ("100.00", "110.01", "10.0", True),
        ("100.00", "89.99", "-10.0", True),
        ("100.00", "100.00", "0.0", False),
        ("0.00", "0.01", None, True),
        ("0.00", "0.00", None, False),
        ("300.00", "301.15", "0.4", False),
    ],
)
def test_a_gap_of_more_than_a_tenth_is_to_explain(
    planned: str, actual: str, percent: str | None, *, is_to_explain: bool
) -> None:
    line = Compared("6064", "", D(planned), D(actual))
    assert line.gap_percent == (None if percent is None else D(percent))
    assert line.is_to_explain is is_to_explain


def test_a_line_without_what_came_of_it_counts_for_nothing_and_is_told() -> None:
    section = _told(_line("627", "60", None), _line("623", "100", "100"))["charges"]
    assert [line.is_told for line in section.lines] == [True, False]
    assert (section.total.realised, section.total.is_told) == (D("100.00"), False)


@given(LINES)
def test_every_line_is_in_one_section_and_columns_add_up(lines: list[AccountLine]) -> None:
    found = sections(Fund(account_lines=tuple(lines)))
    assert sum(len(section.lines) for section in found) == len(lines)
    for section in found:
        rows = section_table(section).rows
        for column in (2, 3, 4):
            assert total(row[column] for row in rows[:-1]) == rows[-1][column]  # type: ignore[misc]  # amounts
        assert total(post.realised for post, _ in section.posts) == section.total.realised
    assert total(section.total.planned for section in found) == total(line.planned for line in lines)


@given(LINES, st.randoms())
def test_the_order_of_the_rows_changes_nothing(lines: list[AccountLine], chance: Any) -> None:
    shuffled = [replace(line) for line in lines]
    chance.shuffle(shuffled)
    first, second = (sections(Fund(account_lines=tuple(rows))) for rows in (lines, shuffled))
    assert [section_table(section) for section in first] == [section_table(section) for section in second]
