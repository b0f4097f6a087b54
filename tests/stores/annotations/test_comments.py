"""Our notes among people's own: theirs stay as they were, in the order of the cells."""

import pytest
import xlsx_parts

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.comments import cell_of, new_comments, read_comments, with_notes
from pic_sheets.stores.annotations.notes import Note, Run
from pic_sheets.stores.annotations.tags import read_text

NOTE = Note(Severity.BLOCKING, (Run("Bloquant", is_bold=True), Run("\nà <corriger> & vérifier")))
THEIRS = (
    f'<comments xmlns="{xlsx_parts.MAIN}"><authors><author>Inès</author></authors><commentList>'
    '<comment ref="B4" authorId="0"><text><t>à moi</t></text></comment></commentList></comments>'
)


def _noted(part, *cells):
    return with_notes(read_comments(read_text(part.encode())), dict.fromkeys(cells, NOTE)).decode()


def test_a_note_of_ours_is_escaped_and_bears_our_name():
    written = with_notes(read_comments(new_comments(xlsx_parts.MAIN)), {(2, 3): NOTE}).decode()
    assert "<author>PIC Sheets</author>" in written
    assert 'ref="C2"' in written
    assert "à &lt;corriger&gt; &amp; vérifier" in written


def test_a_person_s_note_on_the_same_cell_comes_first_and_whole():
    written = _noted(THEIRS, (4, 2))
    assert written.count("<comment ") == 1
    assert 0 < written.index("à moi") < written.index("Bloquant")
    assert "<author>Inès</author>" in written


def test_notes_come_in_the_order_of_the_cells():
    written = _noted(THEIRS, (9, 1), (1, 1), (4, 3))
    assert [written.index(f'ref="{cell}"') for cell in ("A1", "B4", "C4", "A9")] == sorted(
        written.index(f'ref="{cell}"') for cell in ("A1", "B4", "C4", "A9")
    )


def test_a_cell_of_a_thread_is_known():
    thread = THEIRS.replace("Inès", "tc={1234}")
    assert read_comments(read_text(thread.encode())).threads == {(4, 2)}
    assert not read_comments(read_text(THEIRS.encode())).threads


@pytest.mark.parametrize("written", [b"", b"12", b"B0", b"Projets!B4"])
def test_what_is_no_address_is_refused(written):
    with pytest.raises(ValueError, match="address"):
        cell_of(written)


def test_another_part_is_refused():
    with pytest.raises(ValueError, match="notes"):
        read_comments(read_text(b"<a/>"))
