"""Forms of the kit, made for a fund and filled as Word fills them."""

import copy
import io
from collections.abc import Mapping
from datetime import date

import docx
from docx.oxml.ns import qn
from lxml import etree

from pic_sheets.documents import formulaire_bilan, formulaire_demande
from pic_sheets.fund.fund import Fund
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DOCUMENTS = {"demande": formulaire_demande.DOCUMENT, "bilan": formulaire_bilan.DOCUMENT}


def blank_form(kind: str, fund: Fund, today: date) -> bytes:
    """A form of the kit, nothing filled."""
    document = _DOCUMENTS[kind]
    name = f"{document.template}.docx"
    template = template_from(name, resource("letter_templates").joinpath(name).read_bytes())
    return render(template, document.fields(fund, today))


def filled(content: bytes, answers: Mapping[str, str], ticked: tuple[str, ...] = ()) -> bytes:
    """The form with these texts in the controls of these tags, and these boxes ticked; KeyError for a tag it has not."""
    document = docx.Document(io.BytesIO(content))
    controls = {tag(control): control for control in document.element.body.iter(qn("w:sdt"))}
    for name, text in answers.items():
        _write(controls[name], text)
    for name in ticked:
        next(controls[name].iter(f"{_W14}checked")).set(f"{_W14}val", "1")
    return _saved(document)


def without(content: bytes, *tags: str) -> bytes:
    """The form without these controls, their content left in place, as Word's « Supprimer le contrôle » does."""
    document = docx.Document(io.BytesIO(content))
    for control in list(document.element.body.iter(qn("w:sdt"))):
        if tag(control) in tags:
            for child in list(control.find(qn("w:sdtContent"))):
                control.addprevious(copy.deepcopy(child))
            control.getparent().remove(control)
    return _saved(document)


def tag(control: etree._Element) -> str:
    return str(control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")))


def _write(control: etree._Element, text: str) -> None:
    """Type a text, or choose in the list the item of that value; the prompt goes."""
    properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    for mark in properties.findall(qn("w:showingPlcHdr")):
        properties.remove(mark)
    shown = {item.get(qn("w:value")): item.get(qn("w:displayText")) for item in properties.iter(qn("w:listItem"))}
    run = content.find(qn("w:r"))
    for other in content.findall(qn("w:r"))[1:]:
        content.remove(other)
    for child in list(run):
        run.remove(child)
    for rank, line in enumerate(shown.get(text, text).split("\n")):
        if rank:
            etree.SubElement(run, qn("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                etree.SubElement(run, qn("w:tab"))
            written = etree.SubElement(run, qn("w:t"))
            written.text = piece
            written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
