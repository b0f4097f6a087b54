"""The fiche-action: what it tells of a project, and whom it never names."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from funds import small_fund
from small_workbook import plain
from statement_pages import printed

from pic_sheets.columns import record_columns
from pic_sheets.documents._wording import apostrophised
from pic_sheets.documents.fiche_action import DOCUMENT
from pic_sheets.fund.fund import Fund
from pic_sheets.kinds import LINE, TEXT
from pic_sheets.money import parse_amount
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Report

D = Decimal
DAY = date(2025, 12, 31)


def _fields(fund: Fund, code: str = "P2", today: date = DAY):
    return DOCUMENT.fields(fund, fund.project[code], today)


def test_the_amounts_are_those_of_the_project_s_account() -> None:
    money = {name: plain(text) for name, text in _fields(small_fund())["argent"].items()}
    assert money == {
        "cout": "1 000,00 €", "demande": "600,00 €", "accorde": "400,00 €", "justifie": "250,00 €", "retenu": "250,00 €",
        "verse": "320,00 €",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["accorde", "retenu"])
def test_the_parts_of_the_funders_add_up_to_the_cent(name: str) -> None:
    fields = _fields(small_fund())
    parts = [parse_amount(line[name]) for line in fields["financement"]]
    assert sum(parts) == parse_amount(fields["argent"][name])


def test_a_report_that_came_later_is_not_known_yet() -> None:
    fields = _fields(small_fund(), today=date(2025, 7, 11))
    assert fields["evaluation"]["recu_le"] == ""
    assert fields["participants"]["nombre"] == ""
    assert "Le bilan du porteur n’est pas arrivé." in printed(DOCUMENT.template, fields)


@pytest.mark.parametrize(
    ("kind", "called", "nature"),
    [
        (HolderType.ASSOCIATION, "Chez Jeanne Petit", "association"),
        (HolderType.RESIDENTS, "Collectif d’habitants", ""),
        (HolderType.RESIDENT, "Une habitante", ""),
    ],
)
def test_only_an_association_is_named(kind: HolderType, called: str, nature: str) -> None:
    fund = small_fund()
    holder = make.holder(
        row=5,
        code="H2",
        name="Chez Jeanne Petit",
        type=kind.value,
        civility="Madame",
        siret="99996201200012",
        rna="W599900001",
    )
    fields = _fields(replace(fund, holders=(fund.holders[0], holder)))
    assert (fields["porteur"]["designation"], fields["porteur"]["nature"]) == (called, nature)
    assert bool(fields["porteur"]["siret"]) == bool(fields["porteur"]["rna"]) == bool(nature)


def _marked(record, mark: str, *, texts_only: bool):
    """The record with a mark in each text that may not be published."""
    columns = record_columns(type(record)).values()
    hidden = [
        column.name
        for column in columns
        if (column.personal if not texts_only else not (column.published or column.target or column.choices))
        and column.kind in ({LINE, TEXT} if texts_only else {column.kind})
    ]
    return replace(record, **dict.fromkeys(hidden, mark))


def test_nothing_personal_or_unpublished_is_printed() -> None:
    fund, mark = small_fund(), "Zzyzx"
    fund = replace(
        fund,
        holders=tuple(_marked(holder, texts_only=False, mark=mark) for holder in fund.holders),
        projects=tuple(_marked(project, texts_only=True, mark=mark) for project in fund.projects),
        reports=tuple(_marked(report, texts_only=True, mark=mark) for report in fund.reports),
    )
    assert any(column.personal for column in record_columns(Holder).values())
    for code in ("P1", "P2"):
        assert mark not in printed(DOCUMENT.template, _fields(fund, code))


@pytest.mark.parametrize("name", ["title", "description", "venue", "audience"])
def test_a_text_of_the_project_with_a_way_to_reach_someone_is_not_repeated(name: str) -> None:
    fund = small_fund()
    project = replace(fund.project["P2"], **{name: "Appelez Inès au 06 39 98 12 34"})
    text = printed(DOCUMENT.template, DOCUMENT.fields(fund, project, DAY))
    assert "06 39" not in text
    assert "il contient un numéro de téléphone" in text


@pytest.mark.parametrize("name", ["effects", "sequel", "difficulties"])
def test_a_text_of_the_report_with_a_way_to_reach_someone_is_not_repeated(name: str) -> None:
    fund = small_fund()
    reports = tuple(replace(report, **{name: "Écrire à ines@example.org"}) for report in fund.reports)
    text = printed(DOCUMENT.template, _fields(replace(fund, reports=reports)))
    assert "example.org" not in text
    assert "il contient une adresse de courriel" in text


def test_the_objectives_are_those_of_the_themes_each_once_the_main_one_first() -> None:
    fund = small_fund()
    themes = (*(replace(theme, objective="O1") for theme in fund.themes[:2]), *fund.themes[2:])
    project = replace(fund.project["P2"], other_themes=("O1", "T01", "T03", "?"))
    fields = DOCUMENT.fields(replace(fund, themes=themes), project, DAY)
    assert fields["objectifs"] == ["Transition des quartiers"]
    assert [theme["nom"] for theme in fields["thematiques"]["autres"]] == [
        "Transition des quartiers", *(apostrophised(fund.theme[code].name) for code in ("T01", "T03")),
    ]  # fmt: skip
    assert _fields(fund)["objectifs"] == []


def test_ages_and_hours_are_told_only_when_the_report_gives_them() -> None:
    fund = small_fund()
    reports = (replace(fund.reports[0], under_12=0, over_60=7), fund.reports[1])
    fields = _fields(replace(fund, reports=reports), "P1")
    assert fields["participants"]["ages"] == [
        {"tranche": "Moins de 12 ans", "nombre": "0"},
        {"tranche": "60 ans et plus", "nombre": "7"},
    ]
    text = plain(printed(DOCUMENT.template, fields))
    assert "Moins de 12 ans : 0 ; 60 ans et plus : 7" in text
    assert "4, pour 12,5 h" in text
    assert "Âges" not in printed(DOCUMENT.template, _fields(fund))


def test_a_project_without_a_grant_promises_nothing() -> None:
    fields = _fields(small_fund(), "P4")
    assert (fields["argent"]["accorde"], fields["financement"]) == ("", [])


def test_texts_that_may_be_published_are_those_the_columns_say() -> None:
    published = {
        column.name for sheet in (Project, Report) for column in record_columns(sheet).values() if column.published
    }
    assert published == {"title", "description", "venue", "audience", "effects", "sequel", "difficulties"}


def test_the_holder_named_in_a_text_is_not() -> None:
    fund = small_fund()
    holder = make.holder(row=5, code="H2", first_name="Ana", last_name="Nowak", type=HolderType.RESIDENT.value)
    fund = replace(
        fund,
        holders=(fund.holders[0], holder),
        projects=tuple(replace(project, description="Madame Nowak coud.") for project in fund.projects),
        reports=tuple(replace(report, effects="Ana Nowak est fière.") for report in fund.reports),
    )
    text = printed(DOCUMENT.template, _fields(fund))
    assert "Nowak" not in text
    assert "Madame N. coud." in text
