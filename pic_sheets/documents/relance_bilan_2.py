"""The second reminder of a report: what its absence stops."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._reminders import REMINDER, reminder_fields, reminders

DOCUMENT = Letter("relance_bilan_2", "Deuxième rappel du bilan", REMINDER, reminders(2), reminder_fields)
