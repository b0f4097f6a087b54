from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from grants import granted, paid
from letters_printed import printed
from small_workbook import plain

from pic_sheets.documents.attestation import DOCUMENT
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.reports import Opinion

ADVANCE, BALANCE = paid("Acompte", "720.00"), paid("Solde", "180.00", date(2025, 8, 1))
DAY = date(2025, 9, 1)
FUND = granted(ADVANCE, BALANCE, report="900.00")


def _reported(fund: Fund, **changes: Any) -> Fund:
    return replace(fund, reports=(replace(fund.reports[0], **changes),))


def test_a_settled_project_has_its_certificate() -> None:
    (occasion,) = DOCUMENT.occasions(FUND, DAY)
    assert (occasion.is_due, occasion.amount, occasion.meeting) == (True, None, "S1")
    assert occasion.why == "Bilan validé, reçu le 10 juillet 2025"


@pytest.mark.parametrize("opinion", ["", Opinion.INCOMPLETE.value, Opinion.REJECTED.value])
def test_a_report_that_the_committee_did_not_approve_gives_none(opinion: str) -> None:
    assert DOCUMENT.occasions(_reported(FUND, opinion=opinion), DAY) == ()


def test_it_is_not_due_while_somebody_owes_something() -> None:
    for fund in (granted(ADVANCE, report="900.00"), granted(ADVANCE, report="700.00")):
        assert [occasion.is_due for occasion in DOCUMENT.occasions(fund, DAY)] == [False]
    assert [occasion.is_due for occasion in DOCUMENT.occasions(FUND, date(2025, 7, 31))] == [False]
    assert DOCUMENT.occasions(FUND, date(2025, 7, 9)) == ()


def test_the_certificate_tells_what_took_place_and_what_was_paid() -> None:
    fund = _reported(FUND, start=date(2025, 5, 11), end=date(2025, 6, 22), from_district=24)
    text = printed(DOCUMENT, fund, DAY)
    assert "Nous, Les Amis du 3/15, gérons le fonds" in text
    assert (
        "porté par Madame Nadia Petit au nom de l’association « Les Jardins du 3/15 », a eu lieu du 11 mai au 22 juin 2025."
        in text
    )
    assert "30 personnes y ont participé, dont 24 du quartier." in text
    assert "Aide accordée le 5 mars 2025 : 900,00 €" in text
    assert "Le dossier est soldé" in text
    assert "le porteur n’a plus rien à rendre" in text
    assert "Argent rendu" not in text


def test_the_days_planned_stand_for_those_the_report_does_not_tell() -> None:
    assert "a eu lieu du 10 mai au 20 juin 2025" in printed(DOCUMENT, FUND, DAY)


@pytest.mark.parametrize(
    ("count", "district", "told"),
    [
        (None, None, ""),
        (0, 0, ""),
        (1, 1, "1 personne y a participé"),
        (2, None, "2 personnes y ont participé"),
        (2, 0, "2 personnes y ont participé"),
        (2, 1, "2 personnes y ont participé, dont 1 du quartier"),
    ],
)
def test_the_people_who_came_are_counted_when_they_are_known(
    count: int | None, district: int | None, told: str
) -> None:
    fund = _reported(FUND, participants=count, from_district=district)
    (occasion,) = DOCUMENT.occasions(fund, DAY)
    assert plain(DOCUMENT.fields(fund, occasion, DAY)["realisation"]["participation"]) == told


def test_a_grant_brought_down_to_what_was_justified_says_both_amounts() -> None:
    fund = granted(ADVANCE, paid("Reversement", "20.00", date(2025, 8, 1)), report="700.00")
    text = printed(DOCUMENT, fund, DAY)
    assert "Aide accordée le 5 mars 2025 : 900,00 €" in text
    assert "Aide retenue, au vu des dépenses justifiées : 700,00 € (sept cents euros)" in text
    assert "Argent versé : 720,00 €\nArgent rendu : 20,00 €\nLe dossier est soldé" in text


def test_a_certificate_made_too_early_says_what_remains() -> None:
    text = printed(DOCUMENT, granted(ADVANCE, report="900.00"), DAY)
    assert "Il reste 180,00 € à verser par le fonds." in text
    assert "soldé" not in text
    text = printed(DOCUMENT, granted(ADVANCE, report="700.00"), DAY)
    assert "Il reste 20,00 € à rendre au fonds." in text
    assert "soldé" not in text
