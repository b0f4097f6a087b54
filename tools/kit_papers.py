"""The call for projects and the guide of who carries one: a poster, a flyer, a guide, in plain French."""

from collections.abc import Callable, Mapping

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.table import _Cell
from kit_forms import application, report
from kit_layout import NAVY, PALE, WARM, blocks, dates_table, gap, running_foot, say, sheet
from word_blocks import write

_PIC = "Projets d’initiative citoyenne (PIC)"
_THEMES = "{% for theme in themes %}{{ theme.nom }}{% if not loop.last %} · {% endif %}{% endfor %}"
_DISTRICTS = "{% for quartier in quartiers %}{{ quartier.nom }}{% if not loop.last %} · {% endif %}{% endfor %}"


def _band(document: Document, width: float, over: str, title: str, below: str, inner: float) -> None:
    """The title, white on a dark band."""
    (cell,) = blocks(document, (width,), NAVY, inner=inner)
    say(cell, document, ("Surtitre", over), ("Titre", title), ("Accroche", below))


def _amount(document: Document, width: float, inner: float) -> None:
    """The most that may be given, read from afar; nothing when no rule limits it."""
    (cell,) = blocks(document, (width,), WARM, inner=inner)
    say(
        cell,
        document,
        ("Montant Avant", "{% if aide.maximum %}Le fonds vous aide{% else %}Le fonds peut vous aider{% endif %}"),
        ("Montant", "{% if aide.maximum %}jusqu’à {{ aide.maximum }}{% else %}à le réaliser{% endif %}"),
        ("Montant Après", "pour acheter, louer, inviter, fabriquer… et faire vivre votre idée ensemble."),
    )


def _who(cell: _Cell, document: Document) -> None:
    say(
        cell,
        document,
        ("Question", "Qui peut demander ?"),
        ("Liste", "**Un groupe d’habitants**, même sans association"),
        ("Liste", "**Une association**"),
        ("Liste", "{%p if depot.habitant_seul %}"),
        ("Liste", "**Un habitant** seul"),
        ("Liste", "{%p endif %}"),
    )


def _how(cell: _Cell, document: Document) -> None:
    say(
        cell,
        document,
        ("Question", "Comment faire ?"),
        ("Étape", "**Parlez-nous** de votre idée."),
        ("Étape", "**Remplissez** le formulaire. Nous pouvons vous aider."),
        (
            "Étape",
            (
                "{% if depot.presence_obligatoire %}**Venez** présenter votre projet au comité."
                "{% else %}**Le comité** étudie votre projet.{% endif %}"
            ),
        ),
        ("Étape", "C’est oui ? **Vous vous lancez !**"),
    )


def _dates(cell: _Cell, document: Document, most: int) -> None:
    say(
        cell,
        document,
        ("Question", "Quand ?"),
        ("Corps", "{%p if not rendez_vous %}"),
        ("Corps", "Les prochaines dates seront bientôt connues. Appelez-nous !"),
        ("Corps", "{%p endif %}"),
        ("Corps", f"{{%p for ligne in rendez_vous[:{most}] %}}"),
        (
            "Fort",
            "{% if ligne.depot_avant %}Au plus tard le {{ ligne.depot_avant }}{% else %}Prochain comité{% endif %}",
        ),
        ("Corps", "Comité le {{ ligne.date }}{% if ligne.heure %} à {{ ligne.heure }}{% endif %}"),
        ("Corps", "{%p endfor %}"),
    )


def _contact(document: Document, width: float, inner: float, between: str = " · ") -> None:
    """Whom to call, and who pays; `between` parts the telephone from the e-mail."""
    (cell,) = blocks(document, (width,), NAVY, inner=inner)
    say(
        cell,
        document,
        ("Contact", "Une idée ? Une question ? Contactez-nous !"),
        (
            "Contact Détail",
            (
                "{{ association.nom }}{% if association.adresse %}, {{ association.adresse }}{% endif %}"
                "{% if association.ville %}, {{ association.ville }}{% endif %}"
            ),
        ),
        ("Contact", "{%p if association.telephone or association.courriel %}"),
        (
            "Contact",
            (
                f"{{{{ association.telephone }}}}{{% if association.telephone and association.courriel %}}{between}{{% endif %}}"
                "{{ association.courriel }}"
            ),
        ),
        ("Contact", "{%p endif %}"),
    )
    gap(document)
    say(
        document,
        document,
        ("Petit", "{%p if financeurs %}"),
        ("Petit", f"{_PIC} : fonds financé par {{{{ financeurs }}}}."),
        ("Petit", "{%p endif %}"),
    )


