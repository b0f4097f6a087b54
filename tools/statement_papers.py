"""The statements of the fund: the month's spending, the fiche-action of a project, the synthesis of the reports."""

from collections.abc import Callable, Mapping, Sequence

from committee_layout import Column, boxes, facts, grid, paper, say
from docx.document import Document

_R = "Cellule Droite"
_PUBLIC = (
    "participants.nombre or participants.femmes or participants.hommes or participants.ages or implication.habitants"
    " or implication.benevoles or implication.heures"
)
_WHAT = "{{ ligne.titre }}\n{%p if ligne.code %}\nCellule Détail: {{ ligne.code }}\n{%p endif %}"


def _statement() -> Document:
    document = paper("Relevé {{ mois.de }}", wide=True)
    say(
        document,
        ("Titre", "Relevé des dépenses, {{ mois.nom }}"),
        (
            "Sous-titre",
            (
                "Projets d’initiative citoyenne (PIC){% if exercice %}, exercice {{ exercice }}{% endif %} – "
                "du {{ mois.debut }} au {{ mois.fin }}"
            ),
        ),
        ("", "{%p if mois.en_cours %}"),
        ("Note", "Le mois n’est pas fini : ce relevé s’arrête au {{ mois.fin }}."),
        ("", "{%p endif %}"),
        ("", "{%p if sans_date %}"),
        ("Note", "{{ sans_date }} du classeur sans date certaine : rien n’en est compté ici."),
        ("", "{%p endif %}"),
        ("Intertitre", "La situation du fonds"),
    )
    grid(
        document,
        (Column(101), Column(40, _R), Column(40, _R), Column(40, _R), Column(40, _R)),
        (
            ("En euros", "Au {{ mois.debut }}, à l’ouverture", "Dans le mois", "Au {{ mois.fin }}, à la clôture", "Depuis le 1er janvier"),
            ("{%tr for ligne in situation %}",),
            ("{%tr if ligne.total %}",),
            ("**{{ ligne.libelle }}**", "**{{ ligne.ouverture }}**", "**{{ ligne.mois }}**", "**{{ ligne.cloture }}**", ""),
            ("{%tr else %}",),
            ("{{ ligne.libelle }}", "{{ ligne.ouverture }}", "{{ ligne.mois }}", "{{ ligne.cloture }}", "{{ ligne.annee }}"),
            ("{%tr endif %}",),
            ("{%tr endfor %}",),
        ),
    )  # fmt: skip
    say(
        document,
        (
            "Note",
            (
                "L’enveloppe est ce que les financeurs ont notifié pour l’année, moins les frais de gestion. "
                "Une aide est engagée en entier, puis ramenée aux dépenses justifiées quand le bilan arrive."
            ),
        ),
        ("Intertitre", "La part de chaque financeur"),
    )
    _sharing(document)
    _section(
        document,
        "encaissements",
        "Reçu des financeurs",
        "Aucun encaissement dans le mois.",
        (
            (Column(25), "Date", "{{ ligne.date }}", "**Total**"),
            (Column(186), "Financeur", "{{ ligne.financeur }}", ""),
            (Column(50, _R), "Montant (€)", "{{ ligne.montant }}", "**{{ totaux_du_mois.encaisse }}**"),
        ),
    )
    _section(
        document,
        "decisions_du_mois",
        "Décisions du comité",
        "Aucune décision dans le mois.",
        (
            *_PROJECT,
            (Column(40), "Décision", "{{ ligne.decision }}", ""),
            (
                Column(36, _R),
                "Accordé (€)",
                "{{ ligne.accorde }}\n{%p if ligne.remplace %}\nCellule Détail: au lieu de {{ ligne.remplace }}\n{%p endif %}",
                "**{{ totaux_du_mois.accorde }}**",
            ),
        ),
    )
    _section(
        document,
        "paiements",
        "Versements et reversements",
        "Aucun versement ni reversement dans le mois.",
        (
            *_PROJECT,
            (Column(40), "Nature", "{{ ligne.nature }}", "**Versé**\n**Reversé**"),
            (
                Column(36, _R),
                "Montant (€)",
                "{{ ligne.montant }}",
                "**{{ totaux_du_mois.verse }}**\n**{{ totaux_du_mois.reverse }}**",
            ),
        ),
    )
    _section(
        document,
        "bilans_du_mois",
        "Bilans reçus",
        "Aucun bilan reçu dans le mois.",
        (
            *_PROJECT,
            (Column(40, _R), "Justifié (€)", "{{ ligne.justifie }}", ""),
            (Column(36, _R), "Effet sur l’aide engagée (€)", "{{ ligne.effet }}", ""),
        ),
        total=False,
    )
    return document


