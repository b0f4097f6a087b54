from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.columns import filled
from pic_sheets.documents._decisions import decided, decision_fields
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision

FUND = example_fund()
GRANT = FUND.decisions[0]


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_fields_are_plain_data() -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                assert isinstance(key, str)
                assert key.isascii(), f"{key} could not be typed in a tag"
                check(item)
        elif isinstance(value, list):
            for item in value:
                check(item)
        else:
            assert isinstance(value, str | int | bool)

    check(decision_fields(FUND, decided(GRANT), EXAMPLE_DAY))


def test_a_blank_workbook_gives_blank_fields() -> None:
    blank = decision_fields(Fund(), decided(filled(Decision)), EXAMPLE_DAY)
    assert "None" not in "".join(_texts(blank))
    assert blank["destinataire"] == []
    assert blank["association"]["identite"] == ""


def test_the_letter_has_the_day_it_is_made_and_the_day_of_the_vote() -> None:
    fields = decision_fields(FUND, decided(GRANT), date(2025, 3, 10))
    assert fields["date_lettre"] == "10 mars 2025"
    assert fields["seance"]["date_longue"] == "mercredi 5 mars 2025"


def test_funders_that_give_nothing_to_projects_are_not_thanked() -> None:
    funders = (FUND.funders[0], replace(FUND.funders[1], notified=Decimal("300.00")))
    fields = decision_fields(replace(FUND, funders=funders), decided(GRANT), EXAMPLE_DAY)
    assert fields["financeurs"]["liste"] == "la Région Hauts-de-France"


def test_a_title_is_printed_inside_guillemets() -> None:
    fund = replace(FUND, projects=(replace(FUND.projects[0], title="Chorale « Les voix d'ici »"), *FUND.projects[1:]))
    assert decision_fields(fund, decided(GRANT), EXAMPLE_DAY)["projet"]["titre"] == "Chorale “Les voix d’ici”"