def poster() -> Document:
    """The poster, A3 upright: read from the other side of the street."""
    document = sheet(297, 420, 14, 18, 64)
    width = 269
    _band(
        document, width, "APPEL À PROJETS{% if exercice %} {{ exercice }}{% endif %}", "Une idée pour votre quartier ?",
        "Une fête, un jardin, un atelier, une sortie… Avec vos voisins, vous pouvez le faire.", 9,
    )  # fmt: skip
    gap(document)
    _amount(document, width, 6)
    gap(document)
    left, right = blocks(document, (width / 2, width / 2), PALE, inner=6)
    _who(left, document)
    _dates(left, document, 2)
    say(left, document, ("Question", "Où ?"), ("Corps", _DISTRICTS))
    _how(right, document)
    say(right, document, ("Question", "Sur quels thèmes ?"), ("Corps", _THEMES))
    gap(document)
    _contact(document, width, 6)
    return document


def flyer() -> Document:
    """The flyer, A5, two sides: the call on the first, how to answer it on the second."""
    document = sheet(148, 210, 9, 12, 33)
    width = 130
    _band(
        document, width, "APPEL À PROJETS{% if exercice %} {{ exercice }}{% endif %}", "Une idée pour votre quartier ?",
        "Une fête, un jardin, un atelier, une sortie… Avec vos voisins, vous pouvez le faire.", 5,
    )  # fmt: skip
    gap(document)
    _amount(document, width, 3.5)
    gap(document)
    left, right = blocks(document, (width / 2, width / 2), PALE, inner=3)
    _who(left, document)
    _dates(right, document, 2)
    gap(document)
    (last,) = say(document, document, ("Espace", ""))
    last.add_run().add_break(WD_BREAK.PAGE)
    left, right = blocks(document, (width / 2, width / 2), PALE, inner=3)
    _how(left, document)
    say(
        right,
        document,
        ("Question", "Où ?"),
        ("Corps", _DISTRICTS),
        ("Question", "Sur quels thèmes ?"),
        ("Corps", _THEMES),
    )
    gap(document)
    _contact(document, width, 4, "\n")
    return document