_PROJECT = (
    (Column(25), "Date", "{{ ligne.date }}", "**Total**"),
    (Column(100), "Projet", _WHAT, ""),
    (Column(60), "Porteur", "{{ ligne.porteur }}", ""),
)


def _sharing(document: Document) -> None:
    """Each funder's part, what the month added and where it stands."""
    amounts = ("part", "encaisse_mois", "encaisse", "accorde_mois", "accorde", "verse_mois", "verse", "disponible")
    grid(
        document,
        (Column(53), *[Column(26, _R)] * len(amounts)),
        (
            (
                "En euros", "Part pour les projets", "Encaissé dans le mois", "Encaissé à la clôture", "Accordé dans le mois",
                "Accordé à la clôture", "Versé dans le mois", "Versé à la clôture", "Disponible",
            ),
            ("{%tr for ligne in partage.lignes %}",),
            ("{{ ligne.nom }}", *(f"{{{{ ligne.{name} }}}}" for name in amounts)),
            ("{%tr endfor %}",),
            ("**Total**", *(f"**{{{{ partage.total.{name} }}}}**" for name in amounts)),
        ),
    )  # fmt: skip
    say(document, ("Note", "Accordé et versé sont partagés au prorata de ce que chaque financeur donne pour les projets, au centime près."))  # fmt: skip


def _section(
    document: Document,
    field: str,
    title: str,
    nothing: str,
    columns: Sequence[tuple[Column, str, str, str]],
    *,
    total: bool = True,
) -> None:
    """A title, then a table of the field's rows with its total, or a sentence when there are none."""
    rows: list[Sequence[str]] = [
        [heading for _, heading, _, _ in columns],
        (f"{{%tr for ligne in {field} %}}",),
        [cell for _, _, cell, _ in columns],
        ("{%tr endfor %}",),
    ]
    if total:
        rows.append([last for _, _, _, last in columns])
    say(document, ("Intertitre", title), ("", f"{{%p if {field} %}}"))
    grid(document, [column for column, _, _, _ in columns], rows)
    say(document, ("", "{%p else %}"), ("", nothing), ("", "{%p endif %}"))


def _record() -> Document:
    document = paper("Fiche-action{% if projet.code %} {{ projet.code }}{% endif %}")
    say(
        document,
        ("Titre", "{% if projet.titre %}{{ projet.titre }}{% else %}Projet sans titre{% endif %}"),
        (
            "Sous-titre",
            "Fiche-action – Projets d’initiative citoyenne (PIC){% if exercice %}, exercice {{ exercice }}{% endif %}",
        ),
    )
    _facts_of_record(document)
    say(
        document,
        ("", "{%p if projet.description %}"),
        ("Intertitre", "Le projet"),
        ("", "{%p for ligne in projet.description %}"),
        ("", "{{ ligne }}"),
        ("", "{%p endfor %}"),
        ("", "{%p endif %}"),
        ("Intertitre", "L’argent"),
    )
    boxes(
        document,
        (
            ("{{ argent.demande or '–' }}", "demandés au fonds"),
            ("{{ argent.accorde or '–' }}", "accordés"),
            ("{{ argent.justifie or '–' }}", "de dépenses justifiées"),
            ("{{ argent.retenu or '–' }}", "d’aide retenue"),
        ),
    )
    say(
        document,
        ("", "{%p if argent.cout or argent.verse %}"),
        (
            "Note",
            (
                "{% if argent.cout %}Coût total prévu : {{ argent.cout }}.{% endif %}{% if argent.cout and argent.verse %} {% endif %}"
                "{% if argent.verse %}Versé à ce jour : {{ argent.verse }}.{% endif %}"
            ),
        ),
        ("", "{%p endif %}"),
        ("", "{%p if financement %}"),
    )
    grid(
        document,
        (Column(90), Column(40, _R), Column(40, _R)),
        (
            ("Financeur, en euros", "Part de l’aide accordée", "Part de l’aide retenue"),
            ("{%tr for ligne in financement %}",),
            ("{{ ligne.financeur }}", "{{ ligne.accorde }}", "{{ ligne.retenu }}"),
            ("{%tr endfor %}",),
        ),
    )
    say(document, ("", "{%p endif %}"))
    say(document, ("", f"{{%p if {_PUBLIC} %}}"), ("Intertitre", "Le public et les habitants"))
    facts(
        document,
        (
            (
                "Participants",
                "{{ participants.nombre }}{% if participants.du_quartier %}, dont {{ participants.du_quartier }} du quartier{% endif %}",
                "participants.nombre",
            ),
            (
                "Femmes et hommes",
                (
                    "{{ participants.femmes }}{% if participants.femmes and participants.hommes %}, {% endif %}"
                    "{{ participants.hommes }}"
                ),
                "participants.femmes or participants.hommes",
            ),
            (
                "Âges",
                (
                    "{% for ligne in participants.ages %}{{ ligne.tranche }} : {{ ligne.nombre }}"
                    "{% if not loop.last %} ; {% endif %}{% endfor %}"
                ),
                "participants.ages",
            ),
            ("Habitants impliqués", "{{ implication.habitants }}", "implication.habitants"),
            (
                "Bénévoles",
                (
                    "{{ implication.benevoles }}{% if implication.benevoles and implication.heures %}, pour {% endif %}"
                    "{% if implication.heures %}{{ implication.heures }} h{% endif %}"
                ),
                "implication.benevoles or implication.heures",
            ),
        ),
    )
    say(document, ("", "{%p endif %}"))
    _evaluation(document)
    return document


