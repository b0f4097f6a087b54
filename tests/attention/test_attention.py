"""The catalogue of reasons: their names, their order, and never a word on any fund that breaks."""

from datetime import date
from pathlib import Path

import make
from funds import ANY_FUND
from hypothesis import given

from pic_sheets import attention
from pic_sheets.attention import concerns, declared_reasons
from pic_sheets.attention._reason import Urgency
from pic_sheets.fund.fund import Fund
from pic_sheets.texts import slug

TODAY = date(2025, 9, 1)


def test_codes_are_words_and_no_two_reasons_share_one_or_a_rank():
    reasons = declared_reasons()
    assert all(reason.code == slug(reason.code) and reason.title for reason in reasons)
    assert len({reason.code for reason in reasons}) == len({reason.rank for reason in reasons}) == len(reasons) == 10


def test_every_reason_has_its_tests():
    folder = Path(__file__).parent
    modules = {path.stem for path in Path(attention.__file__).parent.glob("[a-z]*.py")}
    assert {f"test_{name}" for name in modules} <= {path.stem for path in folder.glob("*.py")}


def test_the_most_urgent_come_first_then_what_has_waited_for_the_longest():
    fund = Fund(
        projects=(
            make.project(code="P1", start=date(2025, 8, 1)),
            make.project(code="P2", start=date(2025, 7, 1)),
            make.project(code="P3", start=date(2025, 9, 10)),
            make.project(code="P4", meeting=""),
        ),
        meetings=(make.meeting(),),
        decisions=tuple(make.decision(project=code) for code in ("P1", "P2", "P3")),
    )
    found = concerns(fund, TODAY)
    assert [(reason.urgency, concern.project.code) for reason, concern in found] == [
        (Urgency.NOW, "P2"), (Urgency.NOW, "P1"), (Urgency.SOON, "P4"), (Urgency.SOON, "P3"),
    ]  # fmt: skip


def test_the_fund_is_taken_as_it_stood_on_the_day():
    fund = Fund(
        projects=(make.project(),), meetings=(make.meeting(),), decisions=(make.decision(),),
        payments=(make.payment(day=date(2025, 6, 1)),),
    )  # fmt: skip
    assert [reason.code for reason, _ in concerns(fund, date(2025, 5, 31))] == ["demarre-sans-versement"]
    assert concerns(fund, date(2025, 6, 1)) == ()


@given(ANY_FUND)
def test_any_fund_is_told_in_sentences(fund: Fund) -> None:
    for _, concern in concerns(fund, TODAY):
        assert concern.why.endswith(".")
        assert concern.advice.endswith((".", "?"))
