"""What every document about a month, about a project that is over, or about the year's reports must hold."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.columns import filled
from pic_sheets.documents import synthese_bilans
from pic_sheets.documents._document import AnyDocument, MonthDocument, ProjectRecord, Review
from pic_sheets.documents._example import EXAMPLE_MONTH, example_month_fund
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

DAY = date(2025, 3, 31)
STATEMENTS: list[Any] = [
    *(entry for entry in catalogue(documents, "DOCUMENT").values() if isinstance(entry, MonthDocument | ProjectRecord)),
    synthese_bilans.DOCUMENT,
]
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _made(document: AnyDocument, fund: Fund) -> bytes:
    """The document over a fund, about its first project if it is about one."""
    if isinstance(document, MonthDocument):
        fields = document.fields(fund, EXAMPLE_MONTH, DAY)
    elif isinstance(document, ProjectRecord):
        fields = document.fields(fund, next(iter(fund.projects), filled(Project)), DAY)
    else:
        assert isinstance(document, Review)
        fields = document.fields(fund, DAY)
    name = f"{document.template}.docx"
    return render(template_from(name, resource("letter_templates").joinpath(name).read_bytes()), fields)


def _paragraphs(content: bytes) -> list[str]:
    """Every paragraph of the body, its tables, the header and the footer."""
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    groups = (document, *cells, section.header, section.footer)
    return [paragraph.text for group in groups for paragraph in group.paragraphs]


@pytest.mark.parametrize("document", STATEMENTS, ids=lambda document: document.template)
def test_a_statement_prints_its_example(document: AnyDocument) -> None:
    text = "\n".join(_paragraphs(_made(document, example_month_fund())))
    assert "Les Initiatives du quartier" in text
    assert "Un potager partagé" in text
    assert "{" not in text
    assert not re.search(r"  |\bNone\b", text)


@pytest.mark.parametrize("document", STATEMENTS, ids=lambda document: document.template)
def test_a_statement_of_which_nothing_is_known_has_no_hole(document: AnyDocument) -> None:
    content = _made(document, Fund())
    text = "\n".join(_paragraphs(content))
    assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,", text), text
    body = [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
    assert all(body[:-1]), "an empty paragraph before the last, which Word wants after a table"


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("document", STATEMENTS, ids=lambda document: document.template)
def test_what_a_cell_holds_is_printed_as_it_is(document: AnyDocument, value: str) -> None:
    fund = example_month_fund()
    fund = replace(
        fund,
        association=replace(fund.association, name=value),
        holders=tuple(replace(holder, name=value) for holder in fund.holders),
        projects=tuple(replace(project, title=value, description=value) for project in fund.projects),
        funders=tuple(replace(funder, name=value) for funder in fund.funders),
        reports=tuple(replace(report, effects=value) for report in fund.reports),
    )
    text = "\n".join(_paragraphs(_made(document, fund)))
    assert sum(text.count(shown) for shown in {value, apostrophised(value)}) >= 3
    assert "49" not in text
