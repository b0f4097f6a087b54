import hashlib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import PatternFill
from xlsx_parts import parts, saved, worksheet, zipped

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores import excel
from pic_sheets.stores.excel import _faults_told, read_workbook
from pic_sheets.stores.workbook import Workbook
from pic_sheets.tables import Area, FormulaError, Percent, Table, UncomputedFormula, Value
from pic_sheets.texts import NBSP


def row(cells: str, number: int = 1) -> str:
    return f'<row r="{number}">{cells}</row>'


def read(folder: Path, cells: str) -> list[list[Value]]:
    """The rows of a sheet made of these cells of row 1."""
    table = read_table(folder, worksheet(row(cells)))
    return [list(line) for line in table.rows]


def read_table(folder: Path, sheet: str | bytes, *, properties: str = "", **changes: str | bytes | None) -> Table:
    path = saved(folder, zipped(parts(sheet, properties=properties, **changes)))
    return read_workbook(path).tables[0]


def active(book: openpyxl.Workbook) -> Any:
    """The first sheet of a new workbook, which is never a chart."""
    return book.active


def filled(folder: Path, *lines: tuple[object, ...]) -> Path:
    """A workbook saved by openpyxl, of one sheet with these lines."""
    book = openpyxl.Workbook()
    for line in lines:
        active(book).append(line)
    path = folder / "suivi_pic.xlsx"
    book.save(path)
    return path


def test_a_workbook_keeps_its_name_and_the_order_of_its_sheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    active(book).title = "Séances"
    book.create_sheet("Décisions & co <2025>")
    book.save(tmp_path / "suivi.xlsx")
    read: Workbook = read_workbook(tmp_path / "suivi.xlsx")
    assert read.name == "suivi.xlsx"
    assert [table.name for table in read.tables] == ["Séances", "Décisions & co <2025>"]
    assert all(table.is_blank for table in read.tables)


def test_every_value_keeps_its_address_and_its_kind(tmp_path: Path) -> None:
    path = filled(
        tmp_path,
        (),
        ("Titre",),
        (
            None,
            "Jardin",
            1200.5,
            3,
            True,
            date(2025, 3, 5),
            datetime(2025, 3, 5, 18, 30),  # noqa: DTZ001 - cells know no time zone
            time(18, 30),
        ),
    )
    (table,) = read_workbook(path).tables
    assert [list(line) for line in table.rows] == [
        [],
        ["Titre", *[None] * 7],
        [None, "Jardin", 1200.5, 3.0, True, date(2025, 3, 5), date(2025, 3, 5), time(18, 30)],
    ]
    assert [type(value) for value in table.rows[2]] == [type(None), str, float, float, bool, date, date, time]


def test_a_table_that_starts_at_c4_keeps_its_margins(tmp_path: Path) -> None:
    table = read_table(tmp_path, worksheet(row('<c r="C4"><v>7</v></c>', 4)))
    assert [list(line) for line in table.rows] == [[], [], [], [None, None, 7.0]]


@pytest.mark.parametrize(
    "text",
    [
        "1200,50",
        "1 200,50 €",
        "1\u202f200,50\u00a0€",
        "01000",
        "0612345678",
        "05/03/2025",
        "VRAI",
        "50 %",
        "=1+1",
        "#N/A",
    ],
)
def test_text_is_never_made_anything_else(tmp_path: Path, text: str) -> None:
    book = openpyxl.Workbook()
    active(book)["A1"] = text
    active(book)["A1"].data_type = "s"
    book.save(tmp_path / "suivi.xlsx")
    assert read_workbook(tmp_path / "suivi.xlsx").tables[0].rows[0][0] == text


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", " \n\t ", "\u202f", "\u200b"])
def test_spaces_alone_are_a_blank(tmp_path: Path, blank: str) -> None:
    assert read(
        tmp_path, f'<c r="A1" t="inlineStr"><is><t xml:space="preserve">{blank}</t></is></c><c r="B1"><v>1</v></c>'
    ) == [[None, 1.0]]


