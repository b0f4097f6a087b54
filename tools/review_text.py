"""The annual review from its cover to its annex: its parts in order, and those that words tell."""

from collections.abc import Mapping

from docx.document import Document
from review_figures import accounts, annex, projects, publics
from review_layout import Column, contents, heading, key_figures, looped_table, review, say

from pic_sheets.plans import ChartData

PARTS = (
    ("annee", "L’année en quelques chiffres", ""),
    ("fonds", "Le fonds et ses quartiers", ""),
    ("comite", "La vie du comité", ""),
    ("projets", "Les projets en chiffres", ""),
    ("publics", "Les publics", ""),
    ("comptes", "Les comptes", ""),
    ("paroles", "Paroles de porteurs", "temoignages"),
    ("conclusion", "Conclusion", ""),
    ("annexe", "Annexe : les projets de l’année", ""),
)
_TITLES = {anchor: text for anchor, text, _ in PARTS}


def annual_review(charts: Mapping[str, ChartData]) -> Document:
    """The whole template; `charts` gives the sample data its charts are drawn with."""
    document = review()
    _cover(document)
    contents(document, PARTS)
    for part in (_year, _fund, _committee, projects, publics, accounts, _voices, _conclusion, annex):
        part(document, charts)
    return document


def _cover(document: Document) -> None:
    say(
        document,
        ("Couverture Association", "{{ association.nom }}"),
        ("Couverture Titre", "Bilan moral et financier"),
        (
            "Couverture Sous-titre",
            "Projets d’initiative citoyenne (PIC){% if exercice %} – année {{ exercice }}{% endif %}",
        ),
        ("", "{%p if financeurs %}"),
        ("Couverture Texte", "Avec le soutien financier de :"),
        ("Couverture Texte", "**{{ financeurs }}**"),
        ("", "{%p endif %}"),
        ("", "{%p if association.representant %}"),
        (
            "Couverture Texte",
            (
                "Présenté par {{ association.representant }}{% if association.qualite %} ({{ association.qualite }}){% endif %}, "
                "le {{ date_bilan }}"
            ),
        ),
        ("", "{%p else %}"),
        ("Couverture Texte", "Le {{ date_bilan }}"),
        ("", "{%p endif %}"),
    )


def _year(document: Document, _charts: Mapping[str, ChartData]) -> None:
    heading(document, _TITLES["annee"], "annee", new_page=False)
    key_figures(
        document,
        (
            ("totaux.deposes", "projets déposés"),
            ("totaux.accordes", "projets soutenus"),
            ("totaux.realises", "projets réalisés, bilan rendu"),
            ("chiffres.taux_accord", "des projets examinés ont reçu une aide"),
            ("chiffres.enveloppe", "d’enveloppe pour les projets"),
            ("chiffres.accorde", "accordés par le comité"),
            ("chiffres.aide_moyenne", "d’aide moyenne par projet"),
            ("chiffres.part_qpv", "des aides en quartier prioritaire"),
            ("publics.participants", "participants"),
            ("publics.habitants_impliques", "habitants impliqués"),
            ("publics.benevoles", "bénévoles"),
            ("publics.heures_de_benevolat", "heures de bénévolat"),
        ),
    )
    say(
        document,
        ("Note", "Chiffres du classeur, édités le {{ date_bilan }}. Les publics sont ceux des bilans reçus."),
        (
            "À compléter",
            "[À compléter : le mot de la présidence, en quelques lignes : ce que cette année a eu de particulier.]",
        ),
    )


def _fund(document: Document, _charts: Mapping[str, ChartData]) -> None:
    heading(document, _TITLES["fonds"], "fonds")
    say(
        document,
        (
            "",
            (
                "Le fonds des Projets d’initiative citoyenne permet à des habitants, seuls, en collectif ou en association, de "
                "réaliser une idée utile à leur quartier. Une aide simple, décidée par un comité où siègent des habitants, couvre tout "
                "ou partie des dépenses du projet."
            ),
        ),
        (
            "",
            (
                "{% if association.nom %}Il est géré par {{ association.nom }}{% if nombre_quartiers %} et couvre {{ nombre_quartiers }}"
                "{% endif %}.{% endif %}"
                "{% if financeurs %} Il est financé par {{ financeurs }}.{% endif %}"
            ),
        ),
        ("", "{%p if quartiers %}"),
        ("Légende", "Les quartiers du fonds"),
    )
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
        ("", "{%p if communication %}"),
        ("Heading 2", "Faire connaître le fonds"),
    )
    looped_table(
        document,
        "communication",
        (
            Column("Date", "date", 22, is_number=False),
            Column("Action", "action", 63, is_number=False),
            Column("Support", "support", 45, is_number=False),
            Column("Public", "public", 35, is_number=False),
        ),
    )
    say(
        document,
        ("", "{%p endif %}"),
        ("", "{%p if accompagnement.nombre %}"),
        ("Heading 2", "Accompagner les porteurs"),
        (
            "",
            (
                "L’association a aidé les porteurs à préparer leur projet, leur budget et leur bilan : {{ accompagnement.nombre }}"
                "{% if accompagnement.heures %}, soit environ {{ accompagnement.heures }}{% endif %}."
            ),
        ),
        ("", "{%p endif %}"),
        (
            "À compléter",
            "[À compléter : ce que l’association a fait pour faire connaître le fonds et aider les porteurs.]",
        ),
    )


