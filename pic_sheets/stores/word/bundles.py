"""The letters of a meeting in one Word document to print: each on its own pages, with its own header and footer."""

import copy
import io
import re
from collections.abc import Mapping, Sequence
from itertools import count

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from pic_sheets.stores.word.numberings import Element, carry_lists
from pic_sheets.stores.word.packages import packed, read_members

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
#: The reference of a section to a header or footer, its type, and the content of an empty one.
_MARGINS = {"headerReference": ("header", "w:hdr"), "footerReference": ("footer", "w:ftr")}
_PAGES_OF_DOCUMENT = re.compile(rb'(<w:instrText[^>]*>[^<]*|w:instr="[^"]*)\bNUMPAGES\b')
#: What stands before the page numbering in a section (ECMA-376, 17.6.17).
_BEFORE_PAGE_NUMBER = frozenset(
    {
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type"),
        *("pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"),
    }
)

_Margin = tuple[str, str]


def bundle(documents: Sequence[bytes]) -> bytes:
    """One .docx of all the letters, in order; the same letters give the same bytes.

    Each starts on a new page numbered 1 and keeps its header, footer, pictures, notes and lists. The styles are those of
    the first letter, completed with those that only another has; « page 1 sur N » counts the pages of its letter: N is
    the number of the page of its last paragraph, which Word and LibreOffice both compute (only Word knows SECTIONPAGES).
    ValueError when there is no letter.
    """
    if not documents:
        message = "a bundle needs at least one letter"
        raise ValueError(message)
    letters = [docx.Document(io.BytesIO(content)) for content in documents]
    bound = letters[0]
    parts = _Parts(bound)
    for number, letter in enumerate(letters, start=1):
        if letter is not bound:
            _carry_styles(bound, letter)
            carry_lists(bound, letter)
            _carry_notes(bound, letter)
        parts.adopt(letter, _marked_end(letter, number))
    blanks = _blank_margins(letters, parts)
    for letter in letters:
        _begin(letter, blanks)
    for letter in letters[1:]:
        _append(bound.element.body, letter.element.body)
    _identify_drawings(bound.element.body)
    stream = io.BytesIO()
    bound.save(stream)
    return packed(read_members("liasse.docx", stream.getvalue()))


class _Parts:
    """The headers, footers and pictures of the letters inside the bundle's package, each content once."""

    def __init__(self, bound: Document) -> None:
        """Start with nothing from the letters."""
        self._bound = bound.part
        self._numbers = count(1)
        self._known: dict[object, Part] = {}

    def adopt(self, letter: Document, end: str) -> None:
        """Make every relation that the letter's body names one of the bundle's document; `end` marks its last page."""
        before: set[str] = set()
        after: set[str] = set()
        for element in letter.element.body.iter():
            for name, value in element.attrib.items():
                if str(name).startswith(_RELATION) and (rel := letter.part.rels.get(str(value))) is not None:
                    target = rel.target_ref if rel.is_external else self._adopted(rel.target_part, end)
                    relation = self._bound.relate_to(target, rel.reltype, is_external=rel.is_external)
                    before.add(rel.rId)
                    after.add(relation)
                    element.set(name, relation)
        if letter.part is self._bound:
            for relation in before - after:
                del self._bound.rels[relation]

    def blank(self, noun: str, tag: str) -> str:
        """The relation to a new empty header or footer."""
        content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{noun}+xml"
        element = OxmlElement(tag)
        element.append(OxmlElement("w:p"))
        part = Part(self._name("/word", "xml"), content_type, serialize_part_xml(element), self._bound.package)
        return self._bound.relate_to(part, RELATIONSHIP_TYPE.HEADER.replace("header", noun))

    def _adopted(self, part: Part, end: str) -> Part:
        """The bundle's own part with the same content."""
        links = tuple(
            (
                rel.reltype,
                rel.target_ref if rel.is_external else self._adopted(rel.target_part, end),
                rel.rId,
                rel.is_external,
            )
            for rel in part.rels.values()
        )
        pages = rb"\1PAGEREF " + end.encode()
        blob = _PAGES_OF_DOCUMENT.sub(pages, part.blob) if part.partname.ext == "xml" else part.blob
        key = (part.content_type, blob, links)
        if key not in self._known:
            name = self._name(part.partname.baseURI, part.partname.ext)
            self._known[key] = Part(name, part.content_type, blob, self._bound.package)
            for link in links:
                self._known[key].load_rel(*link)
        return self._known[key]

    def _name(self, folder: str, extension: str) -> PackURI:
        return PackURI(f"{folder}/liasse{next(self._numbers)}.{extension}")


def _carry_styles(bound: Document, letter: Document) -> None:
    known = {style.get(qn("w:styleId")) for style in bound.styles.element.iter(qn("w:style"))}
    for style in letter.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) not in known:
            bound.styles.element.append(copy.deepcopy(style))


