"""La Banque Postale: six lines above the table (account, day, balance), `;` or tabs, the newest first.

Files of the 2000s have the amounts in francs too. Headings: the import guide of Kledg.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

BANK = tabular_bank(
    "La Banque Postale",
    Layout(
        day=["Date"],
        label=["Libellé"],
        amount=["Montant(EUROS)"],
        unused=["Montant(FRANCS)"],
        optional=["Montant(FRANCS)"],
    ),
)
