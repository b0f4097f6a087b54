"""The sheet of paper of the letters: margins, letterhead with room for a logo, address window, footer, styles."""

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.section import Section, _Footer
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from word_blocks import add_field, add_table, lines, pad, row_habits, shade, write
from word_styles import GREY, INK, Look, add_style, border, set_up

WIDTH, LEFT, RIGHT = 165.0, 25.0, 20.0
#: From the left margin to the window of a French envelope (110 mm from the edge of the sheet).
WINDOW = 85.0
RULE = "1F3864"
PALE = "E9EEF6"

_STYLES = {
    "Lettre Corps": ("LettreCorps", Look(align=WD_ALIGN_PARAGRAPH.LEFT)),
    "Lettre Destinataire": ("LettreDestinataire", Look(left=WINDOW, after=0, line=1.05)),
    "Lettre Lieu et date": ("LettreLieuEtDate", Look(left=WINDOW, before=14, after=10)),
    "Lettre Titre": ("LettreTitre", Look(size=16, bold=True, colour=INK, before=6, after=8, with_next=True)),
    "Lettre Objet": ("LettreObjet", Look(bold=True, colour=INK, after=2, with_next=True)),
    "Lettre Références": ("LettreReferences", Look(size=9, colour=GREY, after=8)),
    "Lettre Appel": ("LettreAppel", Look(after=8, with_next=True)),
    "Lettre Intertitre": ("LettreIntertitre", Look(bold=True, colour=INK, before=4, after=3, with_next=True)),
    "Lettre Liste": ("LettreListe", Look(base="List Bullet", after=3)),
    "Lettre Citation": ("LettreCitation", Look(left=6, right=6, before=2, after=5, together=True)),
    "Lettre Conclusion": ("LettreConclusion", Look(base="Lettre Corps", before=4, after=0, together=True)),
    "Lettre Tableau": ("LettreTableau", Look(after=0, line=1.0)),
    "Lettre Tableau Titre": ("LettreTableauTitre", Look(base="Lettre Tableau", bold=True, colour=INK, with_next=True)),
    "Lettre Tableau Montant": ("LettreTableauMontant", Look(base="Lettre Tableau", align=WD_ALIGN_PARAGRAPH.RIGHT)),
    "Lettre Après Tableau": ("LettreApresTableau", Look(base="Lettre Corps", before=6)),
    "En-tête Nom": ("EnTeteNom", Look(size=14, bold=True, colour=INK, after=3, line=1.0)),
    "En-tête Coordonnées": ("EnTeteCoordonnees", Look(size=9, colour=GREY, after=0, line=1.0)),
    "En-tête Logo": ("EnTeteLogo", Look(align=WD_ALIGN_PARAGRAPH.RIGHT, after=0, line=1.0)),
    "Pied Identité": ("PiedIdentite", Look(size=8, colour=GREY, after=0, line=1.0)),
}  # fmt: skip


def letter(about: str = "dossier {{ projet.code }}") -> Document:
    """A blank letter: A4, its styles, its letterhead and its footer; `about` tells its next pages from those of others."""
    document = docx.Document()
    set_up(document)
    # Tighter than the review: most letters then hold on one page.
    habits = document.styles["Normal"].paragraph_format
    habits.line_spacing, habits.space_after = 1.0, Pt(4)
    for name, (identifier, look) in _STYLES.items():
        style = add_style(document, name, identifier, look)
        style.next_paragraph_style = style if name.startswith(("En-tête", "Pied")) else document.styles["Lettre Corps"]
    document.styles["Lettre Conclusion"].paragraph_format.tab_stops.add_tab_stop(Mm(WINDOW))
    border(document.styles["Lettre Citation"], "left", RULE, size=18, space=8)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(20), Mm(18)
    section.header_distance, section.footer_distance = Mm(12), Mm(9)
    section.different_first_page_header_footer = True
    _letterhead(document, section)
    _next_pages(section, about)
    for footer in (section.first_page_footer, section.footer):
        _footer(document, footer)
    return document


