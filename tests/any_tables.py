"""Any tables of any cells: ours spoiled, others, nothing."""

from hypothesis import strategies as st
from small_workbook import SMALL

from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import FormulaError, Percent, Table, UncomputedFormula

ANYTHING = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.sampled_from(["31/02/2025", "1.200", "12OO", "=1+1", "-5", "@a", "nan", "inf", "1e999", "S1", "PIC-1", "P1", "T01 ; T02", "Accord", "80 %", "x" * 2000]),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.decimals(allow_nan=False, allow_infinity=False).map(Percent),
    st.sampled_from([FormulaError("#N/A"), UncomputedFormula(), 2025.0, 45721.0, 900.0]),
)  # fmt: skip
HEADINGS = [heading for sheet in declared_sheets() for heading in sheet.headings]
A_HEADING = st.sampled_from([*HEADINGS, *HEADINGS, "Montant", "titre", "Coût totla", "", "  ", None, "À moi"])


@st.composite
def any_table(draw: st.DrawFn) -> Table:
    """A sheet of ours, or another, whose cells, headings and rows may be anything; often its own rows, spoiled."""
    name = draw(st.sampled_from([*SMALL, "Projets", "Décisions", "Projets (2)", "Feuil1", "", "Charges et produits"]))
    if name in SMALL and draw(st.integers(0, 3)):
        rows = [list(row) for row in SMALL[name]]
        for _ in range(draw(st.integers(0, 8))):
            row = draw(st.sampled_from(rows))
            row[draw(st.integers(0, len(row) - 1))] = draw(ANYTHING)
        for _ in range(draw(st.integers(0, 2))):
            rows.insert(draw(st.integers(0, len(rows))), draw(st.lists(ANYTHING, max_size=6)))
        return Table(name, rows)
    width = draw(st.integers(0, 8))
    heading = draw(st.lists(A_HEADING, min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(ANYTHING, max_size=width + 2), max_size=5))
    return Table(name, [*draw(st.lists(st.just([None, "Titre"]), max_size=2)), heading, *rows])
