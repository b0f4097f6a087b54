"""The flyer A5, two sides, that calls for projects."""

from pic_sheets.documents._document import Review
from pic_sheets.documents._kit import kit_fields

DOCUMENT = Review("depliant_a5", "Appel à projets, dépliant A5", kit_fields)
