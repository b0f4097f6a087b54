"""The native charts of a Word template: found by their alternative text, given new data, left as staff coloured them.

In Word: right click on the chart, « Afficher le texte de remplacement », and write `graphique: montants_par_theme`.
"""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.chart.xmlwriter import SeriesXmlRewriterFactory
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml

from pic_sheets.plans import ChartData
from pic_sheets.stores.word.packages import relations
from pic_sheets.stores.word.sandboxes import cleaned

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

#: What a chart shows when there is nothing to show: Word refuses one without a category or a series.
_NOTHING = "Aucune donnée"

_FOREVER = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's dates have no time zone


def redrawn(members: Mapping[str, bytes], chart: str, data: ChartData) -> Iterator[tuple[str, bytes]]:
    """The chart's member and its embedded workbook with the new data; ValueError when the template's chart is bare."""
    space = parse_xml(members[chart])
    series = list(space.iter(f"{C}ser"))
    if not series:
        raise ValueError(chart)
    chart_data = _chart_data(data, [_number_format(one) for one in series])
    count = len(series)
    # Any kind whose points have a category is written alike.
    SeriesXmlRewriterFactory(XL_CHART_TYPE.COLUMN_CLUSTERED, chart_data).replace_series_data(space)  # type: ignore[no-untyped-call]  # python-pptx is partly typed
    for position, one in enumerate(space.iter(f"{C}ser")):
        _forget_dropped_points(one, len(chart_data.categories))
        if position >= count:
            _forget_colour(one)
    yield chart, etree.tostring(space, encoding="UTF-8", standalone=True)
    for relation in relations(members, chart).values():
        if relation.kind == "package" and relation.target in members:
            yield relation.target, workbook_bytes(chart_data)


def workbook_bytes(chart_data: CategoryChartData) -> bytes:
    """The workbook that Word opens on « Modifier les données », the same bytes on any day."""
    return bytes(_DatelessWriter(chart_data).xlsx_blob)  # type: ignore[no-untyped-call]  # python-pptx is partly typed


def category_data(data: ChartData, number_format: str = "General") -> CategoryChartData:
    """The data in python-pptx's terms, never without a category or a series."""
    return _chart_data(data, [number_format])


class _DatelessWriter(CategoryWorkbookWriter):
    """python-pptx's workbook without the day it was made, its texts never taken for formulas or links."""

    def _populate_worksheet(self, workbook: "xlsxwriter.Workbook", worksheet: "Worksheet") -> None:
        workbook.set_properties({"created": _FOREVER})
        worksheet.strings_to_formulas = False
        worksheet.strings_to_urls = False
        super()._populate_worksheet(workbook, worksheet)  # type: ignore[no-untyped-call]  # python-pptx is partly typed


def _chart_data(data: ChartData, formats: list[str]) -> CategoryChartData:
    """The data with each series in its number format; the last format serves for those added."""
    chart_data = CategoryChartData()  # type: ignore[no-untyped-call]  # python-pptx is partly typed
    chart_data.categories = [_label(category) for category in data.categories] or [_NOTHING]
    for position, (name, values) in enumerate(data.series or [(_NOTHING, ())]):
        chart_data.add_series(  # type: ignore[no-untyped-call]  # python-pptx is partly typed
            _label(name),
            [_point(value) for value in values] or [0] * len(chart_data.categories),
            number_format=formats[min(position, len(formats) - 1)],
        )
    return chart_data


def _label(text: str) -> str:
    return re.sub(r"[\x07\x0c]", "", str(cleaned(text)))


def _point(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _number_format(series: Any) -> str:  # noqa: ANN401 - python-pptx's elements are not typed
    code = series.findtext(f"{C}val/{C}numRef/{C}numCache/{C}formatCode")
    return str(code) if code else "General"


def _forget_dropped_points(series: Any, count: int) -> None:  # noqa: ANN401
    """Remove the colours and labels given to points that the chart no longer has."""
    for point in [*series.iter(f"{C}dPt", f"{C}dLbl")]:
        index = point.find(f"{C}idx")
        if index is not None and int(index.get("val")) >= count:
            point.getparent().remove(point)


def _forget_colour(series: Any) -> None:  # noqa: ANN401
    """Let Word choose the colour of an added series, which would have that of the one before."""
    for shape in series.findall(f"{C}spPr"):
        series.remove(shape)
