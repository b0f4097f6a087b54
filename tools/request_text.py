"""The request for a subsidy, part by part: who asks, what for, where, with which committee, what was done, the budget."""

from docx.document import Document
from docx.shared import Pt
from request_budget import YEAR, budget, commitments, funding
from request_layout import facts, request_paper
from review_layout import Column, heading, key_figures, looped_table, say

_ASKED = "{% if demande.connu %}{{ demande.avec_article }}{% else %}[financeur à préciser]{% endif %}"
_AMOUNT = "**{{ demande.montant }}**{% if demande.en_lettres %} ({{ demande.en_lettres }}){% endif %}"


def request_template() -> Document:
    """The whole template."""
    document = request_paper(f"Demande de subvention{YEAR}")
    for part in (_head, _fund, _themes, _districts, _committee, _results, funding, budget, commitments):
        part(document)
    return document


def _head(document: Document) -> None:
    say(
        document,
        ("Demande Titre", "Demande de subvention"),
        ("Demande Sous-titre", f"Appel à projets « Politique de la ville »{YEAR} – Projets d’initiative citoyenne (PIC)"),
    )  # fmt: skip
    facts(
        document,
        (
            ("Financeur sollicité", "{{ demande.financeur }}", "demande.connu"),
            ("Montant demandé", _AMOUNT, ""),
            ("Montant notifié", "{{ demande.notifie }}{% if demande.convention %}, convention du {{ demande.convention }}{% endif %}", "demande.notifie"),
            ("Association", "{{ association.nom }}{% if association.sigle %} ({{ association.sigle }}){% endif %}", "association.nom"),
            ("Siège", "{{ association.adresse }}{% if association.adresse and association.ville %}, {% endif %}{{ association.ville }}", "association.adresse or association.ville"),
            ("SIRET", "{{ association.siret }}", "association.siret"),
            ("RNA", "{{ association.rna }}", "association.rna"),
            ("Représentant légal", "{{ association.representant }}{% if association.qualite %}, {{ association.qualite }}{% endif %}", "association.representant"),
            ("Contact", "{{ association.telephone }}{% if association.telephone and association.courriel %} – {% endif %}{{ association.courriel }}", "association.telephone or association.courriel"),
        ),
    )  # fmt: skip


def _fund(document: Document) -> None:
    heading(document, "L’association et le fonds", "fonds")
    say(
        document,
        (
            "",
            (
                "{% if association.nom %}{{ association.nom }}{% else %}L’association{% endif %} gère le fonds des Projets d’initiative "
                "citoyenne{% if nombre_quartiers %}, qui couvre {{ nombre_quartiers }}{% endif %}. Ce fonds permet à des habitants, seuls, "
                "en collectif ou en association, de réaliser une idée utile à leur quartier. Une aide simple, décidée par un comité où "
                "siègent des habitants, couvre tout ou partie des dépenses du projet."
            ),
        ),
        (
            "",
            (
                "Pour {% if exercice %}{{ exercice }}{% else %}l’année{% endif %}, "
                f"l’association sollicite {_ASKED} à hauteur de {_AMOUNT}"
                "{% if autres_financeurs %} ; elle sollicite aussi {{ autres_financeurs }}{% endif %}."
            ),
        ),
        ("À compléter", "[À compléter : ce que l’association fait d’autre, ses moyens, ce que ce financement permettra.]"),
    )  # fmt: skip


def _themes(document: Document) -> None:
    say(document, ("", "{%p if objectifs or autres_thematiques %}"))
    heading(document, "Les objectifs et les thématiques", "objectifs")
    say(
        document,
        ("", "{%p if objectifs %}"),
        (
            "",
            (
                "{% if demande.est_region %}Le fonds répond aux objectifs de la Région pour 2024-2030, avec ses thématiques :"
                "{% else %}Les thématiques du fonds, par objectif régional 2024-2030 :{% endif %}"
            ),
        ),
        ("", "{%p for objectif in objectifs %}"),
        ("Liste", "**{{ objectif.nom }}**{% if objectif.thematiques %} : {{ objectif.thematiques }}{% endif %}"),
        ("", "{%p endfor %}"),
        ("", "{%p endif %}"),
        ("", "{%p if autres_thematiques %}"),
        ("", "{% if objectifs %}Autres thématiques{% else %}Les thématiques du fonds{% endif %} : {{ autres_thematiques }}."),
        ("", "{%p endif %}"),
        ("", "{%p endif %}"),
    )  # fmt: skip


def _districts(document: Document) -> None:
    say(document, ("", "{%p if quartiers %}"))
    heading(document, "Les quartiers", "quartiers")
    looped_table(
        document,
        "quartiers",
        (
            Column("Code", "code", 25, is_number=False),
            Column("Quartier", "nom", 48, is_number=False),
            Column("Statut", "statut", 16, is_number=False),
            Column("Communes", "communes", 54, is_number=False),
            Column("Habitants", "habitants", 22),
        ),
    )
    say(
        document,
        ("Note", "QPV : quartier prioritaire de la politique de la ville. Veille : quartier de veille active."),
        ("", "{%p endif %}"),
    )


