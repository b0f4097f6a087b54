import dataclasses
import math
import random
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given, settings

from pic_sheets.drawings import Circle, Drawing, Line, Point, Polygon, Text
from pic_sheets.fund.fund import Fund
from pic_sheets.maps.geometry import Box, is_inside
from pic_sheets.maps.outlines import outlines
from pic_sheets.maps.project_map import PAGE, SCREEN, map_contents, project_map

FRAME = Box(6, 52, 994, 672)


def placed_fund() -> Fund:
    """The small fund, its first neighbourhood a real one."""
    fund = small_fund()
    real = {"Q1": "QN06234M"}
    return dataclasses.replace(
        fund,
        districts=tuple(dataclasses.replace(one, code=real.get(one.code, one.code)) for one in fund.districts),
        projects=tuple(
            dataclasses.replace(one, district=real.get(one.district, one.district)) for one in fund.projects
        ),
    )


def points(drawing: Drawing) -> list[Point]:
    found: list[Point] = []
    for shape in drawing.shapes:
        match shape:
            case Polygon(corners, _):
                found += corners
            case Circle((x, y), radius, _):
                found += [(x - radius, y - radius), (x + radius, y + radius)]
            case Line(start, end, _):
                found += [start, end]
            case Text(at):
                found.append(at)
    return found


@settings(deadline=None, max_examples=40)
@given(ANY_FUND)
def test_any_fund_has_a_map_within_its_edges(fund: Fund) -> None:
    for sheet in (PAGE, SCREEN):
        drawing = project_map(fund, sheet)
        assert all(-1e-6 <= x <= drawing.width and -1e-6 <= y <= drawing.height for x, y in points(drawing))


def test_the_order_of_rows_changes_nothing() -> None:
    fund = placed_fund()
    for seed in range(5):
        mixed = {
            name: tuple(random.Random(seed).sample(getattr(fund, name), len(getattr(fund, name))))  # noqa: S311
            for name in ("districts", "projects", "decisions", "holders", "reports")
        }
        assert project_map(dataclasses.replace(fund, **mixed)) == project_map(fund)


def test_a_project_alone_stands_inside_its_neighbourhood() -> None:
    for code in ("QN06234M", "QN05980M", "QN00201M"):
        fund = Fund(
            districts=(make.district(code=code),), projects=(make.project(district=code),), decisions=(make.decision(),)
        )
        contents = map_contents(fund, FRAME)
        assert is_inside(contents.discs["A1"].centre, contents.view.points(outlines()[code].corners))


def test_a_disc_s_area_tells_its_amount() -> None:
    contents = map_contents(placed_fund(), FRAME)
    ratio = contents.discs["A1"].radius ** 2 / contents.discs["A2"].radius ** 2
    assert ratio == pytest.approx(900 / 333.33)
    assert contents.scale == pytest.approx(contents.discs["A1"].radius / 30)


def test_a_project_of_a_neighbourhood_under_watch_stands_beside_its_mark() -> None:
    contents = map_contents(placed_fund(), FRAME)
    mark, disc = contents.marks["V1"], contents.discs["A2"]
    assert mark.radius + disc.radius < math.dist(mark.centre, disc.centre) < 3 * disc.radius


def test_all_the_neighbourhoods_of_the_region_can_be_drawn() -> None:
    fund = Fund(
        districts=tuple(make.district(code=code, row=row) for row, code in enumerate(outlines(), 4)),
        projects=tuple(make.project(code=f"P{code}", district=code, row=row) for row, code in enumerate(outlines(), 4)),
        decisions=tuple(
            make.decision(project=f"P{code}", granted=Decimal(100 + row), row=row)
            for row, code in enumerate(outlines(), 4)
        ),
    )
    assert len(map_contents(fund, FRAME).discs) == 204


def test_the_description_counts_what_is_drawn() -> None:
    told = (
        project_map(placed_fund())
        .description.replace("\N{NO-BREAK SPACE}", " ")
        .replace("\N{NARROW NO-BREAK SPACE}", " ")
    )
    assert told.startswith("Carte : 4 projets dans 2 quartiers, 2 thématiques, 2 133,33 € accordés.")


def test_a_fund_without_a_project_says_so() -> None:
    drawing = project_map(Fund())
    assert drawing.title == "Les projets dans leurs quartiers"
    assert "aucun projet" in drawing.description
