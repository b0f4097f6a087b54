"""Whole funds: a small one computed by hand, and any fund at all for properties."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import make
from hypothesis import strategies as st

from pic_sheets.fund.fund import Fund
from pic_sheets.money import cents
from pic_sheets.sheets.attendance import Presence
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.districts import Status
from pic_sheets.sheets.holders import HolderType
from pic_sheets.sheets.payments import Nature

D = Decimal


def small_fund() -> Fund:
    """Two funders, four meetings, six projects: every case of the budget once.

    P1 granted 900, paid 720 then 180, justified 950: all earned. P2 granted 400 of 600, paid 320, justified 250: 70 too
    much. P3 granted 333.33, paid 266.66 of which 100 came back, no report. P4 refused. P5 withdrawn. P6 adjourned, then
    granted 500 and not paid yet.
    """
    return Fund(
        association=make.association(),
        funders=(
            make.funder(row=4, code="REG", notified=D("3000.00"), management_fee=D("300.00")),
            make.funder(row=5, code="VILLE", name="Ville", type="Commune", notified=D("1500.00")),
        ),
        receipts=(
            make.receipt(row=4, funder="REG", amount=D("2400.00")),
            make.receipt(row=5, funder="VILLE", amount=D("1500.00")),
        ),
        districts=(
            make.district(row=4, code="Q1"),
            make.district(row=5, code="V1", name="Le Moulin", status=Status.WATCHED.value),
        ),
        themes=(
            make.theme(row=4, code="T01"),
            make.theme(row=5, code="T02", name="Lutte contre l'isolement"),
            make.theme(row=6, code="T03", name="Lutte contre l'illettrisme"),
            make.theme(row=7, code="O1", name="Transition des quartiers", reference="O4"),
        ),
        holders=(
            make.holder(row=4, code="H1"),
            make.holder(row=5, code="H2", name="Les Voisins", type=HolderType.RESIDENTS.value),
        ),
        projects=(
            make.project(row=4, code="P1", requested=D("900.00"), residents_involved=99),
            make.project(row=5, code="P2", requested=D("600.00"), holder="H2", theme="T02"),
            make.project(row=6, code="P3", requested=D("333.33"), district="V1", filed_on=date(2025, 2, 4)),
            make.project(row=7, code="P4", requested=D("800.00"), holder="H2", theme="T02"),
            make.project(row=8, code="P5", requested=D("250.00"), withdrawn_on=date(2025, 3, 1), meeting="S2"),
            make.project(row=9, code="P6", requested=D("500.00"), filed_on=None),
        ),
        members=(
            make.member(row=4, code="M1"),
            make.member(row=5, code="M2"),
            make.member(row=6, code="M3"),
        ),
        rules=(make.rule(parameter="Quorum", value=2),),
        meetings=(
            make.meeting(row=4, code="S1", day=date(2025, 3, 5), envelope=D("2000.00")),
            make.meeting(row=5, code="S2", day=date(2025, 5, 7)),
            make.meeting(row=6, code="S3", day=date(2025, 12, 3)),
        ),
        attendance=(
            make.attendance(row=4, member="M1"),
            make.attendance(row=5, member="M2", presence=Presence.REPRESENTED.value, proxy="M1"),
            make.attendance(row=6, meeting="S2", member="M1"),
        ),
        decisions=(
            make.decision(row=4, project="P1", granted=D("900.00")),
            make.decision(row=5, project="P2", verdict=Verdict.PARTIAL.value, granted=D("400.00")),
            make.decision(row=6, project="P3", granted=D("333.33")),
            make.decision(row=7, project="P4", verdict=Verdict.REFUSAL.value, granted=None),
            make.decision(row=8, project="P6", verdict=Verdict.ADJOURNMENT.value, granted=None),
            make.decision(row=9, project="P6", meeting="S2", granted=D("500.00")),
        ),
        payments=(
            make.payment(row=4, project="P1", nature=Nature.ADVANCE.value, day=date(2025, 3, 20), amount=D("720.00")),
            make.payment(row=5, project="P1", nature=Nature.BALANCE.value, day=date(2025, 8, 1), amount=D("180.00")),
            make.payment(row=6, project="P2", nature=Nature.ADVANCE.value, day=date(2025, 3, 25), amount=D("320.00")),
            make.payment(row=7, project="P3", nature=Nature.ADVANCE.value, day=date(2025, 4, 1), amount=D("266.66")),
            make.payment(row=8, project="P3", nature=Nature.REFUND.value, day=date(2025, 9, 1), amount=D("100.00")),
        ),
        reports=(
            make.report(
                row=4, project="P1", received_on=date(2025, 7, 10), participants=30, women=18, men=12, from_district=24,
                residents_involved=5, volunteers=4, volunteer_hours=D("12.5"), justified=D("950.00"),
            ),
            make.report(row=5, project="P2", received_on=date(2025, 7, 12), participants=22, women=11, justified=D("250.00")),
        ),
    )  # fmt: skip


CODES = st.sampled_from(["", "A", "B", "C", "D"])
AMOUNTS = st.none() | st.decimals(-1000, 10**12, places=2).map(cents) | st.just(D("900.00"))
DAYS = st.none() | st.integers(0, 800).map(lambda days: date(2024, 1, 1) + timedelta(days=days))
COUNTS = st.none() | st.integers(0, 500)


def _any_of(values: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *(value.value for value in values)])


def _records(maker: Any, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    rows = st.lists(st.fixed_dictionaries(dict(fields)), max_size=6)
    return rows.map(lambda found: tuple(maker(row=row, **changes) for row, changes in enumerate(found, 4)))


#: Any fund: blank cells, unknown codes, codes twice, amounts of any size, days in any order.
ANY_FUND = st.builds(
    Fund,
    association=st.none() | st.builds(make.association, year=COUNTS),
    funders=_records(make.funder, code=CODES, notified=AMOUNTS, management_fee=AMOUNTS),
    receipts=_records(make.receipt, funder=CODES, amount=AMOUNTS),
    districts=_records(make.district, code=CODES, status=_any_of(Status)),
    themes=_records(make.theme, code=CODES, reference=st.sampled_from(["", "T10", "O4", "MOI"])),
    holders=_records(make.holder, code=CODES, type=_any_of(HolderType)),
    projects=_records(
        make.project, code=CODES, filed_on=DAYS, holder=CODES, theme=CODES, district=CODES, requested=AMOUNTS,
        meeting=CODES, withdrawn_on=DAYS,
    ),
    members=_records(make.member, code=CODES, since=DAYS, until=DAYS),
    meetings=_records(make.meeting, code=CODES, day=DAYS, envelope=AMOUNTS),
    attendance=_records(make.attendance, meeting=CODES, member=CODES, presence=_any_of(Presence)),
    decisions=_records(make.decision, meeting=CODES, project=CODES, verdict=_any_of(Verdict), granted=AMOUNTS),
    payments=_records(make.payment, project=CODES, nature=_any_of(Nature), day=DAYS, amount=AMOUNTS),
    reports=_records(
        make.report, project=CODES, received_on=DAYS, participants=COUNTS, women=COUNTS, men=COUNTS, volunteers=COUNTS,
        residents_involved=COUNTS, justified=AMOUNTS,
    ),
)  # fmt: skip
