"""The template of the compte rendu financier: planned and realised, each funder's part, fonds dédiés, voluntary contributions."""

from accounts_layout import accounts_sheet, compared_table, whole_table
from docx.document import Document
from docx.shared import Mm
from review_layout import Column, say

_END = "{%p endif %}"


def accounts_report() -> Document:
    """The whole template."""
    document = accounts_sheet()
    for part in (_title, _own_part, _accounts, _gaps, _funders, _carried, _management, _contributions, _signature):
        part(document)
    return document


def _title(document: Document) -> None:
    say(document, ("Couverture Texte", "{{ association.nom }}"), ("Couverture Titre", "Compte rendu financier"))
    document.paragraphs[-1].style = document.styles["Bilan Sommaire Titre"]
    say(
        document,
        ("Thème", "Projets d’initiative citoyenne (PIC){% if exercice %} – exercice {{ exercice }}{% endif %}"),
        ("", "{%p if pour_un_financeur %}"),
        ("", "Pour : **{{ part.nom }}**{% if part.convention %} (convention du {{ part.convention }}){% endif %}."),
        ("", "{%p else %}"),
        ("", "{%p if financeurs %}"),
        ("", "Pour : **{{ financeurs }}**."),
        ("", _END),
        ("", _END),
        (
            "",
            (
                "Les financeurs ont notifié {{ chiffres.notifie }}, dont {{ chiffres.frais_de_gestion }} pour la gestion du fonds. "
                "Le comité a accordé {{ chiffres.accorde }} à des projets ; {{ chiffres.engage }} sont engagés, c’est-à-dire acquis "
                "aux porteurs ou encore dus, et {{ chiffres.justifie }} sont justifiés par leurs bilans."
            ),
        ),
        ("", "{%p if date_remise %}"),
        (
            "Note",
            (
                "À remettre aux financeurs le {{ date_remise }} au plus tard : dans les six mois de la fin de l’exercice "
                "(loi du 12 avril 2000, article 10). Montants en euros."
            ),
        ),
        ("", _END),
    )


def _own_part(document: Document) -> None:
    say(document, ("", "{%p if pour_un_financeur %}"), ("Heading 2", "{{ part.nom }} : sa part"))
    whole_table(
        document,
        "part.lignes",
        (
            Column("En euros", "mesure", 75, is_number=False),
            Column("Ensemble du fonds", "fonds", 45),
            Column("{{ part.nom }}", "part", 45),
        ),
    )
    say(
        document,
        (
            "Note",
            "Accordé, engagé, versé et justifié sont répartis en proportion de ce que chaque financeur donne pour les projets.",
        ),
        ("", _END),
    )


def _accounts(document: Document) -> None:
    say(document, ("", "{%p if a_des_comptes %}"), ("Heading 2", "Charges et produits"))
    for name, title in (("charges", "Charges"), ("produits", "Produits")):
        say(document, ("", f"{{%p if {name}.lignes %}}"), ("Légende", title))
        compared_table(document, name)
        say(document, ("", _END))
    say(
        document,
        (
            "Note",
            (
                "Produits moins charges réalisés : {{ chiffres.resultat }}. Les contributions volontaires (86 et 87) sont à part."
                "{% if sans_realise %} Sans montant réalisé dans le classeur : {{ sans_realise }}, comptés pour zéro.{% endif %}"
            ),
        ),
        ("", "{%p else %}"),
        ("À compléter", "[À compléter : la feuille « Charges et produits » du classeur est vide.]"),
        ("", _END),
    )


def _gaps(document: Document) -> None:
    say(
        document,
        ("", "{%p if ecarts %}"),
        ("Heading 2", "Les écarts à expliquer"),
        (
            "Note",
            "Sont repris les comptes dont l’écart dépasse 10 % du prévu : un seuil d’usage, qu’aucun texte ne fixe.",
        ),
        ("", "{%p for ecart in ecarts %}"),
        (
            "Thème",
            "{{ ecart.compte }} {{ ecart.libelle }} : {{ ecart.ecart }}{% if ecart.pourcentage %} ({{ ecart.pourcentage }}){% endif %}",
        ),
        ("", "{%p if ecart.a_completer %}"),
        ("À compléter", "{{ ecart.explication }}"),
        ("", "{%p else %}"),
        ("", "{{ ecart.explication }}"),
        ("", _END),
        ("", "{%p endfor %}"),
        ("", _END),
    )


def _funders(document: Document) -> None:
    say(
        document,
        ("", "{%p if tableaux.parts_des_financeurs.lignes %}"),
        ("Heading 2", "Ce que chaque financeur a donné"),
    )
    _of_funders(document, (("Notifié", "notifie"), ("Dont gestion", "frais_de_gestion"), ("Pour les projets", "part_pour_les_projets"), ("Encaissé", "encaisse"), ("À encaisser", "reste_a_encaisser")))  # fmt: skip
    say(document, ("Heading 2", "Ce qu’il en a été fait"))
    _of_funders(document, (("Accordé", "accorde"), ("Engagé", "engage"), ("Versé", "verse"), ("Justifié", "justifie"), ("Non engagé", "disponible")))  # fmt: skip
    say(
        document,
        (
            "Note",
            (
                "Répartis en proportion de ce que chaque financeur donne pour les projets, au centime. « Versé » est compté avant les "
                "reversements des porteurs ({{ chiffres.reverse }})."
            ),
        ),
        ("", _END),
    )


def _of_funders(document: Document, columns: tuple[tuple[str, str], ...]) -> None:
    numbers = [Column(heading, field, 23) for heading, field in columns]
    whole_table(
        document,
        "tableaux.parts_des_financeurs.lignes",
        (Column("Financeur", "financeur", 50, is_number=False), *numbers),
        "tableaux.parts_des_financeurs.total",
    )


