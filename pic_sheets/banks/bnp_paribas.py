"""BNP Paribas: one line above the table, with the account's last figures, a day and its balance.

Headings: the import guide of Kledg.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

BANK = tabular_bank(
    "BNP Paribas",
    Layout(
        day=["Date operation"],
        label=["Libelle court", "Libelle operation"],
        amount=["Montant operation en euro"],
        means=["Type operation"],
    ),
)
