"""The guide of who carries a project, from the idea to the report."""

from pic_sheets.documents._document import Review
from pic_sheets.documents._kit import kit_fields

DOCUMENT = Review("guide_porteur", "Guide du porteur de projet", kit_fields)
