"""Declarations: records, their columns, their places."""

from dataclasses import FrozenInstanceError, dataclass
from decimal import Decimal
from enum import StrEnum

import make
import pytest

from pic_sheets.columns import (
    NOWHERE,
    PARAMETER_HEADINGS,
    Place,
    Record,
    Sheet,
    column,
    filled,
    has,
    has_column,
    placed,
    record_columns,
)
from pic_sheets.kinds import AMOUNT, TEXT
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.rules import Rule
from pic_sheets.tables import Origin, Table


class Colour(StrEnum):
    RED = "Rouge"
    BLUE = "Bleu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Record):
    code: str = column("Code", help="Un code.")
    amount: object = column("Montant", AMOUNT, "Un montant.", required=False)
    colour: str = column("Couleur", choices=Colour)

    @property
    def label(self) -> str:
        return f"{self.code} {self.colour}"


SHEET = Sheet("Choses", Thing, "Des choses.", key=("code",))
PLACE = Place("Mes choses", 4, {"code": 2, "amount": 28}, {"amount": 7})


def thing(**changes: object) -> Thing:
    return Thing(**{"code": "C1", "amount": None, "colour": "Rouge", **changes})  # type: ignore[arg-type]  # any change


def test_the_columns_are_those_declared_in_order_under_their_field_s_name() -> None:
    assert list(SHEET.columns) == ["code", "amount", "colour"]
    assert [found.name for found in SHEET.columns.values()] == ["code", "amount", "colour"]
    assert SHEET.headings == ("Code", "Montant", "Couleur")
    assert SHEET.columns["code"].kind is TEXT
    assert SHEET.columns is record_columns(Thing)


def test_choices_may_be_given_as_an_enumeration() -> None:
    assert SHEET.columns["colour"].choices == ("Rouge", "Bleu")


def test_a_sheet_of_parameters_has_two_headings() -> None:
    assert Sheet("Choses", Thing, "", by_parameter=True).headings == PARAMETER_HEADINGS


def test_what_is_not_optional_is_required() -> None:
    assert [found.name for found in SHEET.columns.values() if found.required] == ["code", "colour"]


@pytest.mark.parametrize(("name", "cell"), [("code", "B4"), ("amount", "AB7"), ("colour", "B4"), ("unknown", "B4")])
def test_a_field_without_a_column_is_placed_on_its_row(name: str, cell: str) -> None:
    assert PLACE.cell(name) == cell
    assert thing(place=PLACE).at(name) == f"Mes choses!{cell}"


def test_records_of_the_same_values_are_equal_wherever_they_stand() -> None:
    assert thing(place=PLACE, unreadable=frozenset({"amount"})) == thing()
    assert len({thing(place=PLACE), thing()}) == 1
    assert thing(code="C2") != thing()


def test_a_rule_stays_silent_about_what_could_not_be_read() -> None:
    record = thing(unreadable=frozenset({"amount"}))
    assert record.reads("code", "colour")
    assert record.reads()
    assert not record.reads("code", "amount")


def test_a_record_read_is_never_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        thing().code = "C2"  # type: ignore[misc]  # what must fail


def test_a_record_made_of_a_few_values_is_blank_elsewhere_as_the_reader_leaves_it() -> None:
    made = filled(Decision, project="P1")
    assert (made.project, made.meeting, made.granted, made.recusals) == ("P1", "", None, ())
    assert filled(Rule).value is None  # its kind is its parameter's


def test_a_row_made_from_other_cells_stands_where_each_of_them_is():
    table = Table(
        "T", [["Code"], ["P1", "a@b.fr"]], origins=[Origin("T", (1, 1), (1, 2)), Origin("Suivi", (5, 7), (3, 10))]
    )
    place = placed(table, 2, {"code": 1, "email": 2}, 1)
    assert (place.sheet, place.row, place.cell("code"), place.cell("email")) == ("Suivi", 5, "C5", "J7")
    assert placed(Table("T", []), 4, {"code": 1}, 3) == Place("T", 4, {"code": 1}, heading=3)


def test_a_field_is_there_when_it_was_read_and_filled() -> None:
    assert has(make.project(), "code", "cost")
    assert has(make.project(cost=Decimal(0)), "cost")
    assert not has(make.project(cost=None), "cost")
    assert not has(make.project(code=""), "code")
    assert not has(make.project(unreadable=frozenset({"cost"})), "cost")
    assert not has(None)


def test_a_sheet_may_lack_a_column() -> None:
    assert has_column(make.holder(), "iban")
    assert has_column(make.holder(place=NOWHERE), "iban")
    assert not has_column(make.holder(place=Place("Porteurs", 4, {"code": 1})), "iban")
