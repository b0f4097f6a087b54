"""What the committee reads and answers: the sheet of one project, and the reports of those that are over."""

from committee_layout import RUNNING, Column, boxes, facts, form, grid, paper, say
from docx.document import Document

#: What stands between two boxes to tick, or two blanks to fill.
_APART = "\N{EM SPACE}\N{EM SPACE}"


def project_sheet() -> Document:
    """The sheet of one project."""
    document = paper(f"{RUNNING} – fiche {{{{ rang }}}} sur {{{{ nombre }}}}")
    say(
        document,
        ("Titre", "{% if projet.titre %}{{ projet.titre }}{% else %}Projet sans titre{% endif %}"),
        (
            "Sous-titre",
            (
                "Fiche projet {{ rang }} sur {{ nombre }}{% if projet.code %} – dossier {{ projet.code }}{% endif %}"
                "{% if projet.depose_le %}, déposé le {{ projet.depose_le }}{% endif %}"
            ),
        ),
    )
    _facts_of_project(document)
    say(
        document,
        ("", "{%p if ajournement.date %}"),
        (
            "Encadré",
            "**Déjà examiné : ajourné le {{ ajournement.date }}.**{% if ajournement.motif %} {{ ajournement.motif }}{% endif %}",
        ),
        ("", "{%p endif %}"),
        ("Intertitre", "L’argent demandé"),
    )
    boxes(
        document,
        (
            ("{{ demande.montant or '–' }}", "demandés au fonds"),
            ("{{ projet.cout or '–' }}", "coût total du projet"),
            ("{{ demande.part or '–' }}", "part demandée"),
            ("{{ plafonds.montant or '–' }}", "{{ plafonds.regle or 'plafond : aucun au règlement' }}"),
        ),
    )
    say(
        document,
        ("", "{%p if plafonds.depasse %}"),
        ("Alerte", "La demande dépasse le plafond."),
        ("", "{%p endif %}"),
        ("", "{%p if plafonds.annuel %}"),
        ("Note", "Un porteur peut recevoir {{ plafonds.annuel }} au plus dans l’année, tous projets confondus."),
        ("", "{%p endif %}"),
        ("", "{%p if projet.description %}"),
        ("Intertitre", "Le projet"),
        ("", "{%p for ligne in projet.description %}"),
        ("", "{{ ligne }}"),
        ("", "{%p endfor %}"),
        ("", "{%p endif %}"),
        ("Intertitre", "Le budget prévu"),
        ("", "{%p if budget.connu %}"),
    )
    _budget(document)
    say(
        document,
        ("", "{%p else %}"),
        ("", "Le budget détaillé n’est pas connu."),
        ("", "{%p endif %}"),
    )
    _history(document)
    _points(document)
    say(document, ("Intertitre", "La décision du comité"))
    form(
        document,
        (
            ("Décision", _boxes("Accord", "Accord partiel", "Ajournement", "Refus"), 9),
            ("Montant accordé", "", 8),
            ("Votes", _blanks("Pour :", "Contre :", "Abstentions :"), 9),
            ("Déports", "", 8),
            ("Motif, réserves", "", 15),
            ("Notes", "", 24),
        ),
    )
    return document


def _boxes(*answers: str) -> str:
    """Boxes to tick."""
    return _APART.join(f"☐ {answer}" for answer in answers)


def _blanks(*labels: str) -> str:
    return _APART.join(f"{label} ……" for label in labels)


def _facts_of_project(document: Document) -> None:
    facts(
        document,
        (
            (
                "Porteur",
                (
                    "**{{ porteur.nom }}**{% if porteur.type %} ({{ porteur.type }}){% endif %}"
                    "{% if porteur.commune %}, {{ porteur.commune }}{% endif %}"
                ),
                "porteur.nom",
            ),
            ("Référent", "{{ porteur.referent }}", "porteur.referent"),
            (
                "Thématique",
                "{{ projet.thematique }}{% if projet.autres_thematiques %} (aussi : {{ projet.autres_thematiques }}){% endif %}",
                "projet.thematique",
            ),
            (
                "Quartier",
                "{{ projet.quartier }}{% if projet.statut_quartier %} ({{ projet.statut_quartier }}){% endif %}",
                "projet.quartier",
            ),
            ("Dates", "{{ projet.periode }}", "projet.periode"),
            ("Lieu", "{{ projet.lieu }}", "projet.lieu"),
            ("Public visé", "{{ projet.public }}", "projet.public"),
            ("Personnes attendues", "{{ projet.attendus }}", "projet.attendus"),
            ("Habitants impliqués", "{{ projet.habitants }}", "projet.habitants"),
        ),
    )


