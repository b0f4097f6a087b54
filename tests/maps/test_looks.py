import math
from itertools import combinations

from pic_sheets.drawings import Circle, Line, Text
from pic_sheets.maps.looks import INK, LOOKS, PAPER, Look, look, symbol
from pic_sheets.maps.packing import Disc

DISC = Disc((50.0, 40.0), 20)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_two_looks_with_the_same_lines_are_told_apart_in_black_and_white() -> None:
    alike = [(a, b) for a, b in combinations(LOOKS, 2) if a.lines == b.lines]
    assert alike
    assert all(contrast(a.colour, b.colour) > 1.35 for a, b in alike)


def test_letters_read_over_every_look_thanks_to_their_halo() -> None:
    assert contrast(INK, PAPER) >= 4.5


def test_looks_serve_again_after_the_last() -> None:
    assert look(len(LOOKS)) == look(0)


def test_a_disc_too_small_for_words_has_none() -> None:
    assert not any(isinstance(shape, Text) for shape in symbol(Disc((5, 5), 7.9), LOOKS[0], "A1"))
    assert any(isinstance(shape, Text) for shape in symbol(Disc((5, 5), 8), LOOKS[0], "A1"))


def test_lines_stay_inside_their_disc() -> None:
    lines = [shape for shape in symbol(DISC, Look("#ffffff", (45, 135)), "A1") if isinstance(shape, Line)]
    assert len(lines) == 16
    assert all(math.dist(end, DISC.centre) <= DISC.radius + 1e-9 for line in lines for end in (line.start, line.end))


def test_a_disc_has_its_words_in_its_middle() -> None:
    *_, edge, words = symbol(DISC, LOOKS[0], "A1")
    assert isinstance(edge, Circle)
    assert isinstance(words, Text)
    assert (words.at, words.words, words.anchor) == (DISC.centre, "A1", "middle")
