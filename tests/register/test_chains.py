from dataclasses import dataclass

from pic_sheets.register.chains import added_bytes, chained, rows
from pic_sheets.register.fingerprints import digest


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    previous: str = ""


def _written(word):
    return f"{word.text} {word.previous}".encode()


def test_each_line_holds_the_fingerprint_of_the_one_before():
    first, second = chained(b"", [Word("un"), Word("deux")], _written)
    assert (first.previous, second.previous) == ("", digest(b"un "))
    assert added_bytes(b"un \n", [Word("deux")], _written) == _written(second) + b"\n"


def test_a_line_cut_short_is_closed_and_followed():
    assert added_bytes(b"un", [Word("deux")], _written) == f"\ndeux {digest(b'un')}\n".encode()


def test_blank_lines_line_ends_and_the_mark_of_notepad_are_no_part_of_a_line():
    assert list(rows(b"\xef\xbb\xbfun\r\n\n  \ndeux")) == [(1, b"un"), (4, b"deux")]
