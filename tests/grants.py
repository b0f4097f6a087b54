"""A fund with one project granted 900 € on 5 March: 80 % at once, the report due on 20 July, thirty days after its end."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import make

from pic_sheets.fund.fund import Fund

RULES = (
    make.rule(parameter="Acompte (%)", value=Decimal("0.8")),
    make.rule(parameter="Délai de bilan (jours)", value=30),
)
DUE = date(2025, 7, 20)


def paid(nature: str, amount: str, day: date = date(2025, 3, 20), **changes: Any) -> Any:
    return make.payment(nature=nature, amount=Decimal(amount), day=day, **changes)


def granted(*payments: Any, report: str | None = None, rules: Sequence[Any] = RULES, **changes: Any) -> Fund:
    """The fund with these payments; `report` is what the holder justified, on 10 July, `changes` those of the project."""
    reports = () if report is None else (make.report(justified=Decimal(report), opinion="Validé"),)
    return Fund(
        association=make.association(),
        rules=tuple(rules),
        funders=(make.funder(),),
        themes=(make.theme(),),
        districts=(make.district(),),
        holders=(make.holder(),),
        projects=(make.project(**changes),),
        meetings=(make.meeting(),),
        decisions=(make.decision(),),
        payments=payments,
        reports=reports,
    )
