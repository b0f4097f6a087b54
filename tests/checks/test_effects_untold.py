import make
import pytest
from found import cells, found

from pic_sheets.checks.effects_untold import CHECK
from pic_sheets.fund.fund import Fund


@pytest.mark.parametrize("effects", ["RAS", "néant", "-", "ok", "n/a", "Très bien", "…………………………………………"])
def test_a_word_put_there_to_fill_the_cell_is_told(effects: str) -> None:
    assert cells(CHECK, Fund(reports=(make.report(effects=effects, row=5),))) == ["Bilans!S5"]


def test_a_short_sentence_can_be_quoted() -> None:
    assert not found(CHECK, Fund(reports=(make.report(effects="Les gens se parlent."),)))


def test_a_blank_is_told_by_reading() -> None:
    assert not found(CHECK, Fund(reports=(make.report(effects=""), make.report(effects=" "))))
    assert not found(CHECK, Fund(reports=(make.report(effects="RAS", unreadable=frozenset({"effects"})),)))
