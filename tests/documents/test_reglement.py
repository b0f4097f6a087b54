"""The règlement intérieur: its articles, their numbers, what changes, and what holds it back."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import docx
import make
import pytest
from small_workbook import plain

from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._wording import apostrophised
from pic_sheets.documents.reglement import DOCUMENT, rows_behind_rules, rules_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

JULY = date(2025, 7, 1)
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _printed(fields):
    name = f"{DOCUMENT.template}.docx"
    content = render(template_from(name, resource("letter_templates").joinpath(name).read_bytes()), fields)
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    section = document.sections[0]
    margins = [paragraph.text for part in (section.header, section.footer) for paragraph in part.paragraphs]
    return [paragraph.text for paragraph in document.paragraphs], [*cells, *margins]


def _articles(fund, day=JULY):
    return [article for chapter in rules_fields(fund, day)["chapitres"] for article in chapter["articles"]]


def _ruled(fund, day=JULY):
    return {article["titre"]: article for article in _articles(fund, day) if article["depuis"]}


def test_articles_are_numbered_without_a_hole_and_what_changes_is_the_last():
    fields = rules_fields(example_fund(), EXAMPLE_DAY)
    articles = [article for chapter in fields["chapitres"] for article in chapter["articles"]]
    numbers = [article["numero"] for article in articles] + [fields["changements"]["numero"]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == 14  # five of the frame, eight rules, what changes
    body, _ = _printed(fields)
    printed = [int(found[1]) for text in body if (found := re.match(r"Article (\d+) – ", text))]
    assert printed == numbers


def test_a_rule_without_a_row_has_no_article_and_a_later_one_not_yet():
    assert _ruled(Fund()) == {}
    rules = (make.rule(since=JULY),)
    assert _ruled(Fund(rules=rules), date(2025, 6, 30)) == {}
    assert list(_ruled(Fund(rules=rules))) == ["Le montant le plus élevé pour un projet"]


def test_an_article_has_the_value_of_the_day_its_own_day_and_its_source():
    rules = (make.rule(source="art. 3"), make.rule(since=JULY, value=Decimal("1200.00"), source="l'avenant"))
    (before,) = _ruled(Fund(rules=rules), date(2025, 6, 30)).values()
    (after,) = _ruled(Fund(rules=rules)).values()
    assert (before["depuis"], before["source"]) == ("1er janvier 2025", "art. 3")
    assert (after["depuis"], after["source"]) == ("1er juillet 2025", "l’avenant")
    assert "900" in plain(before["phrases"][0])
    assert "1 200" in plain(after["phrases"][0])


def test_a_draft_does_not_fall_back_on_a_value_that_an_unreadable_one_replaced():
    rules = (make.rule(), make.rule(since=JULY, value=None, unreadable=frozenset({"value"})))
    assert _ruled(Fund(rules=rules)) == {}


def test_what_changes_is_told_with_the_value_of_the_version_before():
    rules = (
        make.rule(),
        make.rule(parameter="Pouvoirs par membre", value=1),
        make.rule(since=JULY, value=Decimal("1200.00")),
        make.rule(since=JULY, parameter="Majorité", value="Simple"),
    )
    fields = rules_fields(Fund(rules=rules), JULY)
    changes = fields["changements"]
    assert (fields["version"], fields["date_effet"], changes["date_avant"]) == (
        2,
        "1er juillet 2025",
        "1er janvier 2025",
    )
    assert [[plain(text) for text in line.values()] for line in changes["lignes"]] == [
        ["Plafond par projet", "900 €", "1 200 €", "1er juillet 2025"],
        ["Majorité", "Pas de règle", "Simple", "1er juillet 2025"],
    ]
    assert [[plain(text) for text in version["regles"]] for version in fields["versions"]] == [
        ["Plafond par projet : 900 €", "Pouvoirs par membre : 1"],
        ["Plafond par projet : 1 200 € (avant : 900 €)", "Majorité : Simple"],
    ]


def test_the_first_version_changes_nothing_and_says_so():
    fields = rules_fields(Fund(rules=(make.rule(),)), JULY)
    assert (fields["version"], fields["changements"]["premiere"], fields["changements"]["lignes"]) == (1, True, [])
    body, cells = _printed(fields)
    assert any("première version connue" in text for text in body)
    assert not any("Maintenant" in text for text in cells)


@pytest.mark.parametrize(
    "fund", [Fund(), Fund(rules=(make.rule(),)), example_fund()], ids=["nothing", "one", "example"]
)
def test_what_is_not_known_leaves_no_hole(fund):
    body, others = _printed(rules_fields(fund, EXAMPLE_DAY))
    assert all(body)
    text = "\n".join([*body, *others])
    assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,|\{", text), text


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_cell_holds_is_printed_as_it_is(value):
    fund = example_fund()
    hostile = replace(
        fund,
        association=replace(fund.association, name=value, signatory=value),
        districts=tuple(replace(district, name=value, towns=value) for district in fund.districts),
        themes=tuple(replace(theme, name=value) for theme in fund.themes),
        members=tuple(replace(member, first_name="", last_name=value) for member in fund.members),
        rules=tuple(replace(rule, source=value) for rule in fund.rules),
    )
    body, others = _printed(rules_fields(hostile, EXAMPLE_DAY))
    text = "\n".join([*body, *others])
    assert sum(text.count(shown) for shown in {value, apostrophised(value)}) >= 10
    assert "49" not in text


def test_the_rows_behind_are_the_rules_the_frame_and_the_members_in_term():
    fund = Fund(
        association=make.association(), rules=(make.rule(row=4), make.rule(row=5, since=JULY)),
        districts=(make.district(row=6),), themes=(make.theme(row=7),), funders=(make.funder(row=8),),
        members=(make.member(row=9), make.member(row=10, code="M2", until=date(2025, 2, 1))),
        projects=(make.project(row=11),),
    )  # fmt: skip
    behind = rows_behind_rules(fund, JULY)
    assert {
        ("Règlement", 4),
        ("Règlement", 5),
        ("Quartiers", 6),
        ("Thématiques", 7),
        ("Financeurs", 8),
        ("Membres", 9),
    } < behind
    assert ("Membres", 10) not in behind
    assert {sheet for sheet, _ in behind} == {
        "Association", "Règlement", "Quartiers", "Thématiques", "Financeurs", "Membres",
    }  # fmt: skip
