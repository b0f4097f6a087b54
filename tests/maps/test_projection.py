import math

import pytest

from pic_sheets.maps.projection import lambert93


def test_the_origin_of_the_projection_is_where_the_decree_puts_it() -> None:
    assert lambert93(3, 46.5) == pytest.approx((700_000, 6_600_000), abs=0.01)


def test_a_degree_of_latitude_is_some_111_kilometres_in_the_region() -> None:
    assert math.dist(lambert93(2.9, 50), lambert93(2.9, 51)) == pytest.approx(111_240, rel=0.002)


def test_a_kilometre_is_a_kilometre_in_both_directions() -> None:
    # On GRS 80 at 50° north, a degree is 71,696 m of parallel and 111,229 m of meridian.
    east = math.dist(lambert93(2.9, 50), lambert93(2.91, 50)) / 716.96
    north = math.dist(lambert93(2.9, 50), lambert93(2.9, 50.01)) / 1112.29
    assert east == pytest.approx(north, rel=1e-4)
    assert east == pytest.approx(1, abs=0.002)
