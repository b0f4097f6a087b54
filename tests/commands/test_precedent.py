from datetime import date

import pytest
from asked import change

from pic_sheets.commands._gathering import gather_whole
from pic_sheets.commands._precedent import gathered_before, notes_on
from pic_sheets.errors import UnusableRequest
from pic_sheets.progress import Silence

DAY = date(2026, 1, 15)


def _earlier(sample, year):
    """A copy of the workbook of another year."""
    path = sample.with_name("avant.xlsx")
    path.write_bytes(sample.read_bytes())
    change(path, Association_B15=year)
    return path


def test_the_year_before_is_read_whole(sample):
    gathered = gather_whole(sample, DAY, Silence())
    before = gathered_before(_earlier(sample, 2024), gathered, DAY)
    assert before is not None
    assert before.fund.year == 2024
    assert gathered_before(None, gathered, DAY) is None


@pytest.mark.parametrize("year", [2025, 2026, None])
def test_a_workbook_of_no_earlier_year_is_refused(year, sample):
    gathered = gather_whole(sample, DAY, Silence())
    with pytest.raises(UnusableRequest, match=r"avant\.xlsx"):
        gathered_before(_earlier(sample, year), gathered, DAY)


def test_what_blocks_in_the_year_before_is_told(sample):
    path = _earlier(sample, 2024)
    change(path, Projets_C4="inconnu")
    before = gathered_before(path, gather_whole(sample, DAY, Silence()), DAY)
    assert "dans avant.xlsx, ses chiffres peuvent être incomplets." in notes_on(before)[0]
    assert notes_on(None) == []
