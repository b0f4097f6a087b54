"""The words of the minutes: what is written around the fields, part by part; ** marks bold."""

from docx.document import Document
from minutes_layout import Column, facts, looped_table, minutes, say

_NAMED = "{{ ligne.code }}{% if ligne.titre %} – {{ ligne.titre_court }}{% endif %}"
#: The lines of a college: its members, by how they attended.
_COLLEGE = (
    ("Cellule", "{%p for groupe in college.groupes %}"),
    ("Cellule Liste", "**{{ groupe.libelle }} :** {{ groupe.noms }}"),
    ("Cellule", "{%p endfor %}"),
)


def minutes_template() -> Document:
    """The template of the minutes of a meeting."""
    document = minutes()
    _head(document)
    _attendance(document)
    _in_brief(document)
    _projects(document)
    _reports(document)
    _end(document)
    return document


def _head(document: Document) -> None:
    say(
        document,
        ("Titre", "Procès-verbal de la séance{% if seance.titre %} {{ seance.titre }}{% endif %}"),
        ("Sous-titre", "Comité d’attribution des Projets d’initiative citoyenne (PIC)"),
        ("Corps", "{%p if seance.reperes %}"),
    )
    facts(
        document,
        [("for repere in seance.reperes", "{{ repere.nom }}", [("Cellule", "{{ repere.valeur }}")])],
    )
    say(document, ("Corps", "{%p endif %}"))


def _attendance(document: Document) -> None:
    say(document, ("Heading 1", "Les membres du comité"), ("Corps", "{%p if not presences.notees %}"))
    say(document, ("Corps", "Les présences de cette séance ne sont pas notées."), ("Corps", "{%p endif %}"))
    for field, caption in (("colleges", "Voix délibératives"), ("consultatifs", "Voix consultatives")):
        say(document, ("Corps", f"{{%p if presences.{field} %}}"), ("Légende", caption))
        facts(document, [(f"for college in presences.{field}", "{{ college.nom }}", _COLLEGE)])
        say(document, ("Corps", "{%p endif %}"))
    say(
        document,
        ("Corps", "{%p if presences.hors_mandat %}"),
        ("Corps", "Hors mandat ce jour-là : {{ presences.hors_mandat }}."),
        ("Corps", "{%p endif %}"),
        ("Légende", "Voix, quorum et règles du jour"),
        ("Corps", "{%p if presences.voix %}"),
        ("Corps", "{{ presences.voix }} {{ presences.quorum }} {{ presences.habitants }}"),
        ("Corps", "{%p else %}"),
        ("Corps", "{{ presences.quorum }}"),
        ("Corps", "{%p endif %}"),
        ("Corps", "{{ regles }}"),
    )


def _in_brief(document: Document) -> None:
    say(document, ("Heading 1", "Les décisions en bref"), ("Corps", "{%p if projets %}"))
    looped_table(
        document,
        "ligne in projets",
        (
            Column("Projet", _NAMED, 58, "Total"),
            Column("Porteur", "{{ ligne.porteur }}", 38),
            Column("Demandé", "{{ ligne.demande.montant }}", 24, "{{ recapitulatif.demande }}", is_amount=True),
            Column("Accordé", "{{ ligne.accorde.montant }}", 24, "{{ recapitulatif.accorde }}", is_amount=True),
            Column("Décision", "{{ ligne.decision }}", 26),
        ),
    )
    say(
        document,
        ("Corps", "{%p else %}"),
        ("Corps", "Aucun projet n’est à l’ordre du jour de cette séance."),
        ("Corps", "{%p endif %}"),
        ("Corps", "{%p if retires %}"),
        ("Légende", "{% if retires|length > 1 %}Projets retirés{% else %}Projet retiré{% endif %} avant la séance"),
        ("Corps", "{%p for retire in retires %}"),
        ("Liste", "{{ retire }}"),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p endif %}"),
    )


