import make

from pic_sheets.documents._points import points
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity

FUND = Fund(
    holders=(make.holder(row=7),),
    projects=(make.project(row=5), make.project(code="P2", row=6)),
    budget_lines=(make.budget_line(row=9),),
)
PROJECT = FUND.projects[0]


def _issue(sheet, cell, severity=Severity.WARNING):
    return Issue(sheet, cell, "code", severity, f"{sheet}!{cell}", "")


def _told(*issues):
    return [point["message"] for point in points(FUND, PROJECT, issues)]


def test_what_is_raised_on_the_project_its_holder_and_its_budget_is_shown():
    rows = (_issue("Projets", "D5"), _issue("Porteurs", "C7"), _issue("Budgets", "E9"))
    assert _told(*rows) == ["Projets!D5", "Porteurs!C7", "Budgets!E9"]


def test_what_is_raised_elsewhere_or_only_informs_is_not():
    assert _told(_issue("Projets", "D6"), _issue("Bilans", "D5"), _issue("Projets", "")) == []
    assert _told(_issue("Projets", "D5", Severity.INFORMATION)) == []


def test_what_blocks_comes_first_and_is_marked():
    found = points(FUND, PROJECT, (_issue("Projets", "D5"), _issue("Budgets", "E9", Severity.BLOCKING)))
    assert [(point["message"], point["bloque"]) for point in found] == [("Budgets!E9", True), ("Projets!D5", False)]
    assert found[0]["gravite"] == "Bloquant"


def test_what_is_raised_on_personal_data_stays_with_the_staff():
    holder = FUND.holders[0]
    private = ("iban", "email", "phone", "address", "account_owner")
    assert _told(*(_issue("Porteurs", holder.place.cell(name)) for name in private)) == []
