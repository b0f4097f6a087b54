"""200 letters: ours beside the plain docxtpl loop, per letter, and whether word/document.xml is the same to the byte."""

import io
import random
import re
import statistics
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate

from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.placeholders import Placeholder, placeholders
from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.stores.word.templates import Template, read_template, template_from

LETTERS = 200
SHIPPED = Path(__file__).parent.parent / "letter_templates" / "accord.docx"
WORDS = [
    "jardin",
    "partagé",
    "l'été",
    "Sport",
    "&",
    "Loisirs",
    "<fête>",
    "quartier",
    "habitants",
    "«",
    "ensemble",
    "»",
    "1",
    "200,50",
    "€",
]


def main() -> None:
    template = read_template(SHIPPED) if SHIPPED.exists() else template_from("lettre.docx", drawn_template())
    content = template.stream().getvalue()
    shape = named_shape(placeholders(template))
    seed = random.Random(2025)  # noqa: S311 - the same letters at each run
    ours, theirs, same = [], [], 0
    started = time.perf_counter()
    render(template, invented(shape, seed))
    ready = time.perf_counter() - started
    for _ in range(LETTERS):
        fields = invented(shape, seed)
        started = time.perf_counter()
        letter = render(template, fields)
        ours.append(time.perf_counter() - started)
        started = time.perf_counter()
        plain = plain_docxtpl(content, fields)
        theirs.append(time.perf_counter() - started)
        same += body(letter) == body(plain)
    print_figures(template, ready, ours, theirs, same)


def print_figures(template: Template, ready: float, ours: list[float], theirs: list[float], same: int) -> None:
    mine, plain = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"{LETTERS} letters from {template.name}, medians per letter")
    print(f"  plain docxtpl loop      {plain:8.2f} ms")
    print(f"  pic_sheets              {mine:8.2f} ms   (and {ready * 1000:.0f} ms once, to compile the template)")
    print(f"  ratio                   {plain / mine:8.1f}")
    print(f"  ratio over the run      {sum(theirs) / (ready + sum(ours)):8.1f}   (compilation included)")
    print(f"  same word/document.xml  {same:5d} of {LETTERS}")


def plain_docxtpl(content: bytes, fields: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(content))
    document.render(fields, jinja_env=sandbox(), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def body(letter: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(letter)) as archive:
        return archive.read("word/document.xml")


def named_shape(asked: Sequence[Placeholder]) -> dict[str, Any]:
    """`projets[].titre` → {"projets": {"[]": {"titre": {}}}}."""
    shape: dict[str, Any] = {}
    for one in asked:
        inner = shape
        for step in re.findall(r"\[\]|[^.\[\]]+", one.name):
            inner = inner.setdefault(step, {})
    return shape


def invented(shape: dict[str, Any], seed: random.Random) -> Any:  # noqa: ANN401 - any nest of fields
    if "[]" in shape:
        return [invented(shape["[]"], seed) for _ in range(seed.randrange(1, 5))]
    if shape:
        return {name: invented(inner, seed) for name, inner in shape.items()}
    return " ".join(seed.choices(WORDS, k=seed.randrange(1, 6)))


def drawn_template() -> bytes:
    """A one-page letter of 25 fields, a condition and a table that repeats a row."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ association.nom }}"
    section.footer.paragraphs[0].text = "{{ association.adresse }} — {{ association.siret }}"
    document.add_heading("Décision {{ projet.code }} du {{ seance.date }}", 1)
    paragraph = document.add_paragraph("Madame, Monsieur ")
    paragraph.add_run("{{ por").bold = True
    paragraph.add_run("teur.nom }}").italic = True
    for number in range(20):
        document.add_paragraph(
            f"Le comité a retenu {{{{ champ{number} }}}}, dans les conditions prévues par son règlement."
        )
    for text in ("{%p if accord %}", "Montant accordé : {{ montant }}", "{%p endif %}"):
        document.add_paragraph(text)
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).text = "{%tr for ligne in echeances %}"
    for column, name in enumerate(("nature", "date", "montant")):
        table.cell(1, column).text = f"{{{{ ligne.{name} }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


if __name__ == "__main__":
    main()
