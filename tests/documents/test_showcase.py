import dataclasses
from datetime import date

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given, settings

from pic_sheets.documents._showcase import names_someone, showcase
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.holders import HolderType
from pic_sheets.showcases import Showcase

DAY = date(2026, 1, 15)


def of(**changes: object) -> Showcase:
    """The page of a fund with one granted project."""
    return showcase(
        Fund(**{
            "projects": (make.project(),),
            "holders": (make.holder(),),
            "districts": (make.district(code="Q1"),),
            "themes": (make.theme(),),
            "decisions": (make.decision(),),
            "funders": (make.funder(),),
        } | changes),
        DAY,
    )  # fmt: skip


@settings(deadline=None, max_examples=30)
@given(ANY_FUND)
def test_any_fund_has_a_page(fund: Fund) -> None:
    page = showcase(fund, DAY)
    assert sum(len(theme.projects) for theme in page.themes) == len(page.projects)
    assert sorted(one.label for district in page.districts for one in district.projects) == sorted(
        one.label for one in page.projects
    )


def test_figures_are_those_of_the_budget_and_the_statistics() -> None:
    told = {
        label: value.replace("\N{NARROW NO-BREAK SPACE}", " ") for label, value in showcase(small_fund(), DAY).figures
    }
    assert told == {
        "Projets accordés": "4",
        "Projets réalisés": "2",
        "Accordé par le comité": "2 133,33\N{NO-BREAK SPACE}€",
        "Aide moyenne par projet": "533,33\N{NO-BREAK SPACE}€",
        "Participants": "52",
        "Habitants impliqués": "5",
    }


def test_a_project_is_told_by_what_its_sheet_publishes() -> None:
    (one,) = of().projects
    assert (one.label, one.title, one.holder, one.state) == ("A1", "Jardin partagé", "Les Jardins du 3/15", "Accordé")
    assert one.description == "Un jardin au pied des immeubles."


def test_a_report_makes_a_project_done() -> None:
    assert of(reports=(make.report(),)).projects[0].state == "Réalisé"


@pytest.mark.parametrize(
    ("civility", "told"),
    [("Madame", "Une habitante"), ("Monsieur", "Un habitant"), ("", "Un habitant ou une habitante")],
)
def test_a_resident_is_not_named(civility: str, told: str) -> None:
    resident = make.holder(type=HolderType.RESIDENT.value, name="Nadia Petit", civility=civility)
    assert of(holders=(resident,)).projects[0].holder == told


def test_a_group_called_by_its_contact_is_not_named() -> None:
    group = make.holder(type=HolderType.RESIDENTS.value, name="Collectif Petit et voisins")
    assert of(holders=(group,)).projects[0].holder == "Un collectif d'habitants"


def test_a_text_that_tells_of_someone_is_withheld_and_its_cell_told() -> None:
    page = of(
        projects=(make.project(title="Fête chez Nadia Petit", description="Écrire à n.petit@example.org."),),
        reports=(make.report(effects="PETIT Nadia a tout fait."),),
    )
    assert (page.projects[0].title, page.projects[0].description, page.quotes) == ("Projet A1", "", ())
    assert page.withheld == ("Bilans!S4", "Projets!D4", "Projets!E4")


def test_an_ordinary_word_that_is_also_a_name_is_no_one_s() -> None:
    association = make.holder()
    assert not names_someone("Un Petit jardin", association)
    assert not names_someone("Un petit jardin", dataclasses.replace(association, type=HolderType.RESIDENT.value))
    assert names_someone("Le jardin de Nadia", dataclasses.replace(association, type=HolderType.RESIDENT.value))
    assert not names_someone("Un jardin", None)
    assert not names_someone("Un jardin", dataclasses.replace(association, first_name="", last_name=""))


def test_quotes_name_their_project_and_theme() -> None:
    (quote,) = of(reports=(make.report(),)).quotes
    assert (quote.words, quote.project, quote.theme) == ("Les voisins se parlent.", "Jardin partagé", "Circuits courts")


def test_funders_who_fund_projects_are_thanked() -> None:
    fees_only = make.funder(code="F2", name="Ville", notified=None, row=5)
    assert of(funders=(make.funder(), fees_only)).funders == ("Région Hauts-de-France",)
