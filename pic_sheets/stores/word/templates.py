"""A Word template: opened once, sound or refused, with every tag that staff wrote in it and where it stands."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import docx
from docx.document import Document
from lxml import etree

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.packages import COPY_AGAIN, packed, read_members
from pic_sheets.texts import quoted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

#: A whole jinja tag. `%` and `}` may stand inside, as in {{ "100 %" }}.
TAG = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)

_HEADER_PLACES = {
    "default": "",
    "first": " de la première page",
    "even": " des pages paires",
}


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Template:
    """A sound Word template: the name staff know it by (accord.docx) and the document's members."""

    name: str
    members: Mapping[str, bytes]

    def opened(self) -> Document:
        """A fresh python-docx document, free to change."""
        return docx.Document(self.stream())

    def stream(self) -> io.BytesIO:
        """The .docx to read from."""
        return io.BytesIO(packed(self.members))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands: in French (« tableau 1, ligne 3, colonne 2 »), and its rank in the order of filling.

    `row` and `cell` number the nearest around it, 0 outside of a table; `path` is what it is nested in, innermost first,
    up to the body, a header or a note, which `part` numbers.
    """

    place: str
    rank: int
    part: int = 0
    row: int = 0
    cell: int = 0
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's own text, tags included, and where it stands."""

    text: str
    spot: Spot

    @property
    def place(self) -> str:
        """Its place in French."""
        return self.spot.place


def read_template(path: Path) -> Template:
    """The template at a path; TemplateFault, in French and naming it, when there is none or it is not sound."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateFault(f"Le modèle {quoted(path.name)} est introuvable.", COPY_AGAIN) from error
    except IsADirectoryError as error:
        raise TemplateFault(f"Le modèle {quoted(path.name)} est un dossier.", COPY_AGAIN) from error
    except OSError as error:
        advice = "Fermez-le dans Word et vérifiez que vous avez le droit de le lire."
        if path.is_dir():  # Windows says "permission denied" of a folder
            advice = COPY_AGAIN
        raise TemplateFault(f"Le modèle {quoted(path.name)} ne peut pas être lu.", advice) from error
    return template_from(path.name, content)


@lru_cache(maxsize=64)
def template_from(name: str, content: bytes) -> Template:
    """The template in these bytes; TemplateFault, in French and naming it, when it is not sound.

    The same bytes are the same template, so that it is looked through and compiled once in a run.
    """
    template = Template(name, read_members(name, content))
    try:
        template.opened()
    except Exception as error:  # python-docx raises whatever its package reader met: a missing part, a bad relation
        raise TemplateFault(f"Le modèle {quoted(name)} est abîmé.", COPY_AGAIN) from error
    return template


def paragraphs(template: Template) -> tuple[Paragraph, ...]:
    """Every paragraph of the body, headers, footers and notes, and the properties with a tag, in the order in which they are filled.

    Those of the body come first, in the order of the file: the one of rank n is the n-th `w:p` under it.
    """
    spots = _Spots()
    found = [
        Paragraph(own_text(element), spots.of(element, place, rank))
        for rank, (element, place) in enumerate(_placed(template), start=1)
    ]
    if core := template.members.get("docProps/core.xml"):
        properties = [str(text) for text in etree.fromstring(core).itertext()]
        place, part = "propriétés du document", len(found) + 1
        found.extend(Paragraph(text, Spot(place, len(found) + 1, part)) for text in properties if "{" in text)
    return tuple(found)


def _placed(template: Template) -> Iterator[tuple[etree._Element, str]]:
    """Each paragraph of the document with its place."""
    document = template.opened()
    yield from _part_paragraphs(document.element.body)
    kinds = _header_kinds(document)
    for noun in ("header", "footer"):
        for relation, rel in document.part.rels.items():
            if rel.reltype.endswith(f"/{noun}"):
                place = ("en-tête" if noun == "header" else "pied de page") + kinds.get(relation, "")
                yield from _part_paragraphs(etree.fromstring(rel.target_part.blob), place)
    for member, place in notes(template):
        yield from _part_paragraphs(etree.fromstring(template.members[member]), place)


class _Spots:
    """What holds the paragraphs, numbered as it is met."""

    def __init__(self) -> None:
        """Start with nothing met."""
        self._numbers: dict[etree._Element, int] = {}

    def of(self, paragraph: etree._Element, place: str, rank: int) -> Spot:
        """Where a paragraph stands."""
        path = [etree.QName(ancestor).localname for ancestor in paragraph.iterancestors()]
        return Spot(
            place,
            rank,
            self._number(paragraph, "body", "hdr", "ftr", "footnotes", "endnotes"),
            self._number(paragraph, "tr"),
            self._number(paragraph, "tc"),
            tuple(path),
        )

    def _number(self, paragraph: etree._Element, *names: str) -> int:
        found = next(paragraph.iterancestors(*(f"{W}{name}" for name in names)), None)
        return 0 if found is None else self._numbers.setdefault(found, len(self._numbers) + 1)


def notes(template: Template) -> tuple[tuple[str, str], ...]:
    """The members that hold notes, each with the word staff use for it."""
    known = (("word/footnotes.xml", "note de bas de page"), ("word/endnotes.xml", "note de fin"))
    return tuple((member, place) for member, place in known if member in template.members)


def _header_kinds(document: Document) -> dict[str, str]:
    """Relation → what tells this header or footer from the others; "" for the ordinary one."""
    kinds: dict[str, str] = {}
    for reference in document.element.body.iter(f"{W}headerReference", f"{W}footerReference"):
        kinds.setdefault(str(reference.get(_RELATION)), _HEADER_PLACES.get(reference.get(f"{W}type", ""), ""))
    return kinds


def _part_paragraphs(root: etree._Element, part: str = "") -> Iterator[tuple[etree._Element, str]]:
    """The paragraphs of the body, numbered, or of another part, which is named: there, only tables are told apart."""
    number = 0
    tables: dict[etree._Element, int] = {}
    for paragraph in root.iter(f"{W}p"):
        ancestors = list(paragraph.iterancestors())
        boxed = any(ancestor.tag == f"{W}txbxContent" for ancestor in ancestors)
        outer = [ancestor for ancestor in ancestors if ancestor.tag == f"{W}tbl"]
        if outer:
            table = tables.setdefault(outer[-1], len(tables) + 1)
            where = f"tableau {table}, {_cell_place(outer[-1], ancestors)}"
        else:
            number += 0 if boxed else 1
            where = "" if part else f"corps, paragraphe {max(number, 1)}"
        yield paragraph, ", ".join(filter(None, (part, where))) + (" (zone de texte)" if boxed else "")


def _cell_place(table: etree._Element, ancestors: list[etree._Element]) -> str:
    """Row and column as people count them: a merged cell counts for the columns it covers."""
    inside = ancestors[: ancestors.index(table)]
    row = [ancestor for ancestor in inside if ancestor.tag == f"{W}tr"][-1]
    cell = [ancestor for ancestor in inside if ancestor.tag == f"{W}tc"][-1]
    row_number = [other for other in table.iter(f"{W}tr") if next(other.iterancestors(f"{W}tbl")) is table].index(
        row
    ) + 1
    column = 1 + sum(_span(other) for other in cell.itersiblings(f"{W}tc", preceding=True))
    return f"ligne {row_number}, colonne {column}"


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = None if span is None else span.get(f"{W}val")
    return int(value) if value and str(value).isdigit() else 1


def own_text(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of the boxes anchored in it."""
    return "".join(
        text.text or "" for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}p"), None) is paragraph
    )