def _carried(document: Document) -> None:
    say(
        document,
        ("Heading 2", "Les fonds dédiés"),
        ("", "{%p if reporte_des_fonds %}"),
        (
            "",
            (
                "**{{ chiffres.fonds_dedies }}** de l’année sont à reporter en fonds dédiés sur l’exercice suivant, sauf si une "
                "convention demande de les rendre : ce que les financeurs ont donné pour les projets et qui n’est pas engagé"
                "{% if reprend_des_fonds %}, une fois employés d’abord les fonds dédiés des années précédentes{% endif %}"
                "{% if frais_a_reporter %}, et ce qui reste des frais de gestion{% endif %}."
            ),
        ),
    )
    whole_table(
        document,
        "tableaux.fonds_dedies.lignes",
        (
            Column("Financeur", "financeur", 75, is_number=False),
            Column("Projets", "projets", 30),
            Column("Gestion", "gestion", 30),
            Column("À reporter", "a_reporter", 30),
        ),
        "tableaux.fonds_dedies.total",
    )
    say(
        document,
        ("", "{%p else %}"),
        ("", "À la fin de l’exercice, tout ce qui a été notifié est engagé : il n’y a rien à reporter."),
        ("", _END),
        ("", "{%p if frais_a_reporter %}"),
        (
            "Note",
            "« Gestion » : la part des frais de gestion qui n’a pas été dépensée, si votre convention la réserve au fonds.",
        ),
        ("", _END),
        ("", "{%p if reprend_des_fonds %}"),
        ("Note", "Fonds dédiés des années précédentes utilisés dans l’année : {{ chiffres.fonds_dedies_utilises }}."),
        ("", _END),
        ("", "{%p if reporte_des_fonds or reprend_des_fonds %}"),
        ("Légende", "L’écriture proposée{% if date_cloture %}, au {{ date_cloture }}{% endif %}"),
    )
    whole_table(
        document,
        "tableaux.ecritures.lignes",
        (
            Column("Compte", "compte", 20, is_number=False),
            Column("Libellé", "libelle", 85, is_number=False),
            Column("Débit", "debit", 30),
            Column("Crédit", "credit", 30),
        ),
        "tableaux.ecritures.total",
    )
    say(document, ("Note", "Comptes du règlement ANC 2018-06."), ("", _END), ("Légende", "Les comptes et le suivi"))
    whole_table(
        document,
        "tableaux.rapprochement.lignes",
        (
            Column("Compte", "compte", 17, is_number=False),
            Column("Libellé", "libelle", 70, is_number=False),
            Column("Noté au compte", "note_au_compte", 27),
            Column("D’après le suivi", "d_apres_le_suivi", 28),
            Column("Écart", "ecart", 23),
        ),
    )
    say(
        document,
        (
            "Note",
            (
                "Un compte 6571 qui ne compte que l’argent versé laisse de côté ce qui reste à verser "
                "({{ chiffres.reste_a_verser }}) et ce qui est à récupérer ({{ chiffres.trop_percu }}) : le compte 6894 en est changé d’autant."
            ),
        ),
    )


def _management(document: Document) -> None:
    say(document, ("Heading 2", "Les frais de gestion"), ("", "{%p if gestion_connue %}"))
    whole_table(
        document,
        "tableaux.gestion.lignes",
        (Column("Gestion", "gestion", 120, is_number=False), Column("Montant", "montant", 45)),
    )
    say(
        document,
        (
            "Note",
            "Les charges de gestion sont celles de classe 6, sauf les aides (657) et les reports (689) ; les frais notifiés les paient d’abord.",
        ),
        ("", "{%p else %}"),
        (
            "",
            "Notifiés : {{ chiffres.frais_de_gestion }}. Ce que la gestion du fonds a coûté n’est pas noté dans le classeur.",
        ),
        ("", _END),
    )


def _contributions(document: Document) -> None:
    say(
        document,
        ("Heading 2", "Les contributions volontaires"),
        (
            "",
            (
                "{% if a_des_heures %}Les bilans des projets comptent {{ chiffres.heures_de_benevolat }} de bénévolat"
                "{% if benevolat_valorise %}, soit **{{ chiffres.benevolat }}** à {{ chiffres.valeur_de_l_heure }} de l’heure, la valeur que "
                "l’association a fixée{% endif %}.{% else %}Les bilans des projets ne disent pas d’heures de bénévolat.{% endif %}"
            ),
        ),
        ("", "{%p if a_des_contributions %}"),
    )
    for name, title in (("emplois", "Emplois (86)"), ("ressources", "Contributions (87)")):
        say(document, ("", f"{{%p if {name}.lignes %}}"), ("Légende", title))
        compared_table(document, name, whole=True)
        say(document, ("", _END))
    say(
        document,
        ("", "{%p if not contributions_egales %}"),
        (
            "À compléter",
            "[À compléter : les comptes 86 et 87 doivent être égaux, une contribution reçue étant aussitôt employée.]",
        ),
        ("", _END),
        ("", _END),
    )


def _signature(document: Document) -> None:
    say(
        document,
        (
            "",
            (
                "Je certifie exactes les informations de ce compte rendu.{% if association.representant %} "
                "{{ association.representant }}{% if association.qualite %}, {{ association.qualite }}{% endif %}.{% endif %}"
            ),
        ),
        (
            "",
            "{% if lieu_signature %}Fait à {{ lieu_signature }}, le {{ date_compte_rendu }}{% else %}Le {{ date_compte_rendu }}{% endif %}",
        ),
        ("", "Signature :"),
    )
    for paragraph in document.paragraphs[-3:]:
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.keep_together = True
    document.paragraphs[-3].paragraph_format.space_before = Mm(8)
