"""What goes without saying: one movement and one line that alone share a code and an amount.

Most transfers quote their project. Matched first, they are neither weighed nor shelved, and nothing that only names a holder
can take their line.
"""

from collections.abc import Iterator, Mapping

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.clues import QUOTING, Clue, Clueing, Found, in_cents
from pic_sheets.reconciliation.references import Quoted, cheque_of, is_code, plain, typed_reference
from pic_sheets.reconciliation.windows import QUOTED

#: Cents and code.
_Key = tuple[int, str]
#: What several share.
_SEVERAL = -1


def plainly_quoted(
    movements: Mapping[int, Movement], quoted: Mapping[int, Quoted], lines: Mapping[int, BookLine], clueing: Clueing
) -> dict[int, tuple[int, Clue]]:
    """Movement → its line and what led to it, when no other movement and no other line is of that code and that amount."""
    theirs = _lines_alone(lines)
    askers: dict[_Key, tuple[int, Clue]] = {}
    for number, movement in movements.items():
        for code, clue in _codes(movement, quoted[number], clueing):
            key = in_cents(movement.amount), code
            askers[key] = (_SEVERAL if key in askers else number), clue
    found: dict[int, tuple[int, Clue]] = {}
    for key, (number, clue) in askers.items():
        line = theirs.get(key, _SEVERAL)
        if _SEVERAL in {number, line} or not _says_no_more(quoted[number]):
            continue
        if QUOTED.holds(lines[line].day, movements[number].day):
            found[number] = line, clue
    return found


def _codes(movement: Movement, quoted: Quoted, clueing: Clueing) -> Iterator[tuple[str, Clue]]:
    """The codes that the movement quotes, the one that a cut left the start of included, each with what was found of it."""
    for code in quoted.codes:
        yield code, Clue(Found.CODE + code, QUOTED, QUOTING, Found.CODE, code)
    if quoted.start and (code := clueing.code_cut(movement, quoted.start)):
        yield code, Clue(Found.START + quoted.start, QUOTED, QUOTING, Found.START, quoted.start)


def _says_no_more(quoted: Quoted) -> bool:
    return len(quoted.codes) + bool(quoted.start) == 1 and not quoted.references


def _lines_alone(lines: Mapping[int, BookLine]) -> dict[_Key, int]:
    """Cents and code → the only line of both; one that may be quoted in another way too waits for its turn."""
    found: dict[_Key, int] = {}
    for number, line in lines.items():
        amount = in_cents(line.amount)
        codes = [plain(code) for code in line.codes if is_code(code)]
        for code in codes:
            key = amount, code
            found[key] = _SEVERAL if key in found or _has_more(line, codes) else number
    return found


def _has_more(line: BookLine, codes: list[str]) -> bool:
    """Whether it may be quoted by more than one code: another, a reference that does not hold it, a cheque's number."""
    typed = typed_reference(line)
    return len(codes) > 1 or bool(typed and codes[0] not in typed) or bool(cheque_of(line))