def _committee(document: Document, _charts: Mapping[str, ChartData]) -> None:
    heading(document, _TITLES["comite"], "comite")
    say(
        document,
        (
            "",
            (
                "Le comité d’attribution a compté dans l’année {{ comite.membres }}, dont {{ comite.votants }} à voix délibérative. "
                "Il a tenu {{ comite.seances }}.{% if comite.quorum_toujours %} Le quorum a été atteint à chaque fois.{% endif %}"
                "{% if comite.quorum_manque %} Le quorum n’a pas été atteint pour {{ comite.quorum_manque }}.{% endif %}"
            ),
        ),
        ("", "{%p if comite.colleges %}"),
        ("Légende", "Les membres par collège"),
    )
    looped_table(
        document,
        "comite.colleges",
        (
            Column("Collège", "college", 85, is_number=False),
            Column("Membres de l’année", "membres", 40),
            Column("Dont voix délibérative", "votants", 40),
        ),
    )
    say(document, ("", "{%p endif %}"), ("", "{%p if tableaux.seances.lignes %}"), ("Légende", "Les séances"))
    looped_table(
        document,
        "tableaux.seances.lignes",
        (
            Column("Séance", "seance", 22, is_number=False),
            Column("Date", "date", 22, is_number=False),
            Column("Votants", "membres_votants", 18),
            Column("Présents", "presents", 19),
            Column("Représentés", "representes", 24),
            Column("Participation", "participation", 24),
            Column("Quorum", "quorum_atteint", 17),
            Column("Projets", "projets_examines", 19),
        ),
    )
    say(
        document,
        ("Note", "La participation compte les membres présents ou représentés parmi ceux qui votent."),
        ("", "{%p endif %}"),
        (
            "À compléter",
            "[À compléter : les débats de l’année, les décisions sur le règlement, les formations des membres.]",
        ),
    )


def _voices(document: Document, _charts: Mapping[str, ChartData]) -> None:
    say(document, ("", "{%p if temoignages %}"))
    heading(document, _TITLES["paroles"], "paroles")
    say(
        document,
        ("", "Ce que les projets ont changé, dans les mots de ceux qui les ont portés."),
        ("", "{%p for theme in temoignages %}"),
        ("Thème", "{{ theme.thematique }}"),
        ("", "{%p for citation in theme.citations %}"),
        ("Citation", "{{ citation.texte }}"),
        ("Source", "{{ citation.projet }}"),
        ("", "{%p endfor %}"),
        ("", "{%p endfor %}"),
        ("", "{%p endif %}"),
    )


def _conclusion(document: Document, _charts: Mapping[str, ChartData]) -> None:
    heading(document, _TITLES["conclusion"], "conclusion")
    say(
        document,
        ("Heading 2", "Ce que nous retenons de l’année"),
        ("À compléter", "[À compléter : les réussites, ce que les projets ont apporté aux quartiers.]"),
        ("Heading 2", "Ce qui a été difficile"),
        (
            "À compléter",
            "[À compléter : les projets qui n’ont pas abouti, les bilans qui manquent, les publics peu touchés.]",
        ),
        ("Heading 2", "Nos perspectives"),
        ("À compléter", "[À compléter : les objectifs de l’année prochaine, les évolutions du règlement.]"),
        ("Heading 2", "Remerciements"),
        (
            "",
            (
                "Nous remercions les porteurs de projets, les membres du comité et les bénévoles"
                "{% if financeurs %}, ainsi que nos financeurs : {{ financeurs }}{% endif %}."
            ),
        ),
    )
