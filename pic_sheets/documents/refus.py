"""The letter that announces a refusal, its ground and the help offered."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._letters import letter_fields
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("refus", "Lettre : refus", Verdict.REFUSAL, letter_fields)
