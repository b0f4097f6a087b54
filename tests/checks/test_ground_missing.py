import make
from found import cells, found

from pic_sheets.checks.ground_missing import CHECK
from pic_sheets.fund.fund import Fund


def test_a_refusal_and_an_adjournment_say_why() -> None:
    refusal = make.decision(verdict="Refus", granted=None, row=4)
    adjournment = make.decision(verdict="Ajournement", granted=None, row=5)
    assert cells(CHECK, Fund(decisions=(refusal, adjournment))) == ["Décisions!I4", "Décisions!I5"]


def test_a_ground_given_and_a_grant_without_are_right() -> None:
    given = make.decision(verdict="Refus", granted=None, ground="Hors quartier")
    assert not found(CHECK, Fund(decisions=(given, make.decision())))


def test_a_ground_or_a_verdict_that_could_not_be_read_is_not_missing() -> None:
    unread = make.decision(verdict="Refus", granted=None, unreadable=frozenset({"ground"}))
    assert not found(CHECK, Fund(decisions=(unread, make.decision(verdict="", granted=None))))
