"""The application form, to fill in Word: its answers come back by `recevoir`."""

from functools import partial

from pic_sheets.documents._document import Review
from pic_sheets.documents._kit import form_fields

DOCUMENT = Review("formulaire_demande", "Formulaire de demande", partial(form_fields, "demande"))
