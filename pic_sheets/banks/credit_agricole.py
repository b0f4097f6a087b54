"""Crédit Agricole: some ten lines above the table (account, balance, days), labels of several lines in quotation marks.

The balance is that of the day of the download, which may be after the days listed. Headings: the import guide of Kledg.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

BANK = tabular_bank(
    "Crédit Agricole",
    Layout(day=["Date"], label=["Libellé"], debit=["Débit euros"], credit=["Crédit euros"]),
)