def test_outer_spaces_and_line_breaks_of_a_text_are_kept(tmp_path: Path) -> None:
    assert read(tmp_path, '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\n é </t></is></c>') == [[" a\n é "]]


def test_a_very_long_text_is_whole(tmp_path: Path) -> None:
    text = "é" * 32_767
    assert read_workbook(filled(tmp_path, (text,))).tables[0].rows[0][0] == text


def test_shared_rich_and_inline_texts_are_texts_without_their_phonetic_reading(tmp_path: Path) -> None:
    cells = (
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
        '<c r="D1" t="inlineStr"><is><r><t xml:space="preserve">en </t></r><r><t>ligne</t></r><rPh sb="0" eb="1"><t>LECTURE</t></rPh></is></c>'
    )
    assert read(tmp_path, cells) == [["zéro", "gras et maigre", None, "en ligne"]]


def test_errors_are_told_with_their_text_even_those_of_newer_programs(tmp_path: Path) -> None:
    cells = '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" s="3" t="e"><v>#BUSY!</v></c><c r="D1" t="e"/>'
    assert read(tmp_path, cells) == [[FormulaError("#N/A"), FormulaError("#DIV/0!"), FormulaError("#BUSY!")]]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>A1</f></c>',
        '<c r="B2"><f>A1</f><v></v></c>',
        '<c r="B2"><f>A1</f><v/></c>',
        '<c r="B2"><f>A1</f><v />\n</c>',
        '<c r="B2" s="3"><f t="shared" si="0"/></c>',
        '<c r="B2"><f t="shared" ref="B2:B9" si="0">A1</f></c>',
        '<c r="B2" t="str"><f>A1</f></c>',
        "<c s='1' r='B2'><f>A1</f></c>",
        "<c t='n' r = 'B2' ><f>A1</f><v/></c>",
    ],
)
def test_a_formula_saved_without_its_result_is_told(tmp_path: Path, cell: str) -> None:
    table = read_table(tmp_path, worksheet(row('<c r="A1"><v>1</v></c>') + row(cell, 2)))
    assert table.rows[1][1] == UncomputedFormula()
    assert table.rows[0][0] == 1.0


@pytest.mark.parametrize("address", ["A1", "A3", "C1", "D9"])
def test_a_formula_without_result_keeps_its_address_outside_the_other_cells(tmp_path: Path, address: str) -> None:
    book = openpyxl.Workbook()
    active(book)["B2"] = 1
    active(book)[address] = "=B2"
    book.save(tmp_path / "suivi.xlsx")
    rows = read_workbook(tmp_path / "suivi.xlsx").tables[0].rows
    found = {
        (r, c) for r, line in enumerate(rows, 1) for c, value in enumerate(line, 1) if value == UncomputedFormula()
    }
    cell = active(book)[address]
    assert found == {(cell.row, cell.column)}
    assert rows[1][1] == 1.0


def test_formulas_with_results_are_their_results_and_an_empty_text_is_a_blank(tmp_path: Path) -> None:
    cells = (
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="str"><f t="shared" si="0"/><v/></c>'
        '<c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1" t="b"><f>1=1</f><v>1</v></c><c r="F1" s="1"><f>TODAY()</f><v>45721</v></c>'
    )
    assert read(tmp_path, cells) == [[2.0, None, None, "ab", True, date(2025, 3, 5)]]


def test_a_number_in_a_percent_cell_is_a_percent_without_binary_noise(tmp_path: Path) -> None:
    cells = '<c r="A1" s="3"><v>0.25</v></c><c r="B1" s="4"><v>7.0000000000000007E-2</v></c><c r="C1" s="5"><v>0.5</v></c><c r="D1"><v>0.5</v></c>'
    assert read(tmp_path, cells) == [[Percent(Decimal("0.25")), Percent(Decimal("0.07")), 0.5, 0.5]]


def test_only_a_number_becomes_a_percent(tmp_path: Path) -> None:
    cells = '<c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3" t="b"><v>1</v></c><c r="C1" s="3"/><c r="D1" s="3"><f>A1</f></c><c r="E1" s="3"><v>1</v></c>'
    (values,) = read(tmp_path, cells)
    assert values == ["zéro", True, None, UncomputedFormula(), Percent(Decimal(1))]
    assert values[1] is True


