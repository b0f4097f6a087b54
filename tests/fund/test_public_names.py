"""What is published names associations and collectives, never a resident."""

import make
import pytest

from pic_sheets.fund.public_names import public_name
from pic_sheets.sheets.holders import HolderType


@pytest.mark.parametrize(
    ("kind", "civility", "called"),
    [
        (HolderType.ASSOCIATION, "Madame", "Les Jardins"),
        (HolderType.RESIDENTS, "Monsieur", "Les Jardins"),
        (HolderType.RESIDENT, "Madame", "Une habitante"),
        (HolderType.RESIDENT, "Monsieur", "Un habitant"),
        (HolderType.RESIDENT, "", "Habitant"),
    ],
)
def test_a_resident_is_never_named(kind: HolderType, civility: str, called: str) -> None:
    assert public_name(make.holder(name="Les Jardins", type=kind.value, civility=civility)) == called


def test_nobody_has_no_name() -> None:
    assert public_name(None) == ""
