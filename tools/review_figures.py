"""The parts of the annual review that tables and charts tell: projects, publics, accounts, the list of projects."""

from collections.abc import Mapping

from docx.document import Document
from review_charts import BAR, COLUMN, COUNTS, DOUGHNUT, EUROS, draw_chart
from review_layout import Column, heading, landscape, looped_table, say

from pic_sheets.plans import ChartData

_NUMBERS = (
    Column("Déposés", "deposes", 17),
    Column("Soutenus", "accordes", 19),
    Column("Réalisés", "realises", 17),
    Column("Accordé (€)", "montant_accorde", 23),
    Column("Part", "part_du_total", 16),
    Column("Participants", "participants", 21),
)


def projects(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les projets en chiffres", "projets")
    say(
        document,
        (
            "",
            (
                "{{ totaux.deposes }} projets ont été déposés pour {{ chiffres.demande }} demandés"
                "{% if retires %} (montant qui ne compte pas {{ retires }}){% endif %}. Le comité en a soutenu "
                "{{ totaux.accordes }}, pour {{ chiffres.accorde }} : une aide moyenne de {{ chiffres.aide_moyenne }} et une aide "
                "médiane de {{ chiffres.aide_mediane }}."
            ),
        ),
        ("Légende", "Les aides accordées par thématique"),
    )
    draw_chart(document, "aides_par_theme", BAR, charts["aides_par_theme"], 88, EUROS)
    looped_table(
        document,
        "tableaux.themes.lignes",
        (Column("Thématique", "thematique", 52, is_number=False), *_NUMBERS),
        "tableaux.themes.total",
    )
    say(document, ("Heading 2", "Par quartier et par porteur"))
    document.paragraphs[-1].paragraph_format.page_break_before = True
    looped_table(
        document,
        "tableaux.quartiers.lignes",
        (Column("Quartier", "quartier", 52, is_number=False), *_NUMBERS),
        "tableaux.quartiers.total",
    )
    say(document, ("Légende", "Les porteurs"))
    looped_table(
        document,
        "tableaux.porteurs.lignes",
        (
            Column("Type de porteur", "type_de_porteur", 38, is_number=False),
            Column("Porteurs", "porteurs", 18),
            Column("Aidés", "porteurs_aides", 15),
            Column("Aidés une fois", "primo_porteurs", 24),
            Column("Projets soutenus", "projets_accordes", 30),
            Column("Accordé (€)", "montant_accorde", 24),
            Column("Part", "part_du_total", 16),
        ),
        "tableaux.porteurs.total",
    )
    say(
        document,
        ("Note", "« Aidés une fois » : les porteurs dont un seul projet a été soutenu dans l’année."),
        ("Légende", "Où en sont les projets"),
    )
    draw_chart(document, "projets_par_etat", DOUGHNUT, charts["projets_par_etat"], 68, COUNTS)
    say(
        document,
        (
            "À compléter",
            "[À compléter : ce que disent ces chiffres, les thématiques à encourager, les nouveaux porteurs.]",
        ),
    )


def publics(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les publics", "publics")
    say(
        document,
        (
            "",
            (
                "Les bilans reçus comptent {{ publics.participants }} participants, dont {{ publics.dont_habitants_du_quartier }} "
                "habitants du quartier. {{ publics.habitants_impliques }} habitants ont préparé les projets et "
                "{{ publics.benevoles }} bénévoles ont donné {{ publics.heures_de_benevolat }} heures de leur temps."
            ),
        ),
        ("Légende", "Les participants par âge"),
    )
    draw_chart(document, "participants_par_age", COLUMN, charts["participants_par_age"], 70, COUNTS)
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
            "La dernière colonne compte les bilans qui donnent le chiffre. Une personne peut être venue à plusieurs projets.",
        ),
    )


def accounts(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les comptes", "comptes")
    say(
        document,
        (
            "",
            (
                "Les financeurs ont notifié {{ chiffres.notifie }}, dont {{ chiffres.frais_de_gestion }} pour la gestion du fonds : "
                "{{ chiffres.enveloppe }} pouvaient aller aux projets. Le comité a accordé {{ chiffres.accorde }}. "
                "{{ chiffres.verse }} ont été versés aux porteurs ; il reste {{ chiffres.reste_a_verser }} à leur verser. "
                "{{ chiffres.disponible }} restent disponibles."
            ),
        ),
        ("Légende", "De l’enveloppe aux dépenses justifiées"),
    )
    draw_chart(document, "argent", COLUMN, charts["argent"], 68, EUROS)
    say(document, ("Légende", "La part de chaque financeur (en euros)"))
    looped_table(
        document,
        "tableaux.par_financeur.lignes",
        (
            Column("Financeur", "financeur", 39, is_number=False),
            Column("Notifié", "notifie", 21),
            Column("Projets", "part_pour_les_projets", 21),
            Column("Encaissé", "encaisse", 21),
            Column("Accordé", "accorde", 21),
            Column("Versé", "verse", 21),
            Column("Disponible", "disponible", 21),
        ),
        "tableaux.par_financeur.total",
    )
    say(
        document,
        (
            "Note",
            (
                "Accordé, versé et disponible sont répartis en proportion de ce que chaque financeur donne pour les projets. "
                "Trop-perçu à récupérer auprès des porteurs : {{ chiffres.trop_percu }} ; déjà reversé : {{ chiffres.reverse }}."
            ),
        ),
        ("", "{%p if a_des_comptes %}"),
        ("Heading 2", "Charges et produits du fonds"),
    )
    document.paragraphs[-1].paragraph_format.page_break_before = True
    for name, title in (("charges", "Charges"), ("produits", "Produits")):
        say(document, ("Légende", f"{title} (en euros)"))
        looped_table(
            document,
            f"{name}.lignes",
            (
                Column("Compte", "compte", 20, is_number=False),
                Column("Libellé", "libelle", 91, is_number=False),
                Column("Prévu", "prevu", 27),
                Column("Réalisé", "realise", 27),
            ),
            name,
        )
    say(
        document,
        ("À compléter", "[À compléter : les écarts entre le prévu et le réalisé, les reports sur l’année suivante.]"),
        ("", "{%p endif %}"),
    )


def annex(document: Document, _charts: Mapping[str, ChartData]) -> None:
    landscape(document)
    # The section already starts a page.
    heading(document, "Annexe : les projets de l’année", "annexe", new_page=False)
    document.paragraphs[-1].paragraph_format.space_before = 0
    looped_table(
        document,
        "projets.lignes",
        (
            Column("Code", "code", 24, is_number=False),
            Column("Projet", "titre", 50, is_number=False),
            Column("Porteur", "porteur", 34, is_number=False),
            Column("Thématique", "thematique", 31, is_number=False),
            Column("Quartier", "code_quartier", 22, is_number=False),
            Column("État", "etat", 16, is_number=False),
            Column("Demandé", "demande", 20),
            Column("Accordé", "accorde", 20),
            Column("Versé", "verse", 20),
            Column("Justifié", "justifie", 20),
        ),
        "projets.total",
    )
    say(
        document,
        (
            "Note",
            (
                "Montants en euros. « Versé » est compté avant les reversements ; « Justifié » est limité à l’aide accordée. "
                "Les codes de quartier sont ceux de la partie « Le fonds et ses quartiers »."
            ),
        ),
    )
