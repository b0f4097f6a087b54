"""The call for projects and the kit: the fund's own rules, on an empty fund, and whatever cells hold."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import docx
import pytest

from pic_sheets.columns import filled
from pic_sheets.documents import affiche_a3, depliant_a5, formulaire_bilan, formulaire_demande, guide_porteur
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._kit import kit_fields
from pic_sheets.forms.filled import filled_form
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.districts import District
from pic_sheets.sheets.rules import Rule
from pic_sheets.sheets.themes import Theme
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.forms import read_controls
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

PAPERS = [module.DOCUMENT for module in (affiche_a3, depliant_a5, guide_porteur, formulaire_demande, formulaire_bilan)]
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"', '"/><w:p>', "a\x07b")


def _made(document, fund, day=EXAMPLE_DAY):
    name = f"{document.template}.docx"
    template = template_from(name, resource("letter_templates").joinpath(name).read_bytes())
    return render(template, document.fields(fund, day))


def _text(content):
    """All that is printed, the tables and the content controls included."""
    document = docx.Document(io.BytesIO(content))
    return "\n".join(text.text or "" for text in document.element.body.iter(docx.oxml.ns.qn("w:t")))


def _with(fund, **values):
    rules = [filled(Rule, parameter=name, since=date(2024, 1, 1), value=value) for name, value in values.items()]
    return replace(fund, rules=tuple(rules))


@pytest.mark.parametrize("document", PAPERS, ids=lambda document: document.template)
def test_a_fund_of_which_nothing_is_known_has_a_kit_without_holes(document):
    text = _text(_made(document, Fund()))
    assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,|\{", text), text


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("document", PAPERS, ids=lambda document: document.template)
def test_what_a_cell_holds_is_printed_and_offered_as_it_is(document, value):
    fund = example_fund()
    hostile = replace(
        fund,
        association=replace(fund.association, name=value),
        themes=(filled(Theme, code="T01", name=value), filled(Theme, code=f"x{value}", name="Autre")),
        districts=(filled(District, code="Q1", name=value, towns=value),),
    )
    content = _made(document, hostile)
    assert value.replace("\x07", "") in _text(content).replace("\n", "")
    if document is formulaire_demande.DOCUMENT:
        assert filled_form(read_controls(content)).missing == ()
        items = {item.get(docx.oxml.ns.qn("w:displayText")) for item in _items(content)}
        assert value.replace("\x07", "") in items
        assert not any("endfor" in item for item in items - {value})


def _items(content):
    return docx.Document(io.BytesIO(content)).element.body.iter(docx.oxml.ns.qn("w:listItem"))


@pytest.mark.parametrize("document", PAPERS, ids=lambda document: document.template)
def test_the_same_fund_gives_the_same_bytes(document):
    assert _made(document, example_fund()) == _made(document, example_fund())


def test_each_rule_in_force_is_told_in_a_sentence():
    fund = _with(
        example_fund(),
        **{
            "Plafond par projet": Decimal(1000), "Plafond collectif d'habitants": Decimal("800.50"), "Acompte (%)": Decimal(1),
            "Cofinancement minimum (%)": Decimal("0.125"), "Budget équilibré": True, "Projets par porteur et par an": 2,
        },
    )  # fmt: skip
    fields = kit_fields(fund, EXAMPLE_DAY)
    told = [
        re.sub(r"\s", " ", text) for text in (*fields["aide"]["regles"], *fields["conditions"], *fields["versements"])
    ]
    assert told == [
        "Un projet : 1 000 € au plus.",
        "Un groupe d’habitants : 800,50 € au plus.",
        "Vous pouvez déposer 2 projets par an.",
        "Vous trouvez ailleurs au moins 12,5 % du coût du projet.",
        "Dans le budget, le total des dépenses et le total des recettes sont égaux.",
        "Quand le comité dit oui, l’aide est versée en une fois.",
        "Gardez toutes les factures et tous les tickets.",
        "Quand le projet est fini, vous rendez votre bilan.",
    ]


def test_the_rules_are_those_of_the_next_meeting():
    fund = example_fund()
    later = min(meeting.day for meeting in fund.meetings if meeting.day > EXAMPLE_DAY)
    rules = (
        filled(Rule, parameter="Plafond par projet", since=date(2024, 1, 1), value=Decimal(900)),
        filled(Rule, parameter="Plafond par projet", since=later, value=Decimal(1200)),
    )
    assert (
        kit_fields(replace(fund, rules=rules), EXAMPLE_DAY)["aide"]["maximum"]
        == "1\N{NARROW NO-BREAK SPACE}200\N{NO-BREAK SPACE}€"
    )


def test_themes_out_of_use_and_objectives_are_not_offered():
    themes = (
        filled(Theme, code="T1", name="Actuel", objective="O1"),
        filled(Theme, code="T2", name="Passé", until=date(2024, 12, 31)),
        filled(Theme, code="T3", name="À venir", since=date(2026, 1, 1)),
        filled(Theme, code="O1", name="Objectif"),
    )
    assert [theme["code"] for theme in kit_fields(Fund(themes=themes), EXAMPLE_DAY)["themes"]] == ["T1"]


def test_two_neighbourhoods_of_one_name_are_told_apart_in_a_list():
    districts = (filled(District, code="Q1", name="Centre"), filled(District, code="Q2", name="centre"))
    assert [it["choix"] for it in kit_fields(Fund(districts=districts), EXAMPLE_DAY)["quartiers"]] == [
        "Centre (Q1)",
        "centre (Q2)",
    ]