def _carry_notes(bound: Document, letter: Document) -> None:
    """Add the letter's footnotes and endnotes to those of the bundle, under new numbers."""
    for noun in ("footnote", "endnote"):
        references = list(letter.element.body.iter(qn(f"w:{noun}Reference")))
        source, target = _notes(letter, noun), _notes(bound, noun)
        if source is None or not references:
            continue
        if target is None:
            bound.part.relate_to(source, f"{RELATIONSHIP_TYPE.HEADER.rsplit('/', 1)[0]}/{noun}s")
            continue
        notes = {note.get(qn("w:id")): note for note in parse_xml(source.blob)}
        whole = parse_xml(target.blob)
        for reference in references:
            note = copy.deepcopy(notes[reference.get(qn("w:id"))])
            number = str(max(int(other.get(qn("w:id"), "0")) for other in whole) + 1)
            note.set(qn("w:id"), number)
            reference.set(qn("w:id"), number)
            whole.append(note)
        target._blob = serialize_part_xml(whole)  # noqa: SLF001 - python-docx has no public way to change a plain part


def _notes(document: Document, noun: str) -> Part | None:
    return next((rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith(f"/{noun}s")), None)


def _blank_margins(letters: Sequence[Document], parts: _Parts) -> Mapping[_Margin, str]:
    """An empty header or footer of each kind in use: without it a letter would show that of the letter before."""
    used: dict[_Margin, str] = {}
    for letter in letters:
        for tag, margin in _MARGINS.items():
            for reference in letter.element.body.iter(qn(f"w:{tag}")):
                kind = (tag, str(reference.get(qn("w:type"))))
                if kind not in used:
                    used[kind] = parts.blank(*margin)
    return used


def _begin(letter: Document, blanks: Mapping[_Margin, str]) -> None:
    """Make the letter's first section start on a new page numbered 1, with margins of its own."""
    section = letter.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    properties = section._sectPr  # noqa: SLF001 - python-docx has no public way to a section's page numbers
    before = [child for child in properties if child.tag in {qn(f"w:{name}") for name in _BEFORE_PAGE_NUMBER}]
    numbering = properties.find(qn("w:pgNumType"))
    if numbering is None:
        numbering = OxmlElement("w:pgNumType")
        properties.insert(len(before), numbering)
    numbering.set(qn("w:start"), "1")
    own = {(child.tag, child.get(qn("w:type"))) for child in properties}
    for (tag, kind), relation in blanks.items():
        if (qn(f"w:{tag}"), kind) not in own:
            attributes = {qn("w:type"): kind, f"{_RELATION}id": relation}
            properties.insert(0, OxmlElement(f"w:{tag}", attributes))


def _marked_end(letter: Document, number: int) -> str:
    """Mark the end of the letter with a bookmark that Word does not list, and give its name."""
    body = letter.element.body
    blocks = [block for block in body if block.tag in {qn("w:p"), qn("w:tbl")}]
    if not blocks:
        blocks = [_thin_paragraph()]
        body.insert(0, blocks[0])
    *_, last = blocks[-1].iter(qn("w:p"))
    name = f"_FinDeLettre{number}"
    for tag, named in (("w:bookmarkStart", {qn("w:name"): name}), ("w:bookmarkEnd", {})):
        # Numbered again with the bookmarks of the whole bundle.
        last.append(OxmlElement(tag, {qn("w:id"): name} | named))
    return name


def _append(body: Element, letter: Element) -> None:
    """Close the last section of the body and add the letter's content after it."""
    *_, ending = body
    body.remove(ending)
    last = body[-1] if len(body) else None
    if last is None or last.tag != qn("w:p") or last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        last = _thin_paragraph()
        body.append(last)
    last.set_sectPr(ending)
    for child in list(letter):
        body.append(child)


def _thin_paragraph() -> Element:
    """A paragraph that takes no room, to end a section after a table."""
    paragraph: Element = OxmlElement("w:p")
    properties = paragraph.get_or_add_pPr()
    spacing = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    properties.append(OxmlElement("w:spacing", {qn(f"w:{name}"): value for name, value in spacing.items()}))
    return paragraph


def _identify_drawings(body: Element) -> None:
    """Number the drawings and bookmarks again: two with one number make Word repair the file."""
    for number, drawing in enumerate(body.iter(qn("wp:docPr")), start=1):
        drawing.set("id", str(number))
    opened: dict[str, str] = {}
    numbers = count(1)
    for mark in body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        before = str(mark.get(qn("w:id")))
        if mark.tag == qn("w:bookmarkStart"):
            opened[before] = str(next(numbers))
        mark.set(qn("w:id"), opened.get(before, before))
