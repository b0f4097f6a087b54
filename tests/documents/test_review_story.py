"""What the review says of whole funds: every part, for none, one and many."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from hypothesis import HealthCheck, given, settings

from pic_sheets.documents._review_results import year_results
from pic_sheets.documents._review_story import story
from pic_sheets.fund.fund import Fund

DAY = date(2026, 1, 15)


def _said(fund: Fund, part: str) -> str:
    return (
        " ".join(story(fund, year_results(fund, DAY), DAY)[part])
        .replace("\N{NO-BREAK SPACE}", " ")
        .replace("\u202f", " ")
    )


def test_a_fund_with_nothing_says_that_nothing_happened() -> None:
    assert _said(Fund(), "annee") == "Aucun projet n’a été déposé cette année."
    assert _said(Fund(), "comite") == "Le comité d’attribution ne s’est pas encore réuni."
    assert _said(Fund(), "porteurs") == "Aucun porteur n’a encore été aidé."
    assert _said(Fund(), "comptes") == "Aucun montant notifié par un financeur n’est noté."
    for part in ("communication", "accompagnement", "themes", "objectifs", "quartiers", "delais", "retenir", "charges"):
        assert _said(Fund(), part) == ""


def test_the_small_fund_s_year_is_told_with_its_figures() -> None:
    fund = small_fund()
    assert _said(fund, "annee").startswith(
        "6 projets ont été déposés en 2025, pour 3 133,33 € demandés. Le comité en a soutenu 4, pour 2 133,33 €."
    )
    assert _said(fund, "projets").startswith(
        "1 projet a été refusé et 1 projet a été retiré. Le montant demandé ne compte pas le projet retiré."
    )
    assert "dont 1 pour un seul projet de l’année (50,0 %) et 1 pour plusieurs." in _said(fund, "porteurs")
    assert "84,4 % des aides vont à un quartier prioritaire" in _said(fund, "quartiers")


def test_one_project_is_told_in_the_singular() -> None:
    fund = Fund(
        projects=(make.project(code="P1"),), decisions=(make.decision(project="P1", granted=Decimal("300.00")),)
    )
    assert "1 projet a été déposé" in _said(fund, "annee")
    assert "L’aide accordée est de 300,00 €." in _said(fund, "projets")
    assert "Un seul porteur a été aidé" in _said(replace(fund, holders=(make.holder(),)), "porteurs")


def test_one_announcement_and_several() -> None:
    one = make.announcement(day=date(2025, 1, 8))
    later = replace(one, day=date(2025, 12, 12))
    assert _said(Fund(announcements=(one,)), "communication") == (
        "L’association a mené 1 action pour faire connaître le fonds, le 8 janvier 2025."
    )
    assert _said(Fund(announcements=(one, later)), "communication").endswith(
        "2 actions pour faire connaître le fonds, du 8 janvier 2025 au 12 décembre 2025."
    )


def test_help_is_told_by_its_kinds() -> None:
    supports = (
        make.support(type="Appel", minutes=30, holder="H1"), make.support(type="Appel", minutes=30, holder="H1"),
        make.support(type="Visite", minutes=None, holder="H2"),
    )  # fmt: skip
    assert _said(Fund(supports=supports), "accompagnement").endswith(
        "3 temps d’accompagnement (2 appels et 1 visite), soit 1 heure, auprès de 2 porteurs."
    )


def test_what_is_carried_over_and_given_in_kind_is_told_when_the_accounts_have_it() -> None:
    lines = (
        make.account_line(account="6571", label="Aides", planned=Decimal("1000.00"), actual=Decimal("900.00")),
        make.account_line(account="6894", label="Fonds dédiés", planned=None, actual=Decimal("100.00")),
        make.account_line(account="864", label="Bénévolat", planned=None, actual=Decimal("50.00")),
    )
    said = _said(Fund(account_lines=lines), "charges")
    assert said.startswith(
        "Les charges réalisées s’élèvent à 1 050,00 €, soit 50,00 € de plus que les 1 000,00 € prévus."
    )
    assert "100,00 € sont reportés sur l’année suivante en fonds dédiés." in said
    assert said.endswith("comptent : Bénévolat (50,00 €).")


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(ANY_FUND)
def test_any_fund_is_told_in_whole_sentences(fund: Fund) -> None:
    for part, paragraphs in story(fund, year_results(fund, DAY), DAY).items():
        for paragraph in paragraphs:
            assert paragraph.endswith("."), part
            assert not {"None", "[", "{"} & set(paragraph.split()), part
            assert "  " not in paragraph, part