def _committee(document: Document) -> None:
    say(document, ("", "{%p if a_un_comite or fonctionnement %}"))
    heading(document, "Le comité et les règles du fonds", "comite")
    say(
        document,
        ("", "{%p if a_un_comite %}"),
        (
            "",
            (
                "Un comité d’attribution décide des aides. Dans l’année, il compte {{ comite.membres }}, dont {{ comite.votants }} à voix "
                "délibérative."
            ),
        ),
    )
    _tie(document)
    looped_table(
        document,
        "comite.colleges",
        (
            Column("Collège", "college", 85, is_number=False),
            Column("Membres de l’année", "membres", 40),
            Column("Dont voix délibérative", "votants", 40),
        ),
    )
    say(
        document,
        ("", "{%p endif %}"),
        ("", "{%p if fonctionnement %}"),
        ("Légende", "Ce que dit le règlement du fonds"),
        ("", "{%p for regle in fonctionnement %}"),
        ("Liste", "{{ regle }}"),
        ("", "{%p endfor %}"),
        ("", "{%p endif %}"),
        ("", "{%p endif %}"),
    )


def _results(document: Document) -> None:
    heading(document, "Ce que le fonds a permis", "resultats")
    say(
        document,
        ("", "{%p if a_des_projets %}"),
        (
            "",
            (
                "{% if d_avant %}Ces chiffres sont ceux de l’année d’avant{% if annee_chiffres %} ({{ annee_chiffres }}){% endif %}."
                "{% else %}Ces chiffres sont ceux de l’année{% if annee_chiffres %} {{ annee_chiffres }}{% endif %} elle-même, arrêtés au "
                "{{ date_demande }}, et non ceux de l’année précédente.{% endif %} Le comité a tenu {{ seances_tenues }}."
            ),
        ),
    )
    _tie(document)
    key_figures(
        document,
        (
            ("totaux.deposes", "projets déposés"),
            ("totaux.accordes", "projets soutenus"),
            ("totaux.realises", "projets réalisés, bilan rendu"),
            ("chiffres.taux_accord", "des projets examinés ont reçu une aide"),
            ("chiffres.accorde", "accordés par le comité"),
            ("chiffres.aide_moyenne", "d’aide moyenne par projet"),
            ("chiffres.part_qpv", "des aides en quartier prioritaire"),
            ("chiffres.part_primo_porteurs", "des porteurs aidés l’ont été une fois"),
            ("publics.participants", "participants"),
            ("publics.habitants_impliques", "habitants impliqués"),
            ("publics.benevoles", "bénévoles"),
            ("publics.heures_de_benevolat", "heures de bénévolat"),
        ),
    )
    for title, rows, first in (
        ("Les projets par thématique", "themes", Column("Thématique", "thematique", 62, is_number=False)),
        ("Les projets par quartier", "quartiers", Column("Quartier", "quartier", 62, is_number=False)),
    ):
        say(document, ("Légende", title))
        looped_table(
            document,
            f"tableaux.{rows}.lignes",
            (
                first,
                Column("Déposés", "deposes", 17),
                Column("Soutenus", "accordes", 19),
                Column("Accordé (€)", "montant_accorde", 25),
                Column("Part", "part_du_total", 18),
                Column("Participants", "participants", 24),
            ),
            f"tableaux.{rows}.total",
        )
    say(document, ("", "{%p if a_des_bilans %}"), ("Légende", "Les publics"))
    looped_table(
        document,
        "tableaux.publics.lignes",
        (
            Column("Public", "public", 75, is_number=False),
            Column("Nombre", "nombre", 25),
            Column("Part des participants", "part_des_participants", 38),
            Column("Bilans", "bilans_renseignes", 27),
        ),
    )
    say(
        document,
        (
            "Note",
            (
                "Ces indicateurs viennent du suivi de chaque projet et des bilans des porteurs ; la dernière colonne compte les bilans qui "
                "donnent le chiffre. Ils seront suivis de même pour l’année demandée."
            ),
        ),
        ("", "{%p endif %}"),
        ("", "{%p else %}"),
        ("À compléter", "[À compléter : le classeur n’a encore aucun projet. Dites si c’est une première demande.]"),
        ("", "{%p endif %}"),
        ("À compléter", "[À compléter : les effets sur les quartiers et la citoyenneté, ce qui change cette année.]"),
    )
    document.paragraphs[-1].paragraph_format.space_before = Pt(6)


def _tie(document: Document) -> None:
    """Keep the last paragraph on the page of the table that follows."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
