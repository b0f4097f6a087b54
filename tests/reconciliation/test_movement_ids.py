"""The ids of movements."""

from bank_accounts import movement

from pic_sheets.reconciliation.movement_ids import _shortened, identified


def test_two_digests_that_start_alike_are_told_whole():
    one, other, third = "0123456789aa", "0123456789bb", "abcdefabcdef"
    assert _shortened([one, other, third]) == {one: one, other: other, third: "abcdefabcd"}


def test_a_label_spaced_or_accented_in_another_way_gives_the_same_id():
    labels = ("VIR. SEPA  Équipe", "vir sepa equipe")
    assert len({identified([("1", [movement(label=label)])])[0][0].id for label in labels}) == 1
