"""One movement and one line that alone share a code and an amount are matched before all else; anything more waits."""

from datetime import timedelta

import pytest
from reconciled import CODE, DAY, line, movement

from pic_sheets.reconciliation.clues import Clueing, Found
from pic_sheets.reconciliation.plain_quotes import plainly_quoted

CUT = "VIR SEPA LES AMIS DU PIC-2025-0"  # 31 characters, in the middle of the code


def _found(movements, lines):
    clueing = Clueing(lines)
    quoted = {number: clueing.quoted(one) for number, one in enumerate(movements)}
    found = plainly_quoted(dict(enumerate(movements)), quoted, dict(enumerate(lines)), clueing)
    return {number: (place, clue.found, clue.text) for number, (place, clue) in found.items()}


def test_a_code_and_an_amount_of_one_movement_and_one_line_are_a_match():
    others = [line(id="L2", code="PIC-2025-015"), line(id="L3", amount=-400)]
    assert _found([movement(), movement(id="M2", label="VIR LES AMIS")], [line(), *others]) == {
        0: (0, Found.CODE, "pic2025014")
    }


def test_what_a_cut_left_of_the_only_code_is_the_code():
    assert len(CUT) == 31
    assert _found([movement(label=CUT)], [line(), line(id="L2", amount=-400, code="PIC-2025-02")]) == {
        0: (0, Found.START, "pic20250")
    }


@pytest.mark.parametrize(
    ("movements", "lines"),
    [
        ([movement(), movement(id="M2")], [line()]),
        ([movement(), movement(id="M2", label=CUT)], [line()]),
        ([movement()], [line(), line(id="L2", nature="Solde")]),
        ([movement(label=f"VIR {CODE} PIC-2025-015")], [line(), line(id="L2", code="PIC-2025-015")]),
        ([movement()], [line(reference="Mandat 2025-318")]),
        ([movement()], [line(mode="Chèque", reference="chèque n° 0000123")]),
        ([movement()], [line(codes=(CODE, "DOSSIER-7"))]),
        ([movement(amount=-899)], [line()]),
        ([movement(amount=900)], [line()]),
        ([movement(day=DAY + timedelta(days=500))], [line()]),
        ([movement(label=CUT)], [line(), line(id="L2", code="PIC-2025-02")]),
    ],
    ids=[
        "two movements", "a movement and a cut one", "two lines", "two codes", "another reference", "a cheque's number",
        "another code", "another amount", "the other way", "too long after", "two codes for what is cut",
    ],
)  # fmt: skip
def test_anything_more_waits_for_its_turn(movements, lines):
    assert _found(movements, lines) == {}
