"""A small valid workbook as tables of cells, and ways to spoil it one cell at a time."""

from collections.abc import Mapping, Sequence
from datetime import date

from pic_sheets.reading.reader import Reading, read_tables
from pic_sheets.tables import Table, Value

_D = date

#: Sheet → rows; the headings are on row 1, so that the first record stands on row 2.
SMALL: Mapping[str, Sequence[Sequence[Value]]] = {
    "Association": [
        ["Paramètre", "Valeur"],
        ["Nom", "Les Initiatives du Terril"],
        ["Adresse", "1 rue des Mineurs"],
        ["Code postal", "62680"],
        ["Commune", "Méricourt"],
        ["Représentant légal", "Ana Durand"],
        ["Qualité du représentant", "Présidente"],
        ["Exercice", 2025.0],
        ["Ville de signature", "Méricourt"],
    ],
    "Règlement": [
        ["Paramètre", "À partir du", "Valeur", "Source"],
        ["Plafond par projet", _D(2025, 1, 1), 1000.0, "art. 4"],
        ["Acompte (%)", _D(2025, 1, 1), "80 %", "art. 7"],
    ],
    "Financeurs": [
        ["Code", "Financeur", "Type", "Convention du", "Montant demandé", "Montant notifié", "Dont frais de gestion", "Compte"],
        ["REG", "Région Hauts-de-France", "Région", None, None, 7000.0, None, None],
        ["VIL", "Ville de Méricourt", "Commune", None, None, 3000.0, 300.0, "741"],
    ],
    "Encaissements": [["Financeur", "Date", "Montant", "Référence"], ["REG", _D(2025, 2, 1), 7000.0, None]],
    "Quartiers": [["Code", "Quartier", "Communes", "Statut", "Habitants"], ["QN06234M", "Quartier du 3/15", "Méricourt", "QPV", 4000.0]],
    "Thématiques": [
        ["Code", "Thématique", "Référentiel", "Du", "Au", "Objectif régional"],
        ["T01", "Circuits courts", "T10", None, None, None],
        ["T02", "Lutte contre l'isolement", "T10", None, None, None],
    ],
    "Porteurs": [
        ["Code", "Type", "Nom", "Civilité", "Prénom du référent", "Nom du référent", "Commune", "Courriel", "SIRET"],
        ["P1", "Association", "Les Jardins", "Madame", "Inès", "Petit", "Méricourt", None, None],
        ["P2", "Collectif d'habitants", "Les Voisins", "Monsieur", "Jean", "Roux", "Méricourt", None, None],
    ],
    "Projets": [
        [
            "Code", "Déposé le", "Porteur", "Titre", "Description", "Thématique", "Autres thématiques", "Quartier", "Début", "Fin",
            "Bénéficiaires prévus", "Coût total", "Montant demandé", "Séance",
        ],
        [
            "PIC-1", _D(2025, 1, 10), "P1", "Jardin partagé", "Un jardin ouvert à tous.", "T01", "T02", "QN06234M", _D(2025, 4, 1),
            _D(2025, 6, 30), 40.0, 1200.0, 900.0, "S1",
        ],
        [
            "PIC-2", _D(2025, 1, 12), "Les Voisins", "Fête de rue", "Une fête.", "lutte contre l’isolement", None, "quartier du 3/15",
            _D(2025, 5, 1), _D(2025, 5, 2), 80.0, 500.0, 400.0, "S1",
        ],
    ],
    "Membres": [
        ["Code", "Prénom", "Nom", "Collège", "Voix", "Du", "Au"],
        ["M1", "Ali", "Ben", "Habitants", "Délibérative", _D(2024, 1, 1), None],
        ["M2", "Zoé", "Le Gall", "Associations", "Délibérative", _D(2024, 1, 1), None],
    ],
    "Séances": [["Code", "Date", "Heure", "Président"], ["S1", _D(2025, 2, 20), "18:30", "Zoé Le Gall"]],
    "Présences": [["Séance", "Membre", "Présence", "Pouvoir à"], ["S1", "M1", "Présent", None], ["S1", "M2", "Présent", None]],
    "Décisions": [
        ["Séance", "Projet", "Décision", "Montant accordé", "Pour", "Contre", "Abstentions", "Déports", "Motif"],
        ["S1", "PIC-1", "Accord", 900.0, 2.0, 0.0, 0.0, None, None],
        ["S1", "PIC-2", "Refus", None, 0.0, 2.0, 0.0, None, "Hors du quartier."],
    ],
    "Versements": [["Projet", "Nature", "Date", "Montant", "Mode"], ["PIC-1", "Acompte", _D(2025, 3, 1), 720.0, "Chèque"]],
    "Bilans": [
        ["Projet", "Reçu le", "Participants", "Dépenses justifiées", "Objectifs atteints", "Effets sur le quartier"],
        ["PIC-1", _D(2025, 7, 15), 45.0, 1200.0, "Oui", "Les voisins se parlent davantage."],
    ],
}  # fmt: skip


def tables(
    changes: Mapping[tuple[str, str, int], Value] | None = None, *, without: Sequence[str] = ()
) -> tuple[Table, ...]:
    """The small workbook, cells changed as {(sheet, heading, row): value}; a row past the end is added."""
    made = {name: [list(row) for row in rows] for name, rows in SMALL.items() if name not in without}
    for (sheet, heading, row), value in (changes or {}).items():
        rows = made[sheet]
        while len(rows) < row:
            rows.append([None] * len(rows[0]))
        rows[row - 1][rows[0].index(heading)] = value
    return tuple(Table(name, rows) for name, rows in made.items())


def reading(changes: Mapping[tuple[str, str, int], Value] | None = None, *, without: Sequence[str] = ()) -> Reading:
    """What the small workbook says, once spoiled."""
    return read_tables(tables(changes, without=without), "suivi.xlsx")


def found(read: Reading) -> list[tuple[str, str, str]]:
    """The issues as (sheet, cell, code)."""
    return [(issue.sheet, issue.cell, issue.code) for issue in read.issues]


def plain(text: str) -> str:
    """The text with ordinary spaces, as tests are typed."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
