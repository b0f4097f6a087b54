"""The fund's public page: whole in one file, without script, network or cookie, accessible (RGAA 4.1) and printable."""

from markupsafe import Markup

from pic_sheets.drawings import Drawing
from pic_sheets.showcases import Showcase
from pic_sheets.stores.drawings.svg import svg_text
from pic_sheets.stores.reports.pages import page_bytes

_TEMPLATE = "showcase_page.html.j2"


def showcase_page_bytes(showcase: Showcase) -> bytes:
    """The page in UTF-8; the same showcase gives the same bytes."""
    return page_bytes(_TEMPLATE, {"page": showcase}, {"svg": _svg})


def _svg(drawing: Drawing, name: str) -> Markup:
    """The drawing's element, whose words svg_text has escaped."""
    return Markup(svg_text(drawing, name))  # noqa: S704 - made by us, its texts escaped
