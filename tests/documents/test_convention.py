from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import make
import pytest
from grants import granted, paid
from letters_printed import printed
from small_workbook import plain

from pic_sheets.documents.convention import DOCUMENT
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.holders import HolderType

FUND = granted()
DAY = date(2025, 3, 5)


def _held_by(type_: HolderType, **changes: Any) -> Fund:
    return replace(FUND, holders=(make.holder(type=type_.value, **changes),))


def _granting(amount: str | None, **changes: Any) -> Fund:
    return replace(FUND, decisions=(make.decision(granted=amount and Decimal(amount), **changes),))


def test_a_grant_is_to_sign_until_something_is_paid() -> None:
    (occasion,) = DOCUMENT.occasions(FUND, DAY)
    assert (occasion.is_due, occasion.amount, occasion.meeting) == (True, Decimal("900.00"), "S1")
    assert plain(occasion.why) == "Aide de 900,00 € accordée le 5 mars 2025, rien n'est encore versé"
    fund = granted(paid("Acompte", "720.00", date(2025, 3, 20)))
    assert [occasion.is_due for occasion in DOCUMENT.occasions(fund, date(2025, 3, 19))] == [True]
    (late,) = DOCUMENT.occasions(fund, date(2025, 3, 20))
    assert (late.is_due, plain(late.why)) == (False, "Aide de 900,00 € accordée le 5 mars 2025")


@pytest.mark.parametrize(
    "fund",
    [
        granted(withdrawn_on=date(2025, 3, 6)),
        _granting(None),
        _granting("0.00"),
        replace(FUND, meetings=()),
        replace(FUND, projects=()),
        replace(FUND, payments=(make.payment(day=date(2025, 9, 1), unreadable=frozenset({"day"})),)),
        replace(FUND, projects=(replace(FUND.projects[0], unreadable=frozenset({"withdrawn_on"})),)),
    ],
    ids=[
        "withdrawn",
        "no amount",
        "nothing granted",
        "no meeting",
        "no project",
        "payment unread",
        "withdrawal unread",
    ],
)
def test_nothing_is_to_sign_of_a_grant_that_is_not_certain(fund: Fund) -> None:
    assert [occasion.is_due for occasion in DOCUMENT.occasions(fund, DAY)] == [False]


def test_nothing_is_to_sign_before_the_meeting() -> None:
    assert [occasion.is_due for occasion in DOCUMENT.occasions(FUND, date(2025, 3, 4))] == [False]


def test_only_the_grant_that_stands_is_to_sign() -> None:
    later = make.decision(meeting="S2", verdict="Refus", granted=None)
    fund = replace(FUND, meetings=(*FUND.meetings, make.meeting(code="S2", day=date(2025, 4, 2))))
    assert DOCUMENT.occasions(replace(fund, decisions=(*FUND.decisions, later)), DAY) == ()


def test_the_agreement_names_both_parties_and_the_terms() -> None:
    fund = _held_by(HolderType.ASSOCIATION, siret="99996201200012", rna="W629900001")
    text = printed(DOCUMENT, fund, DAY)
    assert (
        "Les Amis du 3/15, association qui gère le fonds des Projets d’initiative citoyenne (PIC), 1 rue du Parc"
        in text
    )
    assert "représentée par Jeanne Martin (Présidente)" in text
    assert (
        "Les Jardins du 3/15, association, 2 rue du Parc, 62680 Méricourt, SIRET 999 962 012 00012, RNA W629900001,"
        in text
    )
    assert "déposé le 3 février 2025" in text
    assert "une aide de 900,00 € (neuf cents euros)" in text
    assert "Acompte (80 %)\naprès la signature\n720,00 €\nSolde (20 %)\naprès réception du bilan\n180,00 €" in text
    assert "sur le compte FR•••• 606." in text
    assert "au plus tard le 20 juillet 2025" in text
    assert "Pour l’association du fonds\nLa présidente, Jeanne Martin" in text
    assert "Pour le porteur\nMadame Nadia Petit, au nom de l’association « Les Jardins du 3/15 »" in text


def test_a_collective_has_no_legal_existence_so_its_contact_signs() -> None:
    text = printed(DOCUMENT, _held_by(HolderType.RESIDENTS, name="Les Voisins", iban=""), DAY)
    assert (
        "Les Voisins, collectif d’habitants. Un collectif n’a pas d’existence juridique propre : Madame Nadia Petit, 2 rue"
        in text
    )
    assert "Pour le porteur\nMadame Nadia Petit, au nom du collectif « Les Voisins »" in text
    assert "Le porteur remet un relevé d’identité bancaire (RIB)" in text


def test_a_resident_signs_for_themselves() -> None:
    text = printed(DOCUMENT, _held_by(HolderType.RESIDENT), DAY)
    assert "\nLe porteur\nMadame Nadia Petit\nDate et signature" in text
    assert "pouvoir" not in text.split("Article 1")[0]


@pytest.mark.parametrize(("amount", "told"), [("23000.00", False), ("23000.01", True)])
def test_the_law_is_cited_above_its_amount(*, amount: str, told: bool) -> None:
    text = printed(DOCUMENT, _granting(amount), DAY)
    assert ("loi n° 2000-321 du 12 avril 2000, décret n° 2001-495" in text) is told


def test_the_conditions_of_the_committee_are_in_the_agreement() -> None:
    text = printed(DOCUMENT, _granting("900.00", reservations="Prévenir les riverains; ranger"), DAY)
    assert "Le comité a aussi posé ces conditions, que le porteur accepte :\nPrévenir les riverains.\nRanger." in text
    assert "Le comité a aussi posé" not in printed(DOCUMENT, FUND, DAY)


def test_without_a_rule_on_advances_the_agreement_promises_no_moment() -> None:
    text = printed(DOCUMENT, granted(rules=()), DAY)
    assert "précisera par écrit comment et quand l’aide est versée" in text
    assert "au plus tard" not in text