def _letterhead(document: Document, section: Section) -> None:
    """The association's name and how to reach it, and at the right an empty cell for a logo: nothing to print if left so."""
    header = section.first_page_header
    header.is_linked_to_previous = False
    table = add_table(document, header, 1, (115, 50))
    lines(table, (), RULE)
    pad(table, 0, 0)
    table.rows[0].height, table.rows[0].height_rule = Mm(36), WD_ROW_HEIGHT_RULE.AT_LEAST
    left, right = table.rows[0].cells
    left.paragraphs[0].style = document.styles["En-tête Nom"]
    write(left.paragraphs[0], "{{ association.nom }}")
    for field, text in (
        ("adresse", "{{ association.adresse }}"),
        ("ville", "{{ association.ville }}"),
        ("telephone", "{{ association.telephone }}"),
        ("courriel", "{{ association.courriel }}"),
    ):
        for line in (f"{{%p if association.{field} %}}", text, "{%p endif %}"):
            write(left.add_paragraph(style="En-tête Coordonnées"), line)
    right.paragraphs[0].style = document.styles["En-tête Logo"]
    _shrink(header.paragraphs[0], document)


def _next_pages(section: Section, about: str) -> None:
    header = section.header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.style = "En-tête Coordonnées"
    write(paragraph, f"{{{{ association.nom }}}} – {about}")


def _footer(document: Document, footer: _Footer) -> None:
    """Who the association is, and the page."""
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]
    first.style = document.styles["Pied Identité"]
    first.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    write(first, "{{ association.identite }}")
    first.add_run("\tPage ")
    add_field(first, "PAGE", "1")
    first.add_run(" / ")
    add_field(first, "NUMPAGES", "1")
    write(footer.add_paragraph(style="Pied Identité"), "{{ association.contacts }}")


def _shrink(paragraph: Paragraph, document: Document) -> None:
    """The paragraph that Word wants after a table, made as small as can be."""
    paragraph.style = document.styles["En-tête Coordonnées"]
    table = paragraph._p.getnext()  # noqa: SLF001 - python-docx puts the table after the first paragraph
    table.addnext(paragraph._p)  # noqa: SLF001


def payment_table(document: Document) -> None:
    """The schedule of payments, one row a payment."""
    rows = (
        ("Versement", "Quand", "Montant"),
        ("{%tr for ligne in echeancier.lignes %}", "", ""),
        ("{{ ligne.versement }}", "{{ ligne.quand }}", "{{ ligne.montant }}"),
        ("{%tr endfor %}", "", ""),
    )
    _amounts_table(document, (45, 80, 40), rows)


def account_table(document: Document) -> None:
    """What was granted, paid, justified, given back, and what is still to give back."""
    rows = (
        ("Le compte de votre projet", "Montant"),
        ("Aide accordée par le comité", "{{ accorde.montant }}"),
        ("Argent versé", "{{ suivi.verse.montant }}"),
        ("Dépenses justifiées, dans la limite de l’aide", "{{ suivi.justifie.montant }}"),
        ("{%tr if suivi.rendu.positif %}", ""),
        ("Argent déjà rendu", "{{ suivi.rendu.montant }}"),
        ("{%tr endif %}", ""),
        ("**Reste à rendre**", "**{{ reversement.montant }}**"),
    )
    _amounts_table(document, (125, 40), rows)


def _amounts_table(document: Document, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row is its heading and whose last column holds amounts."""
    table = add_table(document, document, len(rows), widths)
    lines(table, ("top", "bottom", "insideH"), "B4C0D4")
    pad(table, 0.8, 2)
    row_habits(table)
    last = len(widths) - 1
    for row, texts in zip(table.rows, rows, strict=True):
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            is_head = texts is rows[0]
            style = (
                "Lettre Tableau Titre" if is_head else "Lettre Tableau Montant" if column == last else "Lettre Tableau"
            )
            paragraph = cell.paragraphs[0]
            paragraph.style = document.styles[style]
            if is_head:
                shade(cell, PALE)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if column == last else None
            write(paragraph, text)
