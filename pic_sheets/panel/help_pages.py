"""The guide of the team as a page of the panel."""

from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from pic_sheets.stores.resources import resource
from pic_sheets.texts import slug


@cache
def guide_html() -> Markup:
    """docs/guide.md as HTML, whose headings can be linked to and whose pictures are the panel's own."""
    return page((resource("docs") / "guide.md").read_text("utf-8"))


def page(text: str) -> Markup:
    """A Markdown text as HTML: what it holds of HTML itself is shown as it is typed, never obeyed."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(text)
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            token.attrSet("id", slug(following.content))
    for token in tokens:
        for inner in token.children or ():
            _lead_here(inner)
    return Markup(reader.renderer.render(tokens, reader.options, {}))  # noqa: S704 - made by the reader, which escapes


def _lead_here(token: Token) -> None:
    """Pictures come from the panel; a link to another page of the documentation leads nowhere here, and is left as words."""
    if token.type == "image":
        token.attrSet("src", f"/aide/images/{str(token.attrs.get('src', '')).rpartition('/')[2]}")
        token.attrSet("loading", "lazy")
    elif token.type == "link_open" and not str(token.attrs.get("href", "")).startswith(("https://", "#")):
        token.attrSet("href", "#")
