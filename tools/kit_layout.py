"""The sheets of paper of the call for projects and of the holder's kit: large type, one idea a block, readable in black and white."""

from collections.abc import Sequence
from dataclasses import replace

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from word_blocks import add_field, add_table, lines, pad, row_habits, shade, write
from word_controls import PROMPT_STYLE
from word_styles import GREY, INK, Look, RGBColor, add_style, border, set_up

NAVY, PALE, WARM, RULE = "1F3864", "EEF2F9", "FFD966", "B4C0D4"
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_PROMPT = RGBColor(0x59, 0x63, 0x73)
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER

#: Sizes are of a body of one point, so that one sheet of styles serves a poster and a flyer.
_STYLES = {
    "Kit Corps": ("KitCorps", Look(size=1.0, after=0.35, line=1.1)),
    "Kit Surtitre": ("KitSurtitre", Look(size=1.1, bold=True, colour=_WHITE, after=0.2, line=1.0)),
    "Kit Titre": ("KitTitre", Look(bold=True, colour=_WHITE, after=0.25, line=0.95)),
    "Kit Accroche": ("KitAccroche", Look(size=1.35, colour=_WHITE, after=0.1, line=1.1)),
    "Kit Montant Avant": ("KitMontantAvant", Look(size=1.3, bold=True, colour=INK, after=0, line=1.0, align=_CENTRE, with_next=True)),
    "Kit Montant": ("KitMontant", Look(size=3.4, bold=True, colour=INK, after=0.1, line=1.0, align=_CENTRE, with_next=True)),
    "Kit Montant Après": ("KitMontantApres", Look(size=1.05, colour=INK, after=0, line=1.05, align=_CENTRE)),
    "Kit Question": ("KitQuestion", Look(size=1.35, bold=True, colour=INK, before=0.2, after=0.25, line=1.0, with_next=True)),
    "Kit Liste": ("KitListe", Look(base="List Bullet", size=1.0, after=0.25, line=1.05)),
    "Kit Étape": ("KitEtape", Look(base="List Number", size=1.0, after=0.3, line=1.05)),
    "Kit Fort": ("KitFort", Look(size=1.15, bold=True, colour=INK, after=0.1, line=1.05)),
    "Kit Contact": ("KitContact", Look(size=1.3, bold=True, colour=_WHITE, after=0.1, line=1.1)),
    "Kit Contact Détail": ("KitContactDetail", Look(size=1.0, colour=_WHITE, after=0.1, line=1.1)),
    "Kit Petit": ("KitPetit", Look(size=0.8, colour=GREY, after=0.1, line=1.05)),
    "Kit Espace": ("KitEspace", Look(size=0.3, after=0.1, line=1.0)),
    "Kit Cellule": ("KitCellule", Look(size=1.0, after=0, line=1.05)),
    "Kit Cellule Titre": ("KitCelluleTitre", Look(base="Kit Cellule", bold=True, colour=INK, with_next=True)),
    "Kit Libellé": ("KitLibelle", Look(base="Kit Cellule", bold=True, colour=INK)),
    "Kit Aide": ("KitAide", Look(base="Kit Cellule", size=0.82, colour=GREY)),
    "Kit Pied": ("KitPied", Look(size=0.72, colour=GREY, after=0, line=1.0)),
}  # fmt: skip
_PIED_LEAST = 7.5


def sheet(width: float, height: float, margin: float, body: float, title: float) -> Document:
    """A blank sheet of that size and margin (millimetres), its styles made for a body and a title of so many points."""
    document = docx.Document()
    set_up(document)
    normal = document.styles["Normal"]
    normal.font.size, normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = Pt(body), 1.0, Pt(0)
    for name, (identifier, look) in _STYLES.items():
        add_style(document, name, identifier, _sized(look, body))
    document.styles["Kit Titre"].font.size = Pt(title)
    prompt = document.styles.add_style("Kit Invite", WD_STYLE_TYPE.CHARACTER)
    prompt.element.set(qn("w:styleId"), PROMPT_STYLE)
    prompt.font.color.rgb, prompt.font.italic = _PROMPT, True
    border(document.styles["Kit Question"], "left", "E0A100", size=24, space=6)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(margin)
    section.header_distance = section.footer_distance = Mm(margin / 2)
    return document


def _sized(look: Look, body: float) -> Look:
    """The look with its sizes in points."""
    size = None if look.size is None else max(round(look.size * body * 2) / 2, _PIED_LEAST)
    spaces = {name: getattr(look, name) * body for name in ("before", "after") if getattr(look, name) is not None}
    return replace(look, size=size, **spaces)


def running_foot(document: Document, width: float, title: str) -> None:
    """The association and the page, at the foot of each page."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]
    first.style = document.styles["Kit Pied"]
    first.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    write(first, f"{{{{ association.nom }}}} – {title}\tPage ")
    add_field(first, "PAGE", "1")
    first.add_run(" / ")
    add_field(first, "NUMPAGES", "1")


def say(holder: Document | _Cell, document: Document, *blocks: tuple[str, str]) -> list[Paragraph]:
    """Add paragraphs to a page or a cell: the style's name (without « Kit », "" for the body) and the text of each."""
    fresh = (
        holder.paragraphs[0] if isinstance(holder, _Cell) and not holder.text and len(holder.paragraphs) == 1 else None
    )
    made = []
    for style, text in blocks:
        paragraph = holder.add_paragraph() if fresh is None else fresh
        fresh = None
        paragraph.style = document.styles[f"Kit {style or 'Corps'}"]
        made.append(write(paragraph, text))
    return made


def blocks(document: Document, widths: Sequence[float], fill: str = "", *, inner: float = 4) -> list[_Cell]:
    """A row of blocks side by side, filled with a colour: a title band, a box, columns."""
    table = add_table(document, document, 1, widths)
    lines(table, (), RULE)
    pad(table, inner, inner)
    row_habits(table, headers=0)
    for cell in table.rows[0].cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP
        if fill:
            shade(cell, fill)
    return list(table.rows[0].cells)


def gap(document: Document) -> None:
    """A thin space between two blocks, without which Word would make one of them."""
    document.add_paragraph(style="Kit Espace")


def grid(document: Document, widths: Sequence[float], count: int, *, headers: int = 1, inner: float = 1.6) -> Table:
    """A table with lines between its rows."""
    table = add_table(document, document, count, widths)
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, inner, 2.2)
    row_habits(table, headers=headers)
    for row in table.rows:
        for cell in row.cells:
            cell.paragraphs[0].style = document.styles["Kit Cellule"]
    return table


def dates_table(document: Document, width: float, rows: str = "rendez_vous") -> None:
    """The meetings to come, with the last day to lodge a file for each."""
    table = grid(document, (width * 0.36, width * 0.36, width * 0.28), 4)
    texts = (
        ("Déposez votre dossier au plus tard le", "Le comité se réunit le", "Où ?"),
        (f"{{%tr for ligne in {rows} %}}", "", ""),
        (
            "**{{ ligne.depot_avant or '—' }}**",
            "{{ ligne.date }}{% if ligne.heure %}, {{ ligne.heure }}{% endif %}",
            "{{ ligne.lieu }}",
        ),
        ("{%tr endfor %}", "", ""),
    )
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            if line is texts[0]:
                shade(cell, PALE)
                cell.paragraphs[0].style = document.styles["Kit Cellule Titre"]
            write(cell.paragraphs[0], text)
