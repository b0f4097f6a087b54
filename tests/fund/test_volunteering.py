from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from hypothesis import given

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.volunteering import volunteering
from pic_sheets.statistics import results

D = Decimal
RATE = "Valeur de l'heure de bénévolat"


def _rated(fund: Fund, *rates: tuple[date, str]) -> Fund:
    return replace(fund, rules=tuple(make.rule(parameter=RATE, since=day, value=D(value)) for day, value in rates))


def test_hours_are_valued_at_the_rate_of_the_last_day_of_the_year() -> None:
    fund = _rated(small_fund(), (date(2025, 1, 1), "12.00"), (date(2025, 12, 31), "12.33"), (date(2026, 1, 1), "20.00"))
    found = volunteering(fund)
    assert (found.hours, found.rate, found.value) == (D("12.5"), D("12.33"), D("154.13"))


def test_without_a_rate_the_hours_have_no_value() -> None:
    found = volunteering(small_fund())
    assert (found.hours, found.rate, found.value) == (D("12.5"), None, None)
    later = volunteering(_rated(small_fund(), (date(2026, 1, 1), "20.00")))
    assert later.value is None


def test_hours_are_summed_before_they_are_valued() -> None:
    projects = tuple(make.project(code=code) for code in "ABC")
    reports = tuple(make.report(project=code, volunteer_hours=D("0.1")) for code in "ABC")
    fund = Fund(association=make.association(), projects=projects, reports=reports)
    assert volunteering(_rated(fund, (date(2025, 1, 1), "0.05"))).value == D("0.02")


@given(ANY_FUND)
def test_hours_are_those_of_the_statistics(fund: Fund) -> None:
    hourly = replace(
        fund, reports=tuple(replace(report, volunteer_hours=D(rank) / 4) for rank, report in enumerate(fund.reports))
    )
    publics = next(table for table in results(hourly, date(2026, 1, 15))[1] if table.code == "publics")
    told = {row[0]: row[1] for row in publics.rows}
    assert volunteering(hourly).hours == told["Heures de bénévolat"]