def test_a_percent_set_by_openpyxl_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for column, shape in enumerate(("0%", "0.00%", '0.0" "%', "[Red]0 %;-0 %", "General", r"0\%"), 1):
        active(book).cell(1, column, 0.5).number_format = shape
    book.save(tmp_path / "suivi.xlsx")
    half = Percent(Decimal("0.5"))
    assert list(read_workbook(tmp_path / "suivi.xlsx").tables[0].rows[0]) == [half, half, half, half, 0.5, 0.5]


def test_marks_inside_texts_and_on_rows_are_not_taken_for_cells(tmp_path: Path) -> None:
    text = '<c r="A2" t="inlineStr"><is><t>dit  t="e" puis s="3" et r="Z9"</t></is></c>'
    table = read_table(
        tmp_path, worksheet('<row r="1" s="3" customFormat="1"><c r="A1"><v>1</v></c></row>' + row(text, 2))
    )
    assert [list(line) for line in table.rows] == [[1.0], ['dit  t="e" puis s="3" et r="Z9"']]


def test_booleans_are_booleans_in_figures_and_in_words(tmp_path: Path) -> None:
    assert read(tmp_path, '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>') == [[True, False]]
    assert read(tmp_path, '<c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>false</v></c>') == [[True, False]]


@pytest.mark.parametrize("flag", ["1", "true"])
def test_the_1904_epoch_of_old_macs_is_known(tmp_path: Path, flag: str) -> None:
    sheet = worksheet(row('<c r="A1" s="1"><v>44259</v></c>'))
    assert read_table(tmp_path, sheet, properties=f'<workbookPr date1904="{flag}"/>').rows[0][0] == date(2025, 3, 5)
    assert read_table(tmp_path, sheet, properties='<workbookPr date1904="0"/>').rows[0][0] == date(2021, 3, 4)


def test_dates_written_as_text_by_strict_files_and_durations_are_read(tmp_path: Path) -> None:
    cells = '<c r="A1" t="d"><v>2025-03-05</v></c><c r="B1" t="d"><v>2025-03-05T18:30:00</v></c><c r="C1" s="6"><v>1.5</v></c><c r="D1" s="2"><v>0.75</v></c>'
    assert read(tmp_path, cells) == [[date(2025, 3, 5), date(2025, 3, 5), timedelta(hours=36), time(18)]]


