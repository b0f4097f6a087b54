"""The words of the règlement intérieur: articles, what changes, versions, the annex of members; ** marks bold."""

from committee_layout import Column, grid, paper, say
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from word_blocks import write
from word_styles import FONT, INK, Look, apply_look, border

_HEADINGS = {
    "Heading 1": Look(size=14, bold=True, colour=INK, before=16, after=4, with_next=True, line=1.0),
    "Heading 2": Look(size=11, bold=True, colour=INK, before=9, after=2, with_next=True, line=1.0),
}


def rules_template() -> Document:
    """The template of the règlement intérieur."""
    document = paper("Règlement intérieur au {{ date_reglement }}")
    _headings(document)
    _title(document)
    _articles(document)
    _changes(document)
    _end(document)
    _annex(document)
    return document


def _headings(document: Document) -> None:
    """Word's own headings, so that the document can be gone through by its articles."""
    for name, look in _HEADINGS.items():
        style = document.styles[name]
        apply_look(style, look)
        fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
        fonts.attrib.clear()
        for key in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(key), FONT)
    border(document.styles["Heading 1"], "bottom", "B4C0D4", size=6, space=2)


def _heading(document: Document, level: int, text: str) -> None:
    write(document.add_paragraph(style=f"Heading {level}"), text)


def _title(document: Document) -> None:
    say(
        document,
        ("Titre", "Règlement intérieur au {{ date_reglement }}"),
        (
            "Sous-titre",
            (
                "Fonds des Projets d’initiative citoyenne (PIC)"
                "{% if version %} – version {{ version }}, depuis le {{ date_effet }}{% endif %}"
            ),
        ),
    )


def _articles(document: Document) -> None:
    say(document, ("Corps", "{%p for chapitre in chapitres %}"))
    _heading(document, 1, "{{ chapitre.titre }}")
    say(document, ("Corps", "{%p for article in chapitre.articles %}"))
    _heading(document, 2, "Article {{ article.numero }} – {{ article.titre }}")
    say(document, ("Corps", "{%p for phrase in article.phrases %}"), ("Corps", "{{ phrase }}"))
    document.paragraphs[-1].paragraph_format.keep_with_next = True  # a rule is never parted from its day
    say(
        document,
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p for point in article.points %}"),
        ("Liste", "{{ point }}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p if article.depuis %}"),
        (
            "Note",
            "En vigueur depuis le {{ article.depuis }}.{% if article.source %} Source : {{ article.source }}{% endif %}",
        ),
        ("Corps", "{%p endif %}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endfor %}"),
    )


def _changes(document: Document) -> None:
    say(document, ("Corps", "{%p if changements.connus %}"))
    _heading(document, 1, "Les versions du règlement")
    _heading(document, 2, "Article {{ changements.numero }} – Ce qui change")
    say(
        document,
        ("Corps", "{%p if changements.premiere %}"),
        ("Corps", "C’est la première version connue de ce règlement. Elle commence le {{ changements.date }}."),
        ("Corps", "{%p else %}"),
        (
            "Corps",
            (
                "Cette version commence le {{ changements.date }}. Elle remplace celle du {{ changements.date_avant }}. "
                "Voici ce qui change :"
            ),
        ),
    )
    grid(
        document,
        (Column(62), Column(36), Column(36), Column(36)),
        (
            ("Règle", "Avant", "Maintenant", "À partir du"),
            ("{%tr for ligne in changements.lignes %}",),
            ("{{ ligne.regle }}", "{{ ligne.avant }}", "{{ ligne.maintenant }}", "{{ ligne.depuis }}"),
            ("{%tr endfor %}",),
        ),
    )
    say(
        document,
        ("Corps", "{%p endif %}"),
        ("Intertitre", "Toutes les versions"),
        ("Corps", "{%p for version in versions %}"),
        ("Rubrique", "Version {{ version.numero }}, à partir du {{ version.date }}"),
        ("Corps", "{%p for regle in version.regles %}"),
        ("Liste", "{{ regle }}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endif %}"),
    )


def _end(document: Document) -> None:
    """Where and when it is signed, and by whom; who adopted it is for staff to write."""
    say(
        document,
        (
            "Corps",
            "{% if lieu_signature %}Fait à {{ lieu_signature }}, le …………………{% else %}Fait le …………………{% endif %}",
        ),
    )
    place = document.paragraphs[-1].paragraph_format
    place.space_before, place.keep_with_next = Pt(22), True
    say(
        document,
        ("Corps", "{%p if association.representant %}"),
        (
            "Corps",
            "{% if association.signature %}{{ association.signature }}, {% endif %}{{ association.representant }}",
        ),
        ("Corps", "{%p endif %}"),
    )


def _annex(document: Document) -> None:
    say(document, ("Corps", "{%p if annexe %}"))
    _heading(document, 1, "Annexe – Les membres du comité au {{ date_reglement }}")
    document.paragraphs[-1].paragraph_format.page_break_before = True
    say(
        document,
        ("Corps", "{%p for groupe in annexe %}"),
        ("Intertitre", "{{ groupe.college }}"),
        ("Corps", "{%p for membre in groupe.membres %}"),
        ("Liste", "{{ membre.nom }}{% if membre.voix %}, {{ membre.voix }}{% endif %}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endif %}"),
    )
