"""The letter that announces a grant in full."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._grants import grant_fields
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("accord", "Lettre : accord", Verdict.GRANT, grant_fields)
