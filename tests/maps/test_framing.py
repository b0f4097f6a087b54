import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.maps.framing import view
from pic_sheets.maps.geometry import Box
from pic_sheets.maps.outlines import outlines
from pic_sheets.maps.places import places

FRAME = Box(10, 20, 910, 620)


def test_the_whole_outlines_of_the_fund_are_in_the_frame() -> None:
    found = places(Fund(districts=(make.district(code="QN06234M"), make.district(code="QN05980M", row=5)))).values()
    shown = view(FRAME, found)
    assert all(FRAME.holds(shown.point(corner), 40) for place in found for corner in place.corners)


def test_without_a_neighbourhood_the_region_is_shown() -> None:
    shown = view(FRAME, [])
    assert all(FRAME.holds(shown.point(corner)) for outline in outlines().values() for corner in outline.corners)


def test_a_commune_alone_is_in_the_middle_at_a_scale_that_says_where_it_is() -> None:
    (place,) = places(Fund(districts=(make.district(code="V1", towns="Méricourt"),))).values()
    shown = view(FRAME, [place])
    assert shown.point(place.inner) == (460, 320)
    assert FRAME.width / shown.scale == pytest.approx(2744, abs=1)


def test_north_is_up() -> None:
    shown = view(FRAME, [])
    assert shown.point((shown.middle[0], shown.middle[1] + 1000))[1] < shown.point(shown.middle)[1]
