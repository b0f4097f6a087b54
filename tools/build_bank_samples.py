"""The sample statements that are workbooks, written again with the same bytes: python tools/build_bank_samples.py.

Their .txt is then to be rewritten (PIC_SHEETS_REWRITE=1) and read. The account numbers are invented.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "banks"
NBSP = "\N{NO-BREAK SPACE}"
_CREATED = datetime(2025, 4, 1)  # noqa: DTZ001 - a workbook has no time zone

Rows = Sequence[Sequence[object]]

SAMPLES: dict[str, dict[str, Rows]] = {
    "credit_mutuel/deux_comptes.xlsx": {
        "Cpt 15629 02700 00012345601": [
            ["RIB : 15629 02700 00012345601", "", "", "", "", ""],
            [],
            ["Date", "Date de valeur", "Débit", "Crédit", "Libellé", "Solde"],
            [date(2025, 3, 5), date(2025, 3, 5), -450.1, "", "VIR SEPA JARDIN PARTAGE", 549.9],
            [date(2025, 3, 5), date(2025, 3, 5), -450.1, "", "VIR SEPA JARDIN PARTAGE", 99.8],
            [date(2025, 3, 12), date(2025, 3, 13), "", 0.2, "INTERETS", 100.00000000000001],
        ],
        "Cpt 15629 02700 00012345602": [
            ["Date", "Date de valeur", "Débit", "Crédit", "Libellé", "Solde"],
            [date(2025, 3, 31), date(2025, 3, 31), "", 12.34, "INTERETS LIVRET BLEU", 5012.34],
        ],
        "Avertissement": [["Ce document n'a pas de valeur contractuelle."]],
    },
    "credit_agricole/classeur.xlsx": {
        "Feuil1": [
            ["Téléchargement du 31/03/2025"],
            ["Compte de Dépôt carte n° 12345678901"],
            ["Solde au 31/03/2025", "", "", 1234.56],
            ["Liste des opérations du compte entre le 01/03/2025 et le 31/03/2025"],
            [],
            ["Date", "Libellé", "Débit euros", "Crédit euros"],
            [date(2025, 3, 28), "VIREMENT EMIS\nATELIER VELO\nPIC-2025-021", 1200, ""],
            [date(2025, 3, 14), "REMISE DE CHEQUE", "", 350.5],
        ]
    },
    "societe_generale/classeur.xlsx": {
        "Export": [
            ["0201900012345678", date(2025, 3, 1), date(2025, 3, 31)],
            ["Date de l'opération", "Libellé", "Détail de l'écriture", "Montant de l'opération", "Devise"],
            [date(2025, 3, 5), "VIR EMIS", "POUR: CHORALE DU CANAL MOTIF: PIC-2025-009", -750, "EUR"],
            ["17/03/2025", "VIR RECU", "DE: REGION", f"4{NBSP}000,00", "EUR"],
        ]
    },
    "bnp_paribas/classeur.xlsx": {
        "Export": [
            ["Compte de chèques", "Compte de chèques", "****1234", date(2025, 3, 31), "", 1234.56],
            ["Date operation", "Libelle court", "Type operation", "Libelle operation", "Montant operation en euro"],
            [date(2025, 3, 31), "FRAIS", "Frais", "COTISATION ESPRIT ASSO", -6.2],
            [date(2025, 3, 3), "VIR RECU", "Virement reçu", "VIR RECU /DE ETAT DDETS", 2000],
        ]
    },
    "tableau/recettes_depenses.xlsx": {
        "Mars": [
            ["Compte courant"],
            ["Date", "Libellé", "Référence", "Dépenses", "Recettes", "Solde"],
            [date(2025, 3, 3), "Subvention", 2025014, "", 1500, 1600],
            [date(2025, 3, 5), "Timbres", "", 13.9, "", 1586.1],
            ["Total", "", "", 13.9, 1500],
        ]
    },
}  # fmt: skip


def build(path: Path, sheets: dict[str, Rows]) -> None:
    """Write a workbook whose bytes depend on its rows alone."""
    workbook = Workbook(path)
    workbook.set_properties({"created": _CREATED})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 - the same
                elif isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write_number(row, column, value)
    workbook.close()


if __name__ == "__main__":
    for sample, held in SAMPLES.items():
        path = FOLDER / sample
        path.parent.mkdir(parents=True, exist_ok=True)
        build(path, held)
