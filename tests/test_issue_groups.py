"""The same fault on many rows told once."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.issue_groups import issue_groups
from pic_sheets.issues import Issue, Severity


def _issue(cell, code="montant-illisible", sheet="Projets", message="ne se lit pas."):
    return Issue(sheet, cell, code, Severity.BLOCKING, f"{cell} {message}", "Retapez-la.")


def _told(*issues):
    return [group.cells for group in issue_groups(issues)]


def test_three_alike_in_one_column_are_a_group_and_two_are_not():
    assert _told(_issue("L4"), _issue("L5")) == ["L4", "L5"]
    assert _told(_issue("L4"), _issue("L5"), _issue("L6")) == ["L4:L6"]


def test_neighbouring_rows_are_a_range_and_the_others_are_listed():
    assert _told(*(_issue(f"L{row}") for row in (4, 5, 6, 9, 12, 13))) == ["L4:L6, L9, L12:L13"]


def test_empty_cells_are_gathered_by_the_heading_that_their_message_names():
    blanks = [
        Issue("Association", f"B{row}", "valeur-manquante", Severity.BLOCKING, f"{name} est vide.", "Remplissez-la.")
        for row, name in enumerate(["Nom", "Adresse", "Commune", "Exercice"], 4)
    ]
    assert _told(*blanks) == ["B4", "B5", "B6", "B7"]
    assert _told(*[blanks[0]] * 3) == ["B4"]


def test_a_cell_told_twice_is_named_once():
    assert _told(*[_issue("L4")] * 3) == ["L4"]


def test_another_sheet_code_or_column_is_another_group():
    issues = (_issue("L4"), _issue("M5"), _issue("L6", code="doublon"), _issue("L7", sheet="Bilans"), _issue("AL8"))
    assert _told(*issues) == ["L4", "M5", "L6", "L7", "AL8"]


def test_a_group_stands_where_its_first_issue_stood_and_speaks_with_its_words():
    alone = _issue("A5", code="doublon")
    groups = issue_groups([_issue("L4"), alone, _issue("L6"), _issue("L7")])
    assert [group.first.cell for group in groups] == ["L4", "A5"]
    assert groups[0].first.message == "L4 ne se lit pas."


def test_issues_about_whole_sheets_have_no_cell():
    assert _told(_issue("", code="feuille-absente"), _issue("", code="feuille-absente", sheet="Bilans")) == ["", ""]


def test_no_issue_makes_no_group():
    assert issue_groups([]) == ()


@given(
    st.lists(
        st.builds(
            _issue, st.from_regex("[A-C][1-9]", fullmatch=True), st.sampled_from("xy"), st.sampled_from(["S", "T"])
        )
    )
)
def test_every_issue_is_in_exactly_one_group(issues):
    grouped = [id(issue) for group in issue_groups(issues) for issue in group.issues]
    assert sorted(grouped) == sorted(map(id, issues))
