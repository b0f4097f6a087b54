"""A table that somebody typed, or of a bank that is not declared: CSV or Excel, its headings among those that follow.

A day, a label, and an amount or a debit and a credit, which are in euros; the rest may be there. It claims nothing that a
declared bank does.
"""

from pic_sheets.bank_statements import Statement, StatementFile
from pic_sheets.banks import declared_banks
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._grids import has_table, statements
from pic_sheets.banks._layouts import Layout

_NAME = "Tableau"
LAYOUT = Layout(
    day=[
        "Date de comptabilisation", "Date comptable", "Date d'opération", "Date de l'opération", "Date opération", "Date",
        "Jour",
    ],
    label=[
        "Libellé", "Libellé de l'opération", "Libellé opération", "Intitulé", "Description", "Opération", "Détail", "Détails",
        "Motif", "Communication", "Commentaire", "Référence", "Référence de l'opération", "N° de pièce", "Numéro de chèque",
    ],
    amount=["Montant", "Montant €", "Montant (€)", "Montant en euros", "Montant (EUR)", "Montant EUR", "Montant euros"],
    debit=["Débit", "Débits", "Débit (€)", "Débit euros", "Débit en euros", "Débit EUR", "Dépense", "Dépenses", "Sortie"],
    credit=["Crédit", "Crédits", "Crédit (€)", "Crédit euros", "Crédit en euros", "Crédit EUR", "Recette", "Recettes", "Entrée"],
    value_day=["Date de valeur", "Date valeur", "Valeur"],
    balance=["Solde", "Solde (€)", "Solde en euros", "Solde après opération", "Solde EUR"],
    currency=["Devise", "Monnaie"],
    means=["Type", "Type d'opération", "Mode", "Mode de paiement", "Moyen de paiement"],
    party=["Tiers", "Nom", "Bénéficiaire", "Contrepartie", "Émetteur"],
    unused=["Catégorie", "Sous-catégorie", "Pointage"],
    any_of_them=True,
)  # fmt: skip


def claims(file: StatementFile) -> bool:
    """Whether the file has such a table, and is no other bank's."""
    return has_table(file, [LAYOUT]) and not any(
        bank.claims(file) for bank in declared_banks().values() if bank is not BANK
    )


def read(file: StatementFile) -> list[Statement]:
    """The statements of such a table."""
    return statements(file, _NAME, [LAYOUT])


BANK = Bank(f"{_NAME} (CSV, Excel) avec Date, Libellé et Montant, ou Débit et Crédit", claims, read)
