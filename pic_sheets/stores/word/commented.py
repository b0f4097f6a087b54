"""A copy of a Word template with a comment at each of its faults, to mend it where it is wrong."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.text.run import Run
from lxml import etree

from pic_sheets.stores.word.fault import Fault
from pic_sheets.stores.word.packages import packed, read_members
from pic_sheets.stores.word.templates import Template

AUTHOR, INITIALS = "PIC Sheets", "PIC"
#: The same faults give the same bytes on any day.
_FOREVER = datetime(2025, 1, 1, tzinfo=UTC)


def commented(template: Template, found: Sequence[Fault]) -> bytes:
    """The template with a Word comment at each fault; the same faults give the same bytes, and all else stays.

    Word holds no comment in a header, a note or a text box: those go to the first paragraph of the body, or to the one
    that the box is anchored to, and name the place. The comments that staff had made stay.
    """
    document = template.opened()
    places = list(document.element.body.iter(qn("w:p")))
    for fault in found:
        holder = _holder(places, fault)
        at_hand = holder is not None and places[fault.spot.rank - 1 : fault.spot.rank] == [holder]
        text = f"{fault.message}\n{fault.advice}".strip() if at_hand else fault.sentence
        comment = document.add_comment(_runs(document, holder), text, author=AUTHOR, initials=INITIALS)
        comment._comment_elm.date = _FOREVER  # noqa: SLF001 - python-docx dates it today
    stream = io.BytesIO()
    document.save(stream)
    return packed(read_members(template.name, stream.getvalue()))


def _holder(places: Sequence[etree._Element], fault: Fault) -> etree._Element | None:
    """The paragraph that can hold the comment of a fault; None in a document without any."""
    if not 1 <= fault.spot.rank <= len(places):
        return next(iter(places), None)
    paragraph = places[fault.spot.rank - 1]
    boxed = "txbxContent" in fault.spot.path
    return list(paragraph.iterancestors(qn("w:p")))[-1] if boxed else paragraph


def _runs(document: Document, paragraph: etree._Element | None) -> tuple[Run, Run]:
    """The first and last runs of the paragraph's own text, one being made where there is none."""
    if paragraph is None:
        paragraph = document.add_paragraph()._p  # noqa: SLF001 - python-docx gives no other way to its element
    own = list(_own_runs(paragraph))
    if not own:
        made = OxmlElement("w:r")
        assert isinstance(made, CT_R)
        paragraph.append(made)
        own.append(made)
    return Run(own[0], document), Run(own[-1], document)


def _own_runs(paragraph: etree._Element) -> Iterator[CT_R]:
    """The runs of a paragraph, without those of the boxes anchored in it nor the marks of its comments."""
    for run in paragraph.iter(qn("w:r")):
        own = next(run.iterancestors(qn("w:p"))) is paragraph and run.find(qn("w:commentReference")) is None
        if own and isinstance(run, CT_R):
            yield run
