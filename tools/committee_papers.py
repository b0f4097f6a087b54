"""The papers of a meeting of the committee: its agenda, the sheets to sign and to count votes on, and all the others."""

from collections.abc import Callable, Mapping

from committee_layout import (
    ALL_SIDES,
    RUNNING,
    Column,
    facts,
    grid,
    paper,
    say,
    wide_row,
)
from committee_sheets import project_sheet, reports
from docx.document import Document

_COMMITTEE = "Comité d’attribution des Projets d’initiative citoyenne (PIC)"
_WHEN = (
    ("Date", "{{ seance.date_longue }}", "seance.date_longue"),
    ("Heure", "{{ seance.heure }}", "seance.heure"),
    ("Lieu", "{{ seance.lieu }}", "seance.lieu"),
    ("Présidence", "{{ seance.president }}", "seance.president"),
)
_TITLE = "{{ ligne.titre }}\n{%p if ligne.ajourne_le %}\nCellule Détail: Revient après l’ajournement du {{ ligne.ajourne_le }}\n{%p endif %}"


def _agenda() -> Document:
    document = paper(RUNNING)
    say(document, ("Titre", "Ordre du jour"), ("Sous-titre", _COMMITTEE))
    facts(document, _WHEN)
    say(
        document,
        ("Point", "Ouverture de la séance"),
        (
            "",
            (
                "Feuille de présence et pouvoirs"
                "{% if quorum.phrase %} ; vérification du quorum : {{ quorum.phrase }}, présents ou représentés{% endif %}. "
                "Les membres liés à un porteur le font savoir et ne prennent pas part à l’examen de son projet."
            ),
        ),
        ("", "{%p if seance_precedente %}"),
        ("Point", "Approbation du procès-verbal de la séance du {{ seance_precedente }}"),
        ("", "{%p endif %}"),
        ("", "{%p if projets %}"),
        ("Point", "Examen de {{ demande.nombre }}"),
    )
    _agenda_projects(document)
    say(
        document,
        ("", "{%p endif %}"),
        ("", "{%p if bilans %}"),
        ("Point", "Présentation de {{ nombre_bilans }}"),
    )
    grid(
        document,
        (Column(10), Column(70), Column(40), Column(25, "Cellule Droite"), Column(25, "Cellule Droite")),
        (
            ("N°", "Projet", "Porteur", "Accordé", "Justifié"),
            ("{%tr for ligne in bilans %}",),
            ("{{ ligne.numero }}", "{{ ligne.titre }}", "{{ ligne.porteur }}", "{{ ligne.accorde }}", "{{ ligne.justifie }}"),
            ("{%tr endfor %}",),
        ),
    )  # fmt: skip
    say(
        document,
        ("", "{%p endif %}"),
        ("Point", "Questions diverses"),
        ("Point", "Prochaine séance"),
        ("", "{%p if prochaine_seance.quand_et_ou %}"),
        (
            "",
            (
                "La prochaine séance aura lieu {{ prochaine_seance.quand_et_ou }}."
                "{% if prochaine_seance.depot_avant %} Les dossiers sont à déposer au plus tard le {{ prochaine_seance.depot_avant }}.{% endif %}"
            ),
        ),
        ("", "{%p else %}"),
        ("", "La date de la prochaine séance est à fixer."),
        ("", "{%p endif %}"),
    )
    return document


def _agenda_projects(document: Document) -> None:
    table = grid(
        document,
        (Column(10), Column(60), Column(38), Column(36), Column(26, "Cellule Droite")),
        (
            ("N°", "Projet", "Porteur", "Thématique et quartier", "Demandé"),
            ("{%tr for ligne in projets %}",),
            (
                "{{ ligne.numero }}", _TITLE, "{{ ligne.porteur }}",
                "{{ ligne.thematique }}\n{%p if ligne.quartier %}\nCellule Détail: {{ ligne.quartier }}\n{%p endif %}", "{{ ligne.demande }}",
            ),
            ("{%tr endfor %}",),
            ("", "**Total demandé**", "", "", "**{{ demande.montant }}**"),
        ),
    )  # fmt: skip
    for cell in table.rows[-2].cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    say(
        document,
        ("", "{%p if demande.a_chiffrer %}"),
        ("Note", "{{ demande.a_chiffrer }}."),
        ("", "{%p endif %}"),
        ("", "{%p if enveloppe.reste %}"),
        (
            "Note",
            (
                "Il reste **{{ enveloppe.reste }}** dans l’enveloppe du fonds."
                "{% if enveloppe.apres %} Si tout était accordé comme demandé, il resterait {{ enveloppe.apres }}.{% endif %}"
                "{% if enveloppe.manque %} Pour tout accorder comme demandé, **il manquerait {{ enveloppe.manque }}**.{% endif %}"
                "{% if seance.plafond %} La séance peut accorder {{ seance.plafond }} au plus.{% endif %}"
            ),
        ),
        ("", "{%p endif %}"),
    )


