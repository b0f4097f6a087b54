from pic_sheets.drawings import Text
from pic_sheets.maps.geometry import Box
from pic_sheets.maps.words import around, box_of, freely_placed, shortened, width

FRAME = Box(0, 0, 400, 300)


def text(x: float, y: float, words: str = "Quartier") -> Text:
    return Text((x, y), words, 15, "#000000", "middle")


def test_a_word_that_would_cover_another_is_moved_or_left_out() -> None:
    tries = [[text(200, 100)], [text(205, 105), text(205, 200)], [text(195, 95)]]
    assert [one.at for one in freely_placed(tries, [], FRAME)] == [(200, 100), (205, 200)]


def test_a_word_keeps_off_what_is_there_and_inside_the_frame() -> None:
    assert [*freely_placed([[text(200, 100)]], [Box(190, 90, 210, 110)], FRAME)] == []
    assert [*freely_placed([[text(5, 100)]], [], FRAME)] == []


def test_the_box_of_words_follows_their_anchor() -> None:
    long = width("Quartier", 15)
    boxes = [box_of(Text((100, 50), "Quartier", 15, "#000000", anchor)) for anchor in ("start", "middle", "end")]
    assert [box.left for box in boxes] == [100, 100 - long / 2, 100 - long]


def test_words_are_tried_above_first() -> None:
    tries = around(Box(10, 20, 30, 40), (20, 30), "Q", 10, "#000000", "")
    assert [one.at for one in tries] == [(20, 12), (20, 48), (34, 30), (6, 30), (20, 30)]


def test_words_never_vanish() -> None:
    assert shortened("Cité", 15, -3) == "…"