_WHO = (
    ("Question", "Qui peut demander ?"),
    ("Liste", "**Un groupe d’habitants**, même sans association."),
    ("Liste", "**Une association.**"),
    ("Liste", "{%p if depot.habitant_seul %}"),
    ("Liste", "**Un habitant** seul."),
    ("Liste", "{%p endif %}"),
)
_WHAT = (
    ("Question", "Pour quoi ?"),
    ("", "Pour un projet imaginé et mené par des habitants. Il est utile au quartier, et ouvert à tous."),
    ("", "{%p if quartiers %}"),
    ("", "Il a lieu dans un de ces quartiers, ou avec leurs habitants :"),
    ("", "{%p for quartier in quartiers %}"),
    ("Liste", "{{ quartier.nom }}{% if quartier.communes %} ({{ quartier.communes }}){% endif %}"),
    ("", "{%p endfor %}"),
    ("", "{%p endif %}"),
    ("", "{%p if themes %}"),
    ("", f"Il parle d’un de ces thèmes : {_THEMES}."),
    ("", "{%p endif %}"),
)
_MONEY = (
    ("Question", "Combien ?"),
    ("", "{%p if not aide.regles %}"),
    ("", "Le comité décide du montant, projet par projet."),
    ("", "{%p endif %}"),
    ("", "{%p for regle in aide.regles %}"),
    ("Liste", "{{ regle }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for condition in conditions %}"),
    ("Liste", "{{ condition }}"),
    ("", "{%p endfor %}"),
)
_STEPS = (
    ("Question", "Comment déposer votre dossier ?"),
    ("Étape", "**Parlez-nous** de votre idée{% if association.joindre %}, {{ association.joindre }}{% endif %}. Nous vous aidons, c’est gratuit."),
    ("Étape", "**Remplissez** le formulaire de demande. C’est un fichier Word : cliquez dans les cases, et écrivez."),
    (
        "Étape",
        ("**Envoyez-le**{% if association.courriel %} à {{ association.courriel }}{% endif %}"
        "{% if association.adresse %}, ou apportez-le au {{ association.adresse }}, {{ association.ville }}{% endif %}."),
    ),
    ("", "{%p if depot.delai %}"),
    ("", "Votre dossier doit arriver **au moins {{ depot.delai }} avant le comité**."),
    ("", "{%p endif %}"),
)  # fmt: skip
_DECISION = (
    ("Question", "Qui décide ?"),
    ("", "Un comité.{% if jury.membres %} {{ jury.membres }} y votent{% if jury.colleges %} : {{ jury.colleges }}{% endif %}.{% endif %}"),
    ("", "{%p if jury.habitants %}"),
    ("", "Il y a toujours au moins **{{ jury.habitants }}** dans le comité."),
    ("", "{%p endif %}"),
    ("", "Le comité peut dire oui, oui à une partie de l’aide, ou non. Il peut aussi demander de revenir plus tard. Vous recevez toujours une lettre qui explique pourquoi."),
)  # fmt: skip
_AFTER = (
    ("Question", "Et après ?"),
    ("", "{%p for etape in versements %}"),
    ("Liste", "{{ etape }}"),
    ("", "{%p endfor %}"),
    ("", "Votre projet change ? Il est annulé ? **Dites-le-nous** vite : nous trouverons une solution."),
    ("", "L’argent qui n’a pas servi est à rendre : il aidera un autre projet."),
)


def guide() -> Document:
    """The guide, A4: from the idea to the report, one question a block."""
    document = sheet(210, 297, 18, 12, 30)
    width = 174
    running_foot(document, width, "guide du porteur de projet")
    _band(
        document, width, f"{_PIC}{{% if exercice %}} – {{{{ exercice }}}}{{% endif %}}", "Guide du porteur de projet",
        "De votre idée à votre bilan, pas à pas.", 6,
    )  # fmt: skip
    gap(document)
    say(
        document,
        document,
        ("Question", "C’est quoi ?"),
        ("", "Un fonds qui aide les habitants à réaliser leurs idées, dans leur quartier.{% if association.nom %} {{ association.nom }} s’en occupe.{% endif %}"),
        ("", "{%p if financeurs %}"),
        ("", "L’argent vient de fonds publics. Il est donné par {{ financeurs }}."),
        ("", "{%p endif %}"),
        *_WHO,
        *_WHAT,
        *_MONEY,
        *_STEPS,
        ("Question", "Les prochaines dates"),
        ("", "{%p if not rendez_vous %}"),
        ("", "Elles ne sont pas encore fixées. Contactez-nous pour les connaître."),
        ("", "{%p endif %}"),
    )  # fmt: skip
    say(document, document, ("Espace", "{%p if rendez_vous %}"))
    dates_table(document, width)
    say(document, document, ("Espace", "{%p endif %}"))
    gap(document)
    say(document, document, *_DECISION, *_AFTER)
    gap(document)
    _contact(document, width, 5)
    write(document.add_paragraph(style="Kit Petit"), "Ce guide est à jour au {{ date_kit }}.")
    return document


#: Stem of the template → its title and how it is drawn.
KIT: Mapping[str, tuple[str, Callable[[], Document]]] = {
    "affiche_a3": ("Appel à projets, affiche A3", poster),
    "depliant_a5": ("Appel à projets, dépliant A5", flyer),
    "guide_porteur": ("Guide du porteur de projet", guide),
    "formulaire_demande": ("Formulaire de demande", application),
    "formulaire_bilan": ("Formulaire de bilan", report),
}
