from datetime import timedelta

from grants import DUE, granted

from pic_sheets.documents.relance_bilan_3 import DOCUMENT


def test_it_is_written_from_its_number_of_days_late() -> None:
    least = 60
    assert not DOCUMENT.occasions(granted(), DUE + timedelta(days=least - 1))
    assert [occasion.is_due for occasion in DOCUMENT.occasions(granted(), DUE + timedelta(days=least))] == [True]
