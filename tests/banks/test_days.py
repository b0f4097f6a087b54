"""Days as the banks' files write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.banks._days import bank_day


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%Y-%m-%d", "%Y%m%d"]),
)
def test_what_a_bank_writes_is_read_back(day, form):
    assert bank_day(f" {day:{form}} ") == day


@pytest.mark.parametrize("text", ["", "20251301", "13/13/2025", "2025030", "202503055", "2025/03/05", "٢٠٢٥٠٣٠٥"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"n'est pas une date|n'existe pas"):
        bank_day(text)
