"""Small Word documents for the tests: paragraphs, a header, a footer, a table; and what a document says."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from PIL import Image

from pic_sheets.stores.word.templates import Template, template_from

#: A text box in a run, with one paragraph: « dedans ».
BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>dedans</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def word_bytes(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_document(
    *paragraphs: str, header: str = "", footer: str = "", table: Sequence[Sequence[str]] = ()
) -> Document:
    document = docx.Document()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in enumerate(table):
            for column, text in enumerate(texts):
                grid.cell(row, column).text = text
    return document


def word_template(
    *paragraphs: str,
    name: str = "lettre.docx",
    header: str = "",
    footer: str = "",
    table: Sequence[Sequence[str]] = (),
) -> Template:
    return template_from(name, word_bytes(word_document(*paragraphs, header=header, footer=footer, table=table)))


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in parts.items():
            archive.writestr(name, blob)
    return stream.getvalue()


def changed(content: bytes, **blobs: bytes) -> bytes:
    """The document with other members: `word__document_xml=b"…"` replaces word/document.xml."""
    names = {name.replace("/", "__").replace(".", "_"): name for name in members(content)}
    return zipped(members(content) | {names.get(key, key): blob for key, blob in blobs.items()})


def texts(content: bytes) -> list[str]:
    """The paragraphs of the body, tables apart."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def cells(content: bytes) -> list[list[str]]:
    """The texts of the first table."""
    return [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(content)).tables[0].rows]


def add_field(paragraph: Paragraph, code: str, shown: str = "1") -> None:
    """A Word field such as PAGE with the result it was saved with."""
    for kind in ("begin", "code", "separate", "text", "end"):
        run = paragraph.add_run()
        if kind == "text":
            run.text = shown
        elif kind == "code":
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {code} "
            run._r.append(instruction)
        else:
            run._r.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}))


def with_footnote(content: bytes, text: str) -> bytes:
    """The document with a part of footnotes, which holds one."""
    parts = members(content)
    kind = b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    rel = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    notes = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    return zipped(
        parts
        | {
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", kind),
            "word/_rels/document.xml.rels": parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", rel),
            "word/footnotes.xml": notes.encode(),
        }
    )


def pictured(*names: str, before: str = "") -> Template:
    """A template with a picture a name, 5.08 cm (2 inches) wide, all of them the same file."""
    blank = io.BytesIO()
    Image.new("RGB", (20, 10), "grey").save(blank, "PNG")
    document = word_document("{{ a }}", *filter(None, [before]))
    for name in names:
        document.add_picture(io.BytesIO(blank.getvalue()), width=Cm(5.08))
        document.paragraphs[-1]._p.xpath(".//wp:docPr")[0].set("descr", name)
    return template_from("bilan.docx", word_bytes(document))
