"""An .xlsx file as the parts that matter here, taken out of its zip within bounds, by the links between them."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.xlsx.refusals import another_zip, damaged, refusal, too_large
from pic_sheets.stores.xlsx.xml import Element, elements, refuse_definitions, utf8

#: One hundred thousand rows of forty columns take about 150 MB of XML; a zip bomb has no limit of its own.
LARGEST_PART = 300_000_000
LARGEST_TOTAL = 500_000_000
#: A sheet compresses 10 to 50 times; beyond this, and past a size that matters, it was made to explode.
HIGHEST_RATIO = 250
_RATIO_MATTERS_FROM = 50_000_000
_MOST_MEMBERS = 10_000
#: A fund's workbook has about twenty; each of many may point to the same part.
_MOST_SHEETS = 500
#: A hundred thousand rows of thirty texts, each typed once; calamine keeps each apart, at ten times its size or more.
_MOST_STRINGS = 3_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One worksheet: the name on its tab, whether it is hidden, its XML in UTF-8."""

    name: str
    hidden: bool
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a workbook that are read, in UTF-8; `styles` and `strings` are empty when absent."""

    sheets: tuple[SheetPart, ...]
    styles: bytes
    strings: bytes
    dates_from_1904: bool


def read_package(name: str, content: bytes) -> Package:
    """The parts of the workbook held by the bytes of a file; `name` is only for the refusals."""
    if content.count(b"PK\x01\x02") > _MOST_MEMBERS:
        raise too_large(name)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = Parts(name, archive)
        main = main_part(parts)
        book = elements(parts.read(main))
        links = _links(parts, main)
        return Package(
            sheets=_sheets(parts, book, links),
            styles=_linked(parts, links, "styles"),
            strings=_strings(parts, links),
            dates_from_1904=any(
                element.name == "workbookPr" and element.attributes.get("date1904") in ("1", "true") for element in book
            ),
        )


class Parts:
    """The members of one zip by their paths, and how much of them was already expanded."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        """Take the members of an open zip; `name` is only for the refusals."""
        self.name = name
        self.expanded = 0
        self._archive = archive
        # The standard compares part names without case, and some exporters write Windows separators.
        self._members = {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}

    def __contains__(self, path: str) -> bool:
        return path.lower() in self._members

    def member(self, path: str) -> str:
        """The name of the part in its zip, which may be spelled otherwise."""
        return self._members[path.lower()].filename

    def refusal_as_another(self) -> UnreadableWorkbook:
        """The refusal of a zip that holds no workbook."""
        mimetype = self._bytes("mimetype", at_most=200) if "mimetype" in self else b""
        return another_zip(self.name, self._members, mimetype)

    def __iter__(self) -> Iterator[str]:
        """The paths, in lower case."""
        return iter(self._members)

    def read(self, path: str) -> bytes:
        """The whole part in UTF-8, checked against its sum, its bounds and its promises; b"" never stands for absent."""
        content = utf8(self.raw(path))
        refuse_definitions(content)
        return content

    def raw(self, path: str) -> bytes:
        """The part as it was saved, within bounds."""
        if path not in self:
            raise damaged(self.name)
        return self._bytes(path, at_most=LARGEST_PART)

    def _bytes(self, path: str, at_most: int) -> bytes:
        info = self._members[path.lower()]
        if info.flag_bits & _ENCRYPTED:
            raise refusal(
                self.name,
                "est une archive protégée par un mot de passe",
                "Extrayez-en le classeur, sans mot de passe, puis recommencez.",
            )
        if info.compress_type not in _METHODS:
            raise damaged(self.name)
        self.expanded += info.file_size
        if info.file_size > at_most or self.expanded > LARGEST_TOTAL or _explodes(info):
            raise too_large(self.name)
        with self._archive.open(info) as member:
            # Asking for the declared size keeps a lying member within it; its sum is checked at its end.
            content = member.read(info.file_size)
            if len(content) != info.file_size or member.read(1):
                raise damaged(self.name)
        return content


def _explodes(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _RATIO_MATTERS_FROM and info.file_size > HIGHEST_RATIO * info.compress_size


def main_part(parts: Parts) -> str:
    """The path of the workbook part; a refusal that says what the zip is when it has none."""
    if "_rels/.rels" not in parts:
        raise parts.refusal_as_another()
    for link in elements(parts.read("_rels/.rels")):
        if link.attributes.get("Type", "").endswith("/officeDocument"):
            path = target("", link.attributes.get("Target", ""))
            if path.lower().endswith(".xml") and not path.lower().startswith(("word/", "ppt/")) and path in parts:
                return path
    raise parts.refusal_as_another()


def _links(parts: Parts, main: str) -> dict[str, tuple[str, str]]:
    """Identifier → (kind, path) of the parts that the workbook part links to."""
    folder, file = posixpath.split(main)
    return {
        link.attributes.get("Id", ""): (
            link.attributes.get("Type", "").rpartition("/")[2],
            target(folder, link.attributes.get("Target", "")),
        )
        for link in elements(parts.read(posixpath.join(folder, "_rels", f"{file}.rels")))
        if link.name == "Relationship" and link.attributes.get("TargetMode") != "External"
    }


def target(folder: str, written: str) -> str:
    """The path of a linked part: from the root when it starts with a slash, else from the folder."""
    return posixpath.normpath(posixpath.join("/", folder, written.replace("\\", "/"))).lstrip("/")


def _sheets(parts: Parts, book: list[Element], links: dict[str, tuple[str, str]]) -> tuple[SheetPart, ...]:
    found = []
    if sum(element.name == "sheet" for element in book) > _MOST_SHEETS:
        raise too_large(parts.name)
    for element in book:
        if element.name != "sheet" or element.parent != "sheets":
            continue
        kind, path = links.get(element.attributes.get("id", ""), ("", ""))
        if kind == "worksheet" or not kind:
            hidden = element.attributes.get("state", "visible") != "visible"
            found.append(SheetPart(element.attributes.get("name", ""), hidden, parts.read(path)))
    return tuple(found)


def _strings(parts: Parts, links: dict[str, tuple[str, str]]) -> bytes:
    content = _linked(parts, links, "sharedStrings")
    if content.count(b"<") > 4 * _MOST_STRINGS:  # `<si><t>…</t></si>`, or more marks for a text of several fonts
        raise too_large(parts.name)
    return content


def _linked(parts: Parts, links: dict[str, tuple[str, str]], kind: str) -> bytes:
    """The first part of that kind, b"" when the workbook links to none."""
    return next((parts.read(path) for found, path in links.values() if found == kind and path in parts), b"")
