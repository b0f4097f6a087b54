import make
import pytest

from pic_sheets.accounting.chart import Role
from pic_sheets.accounting.parties import (
    account,
    funder_party,
    has_own_account,
    holder_party,
    income_account,
    is_reuse,
    label_of,
)
from pic_sheets.fund.fund import Fund


def test_a_holder_and_a_funder_have_an_account_each_under_that_of_third_parties():
    fund = Fund(holders=(make.holder(),), projects=(make.project(),), funders=(make.funder(),))
    assert (holder_party(fund, "P1").auxiliary, holder_party(fund, "P1").name) == ("H1", "Les Jardins du 3/15")
    assert (funder_party(fund, "F1").account, funder_party(fund, "F1").auxiliary) == ("467", "F1")


def test_a_funder_with_the_code_of_a_holder_is_told_apart():
    fund = Fund(holders=(make.holder(code="VILLE"),), funders=(make.funder(code="VILLE"),))
    assert funder_party(fund, "VILLE").auxiliary == "FIN-VILLE"


def test_who_is_not_known_is_in_suspense():
    assert holder_party(Fund(), "P9") == funder_party(Fund(), "F9") == account(Fund(), Role.SUSPENSE)
    assert holder_party(Fund(projects=(make.project(),)), "P1").account == "471"


@pytest.mark.parametrize(
    ("typed", "own"), [("7411", True), ("741", True), ("74", False), ("512", False), ("7A1", False), ("", False)]
)
def test_a_subsidy_goes_to_the_account_of_its_funder_when_it_is_one(typed, own):
    funder = make.funder(account=typed)
    assert has_own_account(funder) is own
    assert income_account(Fund(), funder).account == (typed if own else "741")


def test_money_taken_back_is_told_by_its_account():
    assert is_reuse(make.funder(account="7894"))
    assert not is_reuse(make.funder(account="741"))


def test_an_account_has_the_name_that_the_fund_gives_it_else_the_charts():
    fund = Fund(account_lines=(make.account_line(account="7411", label="Subvention de la Région"),))
    assert label_of(fund, "7411") == "Subvention de la Région"
    assert label_of(fund, "7412") == "Subventions d'exploitation"
    assert label_of(fund, "101") == "101"
