"""XML as the places of its tags: enough to put a few bytes at the right one, everything else staying as it was typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pic_sheets.stores.xlsx.xml import CODECS, ENCODING, UTF16_MARKS, sound_parser

#: What looks like tags and is none. In well-formed XML, `<` stands nowhere else but in front of a tag.
_NO_TAGS = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_TAG = re.compile(rb"""<(/?)((?:[^\s/>:!?]+:)?)([^\s/>:!?]+)((?:[^"'>]|"[^"]*"|'[^']*')*+)>""")
_ATTRIBUTE = re.compile(rb"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Edit:
    """The bytes from `start` to `end` become `text`; those at one place are put in the order given."""

    start: int
    end: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute as it is written, and where it stands between its quotes."""

    value: bytes
    start: int
    end: int


@dataclass(frozen=True)
class Element:
    """Where an element stands: its opening tag from `start` to `inside`, its closing tag from `close` to `end`."""

    source: "Text"
    prefix: bytes
    name: bytes
    start: int
    inside: int
    close: int
    end: int

    @property
    def is_empty_tag(self) -> bool:
        """Whether one tag opens and closes it."""
        return self.inside == self.end

    @cached_property
    def attributes(self) -> dict[bytes, Attribute]:
        """Its attributes by their full name."""
        return attributes(self.source.tags, self.start + 1 + len(self.prefix) + len(self.name), self.inside)

    def value(self, name: bytes, otherwise: bytes = b"") -> bytes:
        """The value of an attribute as it is written."""
        found = self.attributes.get(name)
        return otherwise if found is None else found.value

    def children(self, *, leap: bytes = b"") -> Iterator["Element"]:
        """The elements right under it; what is inside one called `leap`, which never holds another, is not looked at."""
        return iter(()) if self.is_empty_tag else _children(self.source, self.inside, self.close, leap)

    def child(self, name: bytes) -> "Element | None":
        """The first element of that name right under it."""
        return next((child for child in self.children() if child.name == name), None)

    def with_more(self, text: bytes) -> Edit:
        """The edit that puts more at its end."""
        if not self.is_empty_tag:
            return Edit(self.close, self.close, text)
        return Edit(self.end - 2, self.end, b">%b</%b%b>" % (text, self.prefix, self.name))


@dataclass(frozen=True)
class Text:
    """A part in UTF-8 (`content`), the same with blanks for what only looks like tags (`tags`), and how it was saved."""

    content: bytes
    tags: bytes
    mark: bytes = b""
    codec: str = "utf-8"

    @cached_property
    def root(self) -> Element:
        """The outermost element; ValueError without one."""
        opened = _TAG.search(self.tags)
        if opened is None:
            raise ValueError("no root")
        close = self.tags.rfind(b"</")
        is_empty = opened[4].endswith(b"/")
        close = opened.end() if is_empty else close
        end = opened.end() if is_empty else self.tags.index(b">", close) + 1
        return Element(self, opened[2], opened[3], opened.start(), opened.end(), close, end)

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The part with the edits, in the encoding it had; ValueError when two meet, ExpatError when XML does not come out."""
        pieces, at = [], 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            if edit.start < at:
                raise ValueError("edits meet")
            pieces += [self.content[at : edit.start], edit.text]
            at = edit.end
        new = b"".join((*pieces, self.content[at:]))
        check_sound(new)
        if self.codec == "utf-8":
            return self.mark + new
        return self.mark + new.decode().encode(self.codec, "xmlcharrefreplace")


def read_text(content: bytes) -> Text:
    """A part ready to be edited; ValueError or ExpatError when its encoding or its XML is not sound."""
    mark, codec = next(
        ((mark, codec) for mark, codec in zip(UTF16_MARKS, ("utf-16-le", "utf-16-be"), strict=True) if content.startswith(mark)),
        (b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b"", ""),
    )  # fmt: skip
    content = content.removeprefix(mark)
    if not codec:
        declared = ENCODING.match(content)
        name = declared[1].lower() if declared else b"utf-8"
        codec = "utf-8" if name in (b"utf-8", b"utf8") else CODECS[name]
        if codec == "utf-16":
            raise ValueError("UTF-16 without its mark")
    if codec != "utf-8":
        content = content.decode(codec).encode()
    check_sound(content)
    return Text(content, _without_lures(content), mark, codec)


def check_sound(content: bytes) -> None:
    """Raise ExpatError when it is not well-formed XML in UTF-8, whatever encoding it declares."""
    sound_parser("utf-8").Parse(content, True)  # noqa: FBT003 - expat takes its last word by position


def attributes(text: bytes, start: int, end: int) -> dict[bytes, Attribute]:
    """The attributes written between two places of a tag."""
    return {
        found[1]: Attribute(
            found[2] if found[2] is not None else found[3], *found.span(2 if found[2] is not None else 3)
        )
        for found in _ATTRIBUTE.finditer(text, start, end)
    }


def _without_lures(content: bytes) -> bytes:
    if b"<!" not in content and content.count(b"<?") == content.startswith(b"<?"):
        return content
    return _NO_TAGS.sub(lambda found: b" " * len(found[0]), content)


def _children(source: Text, start: int, end: int, leap: bytes) -> Iterator[Element]:
    depth = 0
    opened: re.Match[bytes] | None = None
    while found := _TAG.search(source.tags, start, end):
        start = found.end()
        if found[1]:
            depth -= 1
            if not depth and opened is not None:
                yield Element(source, opened[2], opened[3], opened.start(), opened.end(), found.start(), found.end())
        elif found[4].endswith(b"/"):
            if not depth:
                yield Element(source, found[2], found[3], found.start(), found.end(), found.end(), found.end())
        else:
            if not depth:
                opened = found
                if found[3] == leap:
                    start = source.tags.rindex(b"</%b%b" % (found[2], leap), start, end)
            depth += 1
