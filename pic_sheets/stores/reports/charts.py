"""Native charts of a results workbook, drawn from the cells of a table, with their values kept for viewers that compute nothing."""

from collections.abc import Sequence
from typing import TypeAlias

from openpyxl.chart import BarChart, DoughnutChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)
from openpyxl.utils import quote_sheetname

from pic_sheets.outcomes import EURO, PERCENT, Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.stores.workbook_maker.looks import GREY, INK, LINE, WHITE
from pic_sheets.tables import column_letters

#: Told apart by people who see colours badly, too (after Okabe and Ito), the first ones calm.
PALETTE = ("2E6DA4", "E69F00", "4B9B6E", "B4532A", "7A5FA8", "56B4E9", "8C8C8C", "D4A6C8", "1F3864", "A8B545", "CC3D5B")
WIDTH_CM, BAR_WIDTH_CM, HEIGHT_CM = 15.0, 18.0, 8.0
#: A horizontal bar needs this height for each category.
_BAR_CM = 0.95
_AXIS_FORMATS = {EURO: '#,##0\\ "€"', PERCENT: "0%"}


Drawn: TypeAlias = BarChart | DoughnutChart


def chart(sketch: ChartSketch, table: ResultTable, sheet: str, top: int) -> Drawn:
    """The chart of a table whose headings stand on the row `top` of a sheet, from column A."""
    drawn = DoughnutChart(holeSize=55) if sketch.shape == "doughnut" else BarChart()
    drawn.title = Title(tx=_rich(sketch.title), overlay=False)
    drawn.width, drawn.height = width(sketch), height(sketch, table)
    drawn.roundedCorners = False
    rows = rows_drawn(sketch, table)
    drawn.series = [_series(sketch, table, _Cells(sheet, top, rows), column) for column in sketch.values]
    if isinstance(drawn, DoughnutChart):
        _finish_doughnut(drawn, rows)
    else:
        _finish_bars(drawn, sketch, table.units[sketch.values[0] - 1] if table.units else "")
    return drawn


def width(sketch: ChartSketch) -> float:
    """The chart's width in centimetres: horizontal bars leave room for their labels."""
    return BAR_WIDTH_CM if sketch.shape == "bar" else WIDTH_CM


def height(sketch: ChartSketch, table: ResultTable) -> float:
    """The chart's height in centimetres: a chart of horizontal bars grows with them."""
    if sketch.shape != "bar":
        return HEIGHT_CM
    return max(HEIGHT_CM, 2.5 + _BAR_CM * len(rows_drawn(sketch, table)))


def rows_drawn(sketch: ChartSketch, table: ResultTable) -> range:
    """The rows of the table, counted from 0, that the chart draws: never the total."""
    whole = range(len(table.rows) - (1 if table.total else 0))
    return whole if sketch.rows is None else whole[sketch.rows[0] - 1 : sketch.rows[1]]


class _Cells:
    """Where a column of the drawn rows stands, and its heading."""

    def __init__(self, sheet: str, top: int, rows: range) -> None:
        self._sheet, self._top, self.rows = quote_sheetname(sheet), top, rows

    def column(self, column: int) -> str:
        letters = column_letters(column)
        first, last = self._top + 1 + self.rows.start, self._top + self.rows.stop
        return f"{self._sheet}!${letters}${first}:${letters}${last}"

    def heading(self, column: int) -> str:
        return f"{self._sheet}!${column_letters(column)}${self._top}"


def _series(sketch: ChartSketch, table: ResultTable, cells: _Cells, column: int) -> Series:
    contents = [table.rows[row] for row in cells.rows]
    labels = [str(content[sketch.labels - 1] or "") for content in contents]
    unit = table.units[column - 1] if table.units else ""
    heading = table.columns[column - 1]
    series = Series(
        val=NumDataSource(
            numRef=NumRef(cells.column(column), _numbers([content[column - 1] for content in contents], unit))
        ),
        cat=AxDataSource(strRef=StrRef(cells.column(sketch.labels), _texts(labels))),
        tx=SeriesLabel(strRef=StrRef(cells.heading(column), _texts([heading]))),
    )
    series.idx = series.order = sketch.values.index(column)
    series.spPr = GraphicalProperties(solidFill=PALETTE[series.idx % len(PALETTE)])
    return series


def _numbers(values: Sequence[Content], unit: str) -> NumData:
    shown = [value / 100 if unit == PERCENT and not isinstance(value, str) else value for value in values]  # type: ignore[operator]  # a percentage is a number
    points = [NumVal(idx=index, v=str(value)) for index, value in enumerate(shown) if value is not None]
    return NumData(formatCode="General", ptCount=len(values), pt=points)


def _texts(values: Sequence[str]) -> StrData:
    return StrData(ptCount=len(values), pt=[StrVal(idx=index, v=value) for index, value in enumerate(values)])


def _finish_bars(drawn: BarChart, sketch: ChartSketch, unit: str) -> None:
    flat = sketch.shape == "bar"
    drawn.type = "bar" if flat else "col"
    drawn.gapWidth, drawn.overlap = 60, -5
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.x_axis.txPr = drawn.y_axis.txPr = _letters(900)
    drawn.x_axis.tickLblPos = "low"
    drawn.y_axis.number_format = _AXIS_FORMATS.get(unit, "#,##0")
    drawn.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=LINE)))
    drawn.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    drawn.y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    if flat:  # the first row at the top, and the scale still at the bottom
        drawn.x_axis.scaling.orientation = "maxMin"
        drawn.y_axis.crosses = "max"
    if len(drawn.series) == 1:
        drawn.legend = None
        drawn.dataLabels = _labels(_AXIS_FORMATS.get(unit, "#,##0.##"), value=True)
    else:
        drawn.legend = Legend(legendPos="b")


def _finish_doughnut(drawn: DoughnutChart, rows: range) -> None:
    """One colour a slice; a slice of nothing has no label."""
    series = drawn.series[0]
    series.spPr = None
    edge = LineProperties(solidFill=WHITE)
    series.dPt = [
        DataPoint(idx=index, spPr=GraphicalProperties(solidFill=PALETTE[index % len(PALETTE)], ln=edge))
        for index in range(len(rows))
    ]
    drawn.dataLabels = _labels("0%;;;", percent=True)
    drawn.dataLabels.txPr = _letters(900, colour=WHITE, bold=True)
    drawn.legend = Legend(legendPos="r")


def _labels(number_format: str, *, value: bool = False, percent: bool = False) -> DataLabelList:
    labels = DataLabelList(numFmt=number_format, showVal=value, showPercent=percent)
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showLeaderLines = False
    return labels


def _letters(size: int, colour: str = GREY, *, bold: bool = False) -> RichText:
    """The look of a text, `size` in hundredths of a point."""
    look = CharacterProperties(sz=size, b=bold, solidFill=colour)
    return RichText(bodyPr=RichTextProperties(), p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])


def _rich(text: str) -> Text:
    look = CharacterProperties(sz=1200, b=True, solidFill=INK)
    run = RegularTextRun(rPr=look, t=text)
    return Text(rich=RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])]))
