"""What every document of the catalogue must hold, with the templates that are shipped."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import docx
import pytest
from tools_of_the_workshop import TOOLS, tool

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.columns import filled
from pic_sheets.documents._decisions import ANSWER, decided
from pic_sheets.documents._document import AnyDocument, Letter, MeetingDocument, Occasion, ProjectSheet, Review
from pic_sheets.documents._example import EXAMPLE_DAY, EXAMPLE_ISSUES, example_fund
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.moulds import mould
from pic_sheets.stores.word.templates import Template, template_from

DOCUMENTS: Mapping[str, AnyDocument] = catalogue(documents, "DOCUMENT")
LETTERS = [document for document in DOCUMENTS.values() if isinstance(document, Letter)]
ANSWERS = [document for document in LETTERS if document.position == ANSWER]
OF_MEETINGS = [document for document in DOCUMENTS.values() if isinstance(document, MeetingDocument | ProjectSheet)]
REVIEW = DOCUMENTS["bilan_annuel"]
assert isinstance(REVIEW, Review)
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _template(document: AnyDocument) -> Template:
    name = f"{document.template}.docx"
    return template_from(name, resource("letter_templates").joinpath(name).read_bytes())


def _paragraphs(content: bytes) -> list[str]:
    """Every paragraph of the body, its tables, the header and the footer of the first page."""
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    found = [paragraph.text for paragraph in document.paragraphs]
    tables = [*document.tables, *section.first_page_header.tables]
    found += [cell.text for table in tables for row in table.rows for cell in row.cells]
    margins = (section.first_page_header, section.first_page_footer, section.header, section.footer)
    return [*found, *(paragraph.text for margin in margins for paragraph in margin.paragraphs)]


def _occasion(document: Letter[Any], fund: Fund) -> Occasion[Any]:
    return document.occasions(fund, EXAMPLE_DAY)[0]


def _blank_letters() -> Iterator[tuple[Letter[Any], bytes]]:
    """Each letter of a fund of which nothing is known but that there is something to write about."""
    for document in LETTERS:
        record = _occasion(document, example_fund()).record
        blank = filled(type(record))
        occasion = Occasion(blank, project="P", meeting="S", member="M")
        yield document, render(_template(document), document.fields(Fund(), occasion, EXAMPLE_DAY))


def _paper(document: MeetingDocument | ProjectSheet, fund: Fund) -> bytes:
    """A paper of the first meeting of a fund, about its first project if it is about one."""
    meeting = next(iter(fund.meetings), filled(Meeting))
    project = next(iter(fund.projects), filled(Project))
    if isinstance(document, ProjectSheet):
        fields = document.fields(fund, meeting, project, EXAMPLE_DAY, EXAMPLE_ISSUES)
    else:
        fields = document.fields(fund, meeting, EXAMPLE_DAY, EXAMPLE_ISSUES)
    return render(_template(document), fields)


def _review(fund: Fund) -> bytes:
    charts, images = REVIEW.charts(fund, EXAMPLE_DAY), REVIEW.images(fund, EXAMPLE_DAY)
    return render(_template(REVIEW), REVIEW.fields(fund, EXAMPLE_DAY), charts=charts, images=images)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_called_as_its_template(name: str) -> None:
    assert DOCUMENTS[name].template == name
    assert DOCUMENTS[name].title


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_template_asks_for_nothing_but_fields_of_its_document(name: str) -> None:
    assert [fault.sentence for fault in faults(_template(DOCUMENTS[name]), DOCUMENTS[name].example)] == []


def test_every_shipped_template_has_its_document() -> None:
    shipped = {
        item.name.removesuffix(".docx")
        for item in resource("letter_templates").iterdir()
        if item.name.endswith(".docx")
    }
    assert shipped == set(DOCUMENTS)


def test_each_decision_has_its_letter() -> None:
    found = [_occasion(document, example_fund()).record.verdict for document in ANSWERS]
    assert sorted(found) == sorted(Verdict)


def test_the_shipped_templates_are_those_the_tool_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    drawn = dict(tool("build_letter_templates").templates())
    assert set(drawn) == {f"{name}.docx" for name in DOCUMENTS}
    for name, content in drawn.items():
        assert resource("letter_templates").joinpath(name).read_bytes() == content, name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_template_is_in_french_and_its_styles_are_named_for_staff(name: str) -> None:
    document = _template(DOCUMENTS[name]).opened()
    languages = {
        element.get(docx.oxml.ns.qn("w:val")) for element in document.styles.element.iter(docx.oxml.ns.qn("w:lang"))
    }
    assert languages == {"fr-FR"}
    used = {paragraph.style.name for paragraph in document.paragraphs}
    assert all(
        style.startswith(("Lettre", "Bilan", "Séance", "Procès-verbal", "Kit", "Heading", "toc")) for style in used
    )


@pytest.mark.parametrize("document", LETTERS, ids=lambda letter: letter.template)
def test_a_letter_prints_its_example(document: Letter[Any]) -> None:
    text = "\n".join(_paragraphs(render(_template(document), document.example)))
    assert "Les Initiatives du quartier" in text
    assert "Bernadette Lemaître" in text
    assert re.search(r"\b(?:Madame|Monsieur)\b", text)
    assert re.search(r" 2025\b", text)
    assert "{" not in text
    assert not re.search(r"  |\bNone\b", text)


def test_blank_optional_data_leaves_no_trace() -> None:
    for document, content in _blank_letters():
        paragraphs = _paragraphs(content)
        text = "\n".join(paragraphs)
        assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,", text), (document.template, text)
        body = [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
        assert all(body[:-1]), f"{document.template} has an empty paragraph before its signature"


@pytest.mark.parametrize("document", OF_MEETINGS, ids=lambda paper: paper.template)
def test_a_paper_of_a_meeting_prints_its_example(document: MeetingDocument | ProjectSheet) -> None:
    text = "\n".join(_paragraphs(_paper(document, example_fund())))
    assert "Les Initiatives du quartier" in text
    assert "mercredi 5 mars 2025" in text
    assert "{" not in text
    assert not re.search(r"  |\bNone\b", text)


@pytest.mark.parametrize("document", OF_MEETINGS, ids=lambda paper: paper.template)
def test_a_paper_of_a_meeting_of_which_nothing_is_known_has_no_hole(document: MeetingDocument | ProjectSheet) -> None:
    content = _paper(document, Fund())
    text = "\n".join(_paragraphs(content))
    assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,", text), text
    assert all(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("document", OF_MEETINGS, ids=lambda paper: paper.template)
def test_what_a_cell_holds_is_printed_as_it_is_in_a_paper(document: MeetingDocument | ProjectSheet, value: str) -> None:
    text = "\n".join(_paragraphs(_paper(document, _hostile_fund(value))))
    assert sum(text.count(shown) for shown in {value, apostrophised(value)}) >= 3
    assert "49" not in text


def test_a_fund_with_nothing_in_it_has_a_review() -> None:
    text = "\n".join(_paragraphs(_review(Fund())))
    assert not re.search(r"\bNone\b|\bnan\b|  |\(\)|«\s*»", text)
    assert "À compléter" not in text


def test_a_resident_presents_a_project_once() -> None:
    for document in LETTERS:
        assert " ".join(_paragraphs(render(_template(document), document.example))).count("présenté ") <= 1


def test_a_draft_without_its_amount_says_so_and_promises_nothing() -> None:
    fund = replace(example_fund(), rules=())
    for document in (DOCUMENTS["accord"], DOCUMENTS["accord_partiel"]):
        assert isinstance(document, Letter)
        decision = _occasion(document, fund).record
        fields = document.fields(fund, decided(replace(decision, granted=None)), EXAMPLE_DAY)
        text = "\n".join(_paragraphs(render(_template(document), fields)))
        assert "une aide de [montant à compléter]." in text
        assert "Les modalités de versement vous seront précisées." in text
        assert not re.search("zéro|totalité|Versement unique|Acompte", text)


def _hostile_fund(value: str) -> Fund:
    fund = example_fund()
    return replace(
        fund,
        association=replace(fund.association, name=value, address=value),
        holders=tuple(replace(holder, name=value, last_name=value) for holder in fund.holders),
        projects=tuple(replace(project, title=value) for project in fund.projects),
        members=tuple(replace(member, first_name="", last_name=value) for member in fund.members),
        meetings=tuple(replace(meeting, venue=value) for meeting in fund.meetings),
        funders=tuple(replace(funder, name=value) for funder in fund.funders),
        reports=tuple(replace(report, effects=value) for report in fund.reports),
        decisions=tuple(replace(decision, ground=value, reservations=value) for decision in fund.decisions),
    )


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("document", LETTERS, ids=lambda letter: letter.template)
def test_what_a_cell_holds_is_printed_as_it_is_in_a_letter(document: Letter[Any], value: str) -> None:
    fund = _hostile_fund(value)
    fields = document.fields(fund, _occasion(document, fund), EXAMPLE_DAY)
    text = "\n".join(_paragraphs(render(_template(document), fields)))
    assert text.count(value) >= 3
    assert "49" not in text
    assert "Bernadette Lemaître" in text


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_cell_holds_is_printed_as_it_is_in_the_review(value: str) -> None:
    fund = _hostile_fund(value)
    text = "\n".join(_paragraphs(_review(fund)))
    assert text.count(value) >= 4
    assert "Remerciements" in text


def test_the_review_gives_data_to_each_chart_of_its_template() -> None:
    drawn = mould(_template(REVIEW)).charts
    assert set(drawn) == set(REVIEW.charts(example_fund(), EXAMPLE_DAY))
    assert len(drawn) >= 3


def test_the_same_fund_gives_the_same_review() -> None:
    assert _review(example_fund()) == _review(example_fund())
