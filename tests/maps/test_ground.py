import make

from pic_sheets.drawings import Line, Polygon, Text
from pic_sheets.fund.fund import Fund
from pic_sheets.maps.framing import view
from pic_sheets.maps.geometry import Box
from pic_sheets.maps.ground import OTHERS, OWN, diamond, names, outlines_around, scale_bar
from pic_sheets.maps.packing import Disc
from pic_sheets.maps.places import places

FRAME = Box(0, 0, 900, 600)
FUND = Fund(districts=(make.district(code="QN06234M"), make.district(code="V1", name="Le Moulin", row=5)))
FOUND = places(FUND)
VIEW = view(FRAME, FOUND.values())


def test_the_other_neighbourhoods_are_cut_by_the_frame_and_under_the_fund_s() -> None:
    shapes = [*outlines_around(VIEW, FOUND)]
    paints = [shape.paint for shape in shapes if isinstance(shape, Polygon)]
    assert paints == [OTHERS] * (len(paints) - 1) + [OWN]
    assert all(FRAME.holds(point, -1e-6) for shape in shapes if isinstance(shape, Polygon) for point in shape.points)


def test_the_scale_is_as_long_as_it_says() -> None:
    bar, *_, words = scale_bar(VIEW)
    assert isinstance(bar, Line)
    assert isinstance(words, Text)
    metres = {"500 m": 500, "1 km": 1000}[words.words.replace("\N{NO-BREAK SPACE}", " ")]
    assert abs((bar.end[0] - bar.start[0]) / VIEW.scale - metres) < 1


def test_both_kinds_of_neighbourhoods_have_their_name() -> None:
    marks = {"V1": Disc((100, 100), 9)}
    assert [one.words for one in names(VIEW, FOUND.values(), marks, [])] == ["Quartier du Parc", "Le Moulin"]


def test_a_mark_is_inside_its_disc() -> None:
    assert set(diamond(Disc((10, 10), 4)).points) == {(10, 6), (14, 10), (10, 14), (6, 10)}
