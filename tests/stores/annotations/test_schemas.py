"""Where the standard wants an element among its siblings."""

import pytest

from pic_sheets.stores.annotations.schemas import WORKSHEET, place_of
from pic_sheets.stores.annotations.tags import read_text


@pytest.mark.parametrize(
    ("children", "before"),
    [
        ("<sheetData/><drawing/>", "</w>"),
        ("<sheetData/><drawing/><tableParts/>", "<tableParts/>"),
        (
            "<sheetData/><AlternateContent><Choice><controls/></Choice></AlternateContent><extLst/>",
            "<AlternateContent>",
        ),
        ("<sheetData/><picture/><extLst/>", "<picture/>"),
    ],
)
def test_an_element_goes_before_the_first_that_must_follow_it(children, before):
    text = read_text(f"<w>{children}</w>".encode())
    at = place_of(b"legacyDrawing", text.root, WORKSHEET)
    assert text.content[at:].decode().startswith(before)


def test_an_element_without_inside_takes_nothing():
    with pytest.raises(ValueError, match="inside"):
        place_of(b"legacyDrawing", read_text(b"<w/>").root, WORKSHEET)
