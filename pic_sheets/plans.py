"""What a command has decided to write, as data: nothing is touched until the whole of it is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pic_sheets.corrections import Corrections
from pic_sheets.drawings import Drawing
from pic_sheets.issues import Issue
from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.screens import MeetingScreen
from pic_sheets.showcases import Showcase
from pic_sheets.tables import Value


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A Word document: the template's stem and the fields it is given; `draft` adds a visible watermark.

    `images` are the drawings that replace the pictures of the template, found there by their names.
    """

    path: str
    template: str
    fields: Mapping[str, Any]
    charts: Mapping[str, "ChartData"] = field(default_factory=dict)
    images: Mapping[str, Drawing] = field(default_factory=dict)
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """New data for a chart drawn in a template, found there by its name."""

    categories: Sequence[str]
    series: Sequence[tuple[str, Sequence[float]]]


@dataclass(frozen=True, slots=True)
class ChartSketch:
    """A native chart for a spreadsheet: columns (1-based) of the table beside it; `shape` is bar, column or doughnut.

    `rows` keeps to the table's rows from one to another, both included and 1-based; all but the total unless said.
    """

    shape: str
    title: str
    labels: int
    values: tuple[int, ...]
    rows: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One sheet of a results workbook: figures and tables in order, each table with its charts."""

    name: str
    title: str
    figures: Sequence[Figure] = ()
    tables: Sequence[tuple[ResultTable, Sequence[ChartSketch]]] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ReportWorkbook:
    """A results workbook (.xlsx) to write from its sheets."""

    path: str
    sheets: Sequence[ReportSheet]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the sheets."""
        return tuple(figure for sheet in self.sheets for figure in sheet.figures)

    @property
    def tables(self) -> tuple[ResultTable, ...]:
        """Every table, in the order of the sheets, without its charts."""
        return tuple(table for sheet in self.sheets for table, _ in sheet.tables)


@dataclass(frozen=True, slots=True)
class CorrectionWorkbook:
    """The list of corrections to work through (.xlsx); `target` is the address of the staff's workbook from its folder.

    `tabs` gives the address of each tab of a shared sheet, the sheet's own under "".
    """

    path: str
    corrections: Corrections
    target: str
    tabs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourcesWorkbook:
    """The cells of each figure (.xlsx), with links to them; `target` and `tabs` are as for the list of corrections."""

    path: str
    title: str
    figures: Sequence[Figure]
    target: str
    tabs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CorrectionPage:
    """The same list as a page to read or to print (.html), whole in one file."""

    path: str
    corrections: Corrections


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting's simulated agenda as a page to project (.html), whole in one file."""

    path: str
    screen: MeetingScreen


@dataclass(frozen=True, slots=True)
class ShowcasePage:
    """The fund's public page (.html), whole in one file."""

    path: str
    showcase: Showcase


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A drawing as a file: SVG or, for print, PNG, by the end of its path."""

    path: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class PasteColumn:
    """A column of a sheet to paste from: its heading, the number format of its cells, its width in characters."""

    heading: str
    format: str = "@"
    width: float = 18


@dataclass(frozen=True, slots=True)
class PasteSheet:
    """A sheet to paste from: its rows stand under the headings, which are on the first row; texts are never formulas."""

    name: str
    columns: Sequence[PasteColumn]
    rows: Sequence[Sequence[Value]]


@dataclass(frozen=True, slots=True)
class PasteWorkbook:
    """A workbook (.xlsx) of rows to paste into the staff's own."""

    path: str
    sheets: Sequence[PasteSheet]


@dataclass(frozen=True, slots=True)
class PrintBundle:
    """One Word document that holds others of the same plan, named by their paths, in this order."""

    path: str
    documents: Sequence[str]


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field to copy into a template: the paragraphs to paste, what it is, an example; `depth` counts the loops around it."""

    copied: tuple[str, ...]
    meaning: str
    example: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields that begin with one name, under a title."""

    title: str
    lines: Sequence[FieldLine]


@dataclass(frozen=True, slots=True)
class FieldSection:
    """The fields of a document, or those that several share; `notes` stand under its title."""

    code: str
    title: str
    groups: Sequence[FieldGroup]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class FieldPages:
    """A Word document of fields to copy (.docx), one section after the other."""

    path: str
    title: str
    sections: Sequence[FieldSection]


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file whose bytes are already known; a `private` one is for the eyes of who runs the command alone.

    An `executable` one is a program: systems that tell them apart let it run.
    """

    path: str
    content: bytes
    private: bool = False
    executable: bool = False


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """A copy of the workbook at `source`, which is only read, with a note and a colour on each faulty cell.

    `digest` is the fingerprint of what was checked: a file saved since would bear the notes in the wrong cells.
    """

    path: str
    source: Path
    digest: str
    issues: Sequence[Issue]


@dataclass(frozen=True, slots=True)
class Plan:
    """Every file of one run, relative to its output folder.

    `examples` gives, by template, fields like those it will be filled with: a template that asks for anything else is
    refused before the first file is made. `pdf` asks for the PDF of every Word document, beside it.
    """

    files: Sequence[
        FilledTemplate
        | PrintBundle
        | ReportWorkbook
        | CorrectionWorkbook
        | SourcesWorkbook
        | CorrectionPage
        | MeetingPage
        | ShowcasePage
        | PictureFile
        | AnnotatedCopy
        | FieldPages
        | PasteWorkbook
        | FileBytes
    ]
    examples: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    pdf: bool = False

    @property
    def templates(self) -> tuple[str, ...]:
        """The stems of the templates that the run fills, each once."""
        return tuple(dict.fromkeys(file.template for file in self.files if isinstance(file, FilledTemplate)))
