"""Caisse d'Épargne and Banque Populaire, which are of one group and write one table: nothing in it tells them apart.

A reference may be that of several movements: it goes to the label. Headings: the import guide of Kledg.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

BANK = tabular_bank(
    "Caisse d'Épargne et Banque Populaire",
    Layout(
        day=["Date de comptabilisation"],
        label=["Libelle simplifie", "Libelle operation", "Informations complementaires", "Reference"],
        debit=["Debit"],
        credit=["Credit"],
        value_day=["Date de valeur"],
        means=["Type operation"],
        unused=["Categorie", "Sous categorie", "Date operation", "Pointage operation"],
        optional=[
            "Informations complementaires",
            "Type operation",
            "Categorie",
            "Sous categorie",
            "Pointage operation",
        ],
    ),
)
