"""The letter that announces a grant smaller than what was asked."""

from pic_sheets.documents._decisions import ANSWER, occasions_of
from pic_sheets.documents._document import Letter
from pic_sheets.documents._grants import grant_fields
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("accord_partiel", "Accord partiel", ANSWER, occasions_of(Verdict.PARTIAL), grant_fields)
