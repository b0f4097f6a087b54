import math
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.maps.geometry import Box
from pic_sheets.maps.packing import Disc, Symbol, packed, spread

FRAME = Box(0, 0, 400, 300)
POINTS = st.sampled_from([(200.0, 150.0), (0.0, 0.0), (390.0, 20.0), (205.0, 150.0), (-900.0, 5000.0)])
SYMBOLS = st.lists(st.tuples(POINTS, st.decimals("0.01", 10**9, places=2)), max_size=25).map(
    lambda rows: [Symbol(f"P{rank}", at, amount) for rank, (at, amount) in enumerate(rows)]
)
MARKS = {"V1": Disc((200.0, 150.0), 9), "V2": Disc((20.0, 20.0), 9)}


def apart(one: Disc, other: Disc) -> float:
    return math.dist(one.centre, other.centre) - one.radius - other.radius


@given(SYMBOLS)
def test_no_disc_meets_another_or_leaves_the_frame(symbols: list[Symbol]) -> None:
    found = packed(symbols, MARKS, FRAME, 30)
    assert found.keys() == {symbol.name for symbol in symbols}
    assert all(apart(one, other) > 0 for one, other in combinations([*found.values(), *MARKS.values()], 2))
    assert all(FRAME.holds(disc.centre, disc.radius - 1e-6) for disc in found.values())
    assert all(disc.radius <= 30 + 1e-9 for disc in found.values())


@given(SYMBOLS)
def test_areas_are_in_proportion_to_amounts(symbols: list[Symbol]) -> None:
    found = packed(symbols, {}, FRAME, 30)
    densities = [float(symbol.amount) / found[symbol.name].radius ** 2 for symbol in symbols]
    assert all(after == pytest.approx(before) for before, after in pairwise(densities))


@given(SYMBOLS, st.randoms())
def test_the_order_changes_nothing(symbols: list[Symbol], chance: object) -> None:
    shuffled = [*symbols]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert packed(shuffled, MARKS, FRAME, 30) == packed(symbols, MARKS, FRAME, 30)


def test_alone_a_disc_stands_where_it_belongs() -> None:
    assert packed([Symbol("P1", (100.0, 80.0), Decimal(900))], {}, FRAME, 30) == {"P1": Disc((100.0, 80.0), 30)}


def test_one_that_belongs_outside_stands_at_the_edge() -> None:
    assert packed([Symbol("P1", (900.0, 80.0), Decimal(900))], {}, FRAME, 30)["P1"].centre == (370, 80)


@pytest.mark.parametrize("count", [300, 600])
def test_hundreds_in_one_place_all_find_room(count: int) -> None:
    symbols = [Symbol(f"P{rank:03}", (10.0, 10.0), Decimal(100 + rank % 7)) for rank in range(count)]
    found = packed(symbols, {}, FRAME, 30)
    assert len(found) == count
    assert sum(math.pi * disc.radius**2 for disc in found.values()) <= 0.1 * FRAME.width * FRAME.height + 1e-6


def test_marks_of_one_commune_stand_side_by_side() -> None:
    found = spread({"V2": (50.0, 50.0), "V1": (50.0, 50.0)}, 9, FRAME)
    assert found["V1"].centre == (50, 50)
    assert 0 < apart(found["V1"], found["V2"]) < 9
