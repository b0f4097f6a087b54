"""The parts of a package, the links between them, and what is to be changed or added, until all of it is known."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape

from pic_sheets.stores.annotations.archives import rebuilt
from pic_sheets.stores.annotations.tags import Edit, Text, read_text
from pic_sheets.stores.xlsx.packages import Parts, main_part, target

CONTENT_TYPES = "[Content_Types].xml"
_NO_LINKS = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
#: Where kinds of links are named, but in workbooks of the strict form, which name theirs elsewhere.
LINK_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Link:
    """What a part points to: the id it calls it by, the last word of its kind and what comes before it, the path of the other."""

    id: str
    kind: str
    vocabulary: str
    path: str


@dataclass
class OpenPackage:
    """A workbook's package and the changes asked for; nothing is written before `packed`."""

    content: bytes
    parts: Parts
    changed: dict[str, bytes] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The path of the workbook part."""
        return main_part(self.parts)

    def text(self, path: str) -> Text:
        """A part as it stands now, ready to be edited."""
        return read_text(self._now(path))

    def raw(self, path: str) -> bytes:
        """A part as it stands now, as it was saved."""
        return self._now(path)

    def change(self, path: str, content: bytes) -> None:
        """Give a part this content."""
        if path in self.parts:
            self.changed[self.parts.member(path)] = content
        else:
            self.added[path] = content

    def edit(self, path: str, *edits: Edit) -> None:
        """Make the edits in a part."""
        self.change(path, self.text(path).edited(edits))

    def links(self, path: str) -> list[Link]:
        """What a part points to inside the package."""
        folder = posixpath.dirname(path)
        return [
            Link(_written(values, b"Id"), *_kind(_written(values, b"Type")), target(folder, _written(values, b"Target")))
            for values in self._written_links(path)
            if _written(values, b"TargetMode") != "External"
        ]  # fmt: skip

    def linked(self, path: str, kind: str) -> str | None:
        """The path of the first part of that kind that a part points to."""
        return next((link.path for link in self.links(path) if link.kind == kind), None)

    def link(self, path: str, kind: str, vocabulary: str, to: str) -> str:
        """Make a part point to another; the id it calls it by."""
        links = _links_path(path)
        if not self._has(links):
            self.change(links, _NO_LINKS)
        taken = {_written(values, b"Id") for values in self._written_links(path)}
        id_ = next(id_ for number in range(1, len(taken) + 2) if (id_ := f"rIdPic{number}") not in taken)
        root = self.text(links).root
        written = f'Relationship Id="{id_}" Type="{vocabulary}/{kind}" Target="/{to}"/>'.encode()
        self.edit(links, root.with_more(b"<" + root.prefix + written))
        return id_

    def declare(self, path: str, kind: str, extension: str = "") -> None:
        """Say what an added part is: for every part of its extension when one is given and not yet spoken for."""
        root = self.text(CONTENT_TYPES).root
        known = {
            child.value(b"Extension").decode().lower(): child.value(b"ContentType").decode()
            for child in root.children()
            if child.name == b"Default"
        }
        if extension and known.get(extension) == kind:
            return
        if extension and extension not in known:
            written = f'Default Extension="{extension}" ContentType="{kind}"/>'
        else:
            written = f'Override PartName="/{path}" ContentType="{kind}"/>'
        self.edit(CONTENT_TYPES, root.with_more(b"<" + root.prefix + written.encode()))

    def fresh(self, stem: str, extension: str) -> str:
        """The path of a part that is not there yet, numbered."""
        numbers = range(1, len(list(self.parts)) + len(self.added) + 2)
        return next(path for number in numbers if not self._has(path := f"{stem}{number}.{extension}"))

    def paths(self, extension: str) -> list[str]:
        """The parts that were there with this extension, in lower case."""
        return [path for path in self.parts if path.endswith(f".{extension}")]

    def packed(self) -> bytes:
        """The package with its changes."""
        return rebuilt(self.content, self.changed, self.added)

    def _has(self, path: str) -> bool:
        return path in self.parts or path in self.added

    def _now(self, path: str) -> bytes:
        if path in self.added:
            return self.added[path]
        name = self.parts.member(path)
        if name not in self.changed:
            return self.parts.raw(path)
        return self.changed[name]

    def _written_links(self, path: str) -> list[dict[bytes, bytes]]:
        links = _links_path(path)
        if not self._has(links):
            return []
        return [
            {name: attribute.value for name, attribute in child.attributes.items()}
            for child in self.text(links).root.children()
            if child.name == b"Relationship"
        ]


@contextmanager
def opened(content: bytes) -> Iterator[OpenPackage]:
    """The package held by these bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield OpenPackage(content, Parts("", archive))


def _links_path(path: str) -> str:
    folder, file = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _written(values: dict[bytes, bytes], name: bytes) -> str:
    return unescape(values.get(name, b"").decode())


def _kind(written: str) -> tuple[str, str]:
    vocabulary, _, kind = written.rpartition("/")
    return kind, vocabulary
