"""What formulas give, and the errors of those that give nothing."""

from typing import Any

import pytest

from tests.google import values
from tests.google.world import World

TYPED = {"valueInputOption": "USER_ENTERED"}


def result(formula: str, locale: str = "fr_FR") -> Any:
    """What a formula gives beside a column of 1, 2, « trois »."""
    book = World().created("Suivi", "a@b.example", locale)
    values.update(book, "A1", TYPED, {"values": [[1], [2], ["trois"]]})
    values.update(book, "B1", TYPED, {"values": [[formula]]})
    return next(iter(book.sheets[0].cell(0, 1).effective.values()))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=1+2*3", 7), ("=-2^2", -4), ("=(1+2)*3", 9), ("=A1+A2", 3), ("=SUM(A1:A3)", 3), ("=AVERAGE(A1:A2;6)", 3), ("=1,5*2", 3),
        ("=50%", 0.5), ('="Total "&A2', "Total 2"), ("=A1>=A2", False), ('=IF(A1<A2;"oui";"non")', "oui"), ("=ROUND(2,345;1)", 2.3),
        ("='Feuille 1'!A2", 2), ('=HYPERLINK("https://x.example";"lien")', "lien"),
    ],
)  # fmt: skip
def test_a_formula_is_worked_out(formula: str, value: object) -> None:
    assert result(formula) == value


@pytest.mark.parametrize(
    ("formula", "kind"),
    [("=1/0", "DIVIDE_BY_ZERO"), ("=A3*2", "VALUE"), ("=INCONNUE(1)", "NAME"), ("=1+", "ERROR"), ("=Absente!A1", "REF"), ("=B1", "REF"),
     ("=NA()", "N_A"), ("=SUM(1,2;3", "ERROR"), ("=A5000", "REF")],
)  # fmt: skip
def test_a_formula_that_gives_nothing_is_an_error(formula: str, kind: str) -> None:
    assert result(formula)["type"] == kind


def test_arguments_are_separated_as_the_locale_does() -> None:
    assert result("=SUM(1;2)") == 3
    assert result("=SUM(1,2)", "en_US") == 3
    assert result("=SUM(1;2)", "en_US")["type"] == "ERROR"


def test_a_formula_follows_the_cells_it_reads() -> None:
    book = World().created("Suivi", "a@b.example")
    values.update(book, "A1", TYPED, {"values": [[1, "=A1*10", "=B1+1"]]})
    values.update(book, "A1", TYPED, {"values": [[2]]})
    assert values.read(book, "A1:C1", {"valueRenderOption": "UNFORMATTED_VALUE"})["values"] == [[2, 20, 21]]
