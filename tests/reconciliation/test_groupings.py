"""What adds up on one side to one of the other."""

from reconciled import line, movement

from pic_sheets.reconciliation.candidates import shelved
from pic_sheets.reconciliation.clues import Clueing
from pic_sheets.reconciliation.groupings import claimed


def _claimed(movements, lines):
    clueing = Clueing(lines)
    return claimed(
        dict(enumerate(movements)), dict(enumerate(lines)), {number: clueing.clues(one) for number, one in enumerate(movements)},
        {number: shelved(number, one, frozenset()).keys for number, one in enumerate(lines)},
    )  # fmt: skip


def test_a_claim_with_one_way_to_add_up_and_no_rival_is_met():
    found = _claimed([movement()], [line(amount=-600), line(id="L2", amount=-300)])
    assert [(claim.node, claim.parts) for claim in found.met] == [(0, (~0, ~1))]
    assert not found.contested


def test_rivals_and_several_ways_are_contested():
    lines = [line(amount=-600), line(id="L2", amount=-300)]
    assert len(_claimed([movement(), movement(id="M2")], lines).contested[0]) == 2
    assert not _claimed([movement()], [*lines, line(id="L3", amount=-300)]).met


def test_a_label_that_may_be_many_names_claims_nothing():
    lines = [
        line(id=f"L{n}", code=f"P{n}", names=(f"Danseurs de la rue {'abcdefghijklmno'[n]}{n}",), amount=-450)
        for n in range(15)
    ]
    assert not _claimed([movement(label="VIR SEPA 001234567 ASSO DANSEUR")], lines).met


def test_what_is_taken_by_a_code_is_not_claimed_by_a_name():
    lines = [line(amount=-600), line(id="L2", amount=-300)]
    found = _claimed([movement(), movement(id="M2", label="VIR LES JARDINS")], lines)
    assert [claim.node for claim in found.met] == [0]
