"""What a movement quotes of the workbook: codes of projects and funders, typed references, numbers of cheques.

A label is cut in words once, and its words are looked up: the time does not depend on how many codes there are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.texts import folded

#: How many characters the label of a CFONB movement has (positions 49 to 79): what is longer was cut there.
CUT = 31
#: A typed reference that is shorter, or without a digit, is no more one payment's than another's.
_SHORTEST_REFERENCE = 6
#: The start of a code that a cut leaves: less would start words.
_SHORTEST_START = 4
#: No code has more parts than that.
_MOST_PARTS = 6
#: Six digits together may be a day or an amount: a code of digits alone is looked for with its separators, or as one word.
_SEPARATORS = frozenset("-/._")

#: Codes whose parts are kept: each is asked for several times, by each of its lines.
_MOST_CODES = 262_144

_WORD = re.compile(r"[a-z0-9]+")
_PARTS = re.compile(r"[a-z]+|[0-9]+")
_CHEQUE = re.compile(r"\b(?:cheques?|chq)\b[ .:]*(?:emis |paye )?(?:n[o°.]*)?[ .:]*0*([1-9]\d{3,8})(?![\w/-])")
#: A cheque's number has seven digits; people drop its zeros.
_NUMBER = re.compile(r"(?<![\w/-])0*([1-9]\d{4,6})(?![\w/-])")
_DIGIT = re.compile(r"[0-9]")
_ABOUT_CHEQUES = re.compile(r"\b(?:cheques?|chq)\b")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a movement quotes, plain: `codes` whole, `start` the code that is cut at the end of the label, typed `references`.

    A code that ends right at the cut is a `start` too, and no more than that: the next character is not known.
    """

    codes: tuple[str, ...] = ()
    start: str = ""
    references: tuple[str, ...] = ()

    @property
    def restricts(self) -> bool:
        """Whether it tells which project or funder the movement is for, so that no other is."""
        return bool(self.codes or self.start)


_NOTHING = Quoted()


@lru_cache(maxsize=_MOST_CODES)
def plain(code: str) -> str:
    """The letters and digits of a code, all that is sure to reach the label.

    >>> plain("PIC-2025-014")
    'pic2025014'
    """
    return "".join(_parts(code))


@lru_cache(maxsize=_MOST_CODES)
def is_code(text: str) -> bool:
    """Whether it can be looked for by itself: it has a digit, and is no number that anything else may be.

    >>> is_code("P1"), is_code("2025/14"), is_code("VILLE"), is_code("14")
    (True, True, False, False)
    """
    parts = _parts(text)
    return any(part.isdigit() for part in parts) and len(parts) > 1


def typed_reference(line: BookLine) -> str:
    """The line's typed reference, plain, when it is distinctive; "" otherwise."""
    if not line.reference:
        return ""
    letters = plain(line.reference)
    return letters if len(letters) >= _SHORTEST_REFERENCE and any(map(str.isdigit, letters)) else ""


def cheque_of(line: BookLine) -> str:
    """The number of the cheque that its reference gives, without leading zeros, "" when none does.

    Digits of one of its codes are none.
    """
    if not line.reference or not is_cheque_line(line):
        return ""
    text = folded(line.reference)
    for code in line.codes:
        text = text.replace(folded(code), " ")
    found = _CHEQUE.search(text) or _NUMBER.search(text)
    return found[1] if found else ""


def is_cheque_line(line: BookLine) -> bool:
    """Whether it was paid with a cheque."""
    return folded(line.mode).startswith("cheque")


def cheque_number(movement: Movement) -> str:
    """The number of the cheque, without leading zeros, "" when nothing gives it."""
    if movement.cheque.strip():
        return movement.cheque.strip().lstrip("0")
    found = _CHEQUE.search(folded(movement.label))
    return found[1] if found else ""


def told(movement: Movement) -> str:
    """The label and the means, as they are compared."""
    label = folded(movement.label)
    return f"{folded(movement.means)} {label}" if movement.means else label


def is_cheque(movement: Movement) -> bool:
    """Whether the bank says that it is a cheque."""
    return bool(movement.cheque or _ABOUT_CHEQUES.search(told(movement)))


