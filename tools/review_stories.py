"""The parts of the annual review that compare, tell and trace: the year before, portraits, quotes, conclusion, annexes."""

from collections.abc import Mapping

from docx.document import Document
from review_charts import COLUMN, EUROS, draw_chart
from review_layout import Column, end_if, heading, landscape, looped_table, only_if, say, tell

from pic_sheets.plans import ChartData


def comparison(document: Document, charts: Mapping[str, ChartData]) -> None:
    only_if(document, "comparaison.lignes")
    heading(document, "Par rapport à l’année d’avant", "comparaison")
    say(
        document,
        ("", "{%p for phrase in comparaison.phrases %}"),
        ("", "{{ phrase }}"),
        ("", "{%p endfor %}"),
        ("Légende", "L’argent du fonds, les deux années"),
    )
    draw_chart(document, "comparaison", COLUMN, charts["comparaison"], 62, EUROS)
    looped_table(
        document,
        "comparaison.lignes",
        (
            Column("Chiffre", "chiffre", 62, is_number=False),
            Column("{{ comparaison.annee_avant }}", "annee_avant", 28),
            Column("{{ comparaison.annee }}", "cette_annee", 28),
            Column("Écart", "ecart", 28),
            Column("Écart en %", "ecart_pourcent", 19),
        ),
    )
    say(document, ("Note", "L’écart entre deux parts est en points (pt). Un tiret marque ce qui ne se compare pas."))
    end_if(document)


def portraits(document: Document, _charts: Mapping[str, ChartData]) -> None:
    only_if(document, "portraits")
    heading(document, "Portraits de projets", "portraits")
    say(
        document,
        ("", "{%p for portrait in portraits %}"),
        ("Heading 2", "{{ portrait.titre }}"),
        (
            "Portrait",
            (
                "{{ portrait.porteur }}{% if portrait.thematique %} – {{ portrait.thematique }}{% endif %}"
                "{% if portrait.quartier %} – {{ portrait.quartier }}{% endif %}"
                "{% if portrait.periode %} – {{ portrait.periode }}{% endif %}"
            ),
        ),
        ("", "{%p if portrait.description %}"),
        ("", "{{ portrait.description }}"),
        ("", "{%p endif %}"),
        ("", "**{{ portrait.chiffres }}**"),
        ("Citation", "{{ portrait.effets }}"),
        ("", "{%p if portrait.suites %}"),
        ("Source", "Et après : {{ portrait.suites }}"),
        ("", "{%p endif %}"),
        ("", "{%p endfor %}"),
    )
    end_if(document)


def voices(document: Document, _charts: Mapping[str, ChartData]) -> None:
    only_if(document, "temoignages")
    heading(document, "Paroles de porteurs", "paroles")
    say(
        document,
        ("", "Ce que les projets ont changé, dans les mots de ceux qui les ont portés."),
        ("", "{%p for theme in temoignages %}"),
        ("Thème", "{{ theme.thematique }}"),
        ("", "{%p for citation in theme.citations %}"),
        ("Citation", "{{ citation.texte }}"),
        ("Source", "{{ citation.projet }}"),
        ("", "{%p endfor %}"),
        ("", "{%p endfor %}"),
    )
    end_if(document)


def conclusion(document: Document, _charts: Mapping[str, ChartData]) -> None:
    heading(document, "Conclusion", "conclusion")
    _words(document, "Ce que l’année a donné", "recit.retenir", "retenir", "")
    _words(document, "Ce qui a été difficile", "recit.difficultes or difficultes", "difficultes", "difficultes")
    _words(document, "Et maintenant", "recit.perspectives or suites", "perspectives", "suites")
    say(
        document,
        ("Heading 2", "Remerciements"),
        (
            "",
            (
                "Nous remercions les porteurs de projets, les membres du comité et les bénévoles"
                "{% if financeurs %}, ainsi que nos financeurs : {{ financeurs }}{% endif %}."
            ),
        ),
        (
            "Lieu et date",
            "{% if lieu_signature %}Fait à {{ lieu_signature }}, le {{ date_bilan }}{% else %}Le {{ date_bilan }}{% endif %}",
        ),
        # The last paragraph bears the end of the upright pages: it stands whatever is known.
        (
            "Signataire",
            (
                "{% if association.signature or association.representant %}{{ association.signature }}"
                "{% if association.signature and association.representant %}, {% endif %}{{ association.representant }}"
                "{% else %}Pour l’association{% endif %}"
            ),
        ),
    )


def _words(document: Document, title: str, condition: str, part: str, quoted: str) -> None:
    """What the review says under a title, then the holders' own words when some are quoted."""
    only_if(document, condition)
    say(document, ("Heading 2", title))
    tell(document, part)
    if quoted:
        say(
            document,
            ("", f"{{%p for parole in {quoted} %}}"),
            ("Citation", "{{ parole.texte }}"),
            ("Source", "{{ parole.projet }}"),
            ("", "{%p endfor %}"),
        )
    end_if(document)


def annex(document: Document, _charts: Mapping[str, ChartData]) -> None:
    landscape(document)
    # The section already starts a page.
    heading(document, "Annexe : les projets de l’année", "annexe", new_page=False)
    document.paragraphs[-1].paragraph_format.space_before = 0
    looped_table(
        document,
        "projets.lignes",
        (
            Column("Code", "code", 24, is_number=False),
            Column("Projet", "titre", 50, is_number=False),
            Column("Porteur", "porteur", 34, is_number=False),
            Column("Thématique", "thematique", 31, is_number=False),
            Column("Quartier", "code_quartier", 22, is_number=False),
            Column("État", "etat", 16, is_number=False),
            Column("Demandé", "demande", 20),
            Column("Accordé", "accorde", 20),
            Column("Versé", "verse", 20),
            Column("Justifié", "justifie", 20),
        ),
        "projets.total",
    )
    say(
        document,
        (
            "Note",
            (
                "Montants en euros. « Versé » est compté avant les reversements ; « Justifié » est limité à l’aide accordée. "
                "Les codes de quartier sont ceux de la partie « Le fonds et ses quartiers »."
            ),
        ),
        ("", "{%p if sources %}"),
    )
    heading(document, "Annexe : d’où vient chaque chiffre", "sources")
    document.paragraphs[-1].paragraph_format.space_before = 0
    looped_table(
        document,
        "sources",
        (
            Column("Chiffre", "chiffre", 75, is_number=False),
            Column("Valeur", "valeur", 30),
            Column("Cellules du classeur", "cellules", 152, is_number=False),
        ),
    )
    say(
        document,
        ("Note", "« Projets!A4:A31 » se lit : feuille Projets, de la cellule A4 à la cellule A31."),
        ("", "{%p endif %}"),
    )
