"""The guide as a part of a page."""

from functools import lru_cache
from html import escape
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from pic_sheets.stores.resources import resource
from pic_sheets.texts import slug

#: The guide's own title stands under that of the page.
_DEEPER = 1
#: The headings that its table of contents lists, as they stand in the guide.
_LISTED = "h2"


@lru_cache(maxsize=1)
def guide_html() -> Markup:
    """The guide for staff, as safe HTML."""
    return html_of((resource("docs") / "guide.md").read_text(encoding="utf-8"))


def html_of(text: str) -> Markup:
    """Markdown as HTML: its contents first, headings one level deeper with an id each, pictures and tables as the panel shows them.

    HTML in the text is told as text; a link leads within the page or to the web, and other files are only named.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    contents: list[tuple[str, str]] = []
    taken: set[str] = set()
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            title = _plain(tokens[number + 1])
            name = _unused(f"guide-{slug(title)}", taken)
            taken.add(name)
            token.attrSet("id", name)
            if token.tag == _LISTED:
                contents.append((name, title))
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, int(token.tag[1:]) + _DEEPER)}"
        if token.type == "inline":
            _at_home(token)
    body = str(parser.renderer.render(_in_regions(tokens), parser.options, {}))
    listing = "".join(f'<li><a href="#{name}">{escape(title)}</a></li>' for name, title in contents)
    nav = f'<nav class="contents" aria-label="Sommaire du guide"><ul>{listing}</ul></nav>' if contents else ""
    return Markup(f'{nav}<div class="prose">{body}</div>')  # noqa: S704 - rendered with HTML disabled


def _plain(inline: Token) -> str:
    """The words of a heading, without marks."""
    return "".join(child.content for child in inline.children or ())


def _unused(name: str, taken: set[str]) -> str:
    """The name, numbered when another heading has it."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def _at_home(inline: Token) -> None:
    """Send pictures to the panel's own route, and links that lead to other files nowhere."""
    is_open = True
    for child in inline.children or ():
        if child.type == "image":
            child.attrSet("src", f"/aide/images/{str(child.attrGet('src') or '').rpartition('/')[2]}")
            child.attrSet("loading", "lazy")
        elif child.type == "link_open":
            target = str(child.attrGet("href") or "")
            is_open = target.startswith(("#", "https://", "http://", "mailto:"))
            if target.startswith("#"):
                child.attrSet("href", f"#guide-{slug(unquote(target[1:]))}")  # the parser has quoted its accents
        if child.type in {"link_open", "link_close"} and not is_open:
            child.tag = "span"
            child.attrs = {}


def _in_regions(tokens: list[Token]) -> list[Token]:
    """The tokens, each table inside a region that scrolls by itself and that the keyboard reaches."""
    found: list[Token] = []
    tables = 0
    for token in tokens:
        if token.type == "table_open":
            tables += 1
            region = Token("region_open", "div", 1)
            region.attrs = {
                "class": "scroll",
                "role": "region",
                "tabindex": "0",
                "aria-label": f"Tableau {tables} du guide",
            }
            region.block = True
            found += [region, token]
        elif token.type == "table_close":
            closing = Token("region_close", "div", -1)
            closing.block = True
            found += [token, closing]
        else:
            if token.type == "th_open":
                token.attrSet("scope", "col")
            found.append(token)
    return found