class References:
    """The codes and typed references of all lines, looked up in the words of a label."""

    def __init__(self, lines: Sequence[BookLine]) -> None:
        """Learn what the lines may be quoted by."""
        typed = {line.reference for line in lines if line.reference and typed_reference(line)}
        codes = {code for code in {code for line in lines for code in line.codes} if is_code(code)}
        self._codes = {plain(code) for code in codes}
        self._references = {plain(reference) for reference in typed}
        #: How anything that is looked for may start, up to the end of a part: words of a label are joined there alone.
        self._starts = {start for text in codes | typed for start in _ends(_parts(text))}
        self._sorted = sorted(self._codes)
        self._stems = {plain(code): stem(code) for code in sorted(codes)}

    def quoted(self, movement: Movement) -> Quoted:
        """What its label, its EndToEndId and the bank's reference quote."""
        elsewhere = {
            known for text in (movement.end_to_end, movement.reference) if text for known in self._found(folded(text))
        }
        # All that is looked for has a digit, the start of a code too.
        has_digit = _DIGIT.search(movement.label) is not None
        found = {*self._found(folded(movement.label))} if has_digit else set[str]()
        if start := self._start(movement.label) if has_digit else "":
            found.discard(start)
        if start in elsewhere:
            start = ""
        everything = sorted(found | elsewhere)
        if not everything:
            return Quoted(start=start) if start else _NOTHING
        return Quoted(
            tuple(known for known in everything if known in self._codes),
            start,
            tuple(known for known in everything if known not in self._codes),
        )

    def _found(self, text: str) -> Iterator[str]:
        """What is looked for and stands in the text, between characters that are neither letters nor digits."""
        words = [word.span() for word in _WORD.finditer(text)]
        for first, (begin, _) in enumerate(words):
            joined = ""
            for word, end in words[first:]:
                joined += text[word:end]
                if joined not in self._starts:
                    break
                if (joined in self._codes or joined in self._references) and _stands(text, joined, begin, end):
                    yield joined

    def _start(self, label: str) -> str:
        """The start of a code that the cut left at the end of the label, "" when it cut none."""
        if len(label) < CUT or not label[CUT - 1].isalnum() or label[CUT : CUT + 1] not in {"", " "}:
            return ""
        words = _WORD.findall(folded(label[:CUT]))
        joined, found = "", ""
        for word in reversed(words[-_MOST_PARTS:]):
            joined = word + joined
            if self._is_start(joined) and self._may_join(words, joined):
                found = joined
        return found

    def _may_join(self, words: Sequence[str], joined: str) -> bool:
        """Whether the last words that make it up are joined where parts of a code end."""
        rest = joined
        for word in reversed(words):
            if rest == word:
                return True
            rest = rest.removesuffix(word)
            if rest not in self._starts:
                return False
        return False

    def _is_start(self, joined: str) -> bool:
        """Whether a code goes on from there, in its last part: the parts before are those of many codes."""
        index = bisect_left(self._sorted, joined)
        if len(joined) < _SHORTEST_START or index == len(self._sorted):
            return False
        return self._sorted[index].startswith(joined) and len(joined) > self._stems[self._sorted[index]]


@lru_cache(maxsize=_MOST_CODES)
def starts(code: str) -> tuple[str, ...]:
    """What a cut may leave of a code, once its last part is begun; the whole code at the end.

    >>> starts("PIC-2025-014")
    ('pic20250', 'pic202501', 'pic2025014')
    """
    letters = plain(code)
    return tuple([letters[:end] for end in range(max(stem(code) + 1, _SHORTEST_START), len(letters) + 1)])


def stem(code: str) -> int:
    """How many letters and digits of a code come before its last part, which tells it from the others."""
    return len(plain(code)) - len(_parts(code)[-1])


def _stands(text: str, joined: str, begin: int, end: int) -> bool:
    """Whether what was joined is not a piece of a date, of an amount, or of numbers side by side."""
    if joined.isdigit() and not {sign for sign in text[begin:end] if not sign.isalnum()} <= _SEPARATORS:
        return False
    after, before = text[end : end + 2], text[max(begin - 2, 0) : begin]
    runs_on = after[:1] in {"/", ".", ","} and after[1:].isdigit() and joined[-1].isdigit()
    comes_from = joined[0].isdigit() and before[-1:] in {"/", ".", "-", ","} and before[:1].isdigit()
    return not runs_on and not comes_from


@lru_cache(maxsize=_MOST_CODES)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(_PARTS.findall(folded(text)))


def _ends(parts: Iterable[str]) -> Iterator[str]:
    """The parts joined: the first, the first two, and so on."""
    joined = ""
    for part in parts:
        joined += part
        yield joined
