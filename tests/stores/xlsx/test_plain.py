from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsx_parts import worksheet

from pic_sheets.stores.xlsx.cells import Cells, read_cells
from pic_sheets.stores.xlsx.plain import plain_cells


def content(rows: str, after: str = "") -> bytes:
    return plain_cells(worksheet(rows, after).encode()).content


def test_a_plain_sheet_is_taken_as_it_is() -> None:
    rows = '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>SUM(A1:A9)</f><v>1</v></c></row>'
    assert content(rows, "<!-- fin -->") == rows.encode()


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("<row r='1'><c r='B1' s='2'><v>1</v></c></row>", '<c r="B1" s="2"><v>1</v></c>'),
        ('<row r="1"><c s="2" r="b1"><v>1</v></c></row>', '<c r="B1" s="2"><v>1</v></c>'),
        ('<row r="2"><c><v>1</v></c></row>', '<c r="A2"><v>1</v></c>'),
        ("<row/><row><c/><c><v>1</v></c></row>", '<c r="B2"><v>1</v></c>'),
        (
            '<row r="1"><c r="A1" t="str"><v><![CDATA[a<c r="B9">]]></v></c></row>',
            '<c r="A1" t="str"><v>a&lt;c r="B9"&gt;</v></c>',
        ),
        ('<row r="1"><!-- <c r="Z9"/> --><c r="A1"><v>1<!-- 2 -->3</v></c></row>', '<c r="A1"><v>13</v></c>'),
        ('<row r="1"><c r="A1" t="b"><v>true</v></c></row>', '<c r="A1" t="b"><v>1</v></c>'),
        ('<row r="1"><c r=\'A1\' t="zut" s="x"><v>1</v></c></row>', '<c r="A1"><v>1</v></c>'),
        ('<row r="1"><c r=\'A1\' t="e"><f t="shared" si="0"/><v/></c></row>', '<c r="A1" t="e"><f></f><v></v></c>'),
        (
            '<row r="1"><c r=\'A1\' t="inlineStr"><is><r><rPr><color rgb="F"/></rPr><t>a&amp;</t></r><rPh><t>X</t></rPh><r><t> b</t></r></is></c></row>',
            '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a&amp; b</t></is></c>',
        ),
    ],
)
def test_an_odd_spelling_is_written_again_plainly(odd: str, plain: str) -> None:
    assert plain in content(odd).decode()
    assert content(odd).count(b"<v>") + content(odd).count(b"<is>") == 1


def test_prefixes_are_dropped() -> None:
    odd = b'<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    assert plain_cells(odd).content == b'<row r="1"><c r="A1"><v>1</v></c></row>'


def test_a_sheet_without_rows_is_empty() -> None:
    assert plain_cells(b"<worksheet><sheetData/></worksheet>").content == b""
    assert content("") == b""


@pytest.mark.parametrize("sheet", ["<worksheet/>", "<worksheet><sheetData>", "", "<a><sheetData></b></a>"])
def test_what_is_no_worksheet_is_an_error(sheet: str) -> None:
    with pytest.raises(expat.ExpatError):
        plain_cells(sheet.encode())


kinds = st.sampled_from(["", ' t="e"', ' t="str"', ' t="b"'])
formulas = st.sampled_from(["", "<f>A1</f>", '<f t="shared" si="0"/>', "<f></f>"])
values = st.sampled_from(["", "<v></v>", "<v/>", "<v>1</v>", "<v>#N/A</v>"])
styles = st.sampled_from(["", ' s="3"', ' s="13"'])
cells = st.lists(st.tuples(styles, kinds, formulas, values), max_size=12)


def told(rows: str) -> Cells:
    return read_cells(worksheet(rows).encode(), frozenset({3}))


@given(cells)
def test_both_spellings_tell_the_same(drawn: list[tuple[str, str, str, str]]) -> None:
    rows = "".join(
        f'<row r="{number}"><c r="B{number}"{style}{kind}>{formula}{value}</c></row>'
        for number, (style, kind, formula, value) in enumerate(drawn, 1)
    )
    plain, odd = told(rows), told(rows.replace('"', "'"))
    assert (plain.errors, plain.uncomputed, plain.percents, plain.extent) == (
        odd.errors,
        odd.uncomputed,
        odd.percents,
        odd.extent,
    )
