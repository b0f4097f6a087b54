"""What is published names associations and collectives, never a resident."""

import make
import pytest

from pic_sheets.fund.public_names import public_name, without_contact
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


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Madame Nowak et son voisin", "Madame N. et son voisin"),
        ("Avec Mme Nowak.", "Avec Mme N."),
        ("Ana Nowak coud, M. Nowak aussi", "A. N. coud, M. N. aussi"),
        ("Madame Ana Nowak", "Madame A. N."),
        ("madame  NOWAK", "madame  N."),
        ("Madame Nowakowska, les Nowak", "Madame Nowakowska, les Nowak"),
        ("", ""),
    ],
)
def test_the_contact_s_name_is_cut_to_its_initials_where_it_is_surely_a_name(text: str, printed: str) -> None:
    assert without_contact(text, make.holder(first_name="Ana", last_name="Nowak")) == printed


def test_a_name_that_is_a_word_is_left_where_it_is_one() -> None:
    holder = make.holder(first_name="", last_name="Petit")
    assert without_contact("Petit déjeuner chez Monsieur Petit", holder) == "Petit déjeuner chez Monsieur P."
    assert without_contact("Monsieur Petit", None) == "Monsieur Petit"
    assert without_contact("Monsieur Petit", make.holder(last_name="")) == "Monsieur Petit"
