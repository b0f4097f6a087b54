"""The letter that announces a grant in full."""

from pic_sheets.documents._decisions import ANSWER, occasions_of
from pic_sheets.documents._document import Letter
from pic_sheets.documents._grants import grant_fields
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("accord", "Accord", ANSWER, occasions_of(Verdict.GRANT), grant_fields)
