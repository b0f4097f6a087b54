from decimal import Decimal
from typing import Any

import make
import pytest

from pic_sheets.fund.cerfa_lines import (
    AIDED_JOBS,
    DEPARTMENT,
    EUROPE,
    GROUPED_TOWNS,
    PRIVATE_AID,
    REGION,
    SOCIAL_BODIES,
    STATE,
    TO_SPECIFY,
    TOWN,
)
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.funding_lines import given_by, sub_line

REG = make.funder(
    code="REG", name="Région Hauts-de-France", type="Région", requested=Decimal(8000), notified=Decimal(7000)
)
VILLE = make.funder(code="V", name="Ville de Lens", type="Commune", requested=Decimal(2000), notified=Decimal(2000))


def _given(*funders: Any, **changes: Any) -> list[tuple[str, str, Decimal]]:
    return list(given_by(Fund(funders=funders), make.account_line(**{"account": "741", "label": "", **changes})))


@pytest.mark.parametrize(
    ("type_", "name", "line"),
    [
        ("Région", "Conseil régional", REGION),
        ("État", "ANCT", STATE),
        ("Département", "Pas-de-Calais", DEPARTMENT),
        ("EPCI", "CALL", GROUPED_TOWNS),
        ("Commune", "Lens", TOWN),
        ("Autre", "CAF du Pas-de-Calais", SOCIAL_BODIES),
        ("Autre", "Fonds social européen", EUROPE),
        ("Autre", "ASP", AIDED_JOBS),
        ("Autre", "Fondation de l'Artois", PRIVATE_AID),
        ("Autre", "Les Amis", TO_SPECIFY),
    ],
)
def test_a_funder_has_the_sub_line_of_its_type_else_of_its_name(type_: str, name: str, line: str) -> None:
    assert sub_line(make.funder(type=type_, name=name)) == line


def test_the_account_of_one_funder_tells_who_gives() -> None:
    reg, ville = make.funder(type="Région", name="Région", account="7411"), make.funder(code="V", account="7412")
    assert _given(reg, ville, account="7411", planned=Decimal(500)) == [(REGION, "Région", Decimal(500))]


def test_a_funder_named_in_the_label_gives() -> None:
    assert _given(REG, VILLE, label="Subvention de la Ville de Lens", planned=Decimal(3)) == [
        (TOWN, "Ville de Lens", Decimal(3))
    ]


@pytest.mark.parametrize(("planned", "parts"), [(10000, (8000, 2000)), (9000, (7000, 2000))])
def test_funders_of_one_account_share_it_as_asked_or_as_notified(planned: int, parts: tuple[int, int]) -> None:
    shared = [make.funder(code=item.code, name=item.name, type=item.type, requested=item.requested, notified=item.notified, account="741")
              for item in (REG, VILLE)]  # fmt: skip
    assert _given(*shared, planned=Decimal(planned)) == [
        (REGION, "Région Hauts-de-France", Decimal(parts[0])), (TOWN, "Ville de Lens", Decimal(parts[1])),
    ]  # fmt: skip
    assert _given(*shared, planned=Decimal(1)) == [(TO_SPECIFY, "", Decimal(1))]


def test_without_a_funder_the_words_of_the_label_tell() -> None:
    assert _given(label="Aide de l'État", planned=Decimal(1)) == [(STATE, "", Decimal(1))]
    assert _given(label="Divers", planned=None) == [(TO_SPECIFY, "", Decimal(0))]
