import pytest

from pic_sheets.stores.xlsx.formats import percent_styles, shows_percent


@pytest.mark.parametrize("code", ["0%", "0.00%", "0.0\u00a0%", "[Red]0 %;-0 %", '"env. "0%', "0%;[Blue]0%", r"\x0%"])
def test_a_percent_sign_outside_quotes_shows_a_percentage(code: str) -> None:
    assert shows_percent(code)


@pytest.mark.parametrize(
    "code", ["General", "", '0" %"', r"0\%", "0_%", "0*%", "[%]0", '0"%', "#,##0.00 €", "dd/mm/yyyy"]
)
def test_a_percent_sign_that_is_only_decoration_does_not(code: str) -> None:
    assert not shows_percent(code)


def test_only_the_formats_of_cells_count_and_their_numbers_start_at_zero() -> None:
    styles = b"""<styleSheet><numFmts><numFmt formatCode="0.0 %" numFmtId="170"/><numFmt numFmtId="9" formatCode="0"/>
    <numFmt numFmtId="zut" formatCode="0%"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>"""
    assert percent_styles(styles) == {1, 3}


def test_a_prefixed_part_is_understood() -> None:
    assert percent_styles(b'<x:styleSheet xmlns:x="x"><x:cellXfs><x:xf numFmtId="9"/></x:cellXfs></x:styleSheet>') == {
        0
    }
