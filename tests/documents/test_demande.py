"""The request for a subsidy, as its template prints it."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import docx
import make
import pytest
from funds import small_fund

from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._wording import apostrophised
from pic_sheets.documents.bilan_annuel import review_fields
from pic_sheets.documents.demande import DOCUMENT, asked_funders, request, request_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, format_number
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

DAY = date(2026, 1, 15)
REG = make.funder(code="REG", name="Région Hauts-de-France", type="Région", requested=Decimal(9000))
VILLE = make.funder(code="V", name="Ville de Lens", type="Commune", requested=Decimal(1000), notified=Decimal(0))
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _texts(fields: Mapping[str, Any]) -> list[str]:
    """Every paragraph of the body and of its tables, and of the margins."""
    content = resource("letter_templates").joinpath("demande.docx").read_bytes()
    document = docx.Document(io.BytesIO(render(template_from("demande.docx", content), fields)))
    section = document.sections[0]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    body = [paragraph.text for paragraph in document.paragraphs]
    return [*body, *cells, *(line.text for part in (section.header, section.footer) for line in part.paragraphs)]


def test_the_figures_of_a_request_are_those_of_the_annual_review() -> None:
    fund = small_fund()
    fields, review = request_fields(fund, DAY), review_fields(fund, DAY)
    for name in ("chiffres", "totaux", "publics", "quartiers", "nombre_quartiers"):
        assert fields[name] == review[name], name
    for name in ("themes", "quartiers", "publics"):
        assert fields["tableaux"][name] == review["tableaux"][name], name


def test_the_figures_are_those_of_the_year_before_when_it_is_given_and_the_year_is_told() -> None:
    before = replace(small_fund(), association=make.association(year=2024))
    fund = Fund(association=make.association(year=2025), funders=(REG,))
    fields = request(fund, DAY, before).fields(REG)
    assert fields["chiffres"] == review_fields(before, DAY)["chiffres"]
    assert (fields["annee_chiffres"], fields["d_avant"], fields["exercice"]) == ("2024", True, "2025")
    assert "Ces chiffres sont ceux de l’année d’avant (2024)." in "\n".join(_texts(fields))


def test_without_it_the_figures_are_said_to_be_of_this_year() -> None:
    text = "\n".join(_texts(request_fields(small_fund(), DAY)))
    assert "Ces chiffres sont ceux de l’année 2025 elle-même, arrêtés au 15 janvier 2026" in text


def test_each_funder_has_a_request_of_its_own_amount_that_names_the_others() -> None:
    told = request(Fund(funders=(VILLE, REG)), DAY)
    to_region, to_town = told.fields(REG), told.fields(VILLE)
    assert (to_region["demande"]["montant"], to_region["autres_financeurs"]) == (
        format_amount(Decimal(9000)),
        "la Ville de Lens",
    )
    assert (to_town["demande"]["montant"], to_town["autres_financeurs"]) == (
        format_amount(Decimal(1000)),
        "la Région Hauts-de-France",
    )
    assert to_region["demande"]["est_region"]
    assert not to_town["demande"]["est_region"]
    assert "objectifs de la Région" not in "\n".join(_texts(to_town))


def test_what_is_not_notified_yet_is_awaited() -> None:
    table = request_fields(Fund(funders=(VILLE, REG)), DAY)["financeurs_sollicites"]
    assert [line["notifie"] for line in table["lignes"]] == ["en attente", format_number(10_000)]
    assert (table["total"]["demande"], table["total"]["notifie"]) == (format_number(10_000),) * 2


def test_an_amount_that_nothing_says_is_to_complete() -> None:
    fields = request(Fund(), DAY).fields(replace(REG, requested=None))
    assert "la Région Hauts-de-France à hauteur de [montant à compléter]." in "\n".join(_texts(fields))


def test_only_funders_of_which_something_is_asked_are_asked() -> None:
    fund = Fund(funders=(replace(REG, requested=None), replace(VILLE, requested=Decimal(0)), VILLE, REG))
    assert asked_funders(fund) == ()
    assert [funder.code for funder in asked_funders(Fund(funders=(VILLE, REG)))] == ["V", "REG"]


def test_no_member_nor_resident_is_named() -> None:
    members = (make.member(last_name="Zzanotte"), make.member(code="M2", last_name="Zzanotte"))
    holders = tuple(replace(holder, name="Zzanotte", last_name="Zzanotte") for holder in small_fund().holders)
    fund = replace(small_fund(), members=members, holders=holders)
    assert "Zzanotte" not in "\n".join(_texts(request_fields(fund, DAY)))


def test_sides_that_differ_are_to_correct_before_sending() -> None:
    lines = (make.account_line(planned=Decimal(900)), make.account_line(account="741", planned=Decimal(800)))
    assert "diffèrent de 100\u00a0€" in "\n".join(_texts(request_fields(Fund(account_lines=lines), DAY)))
    even = (lines[0], replace(lines[1], planned=Decimal(900)))
    assert "diffèrent" not in "\n".join(_texts(request_fields(Fund(account_lines=even), DAY)))


@pytest.mark.parametrize("fund", [Fund(), Fund(funders=(REG,)), example_fund()], ids=["blank", "asked", "example"])
def test_what_is_not_known_leaves_no_hole(fund: Fund) -> None:
    for text in _texts(request_fields(fund, EXAMPLE_DAY)):
        assert not re.search(r"\bNone\b|\bnan\b|  | \.|\(\)|«\s*»| ,|\{", text), text


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_cell_holds_is_printed_as_it_is(value: str) -> None:
    fund = example_fund()
    hostile = replace(
        fund,
        association=replace(make.association(), name=value),
        funders=tuple(replace(funder, name=value) for funder in fund.funders),
        themes=tuple(replace(theme, name=value) for theme in fund.themes),
        districts=tuple(replace(district, name=value, towns=value) for district in fund.districts),
    )
    text = "\n".join(_texts(request_fields(hostile, EXAMPLE_DAY)))
    assert sum(text.count(shown) for shown in {value, apostrophised(value)}) >= 8
    assert "49" not in text
    assert "Jeanne Martin" in text


def test_the_template_is_of_the_document() -> None:
    assert DOCUMENT.template == "demande"
    assert not DOCUMENT.chart_names
