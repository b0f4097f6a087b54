"""The pictures of a Word template: found by their alternative text, replaced by drawings, left where and as wide as they are.

In Word: right click on the picture, « Afficher le texte de remplacement », and write `image: carte`. What is printed has
the drawing's own description there, for those who do not see it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from pic_sheets.drawings import Drawing
from pic_sheets.stores.word.templates import Spot, Template, W, paragraphs

BODY = "word/document.xml"

_NAME = re.compile(r"\s*image\s*:\s*(\S+)\s*", re.IGNORECASE)
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_SIZE = "{http://schemas.openxmlformats.org/drawingml/2006/main}ext"
_CUT = "{http://schemas.openxmlformats.org/drawingml/2006/main}srcRect"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"

_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
#: English Metric Units, in which Word counts, to an inch; and the points of a picture to one.
_EMU, _RESOLUTION = 914_400, 300
#: The widest picture made, in points: an A3 page. Word would open no better with more.
_WIDEST = 4_960
#: The height of the tallest picture, in those units: 225 mm, an upright A4 page less its margins and a heading.
_TALLEST = 225 * 36_000


def picture_spots(template: Template) -> dict[str, Spot]:
    """Name → where the first picture of that name stands, in the body."""
    tree = etree.fromstring(template.members[BODY])
    ranks = {paragraph: rank for rank, paragraph in enumerate(tree.iter(f"{W}p"))}
    written = paragraphs(template)
    found: dict[str, Spot] = {}
    for name, properties, _ in _named(tree):
        found.setdefault(name, written[ranks[next(properties.iterancestors(f"{W}p"))]].spot)
    return found


def with_places(members: Mapping[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    """The members with a place for the picture of each name, in which nothing stands yet."""
    names = sorted(names)
    if not names:
        return dict(members)
    relations, types = etree.fromstring(members[_RELATIONS]), etree.fromstring(members[_TYPES])
    for rank, name in enumerate(names, 1):
        target = _member(rank).removeprefix("word/")
        etree.SubElement(relations, _like(relations, "Relationship"), Id=_relation(name), Type=_IMAGE, Target=target)
    if not any(one.get("Extension") == "png" for one in types):
        types.insert(0, etree.Element(_like(types, "Default"), Extension="png", ContentType="image/png"))
    changed = {
        member: etree.tostring(tree, encoding="UTF-8", standalone=True)
        for member, tree in ((_RELATIONS, relations), (_TYPES, types))
    }
    return {**members, **changed}


def place(body: etree._Element, drawings: Mapping[str, Drawing]) -> None:
    """Point each named picture of the body to its new bytes, as wide as before and as high as its drawing asks.

    One that would not fit an A4 page is made narrower, since Word cuts what is taller than the page.
    """
    for name, properties, blip in _named(body):
        drawing = drawings[name]
        blip.set(_EMBED, _relation(name))
        properties.set("descr", f"{drawing.title}. {drawing.description}")
        holder = properties.getparent()
        if holder is None:
            continue
        for cut in holder.iter(_CUT):
            cut.attrib.clear()
        for size in (*holder.iter(_EXTENT), *holder.iter(_SIZE)):
            if size.get("cx"):
                wide = min(int(str(size.get("cx"))), round(_TALLEST * drawing.width / drawing.height))
                size.set("cx", str(wide))
                size.set("cy", str(round(wide * drawing.height / drawing.width)))


def drawn(template: Template, drawings: Mapping[str, Drawing]) -> Iterator[tuple[str, bytes]]:
    """The member of each picture and its bytes, at 300 points an inch of its place on the page."""
    from pic_sheets.stores.drawings.png import png_bytes  # noqa: PLC0415 - Pillow only where there is a picture

    widths = _widths(etree.fromstring(template.members[BODY]))
    for rank, name in enumerate(sorted(widths), 1):
        yield _member(rank), png_bytes(drawings[name], widths[name])


def _widths(body: etree._Element) -> dict[str, int]:
    """Name → the width of its largest picture, in points."""
    found: dict[str, int] = {}
    for name, properties, _ in _named(body):
        holder = properties.getparent()
        extent = None if holder is None else holder.find(_EXTENT)
        wide = 0 if extent is None else int(str(extent.get("cx", "0"))) * _RESOLUTION // _EMU
        found[name] = min(_WIDEST, max(found.get(name, 1), wide))
    return found


def _named(tree: etree._Element) -> Iterator[tuple[str, etree._Element, etree._Element]]:
    """Each picture that has a name: its properties and what points to its bytes."""
    for properties in tree.iter(_DOC_PR):
        names = [_NAME.fullmatch(properties.get(key, "")) for key in ("descr", "title")]
        name = next((match.group(1) for match in names if match), None)
        drawing = properties.getparent()
        blip = None if drawing is None else next(drawing.iter(_BLIP), None)
        if name is not None and blip is not None:
            yield name, properties, blip


def _relation(name: str) -> str:
    return f"image-{name.encode().hex()}"


def _member(rank: int) -> str:
    return f"word/media/dessin{rank}.png"


def _like(root: etree._Element, name: str) -> str:
    """The name in the namespace of the root."""
    return f"{{{etree.QName(root).namespace}}}{name}"
