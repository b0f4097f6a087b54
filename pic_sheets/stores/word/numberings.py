"""The lists of a letter inside a document that has its own: same look, counting again from the start."""

import copy
from typing import Any, TypeAlias

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

#: python-docx adds methods to lxml elements that no stub knows.
Element: TypeAlias = Any


def carry_lists(bound: Document, letter: Document) -> None:
    """Give each list of the letter's body a numbering of its own in the bound document."""
    source = _numbering(letter)
    if source is None:
        return
    _number_by_style(letter)
    used = list(letter.element.body.iter(qn("w:numId")))
    target = _numbering(bound)
    if target is None:
        bound.part.relate_to(letter.part.numbering_part, RELATIONSHIP_TYPE.NUMBERING)
        return
    lists = {num.get(qn("w:numId")): num for num in source.iter(qn("w:num"))}
    given: dict[str, str] = {}
    for number in used:
        before = number.get(qn("w:val"), "0")
        if before in lists:  # 0 takes a paragraph out of its style's list
            if before not in given:
                given[before] = _added(source, target, lists[before])
            number.set(qn("w:val"), given[before])


def _number_by_style(letter: Document) -> None:
    """Say in each paragraph the list that its style gives it, so that it can be given another."""
    lists = _style_lists(letter)
    for paragraph in letter.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        listed = None if style is None or own is not None else lists.get(str(style.get(qn("w:val"))))
        if listed is not None:
            paragraph.get_or_add_pPr().get_or_add_numPr().extend(copy.deepcopy(child) for child in listed)


def _style_lists(letter: Document) -> dict[str, Element]:
    """Style → the numbering it gives, its own or that of the style it is based on."""
    styles = {str(style.get(qn("w:styleId"))): style for style in letter.styles.element.iter(qn("w:style"))}
    lists: dict[str, Element] = {}
    for name in styles:
        ancestor: str | None = name
        for _ in styles:  # a damaged file may have styles based on each other
            style = styles.get(ancestor or "")
            if style is None:
                break
            if (numbering := style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")) is not None:
                lists[name] = numbering
                break
            based = style.find(qn("w:basedOn"))
            ancestor = None if based is None else based.get(qn("w:val"))
    return lists


def _numbering(document: Document) -> Element | None:
    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in document.part.rels.values()):
        return None
    return document.part.numbering_part.element


def _added(source: Element, target: Element, num: Element) -> str:
    """The number, in the target, of a new list like `num`."""
    link = qn("w:abstractNumId")
    wanted = num.find(link).get(qn("w:val"))
    shape = next(shape for shape in source.iter(qn("w:abstractNum")) if shape.get(link) == wanted)
    new = copy.deepcopy(num)
    new.find(link).set(qn("w:val"), _shape(target, shape))
    for level in shape.iter(qn("w:lvl")):
        _start_again(new, level)
    number = _next(target, "w:num", "w:numId")
    new.set(qn("w:numId"), number)
    after = [*target.iter(qn("w:abstractNum"), qn("w:num"))][-1]
    after.addnext(new)
    return number


def _shape(target: Element, shape: Element) -> str:
    """The number of the target's definition that looks like `shape`, added when there is none."""
    link = qn("w:abstractNumId")
    wanted = _look(shape)
    shapes = list(target.iter(qn("w:abstractNum")))
    for known in shapes:
        if _look(known) == wanted:
            return str(known.get(link))
    new = copy.deepcopy(shape)
    for identity in [*new.iter(qn("w:nsid"), qn("w:tmpl"))]:  # by which Word would take it for the other
        new.remove(identity)
    new.set(link, _next(target, "w:abstractNum", "w:abstractNumId"))
    if shapes:
        shapes[-1].addnext(new)
    else:
        target.insert(0, new)
    return str(new.get(link))


def _look(shape: Element) -> bytes:
    bare = copy.deepcopy(shape)
    bare.attrib.pop(qn("w:abstractNumId"), None)
    for identity in [*bare.iter(qn("w:nsid"), qn("w:tmpl"))]:
        bare.remove(identity)
    return etree.tostring(bare, method="c14n")


def _start_again(num: Element, level: Element) -> None:
    """Make a level count from its first number, unless the list says otherwise."""
    rank, start = level.get(qn("w:ilvl"), "0"), level.find(qn("w:start"))
    if any(override.get(qn("w:ilvl")) == rank for override in num.iter(qn("w:lvlOverride"))):
        return
    override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): rank})
    first = "1" if start is None else str(start.get(qn("w:val")))
    override.append(OxmlElement("w:startOverride", {qn("w:val"): first}))
    num.append(override)


def _next(numbering: Element, tag: str, attribute: str) -> str:
    numbers = [int(element.get(qn(attribute), "0")) for element in numbering.iter(qn(tag))]
    return str(max(numbers, default=0) + 1)
