from decimal import Decimal
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.meeting_envelope_exceeded import CHECK
from pic_sheets.fund.fund import Fund


def fund(*decisions: Any, envelope: Any = Decimal("1000.00")) -> Fund:
    return Fund(meetings=(make.meeting(envelope=envelope, row=6),), decisions=decisions)


OTHER = make.decision(project="P2", granted=Decimal("100.01"))


def test_a_meeting_that_granted_too_much_is_told_on_its_envelope() -> None:
    assert cells(CHECK, fund(make.decision(), OTHER)) == ["Séances!E6"]
    assert "0,01 € de plus" in found(CHECK, fund(make.decision(), OTHER))[0].message


def test_a_meeting_within_its_envelope_or_without_one_is_right() -> None:
    assert not found(CHECK, fund(make.decision(), make.decision(project="P2", granted=Decimal("100.00"))))
    assert not found(CHECK, fund(make.decision(), OTHER, envelope=None))


def test_another_meeting_and_a_refusal_weigh_nothing() -> None:
    assert not found(CHECK, fund(make.decision(), make.decision(meeting="S2"), make.decision(verdict="Refus")))


def test_a_grant_that_could_not_be_read_silences_the_meeting() -> None:
    assert not found(CHECK, fund(make.decision(), OTHER, make.decision(granted=None)))
    assert not found(CHECK, fund(make.decision(), OTHER, make.decision(verdict="")))
