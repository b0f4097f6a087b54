"""The last reminder of a report, before the money is asked back."""

from pic_sheets.documents._document import Letter
from pic_sheets.documents._reminders import REMINDER, reminder_fields, reminders

DOCUMENT = Letter("relance_bilan_3", "Dernier rappel du bilan", REMINDER, reminders(3), reminder_fields)
