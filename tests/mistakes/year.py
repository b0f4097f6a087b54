"""A small fund's year without a fault, as staff keep it: what each mistake is made in.

Every sheet has a title on its first row, its headings on the third and its first record on the fourth.
"""

import io
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date

import openpyxl

from pic_sheets.tables import Value

TITLE_ROWS = 2
HEADINGS = TITLE_ROWS + 1
FIRST = HEADINGS + 1

_D = date
_IBAN = "FR14 2004 1010 0505 0001 3M02 606"

YEAR: Mapping[str, Sequence[Sequence[Value]]] = {
    "Association": [
        ["Paramètre", "Valeur"],
        ["Nom", "Les Initiatives du Terril"],
        ["SIRET", "732 829 320 00074"],
        ["RNA", "W621001234"],
        ["Adresse", "1 rue des Mineurs"],
        ["Code postal", "62680"],
        ["Commune", "Méricourt"],
        ["Téléphone", "03 53 01 12 34"],
        ["Courriel", "contact@example.org"],
        ["Représentant légal", "Ana Durand"],
        ["Qualité du représentant", "Présidente"],
        ["Exercice", 2025],
        ["Ville de signature", "Méricourt"],
        ["IBAN", _IBAN],
    ],
    "Règlement": [
        ["Paramètre", "À partir du", "Valeur", "Source"],
        ["Plafond par projet", _D(2025, 1, 1), 1000, "art. 4"],
        ["Délai de dépôt (jours)", _D(2025, 1, 1), 7, "art. 5"],
        ["Acompte (%)", _D(2025, 1, 1), "80 %", "art. 7"],
        ["Délai de bilan (jours)", _D(2025, 1, 1), 90, "art. 8"],
        ["Quorum", _D(2025, 1, 1), "50 %", "art. 9"],
        ["Majorité", _D(2025, 1, 1), "Simple", "art. 9"],
    ],
    "Financeurs": [
        ["Code", "Financeur", "Type", "Convention du", "Montant notifié", "Dont frais de gestion", "Compte"],
        ["REG", "Région Hauts-de-France", "Région", _D(2025, 1, 15), 7000, 700, "741"],
        ["VIL", "Ville de Méricourt", "Commune", _D(2025, 1, 20), 3000, 300, "741"],
    ],
    "Encaissements": [
        ["Financeur", "Date", "Montant", "Référence"],
        ["REG", _D(2025, 2, 1), 5000, "SUBV PIC 2025"],
        ["VIL", _D(2025, 3, 1), 3000, "SUBVENTION VILLE"],
    ],
    "Quartiers": [
        ["Code", "Quartier", "Communes", "Statut", "Habitants"],
        ["QN06234M", "Quartier du 3/15", "Méricourt", "QPV", 4000],
        ["V-62570-01", "Le Maroc", "Méricourt", "Veille", None],
    ],
    "Thématiques": [
        ["Code", "Thématique", "Référentiel", "Du", "Au", "Objectif régional"],
        ["T01", "Circuits courts", "T10", None, None, None],
        ["T02", "Lutte contre l'isolement", "T10", None, None, None],
        ["T03", "Créativité artistique", "T10", None, None, None],
    ],
    "Porteurs": [
        ["Code", "Type", "Nom", "Civilité", "Prénom du référent", "Nom du référent", "Adresse", "Code postal", "Commune", "Téléphone", "Courriel", "SIRET", "RNA", "IBAN"],
        ["P01", "Association", "Les Jardins", "Madame", "Inès", "Petit", "2 rue du Parc", "62680", "Méricourt", "06 39 98 12 34", "ines@example.org", "732 829 320 00074", "W621001235", _IBAN],
        ["P02", "Collectif d'habitants", "Les Voisins", "Monsieur", "Jean", "Roux", "3 rue du Parc", "62680", "Méricourt", "06 39 98 12 35", "jean@example.org", None, None, _IBAN],
        ["P03", "Habitant", "Sarah Blondel", "Madame", "Sarah", "Blondel", "4 rue du Parc", "62680", "Méricourt", "06 39 98 12 36", "sarah@example.org", None, None, _IBAN],
        ["P04", "Association", "Cirque du Coin", "Monsieur", "Omar", "Lefort", "5 rue du Parc", "62680", "Méricourt", "06 39 98 12 37", "omar@example.org", None, "W621001236", _IBAN],
    ],
    "Projets": [
        ["Code", "Déposé le", "Porteur", "Titre", "Description", "Thématique", "Autres thématiques", "Quartier", "Début", "Fin", "Lieu", "Bénéficiaires prévus", "Habitants impliqués", "Coût total", "Montant demandé", "Séance", "Retiré le"],
        ["PIC-01", _D(2025, 1, 10), "P01", "Jardin partagé", "Un jardin ouvert à tous.", "T01", "T02", "QN06234M", _D(2025, 4, 1), _D(2025, 6, 30), "Square Lenne", 40, 6, 1200, 900, "S1", None],
        ["PIC-02", _D(2025, 1, 12), "P02", "Fête de rue", "Une fête entre voisins.", "T02", None, "QN06234M", _D(2025, 5, 1), _D(2025, 5, 2), "Rue du Parc", 80, 12, 500, 400, "S1", None],
        ["PIC-03", _D(2025, 1, 14), "P03", "Contes au pied des tours", "Des contes le mercredi.", "T03", None, "V-62570-01", _D(2025, 5, 6), _D(2025, 7, 9), "Square Lenne", 25, 4, 350, 300, "S1", None],
        ["PIC-04", _D(2025, 4, 2), "P04", "Petit cirque", "Des ateliers de cirque.", "T03", "T02", "QN06234M", _D(2025, 6, 2), _D(2025, 8, 29), "Salle Daquin", 30, 5, 1500, 1000, "S2", None],
        ["PIC-05", _D(2025, 4, 3), "P02", "Soupe du monde", "Une soupe et des récits.", "T02", None, "QN06234M", _D(2025, 10, 10), _D(2025, 10, 10), "Salle Daquin", 60, 9, 420, 380, "S2", None],
    ],
    "Budgets": [
        ["Projet", "Sens", "Poste", "Libellé", "Prévu", "Réalisé"],
        ["PIC-01", "Dépense", "60 Achats", "Terreau et outils", 1200, 1180],
        ["PIC-01", "Recette", "74 Subventions", "Fonds PIC", 900, 900],
        ["PIC-01", "Recette", "75 Autres produits de gestion courante", "Cotisations", 300, 280],
    ],
    "Membres": [
        ["Code", "Civilité", "Prénom", "Nom", "Collège", "Voix", "Du", "Au", "Courriel"],
        ["M1", "Monsieur", "Ali", "Ben", "Habitants", "Délibérative", _D(2024, 1, 1), None, "ali@example.org"],
        ["M2", "Madame", "Zoé", "Le Gall", "Associations", "Délibérative", _D(2024, 1, 1), None, "zoe@example.org"],
        ["M3", "Madame", "Rosa", "Vidal", "Habitants", "Délibérative", _D(2024, 1, 1), None, None],
        ["M4", "Monsieur", "Marc", "Noël", "Élus", "Consultative", _D(2024, 1, 1), None, None],
    ],
    "Séances": [
        ["Code", "Date", "Heure", "Lieu", "Enveloppe", "Président"],
        ["S1", _D(2025, 2, 20), "18:30", "Salle Daquin", 5000, "Zoé Le Gall"],
        ["S2", _D(2025, 5, 15), "18:30", "Salle Daquin", 5000, "Zoé Le Gall"],
    ],
    "Présences": [
        ["Séance", "Membre", "Présence", "Pouvoir à"],
        ["S1", "M1", "Présent", None],
        ["S1", "M2", "Présent", None],
        ["S1", "M3", "Représenté", "M1"],
        ["S1", "M4", "Présent", None],
        ["S2", "M1", "Présent", None],
        ["S2", "M2", "Présent", None],
        ["S2", "M3", "Excusé", None],
    ],
    "Décisions": [
        ["Séance", "Projet", "Décision", "Montant accordé", "Pour", "Contre", "Abstentions", "Déports", "Motif", "Réserves"],
        ["S1", "PIC-01", "Accord", 900, 3, 0, 0, None, None, None],
        ["S1", "PIC-02", "Accord partiel", 350, 2, 1, 0, None, None, None],
        ["S1", "PIC-03", "Refus", None, 0, 3, 0, None, "Hors des thématiques du fonds.", None],
        ["S2", "PIC-04", "Accord", 1000, 2, 0, 0, None, None, None],
        ["S2", "PIC-05", "Ajournement", None, 0, 0, 2, None, "Budget à préciser.", None],
    ],
    "Versements": [
        ["Projet", "Nature", "Date", "Montant", "Mode", "Référence"],
        ["PIC-01", "Acompte", _D(2025, 3, 1), 720, "Virement", "PIC-01 acompte"],
        ["PIC-02", "Acompte", _D(2025, 3, 1), 280, "Virement", "PIC-02 acompte"],
        ["PIC-04", "Acompte", _D(2025, 5, 25), 800, "Virement", "PIC-04 acompte"],
        ["PIC-01", "Solde", _D(2025, 8, 1), 180, "Virement", "PIC-01 solde"],
    ],
    "Bilans": [
        ["Projet", "Reçu le", "Participants", "Dont habitants du quartier", "Femmes", "Hommes", "Bénévoles", "Heures de bénévolat", "Dépenses justifiées", "Objectifs atteints", "Effets sur le quartier"],
        ["PIC-01", _D(2025, 7, 15), 45, 40, 25, 20, 6, 48.5, 1180, "Oui", "Les voisins se parlent davantage."],
        ["PIC-02", _D(2025, 6, 2), 90, 85, 50, 40, 12, 30, 350, "Oui", "La rue a dîné ensemble."],
        ["PIC-04", _D(2025, 9, 20), 32, 30, 17, 15, 4, 20, 1000, "En partie", "Dix enfants ont joué devant leurs parents."],
    ],
}  # fmt: skip

Edits = Mapping[str, object]


def workbook() -> openpyxl.Workbook:
    """The year as an openpyxl workbook, to be spoiled."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in deepcopy(YEAR).items():
        page = book.create_sheet(name)
        page["A1"] = f"{name} : l'année 2025"
        for number, row in enumerate(rows, HEADINGS):
            for column, value in enumerate(row, 1):
                page.cell(number, column).value = value
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of its file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
