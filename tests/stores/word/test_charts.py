import io
from typing import Any

import docx
import pytest
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE
from tools_of_the_workshop import tool
from word_parts import members, word_bytes, word_document, zipped

from pic_sheets.errors import TemplateFault
from pic_sheets.plans import ChartData
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.moulds import chart_members
from pic_sheets.stores.word.templates import Template, template_from

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART, SHEET = "word/charts/chart1.xml", "word/embeddings/Feuille1.xlsx"
DRAWN = ChartData(["a", "b", "c"], [("un", [1.0, 2.0, 3.0]), ("deux", [4.0, 5.0, 6.0])])


def charted(*names: str, kind: XL_CHART_TYPE = XL_CHART_TYPE.COLUMN_CLUSTERED, drawn: ChartData = DRAWN) -> Template:
    document = word_document("{{ a }}")
    for name in names:
        tool("word_charts").insert_chart(document, document.add_paragraph(), name, kind, drawn, (Cm(15), Cm(7)))
    return template_from("bilan.docx", word_bytes(document))


def redrawn(template: Template, data: ChartData) -> dict[str, bytes]:
    return members(render(template, {"a": "x"}, charts={"themes": data}))


def shown(blob: bytes) -> list[tuple[str, list[str], list[str]]]:
    """Each series of a chart: its name, categories and values."""
    return [
        (
            series.findtext(f".//{C}tx//{C}v"),
            [point.text for point in series.findall(f"{C}cat//{C}v")],
            [point.text for point in series.findall(f"{C}val//{C}v")],
        )
        for series in etree.fromstring(blob).iter(f"{C}ser")
    ]


def sheet(blob: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(blob)).active.rows]


@pytest.mark.parametrize(
    "kind", [XL_CHART_TYPE.COLUMN_CLUSTERED, XL_CHART_TYPE.BAR_STACKED, XL_CHART_TYPE.DOUGHNUT, XL_CHART_TYPE.LINE]
)
def test_a_chart_and_its_workbook_get_the_same_new_data(kind: XL_CHART_TYPE) -> None:
    data = ChartData(["Sport & Loisirs", "Culture"], [("Demandé", [100.5, 50.0]), ("Accordé", [80.0, 0.0])])
    filled = redrawn(charted("themes", kind=kind), data)
    assert shown(filled[CHART]) == [
        ("Demandé", ["Sport & Loisirs", "Culture"], ["100.5", "50.0"]),
        ("Accordé", ["Sport & Loisirs", "Culture"], ["80.0", "0.0"]),
    ]
    assert sheet(filled[SHEET]) == [[None, "Demandé", "Accordé"], ["Sport & Loisirs", 100.5, 80], ["Culture", 50, 0]]


@pytest.mark.parametrize("points", [1, 3, 12])
@pytest.mark.parametrize("series", [1, 2, 4])
def test_points_and_series_can_be_added_and_dropped(points: int, series: int) -> None:
    data = ChartData([f"c{i}" for i in range(points)], [(f"s{i}", [float(i)] * points) for i in range(series)])
    filled = redrawn(charted("themes"), data)
    assert [(name, len(values)) for name, _, values in shown(filled[CHART])] == [
        (f"s{i}", points) for i in range(series)
    ]
    assert len(sheet(filled[SHEET])) == points + 1


@pytest.mark.parametrize("data", [ChartData([], []), ChartData([], [("s", [])]), ChartData(["a"], [])])
def test_a_chart_of_nothing_says_so(data: ChartData) -> None:
    assert "Aucune donnée" in str(shown(redrawn(charted("themes"), data)[CHART]))


@given(st.lists(st.text(st.characters(codec=None), max_size=12), max_size=4))
def test_any_text_is_a_category_and_never_a_formula(labels: list[str]) -> None:
    filled = redrawn(THEMES, ChartData(labels, [("=1+1", [1.0] * len(labels))]))
    rows = sheet(filled[SHEET])
    assert rows[0][1] == "=1+1"
    assert b"<f>" not in members(filled[SHEET])["xl/worksheets/sheet1.xml"]
    assert len(rows) == max(len(labels), 1) + 1


