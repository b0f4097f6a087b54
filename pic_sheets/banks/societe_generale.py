"""Société Générale: the account and the days on the first line, cp1252; since 2019 at least, an older table with `;` at the end.

The older one: https://enodev.fr/posts/fin-du-qif-a-la-societe-generale.html; the other, the import guide of Kledg.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

BANK = tabular_bank(
    "Société Générale",
    Layout(
        day=["Date de l'opération"],
        label=["Libellé", "Détail de l'écriture"],
        amount=["Montant de l'opération"],
        currency=["Devise"],
    ),
    Layout(
        day=["date_comptabilisation"],
        label=["libellé_complet_operation"],
        amount=["montant_operation"],
        currency=["devise"],
    ),
)
