"""The annual review from its cover to its annex: its parts in order, and those that words tell."""

from collections.abc import Mapping

from docx.document import Document
from review_charts import BAR, COUNTS, draw_chart
from review_figures import accounts, holders, projects, publics
from review_layout import Column, contents, end_if, heading, key_figures, looped_table, only_if, review, say, tell
from review_stories import annex, comparison, conclusion, portraits, voices

from pic_sheets.plans import ChartData

PARTS = (
    ("annee", "L’année en quelques chiffres", ""),
    ("comparaison", "Par rapport à l’année d’avant", "comparaison.lignes"),
    ("fonds", "Le fonds et ses quartiers", ""),
    ("comite", "La vie du comité", ""),
    ("projets", "Les projets en chiffres", ""),
    ("porteurs", "Les porteurs et les délais", ""),
    ("publics", "Les publics et les bénévoles", ""),
    ("comptes", "Les comptes", ""),
    ("portraits", "Portraits de projets", "portraits"),
    ("paroles", "Paroles de porteurs", "temoignages"),
    ("conclusion", "Conclusion", ""),
    ("annexe", "Annexe : les projets de l’année", ""),
    ("sources", "Annexe : d’où vient chaque chiffre", "sources"),
)
_TITLES = {anchor: text for anchor, text, _ in PARTS}
_BODY = (projects, holders, publics, accounts, portraits, voices, conclusion, annex)


def annual_review(charts: Mapping[str, ChartData]) -> Document:
    """The whole template; `charts` gives the sample data its charts are drawn with."""
    document = review()
    _cover(document)
    contents(document, PARTS)
    _year(document)
    comparison(document, charts)
    _fund(document)
    _committee(document, charts)
    for part in _BODY:
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


def _year(document: Document) -> None:
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
    )
    tell(document, "annee")


def _fund(document: Document) -> None:
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
    tell(document, "communication")
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
        ("", "{%p if recit.accompagnement %}"),
        ("Heading 2", "Accompagner les porteurs"),
    )
    tell(document, "accompagnement")
    end_if(document)


def _committee(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, _TITLES["comite"], "comite")
    tell(document, "comite")
    say(
        document,
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
    )
    end_if(document)
    only_if(document, "totaux.deposes != '0'")
    say(document, ("Heading 2", "Ce que sont devenus les projets"))
    draw_chart(document, "projets_par_etat", BAR, charts["projets_par_etat"], 52, COUNTS)
    end_if(document)