def _projects(document: Document) -> None:
    say(
        document,
        ("Corps", "{%p if projets %}"),
        ("Heading 1", "Les projets, un par un"),
        ("Corps", "{%p endif %}"),
        ("Corps", "{%p for projet in projets %}"),
        ("Heading 2", "{{ projet.code }}{% if projet.titre %} – {{ projet.titre }}{% endif %}"),
        ("Corps", "{%p if projet.presentation %}"),
        ("Présentation", "{{ projet.presentation }}"),
        ("Corps", "{%p endif %}"),
    )
    facts(
        document,
        [
            ("if projet.demande.montant", "Demande", [("Cellule Liée", "{{ projet.demande.montant }}")]),
            ("if projet.retrait", "Retrait", [("Cellule Liée", "{{ projet.retrait }}")]),
            (
                "if projet.deports.phrase",
                "{% if projet.deports.noms|length > 1 %}Déports{% else %}Déport{% endif %}",
                [("Cellule Liée", "{{ projet.deports.phrase }}")],
            ),
            ("if projet.vote.phrase", "Vote", [("Cellule Liée", "{{ projet.vote.phrase }}")]),
            ("", "Décision", [("Cellule Liée", "{{ projet.resolution }}")]),
            ("if projet.motif", "Motif", [("Cellule Liée", "{{ projet.motif }}")]),
            (
                "if projet.reserves",
                "{% if projet.reserves|length > 1 %}Réserves{% else %}Réserve{% endif %}",
                [
                    ("Cellule Liée", "{%p for reserve in projet.reserves %}"),
                    ("Cellule Liée", "{% if projet.reserves|length > 1 %}– {% endif %}{{ reserve }}"),
                    ("Cellule", "{%p endfor %}"),
                ],
            ),
            (
                "if projet.enveloppe.connue",
                "Enveloppe",
                [("Cellule", "{{ projet.enveloppe.avant }} avant, {{ projet.enveloppe.apres }} après")],
            ),
        ],
    )
    say(document, ("Corps", "{%p endfor %}"))


def _reports(document: Document) -> None:
    say(document, ("Heading 1", "Les bilans présentés"), ("Corps", "{%p if bilans %}"))
    looped_table(
        document,
        "ligne in bilans",
        (
            Column("Projet", _NAMED, 58),
            Column("Porteur", "{{ ligne.porteur }}", 38),
            Column("Accordé", "{{ ligne.accorde }}", 24, is_amount=True),
            Column("Justifié", "{{ ligne.justifie }}", 24, is_amount=True),
            Column("Avis", "{{ ligne.avis }}", 26),
        ),
    )
    say(
        document,
        ("Corps", "{%p else %}"),
        ("Corps", "Aucun bilan n’est présenté à cette séance."),
        ("Corps", "{%p endif %}"),
    )


#: One paragraph, so that the signatures never stand alone on a page: LibreOffice may leave on the one before what is only
#: kept with the next.
_CLOSING = (
    "{% if enveloppe.connue %}L’enveloppe du fonds est de **{{ enveloppe.debut }}** au début de la séance et de "
    "**{{ enveloppe.fin }}** à la fin. Le comité accorde {{ enveloppe.accorde }}.\n{% endif %}"
    "{% if enveloppe.seance.connue %}L’enveloppe propre à cette séance est de {{ enveloppe.seance.montant }} : "
    "{{ enveloppe.seance.reste }}.\n{% endif %}"
    "{% if prochaine_seance.connue %}La prochaine séance aura lieu {{ prochaine_seance.quand_et_ou }}."
    "{% else %}Aucune autre séance n’est encore fixée.{% endif %}\n"
    "La séance est levée à …………………\n\n"
    "{% if lieu_signature %}Fait à {{ lieu_signature }}, le {{ date_document }}{% else %}Le {{ date_document }}{% endif %}\n\n"
    "La présidence de séance\tLe secrétariat de séance\n\n\n\n"
    "{% if seance.presidence %}**{{ seance.presidence }}**{% else %}…………………………{% endif %}\t…………………………"
)


def _end(document: Document) -> None:
    heading = (
        "{% if enveloppe.connue or enveloppe.seance.connue %}L’enveloppe et la clôture{% else %}La clôture{% endif %}"
    )
    say(document, ("Heading 1", heading), ("Clôture", _CLOSING))
