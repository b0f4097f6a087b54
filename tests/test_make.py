"""The builders make records that staff could have typed."""

from collections.abc import Callable
from decimal import Decimal

import make
import pytest

from pic_sheets import sheets
from pic_sheets.catalogue import catalogue
from pic_sheets.columns import Record, Sheet
from pic_sheets.kinds import CODES, TEXT

SHEETS: dict[str, Sheet] = {sheet.name: sheet for sheet in catalogue(sheets, "SHEET").values()}
MAKERS = [
    make.association, make.rule, make.funder, make.receipt, make.district, make.theme, make.holder, make.project, make.budget_line,
    make.member, make.meeting, make.attendance, make.decision, make.payment, make.report, make.account_line, make.support, make.announcement,
]  # fmt: skip


def test_every_sheet_has_its_builder() -> None:
    assert {maker().place.sheet for maker in MAKERS} == SHEETS.keys()


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: type(maker()).__name__)
def test_what_is_built_is_valid(maker: Callable[..., Record]) -> None:
    record = maker()
    for name, column in SHEETS[record.place.sheet].columns.items():
        value = getattr(record, name)
        if value in {"", None, ()}:
            assert not column.required
            assert value == ("" if column.kind.dtype == "text" else () if column.kind is CODES else None)
        else:
            assert not column.choices or value in column.choices
            assert column.kind.holds is None or column.kind.holds(value)
            assert column.kind is not TEXT or isinstance(value, str)
            assert column.by or column.kind.read(value) == value


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: type(maker()).__name__)
def test_a_record_stands_on_its_row(maker: Callable[..., Record]) -> None:
    sheet = SHEETS[maker().place.sheet]
    first, *_, last = sheet.columns
    assert maker().at(first) == f"{sheet.name}!{'B4' if sheet.by_parameter else 'A4'}"
    assert maker(row=9).place.row == 9
    assert maker(row=9).at(first) != maker(row=9).at(last)


def test_a_change_and_an_unreadable_field_are_kept() -> None:
    project = make.project(code="P2", requested=Decimal("1.50"), cost=None, unreadable=frozenset({"cost"}))
    assert (project.code, project.requested, project.reads("cost")) == ("P2", Decimal("1.50"), False)
    assert make.project() == make.project(row=12)
