"""The first reminder of a report: kind, with an offer of help."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._reminders import REMINDER, reminder_fields, reminders

DOCUMENT = Letter("relance_bilan_1", "Rappel du bilan", REMINDER, reminders(1), reminder_fields)
