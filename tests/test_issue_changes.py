"""What is new, what is solved and what remains, whatever staff did to rows and values in between."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_workbook import plain

from pic_sheets.issue_changes import EarlierIssue, issue_changes
from pic_sheets.issues import Issue, Severity


def _issue(cell, message="« Titre » est vide.", code="valeur-manquante", sheet="Projets"):
    return Issue(sheet, cell, code, Severity.BLOCKING, message, "Remplissez-la.")


def _changes(earlier, now, ticked=(), day=None):
    return issue_changes([EarlierIssue(issue, issue.cell in ticked) for issue in earlier], now, day)


def _told(changes):
    """New cells, solved cells, remaining ones as (cell then, cell now)."""
    return (
        [issue.cell for issue in changes.new],
        [line.issue.cell for line in changes.solved],
        [(line.earlier.issue.cell, line.issue.cell) for line in changes.remaining],
    )


def test_the_same_words_in_the_same_cell_remain():
    assert _told(_changes([_issue("D4"), _issue("D9")], [_issue("D4"), _issue("D5")])) == (
        [], [], [("D4", "D4"), ("D9", "D5")],
    )  # fmt: skip


def test_rows_that_moved_are_the_same_and_a_place_kept_comes_first():
    changes = _changes([_issue("D4"), _issue("D5")], [_issue("D5"), _issue("D6")])
    assert _told(changes) == ([], [], [("D5", "D5"), ("D4", "D6")])


def test_a_value_changed_and_still_wrong_remains():
    then, now = _issue("P4", "« beaucoup » n'est pas un montant."), _issue("P4", "« bcp » n'est pas un montant.")
    assert _told(_changes([then], [now])) == ([], [], [("P4", "P4")])


@pytest.mark.parametrize("other", [
    _issue("E4"), _issue("D4", code="doublon"), _issue("D4", sheet="Bilans"), _issue("D5", "« Code » est vide."),
])  # fmt: skip
def test_another_column_code_sheet_or_fault_elsewhere_is_new(other):
    assert _told(_changes([_issue("D4")], [other])) == ([other.cell], ["D4"], [])


def test_one_earlier_line_never_stands_for_two_of_today():
    assert _told(_changes([_issue("D4")], [_issue("D4"), _issue("D4"), _issue("D5")])) == (
        ["D4", "D5"],
        [],
        [("D4", "D4")],
    )
    assert _told(_changes([_issue("D4")] * 3, [_issue("D4")])) == ([], ["D4", "D4"], [("D4", "D4")])


def test_days_that_pass_change_nothing_even_on_a_row_that_moved():
    then = [
        _issue(f"J{row}", f"Le bilan de « P{row} » était attendu, il y a 1 jour.", "bilan-en-retard") for row in (4, 5)
    ]
    now = [
        _issue(f"J{row + 1}", f"Le bilan de « P{row} » était attendu, il y a 31 jours.", "bilan-en-retard")
        for row in (4, 5)
    ]
    assert _told(_changes(then, now)) == ([], [], [("J4", "J5"), ("J5", "J6")])


def test_what_a_cell_of_the_report_could_not_hold_is_not_compared():
    assert not _changes([_issue("D4", "a b")], [_issue("D4", "a\x07  b")]).new
    assert not _changes([_issue("D4", "x" * 20_000)], [_issue("D9", "x" * 40_000)]).new


def test_a_line_ticked_that_remains_is_told_so():
    changes = _changes(
        [_issue("D4"), _issue("D5"), _issue("", code="x")], [_issue("D4"), _issue("", code="x")], {"D4", ""}
    )
    assert [line.mark for line in changes.followed] == ["Coché fait, mais toujours là"] * 2
    assert plain(changes.details[-1]) == "2 lignes cochées « Fait » sont toujours là : Projets!D4, Projets (feuille)."


def test_the_sentence_counts_each_since_the_day_of_the_report():
    changes = _changes(
        [_issue("D4"), _issue("E4")], [_issue("D4"), _issue("F4"), _issue("G4")], {"D4"}, date(2025, 3, 5)
    )
    assert plain(changes.sentence) == "Depuis le rapport du 5 mars 2025 : 2 nouvelles, 1 résolue, 1 restante."
    assert [plain(detail) for detail in changes.details] == [
        "Ce qui est nouveau : Projets!F4, Projets!G4.", "1 ligne cochée « Fait » est toujours là : Projets!D4.",
    ]  # fmt: skip
    assert [line.mark for line in changes.followed] == ["Coché fait, mais toujours là", "Nouveau", "Nouveau"]
    assert plain(_changes([], []).sentence) == "Depuis le rapport précédent : 0 nouvelle, 0 résolue, 0 restante."


def test_a_sentence_names_few_addresses():
    now = [_issue("A1"), *(_issue(f"D{row}", code="y") for row in range(4, 40))]
    detail = _changes([_issue("A1")], now).details[0]
    assert detail.endswith("Projets!D11…")


_ISSUES = st.lists(
    st.builds(_issue, st.from_regex("[AB][1-4]", fullmatch=True), st.sampled_from("mn"), st.sampled_from("xy")),
    max_size=8,
)


@given(_ISSUES, _ISSUES)
def test_every_issue_is_counted_once(earlier, now):
    changes = _changes(earlier, now)
    assert [line.issue for line in changes.followed] == now
    assert len(changes.new) + len(changes.remaining) == len(now)
    assert len(changes.solved) + len(changes.remaining) == len(earlier)
    for line in changes.remaining:
        assert line.earlier is not None
        assert (line.earlier.issue.code, line.earlier.issue.column) == (line.issue.code, line.issue.column)


@given(_ISSUES)
def test_nothing_changes_when_nothing_changed(issues):
    changes = _changes(issues, issues)
    assert (changes.new, changes.solved) == ((), ())
