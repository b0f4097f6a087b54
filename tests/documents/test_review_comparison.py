from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from hypothesis import HealthCheck, given, settings

from pic_sheets.documents._review_comparison import compared, comparison, comparison_chart
from pic_sheets.documents._review_results import year_results
from pic_sheets.fund.fund import Fund

DAY = date(2026, 1, 15)
NOW = year_results(small_fund(), DAY)


def _earlier(**changes: object) -> Fund:
    fund = small_fund()
    assert fund.association is not None
    return replace(fund, association=replace(fund.association, year=2024), **changes)  # type: ignore[arg-type]


def test_without_a_year_before_nothing_is_compared() -> None:
    assert comparison(NOW, None) == {"annee": "", "annee_avant": "", "lignes": [], "phrases": []}
    assert comparison_chart(NOW, None).series == []


def test_gaps_are_in_value_and_in_percent() -> None:
    fund = small_fund()
    before = year_results(_earlier(projects=fund.projects[:2]), DAY)
    found = {item.label: item for item in compared(NOW, before)}
    filed = found["Projets déposés"]
    assert (filed.now, filed.then, filed.gap, filed.growth) == (6, 2, 4, Decimal("200.0"))
    line = comparison(NOW, before)["lignes"][0]
    assert line == {
        "chiffre": "Projets déposés", "cette_annee": "6", "annee_avant": "2", "ecart": "+4", "ecart_pourcent": "+200,0\N{NO-BREAK SPACE}%",
    }  # fmt: skip


def test_two_shares_are_compared_in_points() -> None:
    (share,) = (item for item in compared(NOW, year_results(_earlier(), DAY)) if item.label == "Taux d'accord")
    assert (share.gap, share.growth) == (0, None)


def test_a_year_before_that_is_empty_divides_by_nothing() -> None:
    empty = year_results(Fund(association=make.association(year=2024)), DAY)
    told = comparison(NOW, empty)
    assert {line["ecart_pourcent"] for line in told["lignes"]} == {"–"}
    assert told["phrases"] == [
        "L’année 2024 ne compte encore aucun chiffre\N{NO-BREAK SPACE}: il n’y a rien à quoi se comparer."
    ]


def test_sentences_say_what_went_up_and_what_did_not_move() -> None:
    fund = small_fund()
    told = comparison(NOW, year_results(_earlier(decisions=fund.decisions[:1]), DAY))["phrases"]
    assert told[0].startswith(
        "Par rapport à 2024, sont en hausse\N{NO-BREAK SPACE}: le nombre de projets soutenus (4 au lieu de 1, +300,0"
    )
    assert any("sont en baisse" in phrase and "l’aide moyenne" in phrase for phrase in told)
    assert any("restent les mêmes" in phrase and "le nombre de participants" in phrase for phrase in told)


def test_the_chart_has_a_series_a_year_the_one_before_first() -> None:
    chart = comparison_chart(NOW, year_results(_earlier(funders=()), DAY))
    (before, nothing), (now, money) = chart.series
    assert (before, now) == ("2024", "2025")
    assert (nothing[0], money[0]) == (0.0, 4200.0)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(ANY_FUND, ANY_FUND)
def test_any_two_years_compare(fund: Fund, before: Fund) -> None:
    told = comparison(year_results(fund, DAY), year_results(before, DAY))
    assert len(told["lignes"]) == len(compared(NOW, NOW))
