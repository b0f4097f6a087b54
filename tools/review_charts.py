"""The charts of the annual review as its template draws them: plain, labelled, in the colours of the house."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.util import Pt
from word_charts import insert_chart, restyle
from word_styles import FONT

from pic_sheets.plans import ChartData

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"

#: Blues, ochres and greens that stay apart in black and white.
PALETTE = ("1F3864", "C55A11", "7BA2D4", "BF8F00", "548235", "7F7F7F")
#: Pale, then dark: the last series, or the only one, is the dark one. They stay apart in black and white.
_SERIES = ("A9C1E4", PALETTE[0])

BAR, COLUMN = XL_CHART_TYPE.BAR_CLUSTERED, XL_CHART_TYPE.COLUMN_CLUSTERED
#: French grouping written out, since a number format's comma follows the language of the reader's machine.
EUROS = '[>=1000000]#"\u202f"###"\u202f"##0"\xa0€";[>=1000]#"\u202f"##0"\xa0€";0"\xa0€"'
COUNTS = '[>=1000]#"\u202f"##0;0'


def draw_chart(
    document: Document, name: str, kind: XL_CHART_TYPE, data: ChartData, height: float, number_format: str
) -> Paragraph:
    """A chart as wide as the text, `height` in millimetres, on a paragraph of its own kept with what follows."""
    paragraph = document.add_paragraph(style="Bilan Graphique")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    part = insert_chart(document, paragraph, name, kind, data, (Mm(165), Mm(height)))
    space = parse_xml(part.blob)
    chart = Chart(space, None)
    chart.font.name, chart.font.size = FONT, Pt(9)
    chart.has_title = False
    plot = chart.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = number_format, False
    plot.data_labels.font.size = Pt(9)
    _dress_bars(chart, kind)
    _unframe(space)
    restyle(part, space)
    return paragraph


def _unframe(space: BaseOxmlElement) -> None:
    """No border, no rounded corners, no background: the chart belongs to the page."""
    space.insert(1, parse_xml(f'<c:roundedCorners xmlns:c="{_C}" val="0"/>'))
    plain = f'<c:spPr xmlns:c="{_C}" xmlns:a="{_A}"><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
    space.find(f"{{{_C}}}chart").addnext(parse_xml(plain))


def _dress_bars(chart: Chart, kind: XL_CHART_TYPE) -> None:
    """One colour a series, no grid, the amounts written on the bars instead of an axis; a legend for several series."""
    several = len(chart.plots[0].series) > 1
    chart.has_legend = several
    if several:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.legend.font.size = Pt(9)
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    plot.overlap = 0
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for series, colour in zip(plot.series, _SERIES[-len(plot.series) :], strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = RGBColor.from_string(colour)
    value_axis, category_axis = chart.value_axis, chart.category_axis
    value_axis.visible, value_axis.has_major_gridlines, value_axis.minimum_scale = False, False, 0
    category_axis.reverse_order = kind == BAR  # Word draws the first bar at the bottom
    category_axis.format.line.color.rgb = RGBColor.from_string("B4C0D4")
    category_axis.tick_labels.font.size = Pt(9)


def colour_theme(document: Document) -> None:
    """Give the document's theme the colours of the house: new points of a chart take them."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            theme = parse_xml(part.blob)
            scheme = theme.find(f".//{{{_A}}}clrScheme")
            for rank, colour in enumerate(PALETTE, start=1):
                accent = scheme.find(f"{{{_A}}}accent{rank}")
                accent[0].set("val", colour)
            restyle(part, theme)
