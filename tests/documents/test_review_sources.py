from datetime import date

from funds import small_fund

from pic_sheets.documents._review_sources import source_fields, traced_figures
from pic_sheets.fund.fund import Fund

DAY = date(2026, 1, 15)


def test_every_figure_has_its_value_and_its_cells_as_ranges() -> None:
    rows = {row["chiffre"]: row for row in source_fields(small_fund(), DAY)}
    assert rows["Projets déposés"] == {
        "chiffre": "Projets déposés",
        "valeur": "6",
        "cellules": "Projets!A4:A9 (6 cellules)",
    }
    assert rows["Projets soutenus"]["cellules"] == "Décisions!C4:C6, C9 (4 cellules)"
    assert rows["Participants"]["cellules"] == "Bilans!E4:E5 (2 cellules)"


def test_a_figure_is_traced_once() -> None:
    codes = [figure.code for figure in traced_figures(small_fund(), DAY)]
    assert len(set(codes)) == len(codes)


def test_a_fund_with_nothing_has_nothing_to_trace() -> None:
    assert source_fields(Fund(), DAY) == []
