"""The poster A3 that calls for projects: one idea, one amount, dates to come, whom to call."""

from pic_sheets.documents._document import Review
from pic_sheets.documents._kit import kit_fields

DOCUMENT = Review("affiche_a3", "Appel à projets, affiche A3", kit_fields)