def _facts_of_record(document: Document) -> None:
    facts(
        document,
        (
            (
                "Porteur",
                (
                    "{{ porteur.designation or 'à préciser' }}{% if porteur.nature %} ({{ porteur.nature }}){% endif %}"
                    "{% if porteur.commune %}, {{ porteur.commune }}{% endif %}"
                ),
                "",
            ),
            ("SIRET", "{{ porteur.siret }}", "porteur.siret"),
            ("RNA", "{{ porteur.rna }}", "porteur.rna"),
            (
                "Thématique",
                "{{ thematiques.principale }}{% if thematiques.referentiel %} ({{ thematiques.referentiel }}){% endif %}",
                "thematiques.principale",
            ),
            (
                "Autres thématiques",
                (
                    "{% for theme in thematiques.autres %}{{ theme.nom }}{% if theme.referentiel %} ({{ theme.referentiel }}){% endif %}"
                    "{% if not loop.last %} ; {% endif %}{% endfor %}"
                ),
                "thematiques.autres",
            ),
            (
                "Objectif régional",
                "{% for objectif in objectifs %}{{ objectif }}{% if not loop.last %} ; {% endif %}{% endfor %}",
                "objectifs",
            ),
            (
                "Quartier",
                (
                    "{{ projet.quartier }}{% if projet.code_quartier %}, {{ projet.code_quartier }}{% endif %}"
                    "{% if projet.statut_quartier %} ({{ projet.statut_quartier }}){% endif %}{% if projet.communes %}, {{ projet.communes }}{% endif %}"
                ),
                "projet.quartier",
            ),
            ("Lieu", "{{ projet.lieu }}", "projet.lieu"),
            ("Public visé", "{{ projet.public }}", "projet.public"),
            ("Dates prévues", "{{ projet.prevu }}", "projet.prevu"),
            ("Dates réelles", "{{ projet.reel }}", "projet.reel"),
        ),
    )


def _evaluation(document: Document) -> None:
    say(
        document,
        ("Intertitre", "L’auto-évaluation du porteur"),
        ("", "{%p if evaluation.recu_le %}"),
        (
            "",
            (
                "Bilan reçu le {{ evaluation.recu_le }}."
                "{% if evaluation.objectifs %} Objectifs atteints : **{{ evaluation.objectifs }}**.{% endif %}"
            ),
        ),
        ("", "{%p else %}"),
        ("", "Le bilan du porteur n’est pas arrivé."),
        ("", "{%p endif %}"),
    )
    for field, title in (("effets", "Effets sur le quartier"), ("difficultes", "Difficultés"), ("suites", "Suites")):
        say(
            document,
            ("", f"{{%p if evaluation.{field} %}}"),
            ("Rubrique", title),
            ("", f"{{%p for ligne in evaluation.{field} %}}"),
            ("", "{{ ligne }}"),
            ("", "{%p endfor %}"),
            ("", "{%p endif %}"),
        )


