import pytest

from pic_sheets.identifiers import is_qpv_code
from pic_sheets.territory import DEPARTMENTS, is_official, is_unlisted, priority_districts


def test_the_official_list_holds_the_204_districts_of_the_five_departments() -> None:
    counts = {department: sum(code[3:5] == department for code in priority_districts()) for department in DEPARTMENTS}
    assert counts == {"02": 17, "59": 94, "60": 19, "62": 64, "80": 10}


def test_every_code_of_the_list_has_the_form_of_a_code() -> None:
    assert [code for code in priority_districts() if not is_qpv_code(code)] == []


def test_a_district_may_span_several_towns() -> None:
    district = priority_districts()["QN06234M"]
    assert district.towns == ("Billy-Montigny", "Méricourt", "Noyelles-sous-Lens", "Sallaumines")
    assert len(district.insee_codes) == 4


def test_each_town_has_its_insee_code() -> None:
    assert all(len(district.towns) == len(district.insee_codes) for district in priority_districts().values())


def test_official_labels_are_kept_as_they_are_spelt() -> None:
    assert priority_districts()["QN00202M"].name == "Faubourg D'Isle"


def test_the_list_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        priority_districts()["QN00000M"] = priority_districts()["QN06234M"]


@pytest.mark.parametrize("code", ["QN06234M", "qn06234m", " QN 06234 M "])
def test_an_official_code_is_known_however_it_is_typed(code: str) -> None:
    assert is_official(code)
    assert not is_unlisted(code)


def test_a_code_of_these_departments_that_is_not_on_the_list_is_told_apart() -> None:
    assert is_unlisted("QN06299M")
    assert not is_official("QN06299M")


@pytest.mark.parametrize("code", ["QN07505M", "V-62570-01", "", "62570"])
def test_other_regions_and_own_codes_are_not_judged(code: str) -> None:
    assert not is_unlisted(code)