@pytest.mark.parametrize("shown", ["{}", "/xl/{}"])
def test_links_may_be_relative_or_absolute_and_prefixed(tmp_path: Path, shown: str) -> None:
    rels = f"""<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">
    <p:Relationship Target="{shown.format("worksheets/sheet1.xml")}" Id="r1"
    Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/></p:Relationships>"""
    book = """<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"
    xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets>
    <x:sheet name="Projets" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>"""
    members = {**parts(), "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels}
    (table,) = read_workbook(saved(tmp_path, zipped(members))).tables
    assert (table.name, table.rows) == ("Projets", [[1.0]])


def test_hidden_sheets_rows_columns_and_filtered_rows_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = active(book)
    for line in (("Code", "Statut"), ("P1", "x"), ("P2", "y"), ("P3", "x")):
        sheet.append(line)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.auto_filter.ref = "A1:B4"
    sheet.auto_filter.add_filter_column(1, ["x"])
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("Cachée").sheet_state = "hidden"
    book.create_sheet("Très cachée").sheet_state = "veryHidden"
    book.save(tmp_path / "suivi.xlsx")
    tables = read_workbook(tmp_path / "suivi.xlsx").tables
    assert [list(line) for line in tables[0].rows] == [["Code", "Statut"], ["P1", "x"], ["P2", "y"], ["P3", "x"]]
    assert [table.hidden for table in tables] == [False, True, True]


def test_chart_sheets_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Graphique", 0)
    book.active = 1
    book.worksheets[0]["A1"] = "x"
    book.save(tmp_path / "suivi.xlsx")
    (table,) = read_workbook(tmp_path / "suivi.xlsx").tables
    assert table.rows == [["x"]]


def test_a_workbook_of_charts_alone_has_no_table(tmp_path: Path) -> None:
    members = parts(workbook='<workbook xmlns="x"><sheets/></workbook>')
    assert read_workbook(saved(tmp_path, zipped(members))).tables == ()


def test_merged_areas_are_listed_and_their_value_stays_in_the_first_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    active(book)["B1"] = "Suivi 2025"
    active(book).merge_cells("B1:D2")
    active(book).merge_cells("A5:A9")
    book.save(tmp_path / "suivi.xlsx")
    (table,) = read_workbook(tmp_path / "suivi.xlsx").tables
    assert sorted(table.merged, key=lambda area: area.top) == [Area(1, 2, 2, 4), Area(5, 1, 9, 1)]
    assert table.rows[0][1] == "Suivi 2025"
    assert all(value is None for value in table.rows[0][2:])


def test_unreadable_merged_areas_are_ignored(tmp_path: Path) -> None:
    after = '<mergeCells><mergeCell ref="A1:"/><mergeCell/><mergeCell ref="C2:B1"/></mergeCells>'
    assert read_table(tmp_path, worksheet(row('<c r="A1"><v>1</v></c>'), after)).merged == (Area(1, 2, 2, 3),)


def test_cells_without_address_follow_the_one_before(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row><row r="3"><c r="B3"><v>2</v></c><c s="3"><v>0.5</v></c><c><f>A1</f></c></row>'
    table = read_table(tmp_path, worksheet(rows))
    assert table.rows[0][:2] == [1.0, FormulaError("#REF!")]
    assert list(table.rows[2]) == [None, 2.0, Percent(Decimal("0.5")), UncomputedFormula()]


@pytest.mark.parametrize("bounds", ["A1", "A1:XFD1048576", "n'importe quoi"])
def test_the_announced_dimension_is_not_believed(tmp_path: Path, bounds: str) -> None:
    table = read_table(tmp_path, worksheet(row('<c r="B1"><v>1</v></c>'), before=f'<dimension ref="{bounds}"/>'))
    assert table.rows == [[None, 1.0]]


def test_an_xlsm_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, zipped({**parts(), "xl/vbaProject.bin": b"\xd0\xcf macros"}), "suivi.xlsm")
    assert read_workbook(path).tables[0].rows == [[1.0]]


def test_utf_16_parts_are_read(tmp_path: Path) -> None:
    sheet = worksheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="e"><v>#N/A</v></c>')).replace(
        "?>", ' encoding="UTF-16"?>', 1
    )
    strings = '<?xml version="1.0" encoding="UTF-16"?><sst><si><t>été</t></si></sst>'
    table = read_table(tmp_path, sheet.encode("utf-16"), sharedStrings=strings.encode("utf-16"))
    assert table.rows == [["été", FormulaError("#N/A")]]


def test_a_sheet_of_a_hundred_thousand_rows_is_refused_and_one_row_less_is_read(tmp_path: Path) -> None:
    rows = "".join(row(f'<c r="A{number}"><v>{number}</v></c>', number) for number in range(1, 100_000))
    assert len(read_table(tmp_path, worksheet(rows)).rows) == 99_999
    with pytest.raises(UnreadableWorkbook, match="A100000"):
        read_table(tmp_path, worksheet(rows + row('<c r="A100000"><v>1</v></c>', 100_000)))


@pytest.mark.parametrize("far", ["XFD1048576", "A1048576", "XFD1", "ALL10001", "ALM1"])
def test_a_cell_lost_far_away_is_refused_before_any_grid_is_laid_out(tmp_path: Path, far: str) -> None:
    with pytest.raises(UnreadableWorkbook, match=f"«{NBSP}Projets{NBSP}» est trop étendue") as refused:
        read(tmp_path, f'<c r="A1"><v>1</v></c><c r="{far}"><v>2</v></c>')
    assert far in refused.value.message
    assert "Ctrl+Fin" in refused.value.advice