def _attendance() -> Document:
    document = paper(RUNNING)
    say(document, ("Titre", "Feuille de présence"), ("Sous-titre", _COMMITTEE))
    facts(document, _WHEN)
    say(
        document,
        ("", "{%p if quorum.phrase or pouvoirs_par_membre %}"),
        (
            "Note",
            (
                "{% if quorum.phrase %}Quorum : **{{ quorum.phrase }}**, présents ou représentés.{% endif %}"
                "{% if quorum.phrase and pouvoirs_par_membre %} {% endif %}{% if pouvoirs_par_membre %}Un membre peut porter {{ pouvoirs_par_membre }} au plus.{% endif %}"
            ),
        ),
        ("", "{%p endif %}"),
        ("Intertitre", "Les membres du comité"),
    )
    columns = (Column(58), Column(26), Column(46), Column(40))
    table = grid(
        document,
        columns,
        (
            ("Membre", "Voix", "Signature", "Pouvoir à"),
            ("{%tr for groupe in colleges %}",),
            ("",),
            ("{%tr for membre in groupe.membres %}",),
            ("{{ membre.nom }}", "{{ membre.voix }}", "", ""),
            ("{%tr endfor %}",),
            ("{%tr endfor %}",),
        ),
        sides=ALL_SIDES,
        height=9,
    )
    wide_row(document, table.rows[2], "{{ groupe.college or 'Collège à préciser' }}", "Groupe")
    table.rows[2].height = None
    say(document, ("Intertitre", "Les autres personnes présentes"))
    grid(
        document,
        (*columns[:1], Column(66), Column(46)),
        (("Nom", "Qualité", "Signature"), *[("",)] * 4),
        sides=ALL_SIDES,
        height=9,
    )
    say(document, ("Note", "Signature de la personne qui préside :"))
    return document


def _ballots() -> Document:
    document = paper(RUNNING, wide=True)
    say(
        document,
        ("Titre", "Feuille de dépouillement"),
        (
            "Sous-titre",
            (
                "{% if quorum.phrase %}Quorum : {{ quorum.phrase }}{% else %}{{ quorum.votants }} membres à voix délibérative{% endif %}"
                "{% if majorite %} ; {{ majorite }}{% endif %}"
                "{% if voix_preponderante %} ; à égalité, la voix de la personne qui préside l’emporte{% endif %}"
            ),
        ),
    )
    small = "Cellule Centrée"
    grid(
        document,
        (
            Column(9), Column(67), Column(24, "Cellule Droite"), Column(13, small), Column(14, small), Column(14, small),
            Column(28), Column(31), Column(24), Column(37),
        ),
        (
            ("N°", "Projet et porteur", "Demandé", "Pour", "Contre", "Abst.", "Déports", "Décision", "Montant", "Motif, réserves"),
            ("{%tr for ligne in projets %}",),
            (
                "{{ ligne.numero }}",
                "{{ ligne.titre }}\n{%p if ligne.porteur %}\nCellule Détail: {{ ligne.porteur }}\n{%p endif %}",
                "{{ ligne.demande }}", "", "", "", "", "☐ Accord\n☐ Partiel\n☐ Ajourné\n☐ Refus", "", "",
            ),
            ("{%tr endfor %}",),
        ),
        sides=ALL_SIDES,
        height=18,
    )  # fmt: skip
    say(
        document,
        ("", "{%p if demande.montant %}"),
        ("Note", "Total demandé : {{ demande.montant }}."),
        ("", "{%p endif %}"),
        ("Note", "Un membre lié à un porteur quitte la salle : son nom va dans « Déports », sa voix et les pouvoirs qu’il porte ne comptent pas."),
    )  # fmt: skip
    return document


#: Template's stem → its title, and what draws it.
PAPERS: Mapping[str, tuple[str, Callable[[], Document]]] = {
    "ordre_du_jour": ("Ordre du jour", _agenda),
    "fiche_projet": ("Fiche projet", project_sheet),
    "bilans_presentes": ("Bilans présentés", reports),
    "feuille_presence": ("Feuille de présence", _attendance),
    "feuille_vote": ("Feuille de dépouillement", _ballots),
}
