"""The annotated copy: what is added to a workbook that holds everything libraries lose, and that nothing else moves."""

import io
import re
import struct
import zipfile
import zlib
from datetime import date

import openpyxl
import pytest
from asked import change
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich_workbook import COMMENTS, PLAIN_NOTE, PLAIN_SHEET, RICH_NOTE, SHEET, STYLES, VML, content_types, rich_parts
from xlsx_parts import KINDS, MAIN, links, parts, saved, worksheet, zipped

from pic_sheets.commands._gathering import gather
from pic_sheets.errors import PicError
from pic_sheets.issues import Issue, Severity
from pic_sheets.progress import Silence
from pic_sheets.stores.annotations.copies import annotated
from pic_sheets.stores.excel import read_workbook

B, A, INFO = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION
_RED, _YELLOW, _BLUE = "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"
_STRICT = "http://purl.oclc.org/ooxml"


def issue(cell, sheet="Projets", severity=B, message="Le montant manque.", advice="Tapez-le."):
    return Issue(sheet, cell, "x", severity, message, advice)


ISSUES = (
    issue("B2"), issue("C5", severity=INFO), issue("B3"), issue("E5", severity=A), issue("B6"), issue("A9"),
    issue("A1", sheet="Feuille nue", severity=A), issue("B4", sheet="Feuille nue"),
)  # fmt: skip


