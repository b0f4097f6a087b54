"""Styles of coloured cells: a copy of the cell's own, put after those of the workbook."""

import xlsx_parts

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.tags import read_text
from pic_sheets.stores.annotations.tints import COLOURS, Tints, new_styles

B, A = Severity.BLOCKING, Severity.WARNING


def _written(styles, *asked):
    text = read_text(styles.encode())
    tints = Tints(text)
    numbers = [tints.style(number, severity) for number, severity in asked]
    return numbers, text.edited(tints.edits()).decode()


def test_each_style_and_weight_is_one_new_style_after_the_others():
    numbers, written = _written(xlsx_parts.STYLES, (b"1", B), (b"1", A), (b"1", B), (b"999", B))
    assert numbers == [7, 8, 7, 9]  # seven styles were there; an unknown one counts as the first
    assert written.count("applyFill") == 3
    assert all(f'rgb="FF{COLOURS[severity]}"' in written for severity in (B, A))
    assert written.count('applyFill="1" numFmtId="14"') == 2


def test_nothing_is_written_when_nothing_is_asked():
    assert _written(xlsx_parts.STYLES) == ([], xlsx_parts.STYLES)


def test_light_letters_are_made_dark_on_a_light_fill():
    styles = (
        f'<styleSheet xmlns="{xlsx_parts.MAIN}"><fonts count="2"><font/><font><b/><color rgb="FFFFFFFF"/></font></fonts>'
        '<fills count="2"><fill/><fill/></fills><cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
    )
    _, written = _written(styles, (b"0", B), (b"1", B))
    assert '<fonts count="3">' in written
    assert '<font><b/><color rgb="FF222222"/></font>' in written
    assert '<cellXfs count="4">' in written


def test_a_workbook_without_styles_gets_them():
    numbers, written = _written(new_styles(xlsx_parts.MAIN).decode(), (b"", B))
    assert len(numbers) == 1
    assert "cellXfs" in written
