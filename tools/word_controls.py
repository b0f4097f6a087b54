"""Word content controls, as Word itself writes them: a text, a day, a list, a box, each known by its tag.

No control is numbered: Word numbers those it opens, and a control in a loop would give one number to many.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from word_blocks import french

from pic_sheets.forms.questions import MARKED

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
#: The character style of what a control shows until it is answered.
PROMPT_STYLE = "KitInvite"
_EMPTY = "☐"
_BOX_FONT = "MS Gothic"
_MANY_LINES = '<w:text w:multiLine="1"/>'


def add_text(paragraph: Paragraph, tag: str, title: str, prompt: str, *, many_lines: bool = False) -> None:
    """A control for a text; on several lines if need be."""
    _add(paragraph, tag, title, _MANY_LINES if many_lines else "<w:text/>", prompt)


def add_day(paragraph: Paragraph, tag: str, title: str, prompt: str) -> None:
    """A control for a day, with a calendar, shown as 05/03/2025."""
    kind = (
        '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="fr-FR"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )
    _add(paragraph, tag, title, kind, prompt)


def add_list(paragraph: Paragraph, tag: str, title: str, prompt: str, items: Sequence[tuple[str, str]]) -> None:
    """A drop-down: what each item shows, and the value behind it."""
    drawn = "".join(
        f"<w:listItem w:displayText={quoteattr(shown)} w:value={quoteattr(value)}/>" for shown, value in items
    )
    _add(paragraph, tag, title, f"<w:dropDownList>{drawn}</w:dropDownList>", prompt)


def looped_items(rows: str, shown: str, value: str) -> tuple[tuple[str, str], ...]:
    """The items of a drop-down that repeats one for each element of a field: its tags are items too, so that Word opens it."""
    return ((f"{{% for ligne in {rows} %}}", "for"), (f"{{{{ ligne.{shown} }}}}", f"{{{{ ligne.{value} }}}}"), ("{% endfor %}", "endfor"))  # fmt: skip


def add_box(paragraph: Paragraph, tag: str, title: str) -> None:
    """A box to tick."""
    kind = (
        f'<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="{_BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_BOX_FONT}"/></w14:checkbox>'
    )
    fonts = f'<w:rPr><w:rFonts w:ascii="{_BOX_FONT}" w:eastAsia="{_BOX_FONT}" w:hAnsi="{_BOX_FONT}" w:hint="eastAsia"/></w:rPr>'
    _append(paragraph, tag, title, "sdtLocked", kind, f"<w:r>{fonts}<w:t>{_EMPTY}</w:t></w:r>")


def add_mark(paragraph: Paragraph, tag: str, text: str) -> None:
    """A control that nobody can change or take out, which tells what the document is."""
    _append(paragraph, tag, MARKED, "sdtContentLocked", "<w:text/>", f"<w:r><w:t>{escape(french(text))}</w:t></w:r>")


def _add(paragraph: Paragraph, tag: str, title: str, kind: str, prompt: str) -> None:
    run = f'<w:r><w:rPr><w:rStyle w:val="{PROMPT_STYLE}"/></w:rPr><w:t xml:space="preserve">{escape(french(prompt))}</w:t></w:r>'
    _append(paragraph, tag, title, "sdtLocked", f"<w:showingPlcHdr/>{kind}", run)


def _append(paragraph: Paragraph, tag: str, title: str, lock: str, kind: str, content: str) -> None:
    xml = (
        f"<w:sdt {nsdecls('w')} {_W14}><w:sdtPr><w:alias w:val={quoteattr(french(title))}/><w:tag w:val={quoteattr(tag)}/>"
        f'<w:lock w:val="{lock}"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )
    paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx makes no content control
