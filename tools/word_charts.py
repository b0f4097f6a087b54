"""Native charts for the Word templates that the toolkit ships: drawn once here, given their data by each review."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.shared import Length
from docx.text.paragraph import Paragraph
from lxml import etree
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from pic_sheets.plans import ChartData
from pic_sheets.stores.word.charts import category_data, workbook_bytes

_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_DRAWING = """
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
           xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
           xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
           xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
           xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="{width}" cy="{height}"/>
    <wp:effectExtent l="0" t="0" r="0" b="0"/>
    <wp:docPr id="{number}" name="Graphique {number}" descr="graphique: {name}"/>
    <wp:cNvGraphicFramePr/>
    <a:graphic>
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/></a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>
"""


def insert_chart(
    document: Document,
    paragraph: Paragraph,
    name: str,
    chart_type: XL_CHART_TYPE,
    data: ChartData,
    size: tuple[Length, Length],
) -> Part:
    """Draw a native chart at the end of the paragraph, found later as `graphique: name`; `size` is (width, height).

    The part is returned so that its XML (`part.blob`) can be styled: see `restyle`.
    """
    chart_data = category_data(data, "#,##0")
    number = 1 + sum(part.content_type == _CHART_TYPE for part in document.part.package.iter_parts())
    space = etree.fromstring(ChartXmlWriter(chart_type, chart_data).xml.encode())  # type: ignore[no-untyped-call]  # python-pptx is partly typed
    workbook_name = PackURI(f"/word/embeddings/Feuille{number}.xlsx")
    workbook = Part(workbook_name, _WORKBOOK_TYPE, workbook_bytes(chart_data), document.part.package)
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, b"", document.part.package)
    data_link = etree.SubElement(space, f"{{{_C}}}externalData")
    data_link.set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
        chart.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE),
    )
    etree.SubElement(data_link, f"{{{_C}}}autoUpdate").set("val", "0")
    restyle(chart, space)
    relation = document.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    width, height = size
    drawing = _DRAWING.format(width=width, height=height, number=number, name=name, relation=relation)
    paragraph.add_run()._r.append(parse_xml(drawing))  # noqa: SLF001 - python-docx draws no chart
    return chart


def restyle(chart: Part, space: etree._Element) -> None:
    """Give the chart's part this XML, changed by the caller from `etree.fromstring(chart.blob)`."""
    chart._blob = etree.tostring(space, encoding="UTF-8", standalone=True)  # noqa: SLF001 - no public way
