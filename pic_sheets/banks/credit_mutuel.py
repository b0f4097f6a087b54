"""Crédit Mutuel and CIC, whose sites are one: `;` or `,`, ISO-8859-15, decimals after a comma or a point.

Débit is with or without a minus sign. Headings: the import guide of Kledg; the variant with commas, OpenFlyers.
"""

from pic_sheets.banks._grids import tabular_bank
from pic_sheets.banks._layouts import Layout

_DEBIT_CREDIT = Layout(
    day=["Date"], value_day=["Date de valeur"], debit=["Débit"], credit=["Crédit"], label=["Libellé"], balance=["Solde"]
)
_SIGNED = Layout(
    day=["Date"], value_day=["Date de valeur"], amount=["Montant"], label=["Libellé"], balance=["Solde"], currency=["Devise"],
    optional=["Devise"],
)  # fmt: skip
_WITH_COMMAS = Layout(
    day=["Date d'opération"], value_day=["Date de valeur"], amount=["Montant"], label=["Libellé"], balance=["Solde"]
)

BANK = tabular_bank("Crédit Mutuel et CIC", _DEBIT_CREDIT, _SIGNED, _WITH_COMMAS)
