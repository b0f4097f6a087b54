from pic_sheets.documents._field_meanings import meaning
from pic_sheets.documents._follow_up_meanings import FOLLOW_UP_MEANINGS


def test_a_sum_has_its_amount_its_words_and_whether_there_is_one() -> None:
    assert [meaning(f"reversement.{name}") for name in ("montant", "en_lettres", "positif")] == [
        "Le montant à rendre",
        "Le montant à rendre, en lettres",
        "S'il y a un montant à rendre",
    ]


def test_a_field_is_told_in_a_line() -> None:
    assert all(told and len(told) < 100 and not told.endswith(".") for told in FOLLOW_UP_MEANINGS.values())
