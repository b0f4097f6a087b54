"""Pages of HTML made from templates."""

import pytest
from jinja2 import UndefinedError

from pic_sheets.stores.reports.pages import page_bytes


def test_a_page_wants_every_field_of_its_template():
    with pytest.raises(UndefinedError):
        page_bytes("meeting_page.html.j2", {}, {"euros": str, "cents": str})
