"""500 letters with a table, a logo and a header: ours beside a plain docxtpl loop and docx-mailmerge2.

Each tool fills its own tags in the same page, letter by letter, from the template's bytes to the letter's. The page with
our tags is docxtpl's too, and word/document.xml must come out of both the same to the byte.
"""

import io
import random
import statistics
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate
from mailmerge import MailMerge

from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

LETTERS = 500
FIELDS = [f"champ{number}" for number in range(25)]
ROW = ("versement", "quand", "somme")
WORDS = ["jardin", "partagé", "l'été", "Sport", "&", "Loisirs", "<fête>", "quartier", "habitants", "1", "200,50", "€"]


def main() -> None:
    jinja, merge = page(jinja_tag, loop=True), page(merge_field, loop=False)
    seed = random.Random(2025)  # noqa: S311 - the same letters at each run
    letters = [invented(seed) for _ in range(LETTERS)]
    started = time.perf_counter()
    ours, ours_zip, ready = filled_by(our_tool(jinja), letters)
    whole = time.perf_counter() - started
    plain, plain_zip, _ = filled_by(lambda fields: plain_docxtpl(jinja, fields), letters)
    merged, merged_zip, _ = filled_by(lambda fields: mail_merge(merge, fields), letters)
    same = sum(body(render_again(jinja, fields)) == body(plain_docxtpl(jinja, fields)) for fields in letters[:50])
    reference = statistics.median(plain)
    print(f"{LETTERS} letters of {len(FIELDS)} fields, a table, a logo, a header and a footer; medians per letter")
    print(f"  {'':24}{'ms':>8}{'zip':>8}{'times faster than docxtpl':>28}")
    for name, times, packing in (
        ("plain docxtpl loop", plain, plain_zip),
        ("docx-mailmerge2 loop", merged, merged_zip),
        ("pic_sheets", ours, ours_zip),
    ):
        share = packing / sum(times)
        print(
            f"  {name:24}{statistics.median(times) * 1000:8.2f}{share:8.0%}{reference / statistics.median(times):28.1f}"
        )
    print(
        f"  pic_sheets over the run, the template's {ready * 1000:.0f} ms included: {whole / LETTERS * 1000:.2f} ms a letter"
    )
    print(f"  word/document.xml as docxtpl writes it: {same} of 50")


def filled_by(
    tool: Callable[[dict[str, Any]], bytes], letters: list[dict[str, Any]]
) -> tuple[list[float], float, float]:
    """The seconds of each letter, those spent in zip, and those of the first letter, which may prepare the rest."""
    started = time.perf_counter()
    tool(letters[0])
    ready = time.perf_counter() - started
    times = []
    with zip_clock() as spent:
        for fields in letters:
            started = time.perf_counter()
            tool(fields)
            times.append(time.perf_counter() - started)
    return times, spent[0], ready


@contextmanager
def zip_clock() -> Iterator[list[float]]:
    """The seconds spent reading and writing zips, whoever asks; what calls itself again is counted once."""
    spent, depth = [0.0], [0]

    def timed(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - any method
            depth[0] += 1
            started = time.perf_counter()
            try:
                return method(*arguments, **named)
            finally:
                depth[0] -= 1
                if not depth[0]:
                    spent[0] += time.perf_counter() - started

        return call

    names = ("__init__", "read", "writestr", "close")
    kept = {name: getattr(zipfile.ZipFile, name) for name in names}
    for name, method in kept.items():
        setattr(zipfile.ZipFile, name, timed(method))
    try:
        yield spent
    finally:
        for name, method in kept.items():
            setattr(zipfile.ZipFile, name, method)


def our_tool(content: bytes) -> Callable[[dict[str, Any]], bytes]:
    template = template_from("lettre.docx", content)
    return lambda fields: render(template, fields)


def render_again(content: bytes, fields: dict[str, Any]) -> bytes:
    return render(template_from("lettre.docx", content), fields)


def plain_docxtpl(content: bytes, fields: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(content))
    document.render(fields, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail_merge(content: bytes, fields: dict[str, Any]) -> bytes:
    stream = io.BytesIO()
    with MailMerge(io.BytesIO(content)) as document:
        document.merge(**{name: value for name, value in fields.items() if isinstance(value, str)})
        document.merge_rows(ROW[0], fields["lignes"])
        document.write(stream)
    return stream.getvalue()


def body(letter: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(letter)) as archive:
        return archive.read("word/document.xml")


def invented(seed: random.Random) -> dict[str, Any]:
    def words() -> str:
        return " ".join(seed.choices(WORDS, k=seed.randrange(1, 6)))

    rows = [{name: words() for name in ROW} for _ in range(seed.randrange(1, 5))]
    return {**{name: words() for name in FIELDS}, "nom": words(), "adresse": words(), "lignes": rows}


def jinja_tag(paragraph: Paragraph, name: str) -> None:
    paragraph.add_run(f"{{{{ {name} }}}}")


def merge_field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple", {qn("w:instr"): f" MERGEFIELD {name} "})
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = f"«{name}»"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no public way to a field


def page(tag: Callable[[Paragraph, str], None], *, loop: bool) -> bytes:
    """The letter to fill: `tag` writes a field the way its tool wants it, `loop` wraps the row of the table."""
    document = docx.Document()
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(logo()), width=Mm(30))
    tag(header, "nom")
    tag(section.footer.paragraphs[0], "adresse")
    document.add_heading("Décision", 1)
    for name in FIELDS:
        paragraph = document.add_paragraph("Le comité a retenu ")
        tag(paragraph, name)
        paragraph.add_run(", dans les conditions prévues par son règlement.")
    add_table(document, tag, loop=loop)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def add_table(document: Document, tag: Callable[[Paragraph, str], None], *, loop: bool) -> None:
    table = document.add_table(rows=4 if loop else 2, cols=3)
    for cell, title in zip(table.rows[0].cells, ("Versement", "Quand", "Montant"), strict=True):
        cell.text = title
    if loop:
        table.cell(1, 0).text, table.cell(3, 0).text = "{%tr for ligne in lignes %}", "{%tr endfor %}"
    for cell, name in zip(table.rows[2 if loop else 1].cells, ROW, strict=True):
        tag(cell.paragraphs[0], f"ligne.{name}" if loop else name)


def logo(side: int = 256) -> bytes:
    """A picture of the size of a logo, some 50 KB that compress no further."""
    noise = random.Random(7)  # noqa: S311 - the same at each run
    rows = b"".join(b"\0" + noise.randbytes(side) for _ in range(side))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


if __name__ == "__main__":
    main()
