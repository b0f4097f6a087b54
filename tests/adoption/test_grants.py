"""« Favorable » is a full or a partial grant by its amount."""

import pytest

from pic_sheets.adoption.correspondence import GRANT_BY_AMOUNT
from pic_sheets.adoption.grants import with_grants_told
from pic_sheets.tables import Table


def _verdict(granted, requested, word=GRANT_BY_AMOUNT):
    projects = Table("T", [["Code", "Montant demandé"], ["P1", requested]], role="Projets")
    decisions = Table("T", [["Projet", "Décision", "Montant accordé"], ["p1", word, granted]], role="Décisions")
    return with_grants_told([projects, decisions])[1].rows[1][1]


@pytest.mark.parametrize(
    ("granted", "requested", "verdict"),
    [
        (300.0, 300.0, "Accord"),
        (299.99, "300 €", "Accord partiel"),
        ("?", 300.0, "Accord"),
        (200.0, None, "Accord"),
        (None, 300.0, "Accord"),
    ],
)
def test_it_goes_by_the_amounts_and_is_full_when_they_do_not_tell(granted, requested, verdict):
    assert _verdict(granted, requested) == verdict


def test_any_other_word_stays():
    assert _verdict(200.0, 300.0, "Refus") == "Refus"
    assert with_grants_told([]) == []
