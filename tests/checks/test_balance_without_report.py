from datetime import date
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.balance_without_report import CHECK
from pic_sheets.fund.fund import Fund

BALANCE = make.payment(nature="Solde", day=date(2025, 8, 1), row=9)


GRANT = make.decision()


def fund(*, payment: Any = BALANCE, reports: Any = (), decisions: Any = (GRANT,), **changes: Any) -> Fund:
    return Fund(
        meetings=(make.meeting(),),
        projects=(make.project(),),
        decisions=decisions,
        payments=(payment,),
        reports=reports,
        **changes,
    )


def test_a_balance_without_a_report_or_before_it_is_told_on_its_nature() -> None:
    assert cells(CHECK, fund()) == ["Versements!B9"]
    assert "2 août 2025" in found(CHECK, fund(reports=(make.report(received_on=date(2025, 8, 2)),)))[0].message


def test_a_balance_on_the_day_of_the_report_or_after_is_right() -> None:
    assert not found(CHECK, fund(reports=(make.report(received_on=date(2025, 8, 1)),)))


def test_other_payments_need_no_report() -> None:
    assert not found(CHECK, fund(payment=make.payment()))


def test_a_project_without_a_grant_is_told_by_its_own_rule() -> None:
    assert not found(CHECK, fund(decisions=()))


def test_a_report_that_could_not_be_read_is_not_missing() -> None:
    assert not found(CHECK, fund(reports=(make.report(project=""),)))
    assert not found(CHECK, fund(reports=(make.report(received_on=None),)))
    assert not found(CHECK, fund(unread=frozenset({"Bilans"})))
    assert not found(CHECK, fund(payment=make.payment(nature="Solde", day=None)))
