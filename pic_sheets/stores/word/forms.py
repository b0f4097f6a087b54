"""The content controls of a Word document: what was written in each, by its tag (ECMA-376, 17.5.2; boxes: MS-DOCX 2.6.1)."""

from collections.abc import Iterator
from datetime import date

from lxml import etree

from pic_sheets.dates import format_short_date, parse_date
from pic_sheets.forms.filled import FoundControl
from pic_sheets.forms.questions import Control
from pic_sheets.stores.word.moulds import BODY
from pic_sheets.stores.word.packages import sound_members
from pic_sheets.stores.word.templates import W
from pic_sheets.texts import squeezed

_LISTS = ("dropDownList", "comboBox")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ON = frozenset({"1", "true", "on"})
#: What stands for a character in the text of a run.
_MARKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


def read_controls(content: bytes) -> tuple[FoundControl, ...]:
    """The controls of a .docx in the order of its body, those of its tables and boxes included.

    Raises UnsoundPackage for what is not a sound Word document.
    """
    tree = etree.fromstring(sound_members(content)[BODY])
    return tuple(_control(found) for found in tree.iter(f"{W}sdt"))


def _control(found: etree._Element) -> FoundControl:
    properties = found.find(f"{W}sdtPr")
    if properties is None:
        properties = etree.Element(f"{W}sdtPr")
    tag, title = _value(properties, f"{W}tag"), _value(properties, f"{W}alias")
    box = properties.find(f"{_W14}checkbox")
    if box is not None:
        mark = box.find(f"{_W14}checked")
        is_ticked = mark is not None and mark.get(f"{_W14}val", "1") in _ON
        return FoundControl(tag, title, Control.BOX, is_ticked=is_ticked, beside=_beside(found))
    return FoundControl(tag, title, _kind(properties), _answer(found, properties))


def _kind(properties: etree._Element) -> Control:
    if properties.find(f"{W}date") is not None:
        return Control.DAY
    is_list = any(properties.find(f"{W}{kind}") is not None for kind in _LISTS)
    return Control.LIST if is_list else Control.LINE


def _beside(found: etree._Element) -> str:
    """What stands beside a box in its paragraph."""
    paragraph = next(found.iterancestors(f"{W}p"), None)
    texts = [] if paragraph is None else [text for text in paragraph.iter(f"{W}t") if found not in text.iterancestors()]
    return squeezed("".join(text.text or "" for text in texts))


def _value(properties: etree._Element, name: str) -> str:
    found = properties.find(name)
    return "" if found is None else str(found.get(f"{W}val", ""))


def _answer(control: etree._Element, properties: etree._Element) -> str:
    """What was written, "" while the control still shows its prompt."""
    prompt = properties.find(f"{W}showingPlcHdr")
    if prompt is not None and prompt.get(f"{W}val", "1") not in {"0", "false", "off"}:
        return ""
    text = _text(control)
    for kind in _LISTS:
        choices = properties.find(f"{W}{kind}")
        if choices is not None:
            return _chosen(choices, text)
    day = properties.find(f"{W}date")
    return text if day is None else _day(day, text)


def _text(control: etree._Element) -> str:
    """The text of a control, its paragraphs one a line; what was struck out in a revision is left out."""
    content = control.find(f"{W}sdtContent")
    if content is None:
        return ""
    paragraphs = [paragraph for paragraph in content.iter(f"{W}p") if not _is_struck(paragraph)]
    return "\n".join("".join(_pieces(block)) for block in paragraphs or [content])


def _pieces(block: etree._Element) -> Iterator[str]:
    for element in block.iter(f"{W}t", *_MARKS):
        holder = element.getparent()
        if element.tag == f"{W}t":
            yield element.text or ""
        elif holder is not None and holder.tag == f"{W}r":  # tab stops are declared by elements of the same name
            yield "" if element.tag == f"{W}br" and element.get(f"{W}type") == "page" else _MARKS[str(element.tag)]


def _is_struck(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors(f"{W}del"), None) is not None


def _chosen(choices: etree._Element, text: str) -> str:
    """The value behind what is shown; the text itself when no item shows it."""
    shown = text.strip()
    for item in choices.iter(f"{W}listItem"):
        value = str(item.get(f"{W}value", ""))
        if shown in {str(item.get(f"{W}displayText", value)).strip(), value}:
            return value
    return text


def _day(properties: etree._Element, text: str) -> str:
    """The day as it is written; the one that the calendar kept when what is written cannot be read."""
    try:
        parse_date(text)
    except ValueError:
        kept = str(properties.get(f"{W}fullDate", ""))[:10]
        if text.strip() and kept:
            try:
                return format_short_date(date.fromisoformat(kept))
            except ValueError:
                return text
    return text
