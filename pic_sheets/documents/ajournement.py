"""The letter that says a project will be looked at again, and what it lacks."""

from pic_sheets.documents._decisions import ANSWER, decision_fields, occasions_of
from pic_sheets.documents._document import Letter
from pic_sheets.sheets.decisions import Verdict

DOCUMENT = Letter("ajournement", "Ajournement", ANSWER, occasions_of(Verdict.ADJOURNMENT), decision_fields)
