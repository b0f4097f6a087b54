"""Three workbooks as associations keep them: invented, each with a few mistakes, and none of our sheets or headings.

Each is a mapping of tab → rows, as a person would type them; `saved` makes the file.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl

from pic_sheets.tables import Table, Value

_D = date
Rows = Sequence[Sequence[object]]

#: (a) Everything about a project on one row of forty columns, under two rows of headings.
SINGLE: Mapping[str, Rows] = {
    "Suivi PIC": [
        ["Fonds PIC, suivi de l'année"],
        [],
        [
            None, None, "PORTEUR", None, None, None, None, None, None, None, "PROJET", None, None, None, None, None, None, None, None, None, None,
            "COMITÉ", None, None, None, "ACOMPTE", None, None, "SOLDE", None, None, "BILAN", None, None, None, None, None, None, None, "Notes",
        ],
        [
            "N°", "Reçu le", "Porteur de projet", "Type", "Référent", "Adresse", "CP", "Ville", "Tél.", "Mail",
            "Intitulé", "Résumé", "Thème", "Quartier", "Date de début", "Date de fin", "Public", "Nb bénéficiaires", "Nb habitants porteurs",
            "Budget total", "Subvention demandée",
            "Date comité", "Avis", "Somme attribuée", "Motif du refus",
            "Montant", "Date", "Mode", "Montant", "Date", "Mode",
            "Bilan reçu le", "Nb participants", "Dont femmes", "Dont hommes", "Montant des factures", "Objectifs atteints",
            "Impact sur le quartier", "Difficultés rencontrées", "À classer",
        ],
        [
            "24-01", _D(2024, 1, 15), "Les Voisins du Terril", "collectif", "Mme Nadia Petit", "3 rue des Mineurs", "62680", "Méricourt", "03 53 01 12 34",
            "nadia@example.org", "Fête des voisins", "Un repas partagé.", "Lutte contre l'isolement", "Quartier du 3/15", _D(2024, 5, 24), _D(2024, 5, 25),
            "Tous", 120, 8, 900, 600, _D(2024, 2, 12), "Favorable", 600, None, 420, _D(2024, 2, 20), "vir", 180, _D(2024, 7, 1), "vir",
            _D(2024, 6, 20), 131, 70, 61, 880.5, "oui", "Les voisins se parlent.", None, "ok",
        ],
        [
            "24-02", _D(2024, 1, 18), "Jardins Solidaires", "asso", "LEROY Karim", "8 allée du Parc", "62320", "Rouvroy", "06 39 98 12 04",
            "jardins@example.org", "Potager partagé", "Des bacs au pied des immeubles.", "Transition énergétique et écologique", "Quartier du 3/15",
            _D(2024, 3, 1), _D(2024, 9, 30), "Familles", 40, 5, 1500, 900, _D(2024, 2, 12), "Favorable", 700, None, 490, _D(2024, 2, 20), "chq", None, None,
            None, None, None, None, None, None, None, None, None, None,
        ],
        [
            "24-03", _D(2024, 3, 2), "Les Voisins du Terril", "collectif", "Mme Nadia Petit", "3 rue des Mineurs", "62680", "Méricourt", "03 53 01 12 34",
            "nadia.petit@example.org", "Sortie à la mer", "Une journée à Berck.", "Lutte contre l'isolement", "Quartier du 3/15", _D(2024, 7, 6),
            _D(2024, 7, 5), "Familles", 50, 4, 1100, "8oo", _D(2024, 4, 9), "Défavorable", None, "Déjà financé ailleurs.", None, None, None, None, None,
            None, None, None, None, None, None, None, None, None, "voir Paul",
        ],
        [
            "24-04", _D(2024, 3, 20), "Club de lecture", "association", "Jean Roux", None, "62680", "Méricourt", None, None, "Lire ensemble",
            "Des lectures à voix haute.", "Lutte contre l'illétrisme", "Quartier du 3/15", _D(2024, 9, 2), _D(2024, 12, 20), "Adultes", 15, 3, 400, 300,
            _D(2024, 4, 9), "Sursis", None, "Budget à préciser.", None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
        ],
        ["TOTAL", *[None] * 18, 3900, 1800, None, None, 1300, None, 910, None, None, 180, *[None] * 11],
    ]
}  # fmt: skip

#: (b) The answers of an online form: long questions, several choices ticked together, an hour beside each day.
FORM: Mapping[str, Rows] = {
    "Réponses au formulaire 1": [
        [
            "Horodateur", "Adresse e-mail", "Vous déposez votre projet au nom de :", "Quel est le nom de votre association ou de votre collectif ?",
            "Vos nom et prénom", "Votre numéro de téléphone", "Votre commune", "Quel est le nom de votre projet ?",
            "Décrivez votre projet en quelques lignes (qui, quoi, où, avec qui ?)",
            "Dans quelle(s) thématique(s) s'inscrit votre projet ? (plusieurs réponses possibles)", "Dans quel quartier se déroulera votre projet ?",
            "Quand aura lieu votre projet ?", "Combien de personnes attendez-vous ?", "Quel est le budget total du projet ?",
            "Quel est le montant demandé au fonds ? (en €)", "J'accepte le règlement du fonds",
        ],
        [
            datetime.fromisoformat("2025-01-14T09:12:03"), "ines@example.org", "Une association", "Les Jardins", "Inès PETIT", "0353011234", "Méricourt", "Bacs fleuris",
            "Fleurir les bacs avec les enfants.", "Circuits courts, Transition énergétique et écologique", "Quartier du 3/15", "du 3 au 5 mai 2025", 30, 800, 500,
            "Oui",
        ],
        [
            datetime.fromisoformat("2025-01-20T18:40:00"), "jean@example.org", "Un groupe d'habitants", "Les Voisins", "Jean ROUX", "0639981204", "Rouvroy", "Loto de rue",
            "Un loto.", "Lutte contre l'isolement", "Rouvroy-Nouméa", "14/06/2025", 60, "450 €", "450 €", "Oui",
        ],
        [
            datetime.fromisoformat("2025-02-02T11:05:41"), "ines(at)example.org", "Une association", "les jardins", "Inès PETIT", "0353011234", "Méricourt", "Marché des jardiniers",
            "Un troc de plants.", "Circuits court, Lutte contre l'isolement, Échanges de savoirs", "Quartier du 3/15", "au printemps", 100, 600, "environ 400", "Oui",
        ],
    ]
}  # fmt: skip

#: (c) A fund under its names of 2018 (Fonds de participation des habitants), year after year.
HOLDERS_2018: Rows = [
    ["Demandeurs"],
    ["N° demandeur", "Statut", "Nom", "Prénom", "Structure", "Rue", "CP", "Ville", "Portable", "Mail", "RIB"],
    ["D1", "Asso loi 1901", "Petit", "Inès", "Les Jardins", "1 rue du Parc", "62680", "Méricourt", "0353011234", "ines@example.org", "FR14 2004 1010 0505 0001 3M02 606"],
    ["D2", "Groupe d'habitants", "Roux", "Jean", "Les Voisins", "2 rue du Parc", "62680", "Méricourt", "0639981204", None, None],
]  # fmt: skip

_ACTIONS = [
    "N° fiche", "Année", "Date de dépôt", "N° demandeur", "Intitulé de l'action", "Objet", "Axe", "Quartier concerné", "Période", "Coût de l'action",
    "Aide demandée",
]  # fmt: skip

FPH: Mapping[str, Rows] = {
    "Demandeurs": HOLDERS_2018,
    "Fiches actions": [
        _ACTIONS,
        ["17-01", 2017, _D(2017, 2, 1), "D1", "Marché", "Un marché.", "Cadre de vie", "Centre", "juin 2017", 500, 300],
        ["18-01", 2018, _D(2018, 1, 8), "D1", "Compost", "Trois composteurs.", "Cadre de vie", "Centre", "du 3 mars au 30 juin 2018", 700, 500],
        ["18-02", 2018, _D(2018, 1, 9), "D2", "Bal populaire", "Un bal.", "Vivre ensemble", "Cité Neuve", "13-14 juillet 2018", 900, 600],
        ["18-03", 2018, _D(2018, 3, 1), "D3", "Atelier vélo", "Réparer.", "Vivre ensemble", "Centre", "avril 2018", 400, 250],
    ],
    "Commission 2017": [
        ["Date de commission", "N° fiche", "Avis", "Montant accordé État", "Montant accordé Ville", "Observations de la commission"],
        [_D(2017, 3, 1), "17-01", "Favorable", 150, 150, None],
    ],
    "Commission 2018": [
        ["Date de commission", "N° fiche", "Avis", "Montant accordé État", "Montant accordé Ville", "Observations de la commission"],
        [_D(2018, 2, 6), "18-01", "Avis favorable", 250, 250, None],
        [_D(2018, 2, 6), "18-02", "Avis favorable", 200, 150.5, "Sans alcool"],
        [_D(2018, 4, 3), "18-03", "Avis défavorable", None, None, None],
        [_D(2018, 4, 3), "18-09", "Avis favorable", 100, "cent", None],
    ],
    "Paiements 2018": [
        ["N° fiche", "Type de versement", "Payé le", "Montant versé", "Moyen de paiement", "N° chèque"],
        ["18-01", "1er versement", _D(2018, 2, 15), 400, "Chèque", "0001234"],
        ["18-01", "2e versement", _D(2018, 7, 20), 100, "chq", "0001250"],
        ["18-02", "1er versement", _D(2018, 2, 15), 280.5, "vir", None],
    ],
}  # fmt: skip


def saved(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """The workbook of those sheets, at that path."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def tables(sheets: Mapping[str, Rows]) -> list[Table]:
    """Those sheets as they are read."""
    return [Table(name, [[_read(cell) for cell in row] for row in rows]) for name, rows in sheets.items()]


def _read(cell: object) -> Value:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, int) and not isinstance(cell, bool):
        return float(cell)
    return cell  # type: ignore[return-value]  # typed as a person would
