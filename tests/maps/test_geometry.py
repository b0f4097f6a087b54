import math

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.drawings import Point
from pic_sheets.maps.geometry import Box, box_around, clipped, distance_to_outline, is_inside

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
#: An L: its box holds places that it does not.
CORNER = [(0.0, 0.0), (4.0, 0.0), (4.0, 1.0), (1.0, 1.0), (1.0, 4.0), (0.0, 4.0)]
COORDINATES = st.floats(-10, 10).map(lambda number: round(number, 3))
OUTLINES = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=3, max_size=12)


def test_a_hollow_of_an_outline_is_outside() -> None:
    assert is_inside((0.5, 3), CORNER)
    assert not is_inside((3, 3), CORNER)


def test_the_distance_to_an_outline_is_that_of_its_nearest_edge() -> None:
    assert distance_to_outline((2, 1), SQUARE) == 1
    assert distance_to_outline((7, 8), SQUARE) == 5


def test_an_edge_without_length_is_a_point() -> None:
    assert distance_to_outline((3, 4), [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]) == 5


def test_a_box_holds_its_edges() -> None:
    box = Box(0, 0, 4, 2)
    assert box.holds((4, 2))
    assert not box.holds((4, 2), margin=0.1)
    assert (box.centre, box.width, box.height) == ((2, 1), 4, 2)


def test_boxes_that_only_touch_do_not_meet() -> None:
    assert not Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
    assert Box(0, 0, 1, 1).meets(Box(0.9, 0.9, 2, 2))


def test_the_nearest_place_of_a_box_too_small_for_its_margin_is_inside_it() -> None:
    assert Box(0, 0, 10, 10).nearest((20, 5), margin=1) == (9, 5)
    assert Box(0, 0, 1, 1).nearest((20, 5), margin=1) == (1, 1)


@given(OUTLINES, st.tuples(st.integers(-300, 400), st.integers(-200, 500)))
def test_what_a_box_keeps_holds_the_same_places_of_it(outline: list[Point], hundredths: tuple[int, int]) -> None:
    box = Box(-3, -2, 4, 5)
    kept = clipped(outline, box)
    assert all(box.holds(point, margin=-1e-9) for point in kept)
    place = (hundredths[0] / 100, hundredths[1] / 100 + 1e-5)
    if box.holds(place, 1e-3) and distance_to_outline(place, outline) > 1e-3:
        assert (bool(kept) and is_inside(place, kept)) == is_inside(place, outline)


@given(OUTLINES)
def test_an_outline_inside_the_box_is_left_as_it_is(outline: list[Point]) -> None:
    assert clipped(outline, Box(-10, -10, 10, 10)) == tuple(outline)


def test_an_outline_outside_the_box_leaves_nothing() -> None:
    assert clipped(SQUARE, Box(5, 5, 6, 6)) == ()


def test_the_box_around_points_is_the_smallest() -> None:
    assert box_around([(1, 5), (-2, 3), (math.pi, 4)]) == Box(-2, 3, math.pi, 5)
