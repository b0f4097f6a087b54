from collections import Counter
from decimal import Decimal
from typing import Any

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.cerfa_grid import CerfaGrid, GridLine, cerfa_grid, line_of, whole_euros
from pic_sheets.fund.cerfa_lines import CHARGES, GIVEN, PRODUCTS, RECEIVED
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total


def grid(*rows: tuple[str, str], **changes: Any) -> CerfaGrid:
    """The grid of rows told as (account, planned amount)."""
    lines = (
        make.account_line(account=account, planned=Decimal(amount), row=row)
        for row, (account, amount) in enumerate(rows, 4)
    )
    return cerfa_grid(Fund(account_lines=tuple(lines), **changes))


def _line(found: CerfaGrid, account: str) -> GridLine:
    sides = (found.charges, found.products)
    return next(line for side in sides for line in (*side.lines, side.in_kind) if line.account == account)


@pytest.mark.parametrize(
    ("account", "line", "part"),
    [
        ("6041", "60", "Prestations de services"),
        ("6064", "60", "Autres fournitures"),
        ("613", "61", "Locations"),
        ("616", "61", "Assurance"),
        ("6181", "61", "Documentation"),
        ("6226", "62", "Rémunérations intermédiaires et honoraires"),
        ("6236", "62", "Publicité, publication"),
        ("6251", "62", "Déplacements, missions"),
        ("627", "62", "Services bancaires, autres"),
        ("633", "63", "Impôts et taxes sur rémunération"),
        ("6411", "64", "Rémunération des personnels"),
        ("6451", "64", "Charges sociales"),
        ("6571", "65", ""),
        ("6894", "68", ""),
        ("864", "86", "864 Personnel bénévole"),
        ("706", "70", ""),
        ("756", "75", "Dont cotisations"),
        ("75411", "75", "Dont dons manuels, mécénat"),
        ("7894", "78", ""),
        ("791", "79", ""),
        ("871", "87", "871 Prestations en nature"),
    ],
)
def test_an_account_goes_to_its_line_and_its_sub_line(account: str, line: str, part: str) -> None:
    found = _line(grid((account, "120")), line)
    assert {item.label: item.amount for item in found.parts if item.amount} == {part: 120}


def test_what_no_sub_line_is_made_for_is_to_be_specified_so_that_they_add_up() -> None:
    found = _line(grid(("61", "40"), ("616", "100")), "61")
    assert [(part.label, part.amount) for part in found.parts if part.amount] == [
        ("Assurance", 100),
        ("À préciser", 40),
    ]
    assert all(part.label != "À préciser" for part in _line(grid(("616", "100")), "61").parts)


def test_an_account_of_no_line_is_a_stranger_and_counts_for_nothing() -> None:
    found = grid(("512", "100"), ("719", "5"), ("6571", "40"))
    assert [row.account for row in found.strangers] == ["512", "719"]
    assert (found.charges.whole, found.products.whole) == (40, 0)


def test_no_account_belongs_to_two_lines_nor_to_two_sub_lines() -> None:
    lines = (*CHARGES, GIVEN, *PRODUCTS, RECEIVED)
    starts = Counter(start for line in lines for part in line.parts for start in part.accounts)
    assert max(starts.values()) == 1
    for line in lines:
        assert not line.account or line_of(line.account) is line
        assert all(start.startswith(line.account) for part in line.parts for start in part.accounts)


def test_what_is_given_in_kind_is_apart_from_money() -> None:
    found = grid(("6571", "900"), ("864", "300"), ("741", "900"), ("875", "300"))
    assert (found.charges.total, found.charges.whole) == (900, 1200)
    assert found.is_balanced
    assert not grid(("6571", "900"), ("864", "300"), ("741", "1200")).is_balanced


def test_a_row_without_an_amount_counts_for_nothing() -> None:
    assert cerfa_grid(Fund(account_lines=(make.account_line(planned=None),))).charges.total == 0


@given(st.lists(st.decimals(0, 10**7, places=2), max_size=30))
def test_rounded_lines_add_up_to_the_rounded_total_and_none_moves_by_a_euro(amounts: list[Decimal]) -> None:
    euros = whole_euros(amounts)
    assert abs(sum(euros) - total(amounts)) <= Decimal("0.5")
    assert all(abs(euro - amount) < 1 for euro, amount in zip(euros, amounts, strict=True))


@given(st.lists(st.tuples(st.sampled_from(["6064", "616", "6571", "641"]), st.decimals(1, 9999, places=2)), min_size=1))
def test_sides_equal_in_cents_are_equal_in_euros(rows: list[tuple[str, Decimal]]) -> None:
    charges = [(account, str(amount)) for account, amount in rows]
    whole = str(sum(amount for _, amount in rows))
    found = grid(*charges, ("741", whole))
    assert found.charges.total == found.products.total == sum(line.amount for line in found.charges.lines)
