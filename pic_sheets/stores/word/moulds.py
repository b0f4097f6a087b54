"""A Word template made ready to be filled many times: read, patched by docxtpl and compiled once."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import jinja2
from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError
from lxml import etree

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.packages import packed, relations
from pic_sheets.stores.word.pictures import picture_spots, with_places
from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.stores.word.templates import TAG, Spot, Template, W, notes, paragraphs
from pic_sheets.stores.word.watermarks import watermarked
from pic_sheets.texts import quoted

BODY = "word/document.xml"

_CHART_NAME = re.compile(r"\s*graphique\s*:\s*(\S+)\s*", re.IGNORECASE)
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
#: An item of a drop-down that is a loop's tag: Word takes nothing but items there, so that the tag comes as one.
_CHOICE_LOOP = re.compile(r'<w:listItem\b[^>]*?w:displayText="(\{%[^"]*?%\})"[^>]*?/>')
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True, slots=True)
class Part:
    """A member that carries tags, compiled; `tags` gives the tag that each line of its source holds."""

    member: str
    template: jinja2.Template
    tags: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Mould:
    """A template ready to fill: `start` is the zip of what no letter changes, `charts` gives name → member.

    `images` are the names of the pictures that its body places.
    """

    template: Template
    engine: DocxTemplate
    parts: tuple[Part, ...]
    charts: Mapping[str, str]
    images: frozenset[str]
    members: Mapping[str, bytes]
    start: bytes


@lru_cache(maxsize=32)
def mould(template: Template, *, draft: bool = False) -> Mould:
    """The template ready to fill; TemplateFault when its tags do not compile. `draft` marks every page BROUILLON."""
    ready = watermarked(template) if draft else template
    engine = DocxTemplate(ready.stream())
    engine.render_init()
    environment = sandbox()
    parts = tuple(_compiled(template, environment, *source) for source in _sources(ready, engine))
    charts = chart_members(ready)
    images = frozenset(picture_spots(ready))
    members = with_places(_saved(engine), images)
    changed = {part.member for part in parts} | set(charts.values())
    changed |= {link.target for chart in charts.values() for link in relations(members, chart).values()}
    start = packed((member, blob) for member, blob in members.items() if member not in changed)
    return Mould(template, engine, parts, charts, images, members, start)


def chart_members(template: Template) -> dict[str, str]:
    """Name → member of each chart whose alternative text is `graphique: name`; TemplateFault when two share a name."""
    charts: dict[str, str] = {}
    known = relations(template.members, BODY)
    for name, chart, _ in _named_charts(template):
        if name in charts:
            message = f"Le modèle {quoted(template.name)} a deux graphiques nommés {quoted(name)}."
            raise TemplateFault(message, "Changez le texte de remplacement de l'un des deux.")
        charts[name] = known[str(chart.get(_RELATION_ID))].target
    return charts


def chart_spots(template: Template) -> dict[str, Spot]:
    """Name → where each chart stands."""
    written = paragraphs(template)
    return {name: written[rank - 1].spot for name, _, rank in _named_charts(template)}


def _named_charts(template: Template) -> Iterator[tuple[str, etree._Element, int]]:
    """Each chart that has a name, with the rank of the paragraph that holds it."""
    tree = etree.fromstring(template.members[BODY])
    ranks = {paragraph: rank for rank, paragraph in enumerate(tree.iter(f"{W}p"), start=1)}
    for properties in tree.iter(_DOC_PR):
        names = [_CHART_NAME.fullmatch(properties.get(key, "")) for key in ("descr", "title")]
        name = next((match.group(1) for match in names if match), None)
        drawing = properties.getparent()
        chart = None if drawing is None else next(drawing.iter(_CHART), None)
        if name is not None and chart is not None:
            yield name, chart, ranks[next(properties.iterancestors(f"{W}p"))]


def _saved(engine: DocxTemplate) -> dict[str, bytes]:
    """The members as python-docx writes them, which is what docxtpl would leave of those it does not fill."""
    stream = io.BytesIO()
    engine.docx.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return {member: archive.read(member) for member in archive.namelist()}


def _sources(template: Template, engine: DocxTemplate) -> Iterator[tuple[str, str]]:
    """Each member to fill with its jinja source, in docxtpl's order; the body always is, since it renumbers drawings."""
    yield BODY, _CHOICE_LOOP.sub(r"\1", engine.patch_xml(engine.get_xml()))
    seen = {BODY}
    for address in (engine.HEADER_URI, engine.FOOTER_URI):
        for _, part in engine.get_headers_footers(address):
            member = part.partname.lstrip("/")
            source = engine.patch_xml(engine.get_part_xml(part))
            if member not in seen and TAG.search(source):
                yield member, source
            seen.add(member)
    for member in (*(member for member, _ in notes(template)), "docProps/core.xml"):
        if member in template.members:
            source = engine.patch_xml(etree.tostring(etree.fromstring(template.members[member]), encoding="unicode"))
            if TAG.search(source):
                yield member, source


def _compiled(template: Template, environment: jinja2.Environment, member: str, source: str) -> Part:
    text, tags = _numbered(source)
    try:
        return Part(member, environment.from_string(text), tags)
    except TemplateError as error:
        tag = tags.get(getattr(error, "lineno", None) or 0, "")
        raise tag_fault(template, tag, "n'est pas comprise") from error


def _numbered(source: str) -> tuple[str, dict[int, str]]:
    """The source with each tag on a line of its own, so that an error tells which one it is about; and line → tag.

    The line breaks are inside comments, so that they print nothing.
    """
    lines: dict[int, str] = {}
    pieces: list[str] = []
    line, end = 1, 0
    for match in () if re.search(r"\{%-?\s*raw\b", source) else TAG.finditer(source):
        # A comment before "{%-" would protect the spaces that it eats.
        break_before = "" if match.group()[2] == "-" else "{#\n#}"
        text = source[end : match.start()] + break_before
        line += text.count("\n")
        lines[line] = match.group()
        line += match.group().count("\n")
        pieces += [text, match.group()]
        end = match.end()
    return "".join([*pieces, source[end:]]), lines


def tag_fault(template: Template, tag: str, what: str) -> TemplateFault:
    """The fault of one tag, with the first place where staff wrote it; `tag` may be "" when it is not known."""
    inner = re.sub(r"^\{[{%#]-?\s*|\s*-?[}%#]\}$", "", tag)
    places = [paragraph.place for paragraph in paragraphs(template) if inner and inner in paragraph.text]
    where = f" ({places[0]})" if places else ""
    label = f"la balise {quoted(shown(tag))}{where}" if tag else "une balise"
    return TemplateFault(
        f"Dans le modèle {quoted(template.name)}, {label} {what}.",
        "Corrigez cette balise dans Word, ou recopiez le modèle depuis un dossier neuf (pic-sheets nouveau).",
    )


def shown(tag: str) -> str:
    """The tag on one line, short enough for a sentence."""
    line = " ".join(tag.split())
    return line if len(line) <= 60 else f"{line[:57]}…"  # noqa: PLR2004 - half a line of a terminal
