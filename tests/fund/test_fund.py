"""A fund made from a reading, and the ways from one record to another."""

from datetime import date
from decimal import Decimal

import make
from hypothesis import given, settings
from hypothesis import strategies as st
from small_workbook import reading

from pic_sheets.fund.fund import Fund, fund
from pic_sheets.fund.project_accounts import project_accounts


def test_every_sheet_of_a_reading_becomes_records_of_the_fund():
    read = fund(reading())
    assert read.year == 2025
    assert [len(records) for records in (
        read.rules, read.funders, read.receipts, read.districts, read.themes, read.holders, read.projects,
        read.members, read.meetings, read.attendance, read.decisions, read.payments, read.reports,
    )] == [2, 2, 1, 1, 2, 2, 2, 2, 1, 2, 2, 1, 1]  # fmt: skip
    assert (read.budget_lines, read.account_lines, read.supports, read.announcements) == ((), (), (), ())
    assert read.project["PIC-2"].holder == "P2"
    assert (read.holder["P1"].name, read.theme["T02"].code, read.district["QN06234M"].status) == (
        "Les Jardins",
        "T02",
        "QPV",
    )
    assert read.funder["VIL"].management_fee == Decimal("300.00")
    assert read.member[read.meeting["S1"].chair].full_name == "Zoé Le Gall"
    assert [row.member for row in read.attendance_at["S1"]] == ["M1", "M2"]
    assert [decision.verdict for decision in read.decisions_at["S1"]] == ["Accord", "Refus"]


def test_a_sheet_that_is_missing_is_named_so_that_rules_keep_silent():
    read = fund(reading(without=["Porteurs", "Budgets"]))
    assert read.holders == ()
    assert not read.reads("Porteurs", "Projets")
    assert read.reads("Projets")


def test_a_fund_without_association_has_no_year():
    assert Fund().year is None
    assert Fund(association=make.association(year=None)).year is None


def test_of_two_rows_with_one_code_the_first_is_read():
    found = Fund(
        projects=(make.project(title="Premier"), make.project(title="Second"), make.project(code="")),
        reports=(make.report(participants=1), make.report(participants=2), make.report(project="")),
    )
    assert found.project.keys() == {"P1"}
    assert found.project["P1"].title == "Premier"
    assert found.report.keys() == {"P1"}
    assert found.report["P1"].participants == 1


def test_decisions_and_payments_go_from_the_first_day_to_the_last_the_undated_at_the_end():
    found = Fund(
        meetings=(make.meeting(code="S2", day=date(2025, 5, 7)), make.meeting(code="S1"), make.meeting(code="S0", day=None)),
        decisions=tuple(make.decision(meeting=code) for code in ("S0", "S9", "S2", "S1", "")),
        payments=(
            make.payment(day=None),
            make.payment(day=date(2025, 6, 1)),
            make.payment(day=date(2025, 4, 1)),
            make.payment(project=""),
        ),
    )  # fmt: skip
    assert [decision.meeting for decision in found.decisions_on["P1"]] == ["S1", "S2", "S0", "S9", ""]
    assert [payment.day for payment in found.payments_of["P1"]] == [date(2025, 4, 1), date(2025, 6, 1), None]
    assert "" not in found.payments_of
    assert "" not in found.decisions_at
    assert (found.day_of("S2"), found.day_of("S0"), found.day_of("S9")) == (date(2025, 5, 7), None, None)


def test_a_holders_projects_go_by_their_day_of_filing():
    filed = {"P1": date(2025, 3, 1), "P2": None, "P3": date(2025, 1, 1)}
    found = Fund(projects=tuple(make.project(code=code, filed_on=day) for code, day in filed.items()))
    assert [project.code for project in found.projects_of["H1"]] == ["P3", "P1", "P2"]


def test_the_lines_of_a_budget_are_those_of_its_project():
    found = Fund(budget_lines=(make.budget_line(), make.budget_line(project="P2"), make.budget_line(side="Recette")))
    assert [line.side for line in found.budget_of["P1"]] == ["Dépense", "Recette"]


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_account(shuffler):
    days = [date(2025, month, 5) for month in (3, 5, 9)]
    rows = {
        "projects": [make.project(code=f"P{n}") for n in range(6)],
        "meetings": [make.meeting(code=f"S{n}", day=day) for n, day in enumerate(days)],
        "decisions": [
            make.decision(meeting=f"S{meeting}", project=f"P{n}", granted=Decimal(100 * n + meeting),
                          verdict="Ajournement" if meeting < 2 and n % 2 else "Accord")
            for n in range(6) for meeting in range(3)
        ],
        "payments": [
            make.payment(project=f"P{n}", amount=Decimal(10 * n + 1), nature=nature)
            for n in range(6) for nature in ("Acompte", "Solde", "Reversement")
        ],
        "reports": [make.report(project=f"P{n}", justified=Decimal(150 * n)) for n in range(3)],
    }  # fmt: skip
    expected = project_accounts(Fund(**{name: tuple(records) for name, records in rows.items()}))
    assert expected["P3"].granted == 302
    mixed = {name: tuple(shuffler.sample(records, len(records))) for name, records in rows.items()}
    assert project_accounts(Fund(**mixed)) == expected


def test_the_records_are_those_of_every_sheet():
    found = Fund(association=make.association(), members=(make.member(),), decisions=(make.decision(),))
    assert {type(record).__name__ for record in found.records} == {"Association", "Member", "Decision"}
    assert Fund().records == ()
