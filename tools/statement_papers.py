"""The statements of the fund: the month's spending, the fiche-action of a project, the synthesis of the reports, the reconciled account."""

from collections.abc import Callable, Mapping, Sequence

from committee_layout import Column, grid, paper, say
from docx.document import Document
from project_record import project_record
from reconciliation_paper import reconciled_account
from report_synthesis import report_synthesis

_R = "Cellule Droite"
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


#: Template's stem → its title, and what draws it.
STATEMENTS: Mapping[str, tuple[str, Callable[[], Document]]] = {
    "releve_mensuel": ("Relevé mensuel", _statement),
    "fiche_action": ("Fiche-action", project_record),
    "etat_rapprochement": ("État de rapprochement bancaire", reconciled_account),
    "synthese_bilans": ("Synthèse des bilans", report_synthesis),
}
