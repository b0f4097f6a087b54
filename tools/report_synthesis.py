"""The synthesis of the holders' reports: those that came, those awaited."""

from committee_layout import Column, grid, paper, say
from docx.document import Document

_R = "Cellule Droite"
_PROJECT_CELL = (
    "{{ ligne.titre }}\n{%p if ligne.porteur or ligne.code %}\n"
    "Cellule Détail: {{ ligne.porteur }}{% if ligne.porteur and ligne.code %}, {% endif %}{{ ligne.code }}\n{%p endif %}"
)


def report_synthesis() -> Document:
    """The reports on a wide page."""
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
