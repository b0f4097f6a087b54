"""The last parts of a request for a subsidy: what is asked from whom, the provisional budget, what the association commits to."""

from docx.document import Document
from docx.shared import Pt
from request_layout import cerfa_table
from review_layout import Column, heading, looped_table, say

YEAR = "{% if exercice %} {{ exercice }}{% endif %}"


def funding(document: Document) -> None:
    say(document, ("", "{%p if financeurs_sollicites.lignes %}"))
    heading(document, "Ce qui est demandé à chaque financeur", "financeurs")
    looped_table(
        document,
        "financeurs_sollicites.lignes",
        (
            Column("Financeur", "financeur", 75, is_number=False),
            Column("Type", "type", 30, is_number=False),
            Column("Demandé (€)", "demande", 30),
            Column("Notifié (€)", "notifie", 30),
        ),
        "financeurs_sollicites.total",
    )
    say(document, ("", "{%p endif %}"))


def budget(document: Document) -> None:
    title = f"Le budget prévisionnel{YEAR}"
    say(document, ("", "{%p if previsionnel.connu %}"))
    # The whole grid stands on one page.
    heading(document, title, "budget").paragraph_format.page_break_before = True
    document.paragraphs[-1].paragraph_format.space_before = Pt(0)
    cerfa_table(document)
    say(
        document,
        (
            "Note",
            (
                "Grille du formulaire Cerfa 12156*06, en euros sans centimes : chaque total est arrondi à l’euro, et ses lignes s’y ajoutent. "
                "Le classeur ne distingue pas les charges indirectes : elles sont dans les postes 60 à 69."
            ),
        ),
        ("", "{%p if not previsionnel.equilibre %}"),
        (
            "À compléter",
            (
                "[À corriger avant l’envoi : les charges et les produits diffèrent de {{ previsionnel.ecart }} €, les contributions volontaires "
                "de {{ previsionnel.ecart_en_nature }} €.]"
            ),
        ),
        ("", "{%p endif %}"),
        ("", "{%p else %}"),
    )
    heading(document, title, "budget_a_venir")
    say(
        document,
        ("À compléter", "[À compléter : la feuille « Charges et produits » du classeur est vide.]"),
        ("", "{%p endif %}"),
    )


def commitments(document: Document) -> None:
    heading(document, "Engagements et signature", "signature")
    say(
        document,
        (
            "",
            (
                "Les aides sont reversées aux porteurs des projets : nous demandons que la convention autorise ce reversement (décret-loi du "
                "2 mai 1938). L’association souscrit au contrat d’engagement républicain (loi du 24 août 2021, décret n° 2021-1947) et rendra "
                "le compte rendu financier de la subvention dans les six mois qui suivent la fin de l’exercice."
                "{% if demande.est_region %} Elle fait connaître aux porteurs la part de la Région, et lui remet une fiche-action par "
                "projet.{% endif %}"
            ),
        ),
        (
            "Signature",
            (
                "{% if lieu_signature %}Fait à {{ lieu_signature }}, le {{ date_demande }}{% else %}"
                "Le {{ date_demande }}{% endif %}\n\n{{ association.signature }}\n\n\n\n**{{ association.representant }}**"
            ),
        ),
    )
