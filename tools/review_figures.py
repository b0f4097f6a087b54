"""The parts of the annual review that tables and charts tell: projects, holders, publics, accounts."""

from collections.abc import Mapping

from docx.document import Document
from review_charts import BAR, COLUMN, COUNTS, EUROS, draw_chart
from review_layout import Column, draw_picture, end_if, heading, looped_table, only_if, say, tell

from pic_sheets.plans import ChartData

NUMBERS = (
    Column("Déposés", "deposes", 17),
    Column("Soutenus", "accordes", 19),
    Column("Réalisés", "realises", 17),
    Column("Accordé (€)", "montant_accorde", 23),
    Column("Part", "part_du_total", 16),
    Column("Participants", "participants", 21),
)
_CAPTION = "Légende"


def projects(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les projets en chiffres", "projets")
    tell(document, "projets", "themes")
    only_if(document, "totaux.accordes != '0'")
    say(document, (_CAPTION, "Les aides accordées par thématique"))
    draw_chart(document, "aides_par_theme", BAR, charts["aides_par_theme"], 82, EUROS)
    end_if(document)
    only_if(document, "tableaux.themes.lignes")
    _by(document, "themes", "Thématique", "thematique")
    end_if(document)
    only_if(document, "tableaux.objectifs.lignes")
    _subheading(document, "Les objectifs régionaux")
    tell(document, "objectifs")
    say(document, (_CAPTION, "Les aides accordées par objectif régional"))
    draw_chart(document, "aides_par_objectif", BAR, charts["aides_par_objectif"], 62, EUROS)
    _by(document, "objectifs", "Objectif régional", "objectif_regional")
    say(
        document,
        (
            "Note",
            (
                "Objectifs de la Région 2024-2030. L’objectif d’un projet est celui que la feuille « Thématiques » donne à sa "
                "thématique principale : aucune correspondance officielle n’existe."
            ),
        ),
    )
    end_if(document)
    only_if(document, "tableaux.quartiers.lignes")
    say(document, ("Heading 2", "Les quartiers"))
    tell(document, "quartiers")
    _by(document, "quartiers", "Quartier", "quartier")
    end_if(document)
    only_if(document, "totaux.accordes != '0'")
    _subheading(document, "La carte des projets")
    draw_picture(document, "carte")
    say(
        document,
        (
            "Note",
            "{{ carte.description }}",
        ),
    )
    end_if(document)


def holders(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les porteurs et les délais", "porteurs")
    say(document, ("Heading 2", "Qui est aidé, et combien de fois"))
    tell(document, "porteurs")
    only_if(document, "totaux.accordes != '0'")
    say(
        document,
        (
            "Note",
            (
                "Le Conseil national des villes (avis du 22 juin 2016) met en garde contre les fonds qui aident chaque année les mêmes "
                "actions des mêmes associations : c’est pourquoi ces deux parts sont suivies. Seule l’année du bilan est connue ici."
            ),
        ),
        (_CAPTION, "Les porteurs aidés une fois et plusieurs fois dans l’année"),
    )
    draw_chart(document, "porteurs_aides", COLUMN, charts["porteurs_aides"], 55, COUNTS)
    end_if(document)
    only_if(document, "totaux.deposes != '0'")
    looped_table(
        document,
        "tableaux.porteurs.lignes",
        (
            Column("Type de porteur", "type_de_porteur", 36, is_number=False),
            Column("Porteurs", "porteurs", 17),
            Column("Aidés", "porteurs_aides", 14),
            Column("Une fois", "primo_porteurs", 17),
            Column("Plusieurs", "recurrents", 18),
            Column("Soutenus", "projets_accordes", 19),
            Column("Accordé (€)", "montant_accorde", 25),
            Column("Part", "part_du_total", 19),
        ),
        "tableaux.porteurs.total",
    )
    end_if(document)
    only_if(document, "recit.delais")
    say(document, ("Heading 2", "Les délais"))
    tell(document, "delais")
    say(document, (_CAPTION, "Les délais médians, en jours"))
    draw_chart(document, "delais", BAR, charts["delais"], 42, "General")
    end_if(document)


def publics(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les publics et les bénévoles", "publics")
    tell(document, "publics", "benevoles")
    only_if(document, "publics.participants != '0'")
    say(document, (_CAPTION, "Les participants par âge"))
    draw_chart(document, "participants_par_age", COLUMN, charts["participants_par_age"], 58, COUNTS)
    say(document, (_CAPTION, "Femmes et hommes"))
    draw_chart(document, "femmes_et_hommes", BAR, charts["femmes_et_hommes"], 30, COUNTS)
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
    end_if(document)


def accounts(document: Document, charts: Mapping[str, ChartData]) -> None:
    heading(document, "Les comptes", "comptes")
    tell(document, "comptes")
    only_if(document, "tableaux.par_financeur.lignes")
    say(document, (_CAPTION, "De l’enveloppe aux dépenses justifiées"))
    draw_chart(document, "argent", COLUMN, charts["argent"], 68, EUROS)
    say(document, (_CAPTION, "La part de chaque financeur (en euros)"))
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
                "« Versé » est compté avant les reversements."
            ),
        ),
    )
    end_if(document)
    only_if(document, "a_des_comptes")
    _subheading(document, "Charges et produits du fonds")
    tell(document, "charges")
    for name, title in (("charges", "Charges"), ("produits", "Produits")):
        say(document, (_CAPTION, f"{title} (en euros)"))
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
    end_if(document)


def _by(document: Document, table: str, title: str, name: str) -> None:
    """The table of standings of one kind of group."""
    columns = (Column(title, name, 52, is_number=False), *NUMBERS)
    looped_table(document, f"tableaux.{table}.lignes", columns, f"tableaux.{table}.total")


def _subheading(document: Document, text: str) -> None:
    """A heading inside a part, on a page of its own."""
    say(document, ("Heading 2", text))
    document.paragraphs[-1].paragraph_format.page_break_before = True
