"""What was granted, paid as the workbook says and paid as the bank says, by project and by funder."""

from datetime import date

import make
from funds import small_fund
from reconciled import euros, line, movement

from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.lines_of_fund import book_lines
from pic_sheets.reconciliation.matches import Ground, Match, Matching
from pic_sheets.reconciliation.reconciled_budgets import reconciled_budgets
from pic_sheets.reconciliation.reconciliation import BookLeftover, Period, Reason, Reconciliation

PERIOD = Period("0001", date(2025, 1, 1), date(2025, 12, 31))


def _match(*lines, amount=None):
    bank = movement(amount=sum(it.amount for it in lines) if amount is None else amount)
    return Match((bank,), lines, Ground.REFERENCE, "")


def _rows(table):
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _budgets(fund, matches=(), left=()):
    found = Reconciliation(PERIOD, Matching(tuple(matches)), (), tuple(BookLeftover(it, reason) for it, reason in left))
    return [_rows(table) for table in reconciled_budgets(fund, found)]


def test_a_fund_that_agrees_with_its_bank_has_no_gap_and_the_totals_of_its_budget():
    fund = small_fund()
    projects, funders = _budgets(fund, [_match(it) for it in book_lines(fund)])
    for rows, gaps in (
        (projects, ("Écart des versements", "Écart des reversements")),
        (funders, ("Écart des encaissements",)),
    ):
        assert {row[gap] for row in rows for gap in (*gaps, "Dont inexpliqué")} == {euros(0)}
    total = projects[-1]
    assert (total["Versé, classeur"], total["Versé, banque"]) == (euros("1486.66"), euros("1486.66"))
    assert (total["Reversé, classeur"], total["Reversé, banque"]) == (euros(100), euros(100))
    assert (funders[-1]["Encaissé, classeur"], funders[-1]["Encaissé, banque"]) == (euros(3900), euros(3900))
    assert funders[-1]["Notifié"] == euros(4500)
    assert funders[-1]["Part versée, banque"] == euros("1486.66")


def test_what_the_bank_has_not_is_a_gap_at_the_top_the_largest_first():
    fund = Fund(
        projects=tuple(make.project(code=code, row=row) for row, code in enumerate(("P1", "P2", "P3"), 4)),
        decisions=tuple(make.decision(project=code) for code in ("P1", "P2", "P3")),
    )
    lines = [line(id=f"V{code}", code=code, amount=amount) for code, amount in (("P1", -900), ("P2", -50), ("P3", -80))]
    projects, _ = _budgets(fund, [_match(lines[0])], [(lines[1], Reason.CHEQUE), (lines[2], Reason.UNKNOWN)])
    assert [row["Projet"] for row in projects] == ["P3", "P2", "P1", "Total"]
    assert [row["Écart des versements"] for row in projects] == [euros(80), euros(50), euros(0), euros(130)]
    assert [row["Dont inexpliqué"] for row in projects] == [euros(80), euros(0), euros(0), euros(80)]
    assert [row["Accordé"] for row in projects] == [euros(900)] * 3 + [euros(2700)]


def test_a_refund_and_a_receipt_that_the_bank_has_not_are_gaps_of_their_own():
    fund = Fund(projects=(make.project(code="P1"),), funders=(make.funder(code="REG"),))
    lost = [(line(kind=Kind.REFUND, code="P1", amount=40), Reason.UNKNOWN), (line(kind=Kind.RECEIPT), Reason.PENDING)]
    projects, funders = _budgets(fund, (), lost)
    assert (projects[0]["Écart des versements"], projects[0]["Écart des reversements"]) == (euros(0), euros(40))
    assert (funders[0]["Écart des encaissements"], funders[0]["Dont inexpliqué"]) == (euros(5000), euros(0))


def test_a_difference_that_was_decided_is_shared_between_the_projects():
    fund = Fund(projects=(make.project(code="P1"), make.project(code="P2", row=5)))
    lines = (line(id="V1", code="P1", amount=-600), line(id="V2", code="P2", amount=-300))
    projects, _ = _budgets(fund, [_match(*lines, amount=-930)])
    assert {row["Projet"]: row["Versé, banque"] for row in projects} == {
        "P1": euros(620),
        "P2": euros(310),
        "Total": euros(930),
    }


def test_money_of_a_project_or_a_funder_that_is_nowhere_is_not_left_out():
    fund = Fund(payments=(make.payment(project="PIC-9"),), receipts=(make.receipt(funder="ZZZ"),))
    projects, funders = _budgets(fund, [_match(it) for it in book_lines(fund)])
    assert [row["Projet"] for row in projects] == ["PIC-9", "Total"]
    assert [(row["Financeur"], row["Encaissé, banque"]) for row in funders] == [
        ("ZZZ", euros(5000)),
        ("Total", euros(5000)),
    ]


def test_a_project_that_asked_and_got_nothing_is_not_there():
    projects, _ = _budgets(Fund(projects=(make.project(),)))
    assert [row["Projet"] for row in projects] == ["Total"]
