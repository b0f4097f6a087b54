"""The styles of coloured cells: each a copy of the cell's own style that differs by its fill, put at the end of styles.xml."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.schemas import STYLES, place_of
from pic_sheets.stores.annotations.tags import Edit, Element, Text, attributes

#: Light colours that people who see colours badly tell apart, under dark letters.
COLOURS: Mapping[Severity, str] = MappingProxyType(
    {Severity.BLOCKING: "FFC7CE", Severity.WARNING: "FFEB9C", Severity.INFORMATION: "DDEBF7"}
)
_DARK = b'rgb="FF222222"'
#: Excel keeps the first two fills for itself.
_RESERVED = (b"none", b"gray125")
_PLAIN = b'numFmtId="0" fontId="0" fillId="0" borderId="0"'
_NUMBER = re.compile(rb"[0-9]{1,9}")
#: Of the theme's colours and of the old palette, those that are white or nearly.
_LIGHT_THEMES, _LIGHT_INDEXES = (b"0", b"2"), (b"1", b"9", b"26", b"27", b"41", b"42", b"43", b"44")
_LIGHT_FROM = 170


class Tints:
    """The styles asked for so far, numbered after those of the workbook."""

    def __init__(self, styles: Text) -> None:
        """Read the styles of the workbook."""
        self._styles = styles
        self._root = styles.root
        self._parts = {child.name: child for child in self._root.children()}
        self._styles_there = self._all(b"cellXfs", b"xf")
        self._fonts = self._all(b"fonts", b"font")
        self._fills: dict[Severity, int] = {}
        self._new: dict[tuple[int, Severity], int] = {}
        self._written: list[bytes] = []
        self._dark_fonts: dict[int, int] = {}
        self._written_fonts: list[bytes] = []
        self._fills_there = len(self._all(b"fills", b"fill"))

    def style(self, written: bytes, severity: Severity) -> int:
        """The number of the style that is the one numbered so, coloured; an unknown number counts as 0."""
        number = int(written) if _NUMBER.fullmatch(written) else 0
        number = number if number < len(self._styles_there) else 0
        if (number, severity) not in self._new:
            self._new[number, severity] = max(len(self._styles_there), 1) + len(self._written)
            self._written.append(self._coloured(number, self._fill(severity)))
        return self._new[number, severity]

    def edits(self) -> list[Edit]:
        """What to change in the part of styles."""
        if not self._written:
            return []
        prefix = self._root.prefix
        padding = [b'<%bfill><%bpatternFill patternType="%b"/></%bfill>' % (prefix, prefix, kind, prefix)
                   for kind in _RESERVED[min(self._fills_there, 2):]]  # fmt: skip
        fills = padding + [
            b'<%bfill><%bpatternFill patternType="solid"><%bfgColor rgb="FF%b"/><%bbgColor indexed="64"/></%bpatternFill></%bfill>'
            % (prefix, prefix, prefix, COLOURS[severity].encode(), prefix, prefix, prefix)
            for severity in self._fills
        ]
        default = [] if self._styles_there else [b"<%bxf %b/>" % (prefix, _PLAIN)]
        edits = self._with_more(b"fonts", len(self._fonts), self._written_fonts) if self._written_fonts else []
        edits += self._with_more(b"fills", self._fills_there, fills)
        return edits + self._with_more(b"cellXfs", len(self._styles_there), default + self._written)

    def _all(self, name: bytes, child_name: bytes) -> list[Element]:
        part = self._parts.get(name)
        return [] if part is None else [child for child in part.children() if child.name == child_name]

    def _fill(self, severity: Severity) -> int:
        first = max(self._fills_there, len(_RESERVED))
        return self._fills.setdefault(severity, first + len(self._fills))

    def _coloured(self, number: int, fill: int) -> bytes:
        """The style's own XML, with our fill and letters that can be read upon it."""
        if not self._styles_there:
            return b'<%bxf numFmtId="0" fontId="0" fillId="%d" borderId="0" applyFill="1"/>' % (self._root.prefix, fill)
        style = self._styles_there[number]
        wanted = {b"fillId": b"%d" % fill, b"applyFill": b"1"}
        font = self._readable_font(style.value(b"fontId"))
        if font is not None:
            wanted |= {b"fontId": b"%d" % font, b"applyFont": b"1"}
        xml = self._styles.content[style.start : style.end]
        return _with_attributes(xml, len(style.prefix) + len(style.name) + 1, style.inside - style.start, wanted)

    def _readable_font(self, written: bytes) -> int | None:
        """The number of a copy of that font in dark letters when its own are light, None when they are not."""
        number = int(written) if _NUMBER.fullmatch(written) else 0
        colour = self._fonts[number].child(b"color") if number < len(self._fonts) else None
        if colour is None or not _is_light(colour):
            return None
        if number not in self._dark_fonts:
            font = self._fonts[number]
            self._dark_fonts[number] = len(self._fonts) + len(self._written_fonts)
            content = self._styles.content
            dark = b"<%bcolor %b/>" % (colour.prefix, _DARK)
            self._written_fonts.append(content[font.start : colour.start] + dark + content[colour.end : font.end])
        return self._dark_fonts[number]

    def _with_more(self, name: bytes, there: int, new: Sequence[bytes]) -> list[Edit]:
        """The edits that put more at the end of a list, its count with them; the list itself if there was none."""
        part, count = self._parts.get(name), b"%d" % (there + len(new))
        if part is None:
            at, prefix = place_of(name, self._root, STYLES), self._root.prefix
            return [Edit(at, at, b'<%b%b count="%b">%b</%b%b>' % (prefix, name, count, b"".join(new), prefix, name))]
        edits = [part.with_more(b"".join(new))]
        if b"count" in part.attributes:
            edits.append(Edit(part.attributes[b"count"].start, part.attributes[b"count"].end, count))
        return edits


def _with_attributes(xml: bytes, name_end: int, tag_end: int, wanted: Mapping[bytes, bytes]) -> bytes:
    """The element with these attributes in its opening tag."""
    there = attributes(xml, name_end, tag_end)
    for name, value in sorted(wanted.items(), key=lambda item: -there[item[0]].start if item[0] in there else 0):
        if name in there:
            xml = xml[: there[name].start] + value + xml[there[name].end :]
    return (
        xml[:name_end]
        + b"".join(b' %b="%b"' % item for item in wanted.items() if item[0] not in there)
        + xml[name_end:]
    )


def _is_light(colour: Element) -> bool:
    if b"theme" in colour.attributes:
        return colour.value(b"theme") in _LIGHT_THEMES
    if b"indexed" in colour.attributes:
        return colour.value(b"indexed") in _LIGHT_INDEXES
    rgb = re.fullmatch(rb"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})", colour.value(b"rgb"))
    if rgb is None:
        return False
    red, green, blue = bytes.fromhex(rgb[1].decode())
    return (299 * red + 587 * green + 114 * blue) / 1000 > _LIGHT_FROM  # the brightness that an eye sees


def new_styles(namespace: str) -> bytes:
    """The styles of a workbook that has none."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{namespace}">'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).encode()
