"""A letter from its template and its fields: what docxtpl would write, to the byte, many times faster.

docxtpl reads, patches and compiles the template for each letter. Here that is done once a template; for each letter only
the parts that carry tags are filled, and the other members are copied as they were compressed.
"""

import re
import traceback
from collections.abc import Iterator, Mapping
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from pic_sheets.drawings import Drawing
from pic_sheets.errors import TemplateFault
from pic_sheets.plans import ChartData
from pic_sheets.stores.word import pictures
from pic_sheets.stores.word.empties import fill_empty_places
from pic_sheets.stores.word.moulds import BODY, Mould, Part, mould, tag_fault
from pic_sheets.stores.word.packages import COPY_AGAIN, appended
from pic_sheets.stores.word.sandboxes import cleaned
from pic_sheets.stores.word.templates import Template, W
from pic_sheets.texts import NBSP, listed, quoted

#: The characters that docxtpl turns into tabs, line breaks, paragraphs and pages.
_LAYOUT = re.compile("[\t\n\a\f]")
#: docxtpl's own unit of work: what it does to one never depends on the next.
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_LEFT_OVER = re.compile("[\a\f]")
#: Whatever an expression of a template can raise once it is allowed to run.
_RUN_ERRORS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


def render(
    template: Template,
    fields: Mapping[str, Any],
    *,
    charts: Mapping[str, ChartData] | None = None,
    images: Mapping[str, Drawing] | None = None,
    draft: bool = False,
) -> bytes:
    """The .docx filled with the fields; the same inputs give the same bytes. `draft` marks every page BROUILLON.

    TemplateFault when the template asks for a field that is not there or cannot be filled, or draws a chart or a picture
    that is not given: see `faults`, which finds these before the first letter. What it does not draw is left out.
    """
    ready = mould(template, draft=draft)
    given, drawings = charts or {}, images or {}
    _refuse_other_charts(ready, given)
    _refuse_other_images(ready, drawings)
    values = cleaned(fields)
    filled = [(part.member, _filled(ready, part, values, drawings)) for part in ready.parts]
    return appended(ready.start, [*filled, *_redrawn(ready, given), *pictures.drawn(ready.template, drawings)])


def _filled(ready: Mould, part: Part, fields: Mapping[str, Any], drawings: Mapping[str, Drawing]) -> bytes:
    try:
        xml = part.template.render(fields)
    except _RUN_ERRORS as error:
        raise _run_fault(ready.template, part, error) from error
    if _LAYOUT.search(xml):
        xml = _LEFT_OVER.sub("", _PARAGRAPH.sub(lambda match: _laid_out(ready.engine, match.group()), xml))
    try:
        if part.member == BODY:
            return _body(ready.engine, xml, drawings)
        tree = parse_xml(xml.encode())
        fill_empty_places(tree)
        return serialize_part_xml(tree)
    except (etree.XMLSyntaxError, AttributeError, TypeError, ValueError) as error:
        message = f"Le modèle {quoted(ready.template.name)} donne un document que Word n'ouvrirait pas."
        advice = "Vérifiez que chaque {%p … %} ou {%tr … %} se ferme par une balise de même sorte. "
        raise TemplateFault(message, advice + COPY_AGAIN) from error


def _laid_out(engine: DocxTemplate, paragraph: str) -> str:
    """The paragraph with its tabs, line breaks and pages as docxtpl writes them; most have none, and docxtpl is slow."""
    return str(engine.resolve_listing(paragraph)) if _LAYOUT.search(paragraph) else paragraph


def _body(engine: DocxTemplate, xml: str, drawings: Mapping[str, Drawing]) -> bytes:
    """document.xml as docxtpl finishes it: the grids of its tables fitted, its drawings numbered; our pictures placed."""
    tree = etree.fromstring(xml)
    if not _grids_fit(tree):
        tree = engine.fix_tables(xml)
    fill_empty_places(tree)
    pictures.place(tree, drawings)
    engine.render_init()  # numbers start again
    engine.fix_docpr_ids(tree)
    engine.map_tree(tree)
    return bytes(engine.docx.part.blob)


def _grids_fit(tree: etree._Element) -> bool:
    """Whether every table declares as many columns as its rows use, so that docxtpl would leave them alone."""
    for table in tree.iter(f"{W}tbl"):
        declared = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        used = 0
        for row in table.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if len(cells) > declared:
                return False
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
            used = max(used, sum(1 if span is None else int(span.get(f"{W}val", "1")) for span in spans))
        if used < declared:
            return False
    return True


def _redrawn(ready: Mould, given: Mapping[str, ChartData]) -> Iterator[tuple[str, bytes]]:
    if not given:
        return
    from pic_sheets.stores.word import charts  # noqa: PLC0415 - python-pptx is heavy, and only the review has charts

    for name, member in ready.charts.items():
        try:
            yield from charts.redrawn(ready.members, member, given[name])
        except ValueError as error:
            message = f"Le graphique {quoted(name)} du modèle {quoted(ready.template.name)} n'a aucune série."
            raise TemplateFault(message, COPY_AGAIN) from error


def _refuse_other_charts(ready: Mould, given: Mapping[str, ChartData]) -> None:
    """Refuse a chart that has no data; data whose chart the template leaves out is not drawn, as staff chose."""
    if unknown := [quoted(name) for name in ready.charts if name not in given]:
        template, advice = (
            quoted(ready.template.name),
            "Corrigez son texte de remplacement ou supprimez ce graphique du modèle.",
        )
        raise TemplateFault(f"Le modèle {template} dessine un graphique inconnu : {listed(unknown)}.", advice)


def _refuse_other_images(ready: Mould, given: Mapping[str, Drawing]) -> None:
    if unknown := [quoted(name) for name in sorted(ready.images) if name not in given]:
        template, advice = (
            quoted(ready.template.name),
            "Corrigez son texte de remplacement ou supprimez cette image du modèle.",
        )
        raise TemplateFault(f"Le modèle {template} place une image inconnue{NBSP}: {listed(unknown)}.", advice)


def _run_fault(template: Template, part: Part, error: Exception) -> TemplateFault:
    """What went wrong with which tag, in French."""
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    tag = next((part.tags[line] for line in reversed(lines) if line in part.tags), "")
    if isinstance(error, SecurityError):  # a kind of UndefinedError for jinja
        what = "fait ce qu'un modèle n'a pas le droit de faire"
    elif isinstance(error, UndefinedError):
        what = "demande un champ qui n'existe pas"
    else:
        what = "ne peut pas être calculée"
    return tag_fault(template, tag, what)