WORKBOOK = {"xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}


def members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def rich(**changes):
    """The rich workbook, its parts replaced by stem."""
    made = rich_parts()
    stems = {path.rpartition("/")[2].partition(".")[0]: path for path in made if path.endswith((".xml", ".vml"))}
    return zipped(made | {stems[stem]: content for stem, content in changes.items()})


def plain(sheet, **changes):
    """A workbook of one sheet with a list of content types."""
    return zipped({"[Content_Types].xml": content_types(WORKBOOK), **parts(sheet, **changes)})


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def raw(content):
    """Member → what its local header and its data are, byte for byte; the order is the zip's."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            size = 30 + sum(struct.unpack_from("<2H", content, info.header_offset + 26)) + info.compress_size
            found[info.filename] = (content[info.header_offset :][:size], info.date_time, info.external_attr)
    return found


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
class TestARichWorkbook:
    def test_only_the_parts_that_must_know_of_the_notes_change(self):
        before, after = rich(), annotated(rich(), ISSUES)
        old, new = members(before), members(after)
        assert {path for path in old if old[path] != new[path]} == {
            "[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
        }  # fmt: skip
        assert set(new) - set(old) == {
            "xl/comments2.xml", "xl/drawings/vmlDrawing2.vml", "xl/worksheets/_rels/sheet2.xml.rels",
        }  # fmt: skip

    def test_the_other_members_keep_their_compressed_bytes_their_order_and_their_dates(self):
        before, after = rich(), annotated(rich(), ISSUES)
        old, new = raw(before), raw(after)
        assert list(new)[: len(old)] == list(old)
        unchanged = [path for path in old if members(before)[path] == members(after)[path]]
        assert len(unchanged) > 10
        assert all(old[path] == new[path] for path in unchanged)
        assert all(old[path][1:] == new[path][1:] for path in old)

    def test_a_sheet_changes_by_the_style_of_its_faulty_cells_and_by_blank_cells(self):
        expected = SHEET
        for before, after in (
            ('<c r="B2" s="2">', '<c r="B2" s="3">'),
            ('<row r="3"><c r="C3" cm="1">', '<row r="3"><c r="B3" s="3"/><c r="C3" cm="1">'),
            ("<c r='C5' s='1'>", "<c r='C5' s='4'>"),
            (
                '<v>0</v></c></row>\n<row r="6"/>',
                '<v>0</v></c><c r="E5" s="5"/></row>\n<row r="6"><c r="B6" s="3"/></row>',
            ),
            ("</sheetData>", '<row r="9"><c r="A9" s="6"/></row></sheetData>'),
        ):
            assert expected.count(before) == 1
            expected = expected.replace(before, after)
        written = members(annotated(rich(), ISSUES))["xl/worksheets/sheet1.xml"].decode()
        # The numbers of the new styles follow the order in which cells ask for them.
        assert re.sub(r" s=(.)\d+\1", "", written) == re.sub(r" s=(.)\d+\1", "", expected)

    def test_styles_grow_at_the_end_of_their_lists_and_are_otherwise_the_same(self):
        written = members(annotated(rich(), ISSUES))["xl/styles.xml"].decode()
        back = re.sub(r'(?s)<xf applyF(?:ill|ont)="1".*?(?=</cellXfs>)', "", written)
        back = re.sub(
            r'<fill><patternFill patternType="solid"><fgColor rgb="FFF?F?(?:FFC7CE|FFEB9C|DDEBF7)"/>.*?</fill>',
            "",
            back,
        )
        back = back.replace('<font><b/><sz val="11"/><color rgb="FF222222"/><name val="Calibri"/></font>', "")
        counts = re.compile(r'(<(?:fonts|fills|cellXfs) count=)"\d+"')
        assert counts.sub(r"\1", back) == counts.sub(r"\1", STYLES)
        for name, child in (("fonts", "font"), ("fills", "fill"), ("cellXfs", "xf")):
            listed = re.search(rf'<{name} count="(\d+)">(.*?)</{name}>', written, re.DOTALL)
            assert int(listed[1]) == len(re.findall(rf"<{child}[ >]", listed[2]))

    def test_a_coloured_cell_differs_from_itself_by_its_fill_and_by_letters_that_can_be_read(self):
        book, before = opened(annotated(rich(), ISSUES)), opened(rich())
        sheet, was = book["Projets"], before["Projets"]
        colours = {"B2": _RED, "B3": _RED, "B6": _RED, "A9": _RED, "C5": _BLUE, "E5": _YELLOW}
        assert {cell: sheet[cell].fill.fgColor.rgb for cell in colours} == colours
        assert sheet["B2"].number_format == was["B2"].number_format == '0.00 "€"'
        # A blank cell looks as its column does, or as its row does.
        assert sheet["B3"].number_format == '0.00 "€"'
        assert sheet["E5"].alignment.horizontal == "center"
        # White letters on a dark fill would be lost on a light one.
        assert sheet["C5"].font.color.rgb == "FF222222"
        assert sheet["C5"].font.b
        assert (sheet["A2"].font.color.theme, sheet["A2"].fill.fgColor.rgb) == (0, "FF1F3864")

    def test_people_s_notes_are_kept_to_the_byte_and_ours_follow(self):
        written = members(annotated(rich(), ISSUES))["xl/comments1.xml"].decode()
        assert RICH_NOTE.removesuffix("</text>") in written
        assert f"<text><r>{PLAIN_NOTE}</r><r>" in written
        back = re.sub(r'<r><rPr>(?:<b/>)?<sz val="9"/><color indexed="81"/>.*?</r>', "", written, flags=re.DOTALL)
        back = re.sub(r'<comment ref="\w+" authorId="2"><text></text></comment>', "", back)
        back = back.replace("<author>PIC Sheets</author>", "").replace(f"<r>{PLAIN_NOTE}</r>", PLAIN_NOTE)
        assert back == COMMENTS
        sheet = opened(annotated(rich(), ISSUES))["Projets"]
        assert (
            sheet["C5"].comment.text == "à revoir\n――――――――――\nPIC Sheets\nInformation\nLe montant manque.\n→ Tapez-le."
        )
        assert sheet["C5"].comment.author == "Ana"
        assert sheet["B3"].comment.text == "Bloquant\nLe montant manque.\n→ Tapez-le."
        assert sheet["B3"].comment.author == "PIC Sheets"

    def test_frames_are_added_before_the_end_of_what_was_there_hidden_and_with_numbers_of_their_own(self):
        written = members(annotated(rich(), ISSUES))["xl/drawings/vmlDrawing1.vml"].decode()
        start = VML.replace('data="1"', 'data="1,2"').removesuffix("</xml>")
        assert written.startswith(start)
        assert written.endswith("</xml>")
        ours = written[len(start) :]
        assert re.findall(r"<x:Row>(\d+)</x:Row><x:Column>(\d+)", ours) == [
            ("2", "1"),
            ("4", "4"),
            ("5", "1"),
            ("8", "0"),
        ]
        assert ours.count("visibility:hidden") == 4
        assert "Visible" not in ours
        numbers = re.findall(r'id="_x0000_s(\d+)"', written)
        assert len(set(numbers)) == len(numbers) == 6
        other = members(annotated(rich(), ISSUES))["xl/drawings/vmlDrawing2.vml"].decode()
        assert not set(re.findall(r'id="_x0000_s(\d+)"', other)) & set(numbers)

    def test_a_sheet_without_notes_gets_them_where_the_standard_wants_them(self):
        new = members(annotated(rich(), ISSUES))
        assert new["xl/worksheets/sheet2.xml"].decode() == (
            PLAIN_SHEET
            .replace('<row r="2">', '<row r="1"><c r="A1" s="7"/></row><row r="2">')
            .replace("<v>2</v></c>", '<v>2</v></c><c r="B4" s="6"/>')
            .replace("</worksheet>", f'<legacyDrawing xmlns:r="{KINDS}" r:id="rIdPic2"/></worksheet>')
        )  # fmt: skip
        assert [cell.comment.text[:8] for row in opened(annotated(rich(), ISSUES))["Feuille nue"] for cell in row if cell.comment] == [
            "À vérifi", "Bloquant",
        ]  # fmt: skip

    def test_a_threaded_conversation_is_left_alone_and_its_cell_only_coloured(self):
        content = annotated(rich(), [issue("D3"), issue("B2", severity=A)])
        sheet = opened(content)["Projets"]
        assert sheet["D3"].comment.text == "[Threaded comment]"
        assert sheet["D3"].fill.fgColor.rgb == _RED
        assert sheet["A1"].comment.text == "Bloquant — Cellule D3\nLe montant manque.\n→ Tapez-le."
        assert sheet["A1"].fill.fill_type is None
        assert (
            '<comment ref="D3" authorId="1"><text><t>[Threaded comment]</t></text></comment>'
            in members(content)["xl/comments1.xml"].decode()
        )

    def test_merged_cells_are_noted_on_the_one_that_shows(self):
        sheet = opened(annotated(rich(), [issue("C1")]))["Projets"]
        assert "Le montant manque." in sheet["A1"].comment.text
        assert sheet["A1"].fill.fgColor.rgb == _RED

    def test_what_has_no_cell_is_told_on_the_first_one(self):
        found = [
            issue("", message="Rien ici."),
            issue("", sheet="Bilans", severity=A, message="Pas de feuille."),
            issue("rangée"),
        ]
        book = opened(annotated(rich(), found))
        assert book["Projets"]["A1"].comment.text == (
            "Bloquant\nRien ici.\n→ Tapez-le.\n\nBloquant\nLe montant manque.\n→ Tapez-le.\n\n"
            "À vérifier — Feuille Bilans\nPas de feuille.\n→ Tapez-le."
        )
        hidden = rich_parts()["xl/workbook.xml"].replace('sheetId="1"', 'sheetId="1" state="hidden"')
        book = opened(annotated(rich(workbook=hidden), [issue("B2", sheet="Bilans")]))
        assert book["Projets"]["A1"].comment is None
        assert "Feuille Bilans" in book["Feuille nue"]["A1"].comment.text

    def test_several_faults_of_a_cell_are_one_note_the_worst_first_and_in_its_colour(self):
        found = [
            issue("B3", severity=INFO, message="Un."),
            issue("B3", severity=B, message="Deux."),
            issue("B3", severity=A, message="Trois.", advice=""),
        ]
        cell = opened(annotated(rich(), found))["Projets"]["B3"]
        assert (
            cell.comment.text == "Bloquant\nDeux.\n→ Tapez-le.\n\nÀ vérifier\nTrois.\n\nInformation\nUn.\n→ Tapez-le."
        )
        assert cell.fill.fgColor.rgb == _RED

    def test_the_same_inputs_give_the_same_bytes_and_no_issue_the_very_file(self):
        assert annotated(rich(), ISSUES) == annotated(rich(), ISSUES)
        assert annotated(rich(), []) == rich()

    def test_a_copy_can_be_annotated_again(self):
        again = annotated(annotated(rich(), ISSUES), ISSUES)
        assert opened(again)["Projets"]["B3"].comment.text.count("Le montant manque.") == 2
        assert members(again)["xl/comments1.xml"].count(b"<author>PIC Sheets") == 1

    def test_the_values_are_those_of_before(self, tmp_path):
        before = read_workbook(saved(tmp_path, rich(), "a.xlsm")).tables
        assert read_workbook(saved(tmp_path, annotated(rich(), ISSUES), "b.xlsm")).tables == before

    def test_libreoffice_reads_the_same_values_and_our_notes(self, tmp_path, office):
        paths = [saved(tmp_path, rich(), "avant.xlsm"), saved(tmp_path, annotated(rich(), ISSUES), "après.xlsm")]
        assert len({path.read_bytes().rstrip(b",\n") for path in office(paths, "csv")}) == 1
        flat = office(paths, "fods")[1].read_text("utf-8")
        notes = [
            "".join(re.sub("<[^>]*>", "", note).split())
            for note in re.findall(r"(?s)<office:annotation.*?</office:annotation>", flat)
        ]
        assert sum("Lemontantmanque." in note for note in notes) == len(ISSUES)
        assert any("vuavecleporteur" in note and "Lemontantmanque." in note for note in notes)


def test_the_words_of_a_cell_are_only_words_in_a_note():
    message = "« <b>&amp;</b>\x00\ud800 _x0041_ ]]> » n'est pas un montant."
    content = annotated(plain(worksheet("")), [issue("A1", message=message)])
    assert "« <b>&amp;</b> _x005F_x0041_ ]]> »" in opened_text(content, "A1")


def opened_text(content, cell):
    # Without openpyxl, which does not bear the bare styles of these workbooks.
    written = next(text for path, text in members(content).items() if path.startswith("xl/comments")).decode()
    found = re.search(rf'<(?:\w+:)?comment ref="{cell}".*?</(?:\w+:)?comment>', written, re.DOTALL)
    words = "".join(re.findall(r"<(?:\w+:)?t[ >][^<]*|<(?:\w+:)?t>[^<]*", found[0]))
    return re.sub(r"<[^>]*>", "", words).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


ONE_CELL = '<row r="2"><c r="B2"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (worksheet(""), '<sheetData><row r="2"><c r="B2" s="7"/></row></sheetData>'),
        (worksheet("").replace("<sheetData></sheetData>", "<sheetData/>"), '<sheetData><row r="2"><c r="B2" s="7"/></row></sheetData>'),
        (worksheet("<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"), '<c><v>2</v></c><c s="7"><v>3</v></c>'),
        (worksheet('<row r="2"><c r="A2"/><!-- <c r="B2"/> --><c r="C2"/></row>'), '<!-- <c r="B2"/> --><c r="B2" s="7"/><c r="C2"/>'),
        (worksheet('<row r="2"><c r="b2" t="s"><v>0</v></c></row>'), '<c r="b2" s="7" t="s">'),
        (worksheet('<row r="2"><c r="B2" s="5" t="inlineStr"><is><t>a > b</t></is></c></row>'), '<c r="B2" s="7" t="inlineStr">'),
        (worksheet('<row r="2"><c s="99" r="B2"/></row>'), '<c s="7" r="B2"/>'),
        (worksheet('<row r="1"/><row r="3"/>'), '<row r="1"/><row r="2"><c r="B2" s="7"/></row><row r="3"/>'),
    ],
)  # fmt: skip
def test_a_cell_is_found_or_put_in_its_place_however_the_sheet_is_written(sheet, expected):
    written = members(annotated(plain(sheet), [issue("B2")]))["xl/worksheets/sheet1.xml"].decode()
    assert expected in written
    assert written.count(' s="7"') == 1


def test_the_frames_are_linked_before_what_the_standard_puts_after():
    after = '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><picture xmlns:r="r" r:id="a"/><tableParts count="0"/><extLst/>'
    written = members(annotated(plain(worksheet(ONE_CELL, after)), [issue("B2")]))["xl/worksheets/sheet1.xml"].decode()
    assert re.search(r'footer="1"/><legacyDrawing xmlns:r="[^"]*" r:id="rIdPic2"/><picture', written)
    controls = '<drawing/><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
    written = members(annotated(plain(worksheet(ONE_CELL, controls)), [issue("B2")]))[
        "xl/worksheets/sheet1.xml"
    ].decode()
    assert "<drawing/><legacyDrawing" in written


def test_a_prefixed_workbook_gets_prefixed_additions():
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}" xmlns:rel="{KINDS}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    styles = f'<x:styleSheet xmlns:x="{MAIN}"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>'
    new = members(annotated(plain(sheet, styles=styles), [issue("A1"), issue("B1"), issue("A2")]))
    assert new["xl/worksheets/sheet1.xml"].decode() == sheet.replace('r="A1"', 'r="A1" s="1"').replace(
        "</x:row></x:sheetData>",
        '<x:c r="B1" s="1"/></x:row><x:row r="2"><x:c r="A2" s="1"/></x:row></x:sheetData><x:legacyDrawing rel:id="rIdPic2"/>',
    )
    assert (
        new["xl/styles.xml"]
        .decode()
        .startswith(f'<x:styleSheet xmlns:x="{MAIN}"><x:fills count="3"><x:fill><x:patternFill patternType="none"/>')
    )
    assert (
        new["xl/styles.xml"]
        .decode()
        .endswith(
            '<x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf fillId="2" applyFill="1" numFmtId="0"/></x:cellXfs></x:styleSheet>'
        )
    )


def test_a_strict_workbook_keeps_its_own_vocabulary():
    made = {
        path: content.replace(MAIN, f"{_STRICT}/spreadsheetml/main").replace(
            KINDS, f"{_STRICT}/officeDocument/relationships"
        )
        for path, content in parts(worksheet(ONE_CELL)).items()
    }
    new = members(annotated(zipped({"[Content_Types].xml": content_types(WORKBOOK), **made}), [issue("B2")]))
    added = b"".join(
        new[path] for path in ("xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml")
    )
    assert MAIN.encode() not in added
    assert KINDS.encode() not in added
    assert f'xmlns:r="{_STRICT}/officeDocument/relationships" r:id='.encode() in added


@pytest.mark.parametrize(
    ("codec", "mark", "declared"),
    [("utf-8", b"\xef\xbb\xbf", "UTF-8"), ("utf-16-le", b"\xff\xfe", "UTF-16"), ("utf-16-be", b"\xfe\xff", "UTF-16"),
     ("latin-1", b"", "ISO-8859-1"), ("cp1252", b"", "windows-1252")],
)  # fmt: skip
def test_a_part_keeps_its_encoding(codec, mark, declared):
    text = (
        f'<?xml version="1.0" encoding="{declared}"?>'
        + worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Été</t></is></c></row>').partition("?>")[2]
    )
    before = mark + text.encode(codec)
    after = members(annotated(plain(before), [issue("A1")]))["xl/worksheets/sheet1.xml"]
    shown = after.removeprefix(mark).decode(codec)
    assert after.startswith(mark)
    assert re.sub(r"<legacyDrawing[^>]*>", "", shown).replace(' s="7"', "") == text


def test_a_workbook_without_styles_gets_some(tmp_path):
    made = parts(worksheet(ONE_CELL), styles=None)
    made["xl/_rels/workbook.xml.rels"] = links(("r1", "worksheet", "worksheets/sheet1.xml"))
    content = annotated(zipped({"[Content_Types].xml": content_types(WORKBOOK), **made}), [issue("B2")])
    assert opened(content)["Projets"]["B2"].fill.fgColor.rgb == _RED
    assert read_workbook(saved(tmp_path, content)).tables[0].rows[1] == [None, 1.0]


def test_parts_in_unusual_places_are_found_by_their_links():
    made = rich_parts()
    sheet_links = made.pop("xl/worksheets/_rels/sheet1.xml.rels")
    made["xl/worksheets/_rels/sheet1.xml.rels"] = sheet_links.replace(
        "../comments1.xml", "/Notes/Les%20notes.xml".replace("%20", "_")
    ).replace("../drawings/vmlDrawing1.vml", "cadres.VML")
    made["Notes/Les_notes.xml"] = made.pop("xl/comments1.xml")
    made["xl/worksheets/cadres.vml"] = made.pop("xl/drawings/vmlDrawing1.vml")
    new = members(annotated(zipped(made), [issue("B3")]))
    assert b"PIC Sheets" in new["Notes/Les_notes.xml"]
    assert b"<x:Row>2</x:Row>" in new["xl/worksheets/cadres.vml"]
    assert set(new) == set(made)


def test_a_large_drawing_takes_more_numbers_than_one_block_holds():
    found = [issue(f"A{row}") for row in range(1, 1_500)]
    new = members(annotated(plain(worksheet("")), found))
    numbers = [int(number) for number in re.findall(rb'id="_x0000_s(\d+)"', new["xl/drawings/vmlDrawing1.vml"])]
    assert len(set(numbers)) == 1_499
    assert {number // 1_024 for number in numbers} == {1, 2}
    assert b'data="1,2"' in new["xl/drawings/vmlDrawing1.vml"]


ODD = {
    "rows out of order": plain(worksheet('<row r="3"/><row r="2"><c r="B2"/></row>')),
    "cells out of order": plain(worksheet('<row r="2"><c r="C2"/><c r="B2"/></row>')),
    "a cell in another's row": plain(worksheet('<row r="2"><c r="B7"/></row>')),
    "an extension among cells": plain(worksheet('<row r="2"><c r="B2"><extLst/></c></row>')),
    "no list of content types": zipped(parts(worksheet(ONE_CELL))),
    "a broken sheet": plain(worksheet(ONE_CELL) + "<"),
    "styles that are none": plain(worksheet(ONE_CELL), styles="rien"),
    "a drawing that is not there": plain(worksheet(ONE_CELL, f'<legacyDrawing xmlns:r="{KINDS}" r:id="r9"/>')),
    "a drawing without an end": rich(vmlDrawing1=VML.removesuffix("</xml>")),
    "notes without cells": rich(comments1=COMMENTS.replace('ref="C5"', 'ref="?"')),
    "two members of one name": b"",
    "not a zip": b"PK\x03\x04 rien",
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_an_odd_package_is_refused_in_one_french_sentence(content):
    if not content:
        stream = io.BytesIO(plain(worksheet(ONE_CELL)))
        with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(stream, "a") as archive:
            archive.writestr("xl/styles.xml", STYLES)
        content = stream.getvalue()
    with pytest.raises(PicError, match="La copie annotée n'a pas pu être faite") as told:
        annotated(content, [issue("B2"), issue("B3")])
    assert "--copie-annotee" in told.value.advice


def test_an_entity_is_refused():
    hostile = '<!DOCTYPE worksheet [<!ENTITY a "b">]>' + worksheet(ONE_CELL).partition("?>")[2]
    with pytest.raises(PicError, match="La copie annotée"):
        annotated(plain(hostile), [issue("B2")])


_CHANGES = st.lists(
    st.tuples(st.integers(0, 10**6), st.sampled_from(["cut", "twice", "byte", "swap"]), st.integers(1, 60)),
    min_size=1,
    max_size=4,
)
_SPOILED = st.sampled_from(["worksheets/sheet1.xml", "comments1.xml", "styles.xml", "drawings/vmlDrawing1.vml", "workbook.xml",
                            "worksheets/_rels/sheet1.xml.rels", "_rels/workbook.xml.rels", "../[Content_Types].xml"])  # fmt: skip


def _spoiled(content, changes):
    for place, kind, size in changes:
        at = place % max(len(content), 1)
        piece = content[at : at + size]
        if kind == "cut":
            content = content[:at] + content[at + size :]
        elif kind == "twice":
            content = content[:at] + piece + content[at:]
        elif kind == "byte":
            content = content[:at] + bytes([size]) + content[at + 1 :]
        else:
            content = content[:at] + piece[::-1] + content[at + size :]
    return content


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_SPOILED, _CHANGES)
def test_a_spoiled_package_is_annotated_with_the_same_values_or_refused(tmp_path, part, changes):
    made = rich_parts()
    path = f"xl/{part}" if not part.startswith("../") else part[3:]
    content = made[path]
    made[path] = _spoiled(content if isinstance(content, bytes) else content.encode(), changes)
    before = zipped(made)
    try:
        tables = read_workbook(saved(tmp_path, before)).tables
    except PicError:
        return
    try:
        after = annotated(before, ISSUES)
    except PicError:
        return
    assert read_workbook(saved(tmp_path, after)).tables == tables


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CHANGES)
def test_a_spoiled_zip_is_annotated_with_the_same_values_or_refused(tmp_path, changes):
    before = _spoiled(rich(), changes)
    try:
        tables = read_workbook(saved(tmp_path, before)).tables
        after = annotated(before, ISSUES)
    except PicError:
        return
    assert read_workbook(saved(tmp_path, after)).tables == tables


_VALUES = st.sampled_from([None, "beaucoup", -5, "P999", "=1/0", "31/02/2025", 10**9, " "])
_CELLS = st.dictionaries(
    st.builds("{}_{}{}".format, st.sampled_from(["Projets", "Porteurs", "Versements", "Décisions"]),
              st.sampled_from("ABCDEFGHP"), st.integers(3, 30)),
    _VALUES, min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CELLS)
def test_the_copy_of_a_spoiled_sample_has_the_very_same_issues(sample, sample_bytes, tmp_path, cells):
    sample.write_bytes(sample_bytes("mericourt"))
    change(sample, **cells)
    found = gather(sample, date(2026, 1, 15), Silence()).issues
    copy = saved(tmp_path, annotated(sample.read_bytes(), found), sample.name)
    assert gather(copy, date(2026, 1, 15), Silence()).issues == found


def test_the_sample_with_mistakes_prints_in_libreoffice(sample, to_pdf, tmp_path):
    change(sample, Projets_P20="beaucoup", Versements_D4=-5)
    found = gather(sample, date(2026, 1, 15), Silence()).issues
    copy = saved(tmp_path, annotated(sample.read_bytes(), found), "copie.xlsx")
    assert to_pdf([copy])[0].stat().st_size > 10_000


def test_a_streamed_zip_keeps_what_follows_its_data():
    """A writer that cannot go back tells sizes after the data, and sometimes in the large form."""

    class Pipe(io.RawIOBase):
        def __init__(self):
            self.written = bytearray()

        def writable(self):
            return True

        def write(self, piece):
            self.written += bytes(piece)
            return len(piece)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in rich_parts().items():
            archive.writestr(path, content)
    before = bytes(pipe.written)
    after = annotated(before, ISSUES)
    assert members(after)["xl/vbaProject.bin"] == members(before)["xl/vbaProject.bin"]
    assert zlib.crc32(members(after)["xl/worksheets/sheet1.xml"]) == zlib.crc32(
        members(annotated(rich(), ISSUES))["xl/worksheets/sheet1.xml"]
    )