def test_cells_that_are_only_formatted_do_not_spread_a_sheet(tmp_path: Path) -> None:
    assert read(tmp_path, '<c r="A1"><v>1</v></c><c r="XFC1048576" s="3"/><c r="XFD1048576" s="1"></c>') == [[1.0]]


def test_rows_coloured_to_the_bottom_do_not_spread_a_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    active(book)["A1"] = "Code"
    active(book)["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF00")
    book.save(tmp_path / "suivi.xlsx")
    assert read_workbook(tmp_path / "suivi.xlsx").tables[0].rows == [["Code"]]


def test_many_sheets_that_are_each_just_within_bounds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excel, "LARGEST_AREAS", 3)
    book = openpyxl.Workbook()
    active(book)["B1"] = book.create_sheet("b")["B1"] = 1
    book.save(tmp_path / "suivi.xlsx")
    with pytest.raises(UnreadableWorkbook, match="beaucoup trop de données"):
        read_workbook(tmp_path / "suivi.xlsx")


def test_the_file_is_the_same_before_and_after_and_is_closed(tmp_path: Path) -> None:
    path = filled(tmp_path, ("Code", "=A1"), ("P1", 2))
    before = (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir()))
    path.chmod(0o444)
    read_workbook(path)
    assert (
        hashlib.sha256(path.read_bytes()).hexdigest(),
        path.stat().st_mtime_ns,
        sorted(tmp_path.iterdir()),
    ) == before
    opened = Path("/proc/self/fd")
    if opened.exists():
        assert str(path) not in {str(link.readlink()) for link in opened.iterdir() if link.exists()}


@pytest.mark.parametrize(
    "sheet",
    [
        worksheet(row('<c r="A0"><v>1</v></c>')),
        worksheet(row('<c r="1A"><v>1</v></c>')),
        worksheet(row('<c r="ABCDEFGH1"><v>1</v></c>')),
        worksheet(row('<c r="A99999999"><v>1</v></c>')),
        worksheet('<row r="0"><c><v>1</v></c></row>'),
        worksheet(row('<c r="A1" t="s"><v>99</v></c>')),
        worksheet(row('<c r="A1" s="6"><v>1e300</v></c>')),
        worksheet(row('<c r="A1"><v>1</v></c>'))[:-30],
        "<pas de feuille/>",
        "rien",
        b'<?xml version="1.0" encoding="klingon"?><worksheet/>',
        worksheet(row('<c r="A1" t="str"><v>')).encode() + b"\xff\xfe</v></c></row>",
    ],
)
def test_a_worksheet_that_makes_no_sense_is_a_damaged_file(tmp_path: Path, sheet: str | bytes) -> None:
    with pytest.raises(UnreadableWorkbook, match=f"suivi.xlsx{NBSP}» est abîmé"):
        read_table(tmp_path, sheet)


def test_a_cell_that_only_an_odd_spelling_sends_far_is_refused(tmp_path: Path) -> None:
    for far in ("<c r='XFD1048576'>", '<c s="1" r="XFD1048576">', '<x:c r="XFD1048576">', '<c r="xfd1048576">'):
        close = "</x:c>" if far.startswith("<x:") else "</c>"
        sheet = worksheet(row(f'<c r="A1"><v>1</v></c>{far}<v>2</v>{close}')).replace(
            "<worksheet", '<worksheet xmlns:x="x"'
        )
        with pytest.raises(UnreadableWorkbook, match="XFD1048576"):
            read_table(tmp_path, sheet)


@pytest.mark.parametrize("tag", ['<c r="A2" r="XFD1048576">', '<c r="A2" s="1"r="XFD1048576">'])
def test_a_second_address_in_a_cell_never_reaches_calamine(tmp_path: Path, tag: str) -> None:
    with pytest.raises(UnreadableWorkbook, match="abîmé"):
        read(tmp_path, f'<c r="A1"><v>1</v></c>{tag}<v>2</v></c>')


def test_a_panic_of_the_reader_is_a_damaged_file_and_an_interruption_is_not() -> None:
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(UnreadableWorkbook, match="abîmé"), _faults_told("suivi.xlsx"):
        raise panic
    with pytest.raises(KeyboardInterrupt), _faults_told("suivi.xlsx"):
        raise KeyboardInterrupt
    with pytest.raises(UnreadableWorkbook, match="trop de données"), _faults_told("suivi.xlsx"):
        raise MemoryError