_PROJECT_CELL = (
    "{{ ligne.titre }}\n{%p if ligne.porteur or ligne.code %}\n"
    "Cellule Détail: {{ ligne.porteur }}{% if ligne.porteur and ligne.code %}, {% endif %}{{ ligne.code }}\n{%p endif %}"
)


def _synthesis() -> Document:
    document = paper(
        "{% if seance.code %}Séance {{ seance.code }}{% else %}Bilans au {{ date_document }}{% endif %}", wide=True
    )
    say(
        document,
        ("Titre", "Synthèse des bilans des porteurs"),
        (
            "Sous-titre",
            (
                "{% if seance.date_longue %}Pour la séance du {{ seance.date_longue }} – {% endif %}{{ compte_bilans.recus }}, "
                "{{ compte_bilans.attendus }}{% if compte_bilans.en_retard %}, dont {{ compte_bilans.en_retard }}{% endif %} "
                "au {{ date_document }}"
            ),
        ),
        ("Intertitre", "{% if seance.code %}Bilans présentés à la séance{% else %}Bilans reçus{% endif %}"),
        ("", "{%p if recus %}"),
    )
    small = "Cellule Centrée"
    sums = ("accorde", "justifie", "retenu", "verse", "reste", "a_rendre")
    grid(
        document,
        (Column(52), Column(20), *[Column(22, _R)] * len(sums), Column(16, _R), Column(20, small), Column(21, small)),
        (
            (
                "Projet (montants en euros)", "Reçu le", "Accordé", "Justifié", "Retenu", "Versé", "Reste à verser", "À rendre", "Public",
                "Objectifs atteints", "Avis",
            ),
            ("{%tr for ligne in recus %}",),
            (
                _PROJECT_CELL, "{{ ligne.date }}", *(f"{{{{ ligne.{name} }}}}" for name in sums), "{{ ligne.participants }}",
                "{{ ligne.objectifs }}", "{{ ligne.avis }}",
            ),
            ("{%tr endfor %}",),
            ("**Total**", "", *(f"**{{{{ total_recus.{name} }}}}**" for name in sums), "", "", ""),
        ),
    )  # fmt: skip
    say(
        document,
        (
            "Note",
            "Retenu : les dépenses justifiées, dans la limite de l’aide accordée. Versé : moins ce qui a été rendu.",
        ),
        ("", "{%p else %}"),
        ("", "Aucun bilan n’est arrivé."),
        ("", "{%p endif %}"),
        ("Intertitre", "Bilans attendus"),
        ("", "{%p if attendus %}"),
    )
    grid(
        document,
        (Column(103), Column(26), Column(26), Column(25), *[Column(27, _R)] * 3),
        (
            ("Projet (montants en euros)", "Fin du projet", "Attendu le", "Retard", "Accordé", "Versé", "Reste à verser"),
            ("{%tr for ligne in attendus %}",),
            (
                _PROJECT_CELL, "{{ ligne.fin }}", "{{ ligne.attendu }}", "**{{ ligne.retard }}**",
                "{{ ligne.accorde }}", "{{ ligne.verse }}", "{{ ligne.reste }}",
            ),
            ("{%tr endfor %}",),
            ("**Total**", "", "", "", *(f"**{{{{ total_attendus.{name} }}}}**" for name in ("accorde", "verse", "reste"))),
        ),
    )  # fmt: skip
    say(
        document,
        ("", "{%p else %}"),
        ("", "Aucun bilan n’est attendu."),
        ("", "{%p endif %}"),
        ("", "{%p if retraits %}"),
        ("Note", "Il reste aussi à récupérer {{ retraits }} sans bilan."),
        ("", "{%p endif %}"),
    )
    return document


#: Template's stem → its title, and what draws it.
STATEMENTS: Mapping[str, tuple[str, Callable[[], Document]]] = {
    "releve_mensuel": ("Relevé mensuel", _statement),
    "fiche_action": ("Fiche-action", _record),
    "synthese_bilans": ("Synthèse des bilans", _synthesis),
}
