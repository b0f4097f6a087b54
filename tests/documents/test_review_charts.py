from datetime import date

from funds import small_fund

from pic_sheets.budget.figures import figures
from pic_sheets.documents._review_charts import review_charts
from pic_sheets.fund.fund import Fund

DAY = date(2026, 1, 15)


def test_charts_draw_what_the_tables_say() -> None:
    fund = small_fund()
    charts = review_charts(fund, DAY)
    money = {figure.code: float(str(figure.value)) for figure in figures(fund)}
    assert list(charts["argent"].series[0][1]) == [
        money[code] for code in ("enveloppe", "accorde", "engage", "verse", "justifie")
    ]
    assert sum(charts["aides_par_theme"].series[0][1]) == money["accorde"]
    assert sum(charts["projets_par_etat"].series[0][1]) == len(fund.projects)
    assert len(charts["participants_par_age"].categories) == 5


def test_a_chart_has_one_value_a_category() -> None:
    for fund in (small_fund(), Fund()):
        for chart in review_charts(fund, DAY).values():
            assert all(len(values) == len(chart.categories) for _, values in chart.series)
