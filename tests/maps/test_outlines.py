from pic_sheets.maps.geometry import distance_to_outline, is_inside
from pic_sheets.maps.outlines import outlines, town, towns
from pic_sheets.territory import DEPARTMENTS, priority_districts


def test_every_official_neighbourhood_has_an_outline() -> None:
    assert list(outlines()) == list(priority_districts())


def test_the_point_of_each_is_well_inside_it() -> None:
    for code, outline in outlines().items():
        assert is_inside(outline.inner, outline.corners), code
        assert distance_to_outline(outline.inner, outline.corners) > 20, code


def test_every_commune_of_the_five_departments_has_its_centre() -> None:
    every = [one for same in towns().values() for one in same]
    assert len(every) == 3782
    assert {one.department for one in every} == set(DEPARTMENTS)


def test_a_name_that_serves_twice_is_looked_for_in_the_departments_given() -> None:
    twice = next(same for same in towns().values() if len({one.department for one in same}) == 2)
    first, second = twice[0], twice[-1]
    assert town(first.name, (second.department,)) == second
    assert town(first.name, (first.department, second.department)) == first
    assert town(first.name, ()) is None


def test_a_commune_is_found_however_it_is_typed() -> None:
    assert town("  NOYELLES-SOUS-LENS ", ()) == town("Noyelles-sous-Lens", ("59",))
