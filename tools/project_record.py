"""The fiche-action of a project that is over, on one page."""

from committee_layout import Column, boxes, facts, grid, paper, say
from docx.document import Document

_R = "Cellule Droite"
_PUBLIC = (
    "participants.nombre or participants.femmes or participants.hommes or participants.ages or implication.habitants"
    " or implication.benevoles or implication.heures"
)


def project_record() -> Document:
    """The sheet of one project."""
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