@pytest.mark.parametrize("cells", ["<c r='A1'><v>1</v></c>", '<c r="A1"><v>1</v></c>'])
def test_a_doctype_is_refused_whatever_the_spelling(tmp_path: Path, cells: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    sheet = worksheet(row(cells)).replace("?>", f"?>{bomb}", 1)
    with pytest.raises(UnreadableWorkbook, match="DOCTYPE"):
        read_table(tmp_path, sheet)
    with pytest.raises(UnreadableWorkbook, match="DOCTYPE"):
        read_table(tmp_path, sheet.encode("utf-16"))


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=12
).filter(lambda text: not text.startswith(("=", "#")) and "_x" not in text)
numbers = st.one_of(
    st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: round(number, 6))
)
days = st.dates(date(1900, 3, 1), date(2199, 12, 31))
lines = st.lists(st.lists(st.one_of(texts, numbers, st.booleans(), days, st.none()), max_size=6), max_size=6)


def expected(value: object) -> object:
    if isinstance(value, str):
        return None if not value.strip().strip("\u200b\ufeff") else value
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines)
def test_whatever_simple_cells_are_written_come_back(tmp_path: Path, written: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    for number, line in enumerate(written, 1):
        for column, value in enumerate(line, 1):
            cell = active(book).cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(tmp_path / "suivi.xlsx")
    found = read_workbook(tmp_path / "suivi.xlsx").tables[0].rows
    assert filled_cells(found) == filled_cells([[expected(value) for value in line] for line in written])


def filled_cells(rows: Sequence[Sequence[object]]) -> dict[tuple[int, int], tuple[type, object]]:
    return {
        (r, c): (type(value), value) for r, line in enumerate(rows) for c, value in enumerate(line) if value is not None
    }


SOUND = zipped(
    parts(
        worksheet(
            row(
                '<c r="A1" t="s"><v>1</v></c><c r="B1" s="3"><v>0.5</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>A1</f></c>'
            )
        )
    )
)
SHEET = worksheet(
    row(
        '<c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>A1</f></c>'
    )
).encode()


def changed(content: bytes, changes: list[tuple[float, int]], kept: float) -> bytes:
    broken = bytearray(content)
    for place, byte in changes:
        broken[int(place * (len(broken) - 1))] = byte
    return bytes(broken[: int(len(broken) * kept)])


places = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6)
lengths = st.one_of(st.just(1.0), st.floats(0, 1))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places, lengths)
def test_a_file_with_changed_bytes_gives_tables_or_one_sentence(
    tmp_path: Path, changes: list[tuple[float, int]], kept: float
) -> None:
    told(saved(tmp_path, changed(SOUND, changes, kept)))


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["workbook", "styles", "sharedStrings", "sheet1"]), places, lengths)
def test_a_part_with_changed_bytes_gives_tables_or_one_sentence(
    tmp_path: Path, stem: str, changes: list[tuple[float, int]], kept: float
) -> None:
    members = {
        path: content if isinstance(content, bytes) else content.encode() for path, content in parts(SHEET).items()
    }
    path = next(path for path in members if path.endswith(f"{stem}.xml"))
    told(saved(tmp_path, zipped({**members, path: changed(members[path], changes, kept)})))


def told(path: Path) -> None:
    """Read it: any table is a grid of values, any refusal has its sentence and its advice."""
    refused = None
    tables: Sequence[Table] = ()
    try:
        tables = read_workbook(path).tables
    except UnreadableWorkbook as error:
        refused = error
    assert all(isinstance(line, list) for table in tables for line in table.rows)
    assert refused is None or (refused.message.endswith(".") and refused.advice.endswith("."))


def test_refusals_keep_french_typography(tmp_path: Path) -> None:
    with pytest.raises(UnreadableWorkbook) as refused:
        read_workbook(tmp_path / "absent.xlsx")
    assert f"«{NBSP}absent.xlsx{NBSP}»" in refused.value.message
