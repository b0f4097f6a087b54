from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.fund_exceeded import CHECK
from pic_sheets.fund.fund import Fund

MEETINGS = (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 2)))
PROJECTS = (make.project(), make.project(code="P2"))
FIRST = make.decision(row=5)
SECOND = make.decision(meeting="S2", project="P2", row=4)


def fund(
    *,
    notified: Any = Decimal("2000.00"),
    fee: Any = Decimal("201.00"),
    decisions: Any = (SECOND, FIRST),
    **changes: Any,
) -> Fund:
    funders = (make.funder(notified=notified, management_fee=fee),)
    return Fund(**{"funders": funders, "meetings": MEETINGS, "projects": PROJECTS, "decisions": decisions, **changes})


def test_the_first_decision_that_passes_the_envelope_is_told() -> None:
    [finding] = found(CHECK, fund())
    assert (finding.record, finding.field) == (SECOND, "granted")
    assert "1 800,00 €" in finding.message
    assert "1 799,00 €" in finding.message


def test_grants_up_to_the_envelope_are_right() -> None:
    assert not found(CHECK, fund(fee=Decimal("200.00")))
    assert not found(CHECK, fund(fee=None))


def test_a_report_that_justifies_less_frees_money() -> None:
    assert not found(CHECK, fund(reports=(make.report(justified=Decimal("899.00")),)))


def test_an_adjournment_followed_by_a_grant_weighs_once() -> None:
    adjourned = make.decision(project="P2", verdict="Ajournement", granted=None)
    assert found(CHECK, fund(decisions=(FIRST, adjourned, SECOND)))
    assert not found(CHECK, fund(decisions=(FIRST, adjourned)))


def test_a_grant_to_a_project_that_could_not_be_read_weighs_too() -> None:
    stray = make.decision(meeting="S2", project="", row=4)
    assert [finding.record for finding in found(CHECK, fund(decisions=(FIRST, stray)))] == [stray]


def test_an_amount_that_could_not_be_read_silences_the_fund() -> None:
    assert not found(CHECK, fund(notified=None))
    assert not found(CHECK, fund(funders=()))
    assert not found(CHECK, fund(decisions=(FIRST, SECOND, make.decision(project="P3", granted=None))))
    assert not found(CHECK, fund(decisions=(FIRST, make.decision(project="P2", meeting=""))))
    assert not found(CHECK, fund(reports=(make.report(justified=None),)))
    assert not found(CHECK, fund(unread=frozenset({"Financeurs"})))
