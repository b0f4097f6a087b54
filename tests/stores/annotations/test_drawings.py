"""The frames of notes in VML: added before the end, in blocks of numbers that nothing uses."""

import pytest
import xlsx_parts

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.boxes import sizes
from pic_sheets.stores.annotations.drawings import blocks, new_drawing, with_frames
from pic_sheets.stores.annotations.grids import read_grid
from pic_sheets.stores.annotations.notes import Note, Run
from pic_sheets.stores.annotations.tags import read_text

NOTE = Note(Severity.WARNING, (Run("À vérifier"),))
CELLS = sizes(read_grid(read_text(xlsx_parts.worksheet('<row r="1"/>').encode())))
BUTTON = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    b'<o:shapelayout><o:idmap v:ext="edit" data="1,3"/></o:shapelayout><v:shape id="_x0000_s3073"/></xml>'
)


def test_each_note_has_a_hidden_frame_on_its_cell():
    written = with_frames(new_drawing(), {(4, 2): NOTE, (1, 1): NOTE}, CELLS, ()).decode()
    assert written.count('ObjectType="Note"') == written.count("visibility:hidden") == 2
    assert "<x:Row>3</x:Row><x:Column>1</x:Column>" in written


def test_what_was_drawn_stays_and_its_numbers_are_not_used_again():
    assert blocks(BUTTON) == {1, 3}
    written = with_frames(BUTTON, {(1, 1): NOTE}, CELLS, blocks(BUTTON))
    assert b'<v:shape id="_x0000_s3073"/>' in written
    assert b'data="1,3,4"' in written
    assert b"_x0000_s4097" in written


def test_no_note_changes_nothing():
    assert with_frames(BUTTON, {}, CELLS, ()) == BUTTON


@pytest.mark.parametrize("drawing", [b"", b"<xml>", "<xml></xml>".encode("utf-16")])
def test_what_is_not_vml_is_refused(drawing):
    with pytest.raises(ValueError, match="VML"):
        with_frames(drawing, {(1, 1): NOTE}, CELLS, ())
