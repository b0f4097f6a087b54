"""The letter that announces a refusal, its ground and the help offered."""

from pic_sheets.documents._decisions import ANSWER, decision_fields, occasions_of
from pic_sheets.documents._document import Letter
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("refus", "Refus", ANSWER, occasions_of(Verdict.REFUSAL), decision_fields)