def _budget(document: Document) -> None:
    """Expenses and incomes side by side; what is in kind comes after the first total, as in the Cerfa grid."""
    row = (
        "**{{ ligne.depense.poste }}**{{ ligne.depense.libelle }}",
        "**{{ ligne.depense.sous_total }}**{{ ligne.depense.montant }}",
        "**{{ ligne.recette.poste }}**{{ ligne.recette.libelle }}",
        "**{{ ligne.recette.sous_total }}**{{ ligne.recette.montant }}",
    )
    grid(
        document,
        (Column(58), Column(27, "Cellule Droite"), Column(58), Column(27, "Cellule Droite")),
        (
            ("Dépenses", "Prévu", "Recettes", "Prévu"),
            ("{%tr for ligne in budget.lignes %}",),
            row,
            ("{%tr endfor %}",),
            ("**Total**", "**{{ budget.total.depenses }}**", "**Total**", "**{{ budget.total.recettes }}**"),
            ("{%tr if budget.en_nature %}",),
            ("{%tr for ligne in budget.contributions %}",),
            row,
            ("{%tr endfor %}",),
            (
                "**Total avec le bénévolat**",
                "**{{ budget.total_general.depenses }}**",
                "**Total avec le bénévolat**",
                "**{{ budget.total_general.recettes }}**",
            ),
            ("{%tr endif %}",),
        ),
        sides=("top", "bottom", "insideH", "insideV"),
    )


def _history(document: Document) -> None:
    say(
        document,
        ("Intertitre", "Ce porteur et le fonds"),
        ("", "{%p if historique %}"),
    )
    grid(
        document,
        (Column(56), Column(22), Column(28), Column(24, "Cellule Droite"), Column(40)),
        (
            ("Autre projet", "Décidé le", "Décision", "Accordé", "Bilan"),
            ("{%tr for ligne in historique %}",),
            ("{{ ligne.titre }}", "{{ ligne.date }}", "{{ ligne.decision }}", "{{ ligne.montant }}", "{{ ligne.bilan }}"),
            ("{%tr endfor %}",),
        ),
    )  # fmt: skip
    say(
        document,
        ("", "{%p else %}"),
        ("", "C’est le premier projet de ce porteur dans le classeur du fonds."),
        ("", "{%p endif %}"),
        ("", "{%p for bilan in bilans_en_retard %}"),
        (
            "Alerte",
            "Bilan en retard de {{ bilan.retard }} : « {{ bilan.titre }} », attendu le {{ bilan.date_limite }}.",
        ),
        ("", "{%p endfor %}"),
    )


def _points(document: Document) -> None:
    say(
        document,
        ("Intertitre", "Ce que les contrôles relèvent"),
        ("", "{%p for point in points %}"),
        ("", "{%p if point.bloque %}"),
        ("Alerte", "À corriger : {{ point.message }}"),
        ("", "{%p else %}"),
        ("Liste", "{{ point.message }}"),
        ("", "{%p endif %}"),
        ("", "{%p endfor %}"),
        ("", "{%p if not points %}"),
        ("", "Rien à signaler sur ce dossier."),
        ("", "{%p endif %}"),
    )


def reports() -> Document:
    """The reports to look at, one after the other."""
    document = paper(RUNNING)
    say(
        document,
        ("Titre", "Bilans présentés au comité"),
        ("Sous-titre", "{% if nombre %}{{ nombre }} à examiner{% else %}Aucun bilan à examiner{% endif %}"),
        ("", "{%p for bilan in bilans %}"),
        ("Intertitre", "{{ bilan.numero }}. {{ bilan.titre }}"),
    )
    facts(
        document,
        (
            ("Porteur", "{{ bilan.porteur }}", "bilan.porteur"),
            ("Dossier", "{{ bilan.code }}{% if bilan.recu_le %}, bilan reçu le {{ bilan.recu_le }}{% endif %}", ""),
            (
                "Argent",
                (
                    "{% if bilan.accorde %}{{ bilan.accorde }} accordés{% endif %}{% if bilan.accorde and bilan.justifie %}, {% endif %}"
                    "{% if bilan.justifie %}{{ bilan.justifie }} justifiés{% endif %}"
                ),
                "bilan.accorde or bilan.justifie",
            ),
            (
                "Participants",
                "{{ bilan.participants }}{% if bilan.du_quartier %}, dont {{ bilan.du_quartier }} du quartier{% endif %}",
                "bilan.participants",
            ),
            ("Habitants impliqués", "{{ bilan.habitants }}", "bilan.habitants"),
            ("Bénévoles", "{{ bilan.benevoles }}", "bilan.benevoles"),
            ("Objectifs atteints", "{{ bilan.objectifs }}", "bilan.objectifs"),
        ),
    )
    for field, title in (("effets", "Effets sur le quartier"), ("suites", "Suites"), ("difficultes", "Difficultés")):
        say(
            document,
            ("", f"{{%p if bilan.{field} %}}"),
            ("Rubrique", title),
            ("", f"{{%p for ligne in bilan.{field} %}}"),
            ("", "{{ ligne }}"),
            ("", "{%p endfor %}"),
            ("", "{%p endif %}"),
        )
    say(document, ("Rubrique", "Avis du comité"))
    form(
        document,
        (
            ("Avis", _boxes("Validé", "À compléter", "Refusé"), 9),
            ("Remarques", "", 16),
        ),
    )
    say(document, ("", "{%p endfor %}"))
    return document
