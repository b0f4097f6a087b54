from datetime import date
from decimal import Decimal
from typing import Any

import make
import pytest

from pic_sheets.fund.aid_at_stake import aid_at_stake, verb
from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.fund import Fund

PROJECT = make.project()


@pytest.mark.parametrize(
    ("project", "decisions", "expected"),
    [
        (PROJECT, (), "900.00"),
        (PROJECT, (make.decision(granted=Decimal("400.00")),), "400.00"),
        (PROJECT, (make.decision(verdict="Ajournement", granted=None),), "900.00"),
        (PROJECT, (make.decision(verdict="Refus", granted=None),), None),
        (PROJECT, (make.decision(granted=None),), None),
        (make.project(withdrawn_on=date(2025, 4, 1)), (), None),
        (make.project(unreadable=frozenset({"withdrawn_on"})), (), None),
        (make.project(requested=None), (), None),
        (make.project(requested=None), (make.decision(),), "900.00"),
    ],
)
def test_a_grant_is_at_stake_else_the_request(project: Any, decisions: Any, expected: str | None) -> None:
    certain = Certainty(Fund(projects=(project,), decisions=decisions))
    assert aid_at_stake(certain, project) == (None if expected is None else Decimal(expected))


def test_a_message_says_whether_it_is_granted_or_asked_for() -> None:
    assert verb(Certainty(Fund(projects=(PROJECT,))), PROJECT) == "demande"
    assert verb(Certainty(Fund(projects=(PROJECT,), decisions=(make.decision(),))), PROJECT) == "reçoit"