THEMES = charted("themes")


def test_a_link_or_a_formula_is_written_as_text() -> None:
    filled = redrawn(THEMES, ChartData(["https://ville.fr", "=A1"], [("s", [1.0, 2.0])]))
    parts = members(filled[SHEET])
    assert b"hyperlink" not in parts["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in parts["xl/worksheets/sheet1.xml"]


def test_what_is_not_a_number_is_a_blank_point() -> None:
    filled = redrawn(THEMES, ChartData(["a", "b"], [("s", [float("nan"), 2.0])]))
    assert shown(filled[CHART]) == [("s", ["a", "b"], ["2.0"])]


def test_colours_and_number_format_given_by_staff_are_kept_and_added_series_get_another() -> None:
    parts = members(word_bytes(charted("themes", drawn=ChartData(["a", "b"], [("s", [1.0, 2.0])])).opened()))
    space = etree.fromstring(parts[CHART])
    series = next(space.iter(f"{C}ser"))
    colour = etree.fromstring(
        '<c:spPr xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></c:spPr>'
    )
    series.find(f"{C}tx").addnext(colour)
    point = etree.fromstring(
        '<c:dPt xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:idx val="1"/></c:dPt>'
    )
    colour.addnext(point)
    template = template_from("bilan.docx", zipped(parts | {CHART: etree.tostring(space)}))
    first, second = etree.fromstring(redrawn(template, ChartData(["a"], [("s", [1.0]), ("t", [2.0])]))[CHART]).iter(
        f"{C}ser"
    )
    assert "C00000" in etree.tostring(first, encoding="unicode")
    assert "C00000" not in etree.tostring(second, encoding="unicode")
    assert first.find(f"{C}dPt") is None
    assert {one.text for one in first.iter(f"{C}formatCode")} == {"#,##0"}


def test_the_same_data_give_the_same_bytes_on_any_day() -> None:
    first = render(THEMES, {"a": "x"}, charts={"themes": DRAWN})
    assert (
        b'<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z'
        in members(members(first)[SHEET])["docProps/core.xml"]
    )
    assert render(charted("themes"), {"a": "x"}, charts={"themes": DRAWN}) == first


def test_the_rest_of_the_document_stays() -> None:
    content = render(charted("themes"), {"a": "Bilan"}, charts={"themes": DRAWN})
    assert docx.Document(io.BytesIO(content)).paragraphs[0].text == "Bilan"
    assert "word/charts/_rels/chart1.xml.rels" in members(content)


def test_charts_are_found_by_their_alternative_text() -> None:
    assert chart_members(charted("themes", "publics")) == {"themes": CHART, "publics": "word/charts/chart2.xml"}


def test_a_chart_without_data_is_refused() -> None:
    with pytest.raises(TemplateFault, match=r"bilan\.docx.*inconnu.*publics"):
        render(charted("themes", "publics"), {"a": ""}, charts={"themes": DRAWN})


def test_data_whose_chart_the_template_leaves_out_is_not_drawn() -> None:
    one, both = ({"themes": DRAWN}, {"themes": DRAWN, "publics": DRAWN})
    assert render(charted("themes"), {"a": ""}, charts=both) == render(charted("themes"), {"a": ""}, charts=one)


def test_two_charts_of_one_name_are_refused() -> None:
    with pytest.raises(TemplateFault, match="deux graphiques nommés"):
        chart_members(charted("themes", "themes"))


def test_two_charts_of_one_name_are_told_before_the_first_document() -> None:
    (fault,) = faults(charted("themes", "themes"), {"a": ""})
    assert "deux graphiques nommés" in fault.sentence


def test_a_chart_without_a_series_is_refused() -> None:
    parts = members(word_bytes(charted("themes").opened()))
    space = etree.fromstring(parts[CHART])
    for series in [*space.iter(f"{C}ser")]:
        series.getparent().remove(series)
    template = template_from("bilan.docx", zipped(parts | {CHART: etree.tostring(space)}))
    with pytest.raises(TemplateFault, match="n'a aucune série"):
        redrawn(template, DRAWN)
