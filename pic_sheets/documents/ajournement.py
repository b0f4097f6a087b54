"""The letter that says a project will be looked at again, and what it lacks."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._letters import letter_fields
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("ajournement", "Lettre : ajournement", Verdict.ADJOURNMENT, letter_fields)
