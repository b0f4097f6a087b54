from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund

from pic_sheets.fund.fund import Fund
from pic_sheets.maps.outlines import outlines
from pic_sheets.maps.places import letters, mapped_projects, mapped_themes, places
from pic_sheets.sheets.districts import Status


def placed(**changes: object) -> list[tuple[str, str]]:
    found = places(Fund(districts=(make.district(**changes),)))
    return [(code, "outline" if place.corners else "point") for code, place in found.items()]


def test_an_official_neighbourhood_has_its_outline_however_its_code_is_typed() -> None:
    assert placed(code="QN06234M") == [("QN06234M", "outline")]
    assert placed(code="qn 06234 m") == [("qn 06234 m", "outline")]


def test_a_neighbourhood_under_watch_stands_in_its_commune() -> None:
    assert placed(code="V1", status=Status.WATCHED.value, towns="Inconnue, Méricourt") == [("V1", "point")]


def test_a_neighbourhood_of_no_known_commune_has_no_place() -> None:
    assert placed(code="V1", towns="Nulle-Part") == []


def test_projects_are_called_by_their_theme_and_their_rank_in_it() -> None:
    found = mapped_projects(small_fund())
    assert [(one.label, one.project.code, one.amount) for one in found] == [
        ("A1", "P1", Decimal("900.00")),
        ("A2", "P3", Decimal("333.33")),
        ("A3", "P6", Decimal("500.00")),
        ("B1", "P2", Decimal("400.00")),
    ]
    assert [(theme.letter, theme.name) for theme in mapped_themes(found)] == [
        ("A", "Circuits courts"),
        ("B", "Lutte contre l'isolement"),
    ]


def test_a_granted_project_that_was_withdrawn_is_not_told() -> None:
    fund = small_fund()
    gone = replace(fund, projects=tuple(replace(one, withdrawn_on=date(2025, 6, 1)) for one in fund.projects))
    assert mapped_projects(gone) == ()


def test_a_project_of_an_unknown_neighbourhood_or_amount_is_told_without_a_place() -> None:
    nowhere = make.project(code="P1", district="")
    unpriced = make.project(code="P2", district="QN06234M", row=5)
    fund = Fund(
        projects=(nowhere, unpriced),
        districts=(make.district(code="QN06234M"),),
        decisions=(make.decision(project="P1"), make.decision(project="P2", granted=None, row=5)),
    )
    assert [(one.project.code, one.place) for one in mapped_projects(fund)] == [("P1", None), ("P2", None)]


def test_the_place_of_a_project_is_that_of_its_neighbourhood() -> None:
    fund = Fund(
        projects=(make.project(district="QN06234M"),),
        districts=(make.district(code="QN06234M"),),
        decisions=(make.decision(),),
    )
    (one,) = mapped_projects(fund)
    assert one.place
    assert one.place.inner == outlines()["QN06234M"].inner


def test_a_title_with_a_phone_number_gives_way_to_the_code() -> None:
    fund = Fund(projects=(make.project(title="Fête, tél. 06 39 98 12 34"),), decisions=(make.decision(),))
    assert mapped_projects(fund)[0].title == "P1"


def test_themes_beyond_the_alphabet_have_two_letters() -> None:
    names = [letters(rank) for rank in range(800)]
    assert len(set(names)) == 800
    assert names[:2] + names[26:28] == ["A", "B", "AA", "AB"]
