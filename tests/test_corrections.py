"""What every report of a workbook's faults says alike."""

from datetime import date

from small_workbook import plain

from pic_sheets.corrections import Corrections, Explanation, conclusion
from pic_sheets.issue_changes import EarlierIssue, issue_changes
from pic_sheets.issues import Issue, Severity

ISSUES = tuple(
    Issue("Projets", f"D{row}", code, severity, "m", "a")
    for row, code, severity in ((4, "b", Severity.WARNING), (5, "a", Severity.INFORMATION), (6, "b", Severity.WARNING))
)
CODES = {code: Explanation(code, "f", Severity.WARNING, "sens", "usage") for code in "abc"}


def test_only_the_codes_present_are_explained_each_once():
    assert [code.code for code in Corrections("s.xlsx", date(2025, 3, 5), ISSUES, CODES).codes] == ["a", "b"]


def test_lines_are_followed_only_when_an_earlier_report_is_known():
    alone = Corrections("s.xlsx", date(2025, 3, 5), ISSUES, CODES)
    assert [line.issue for line in alone.lines] == list(ISSUES)
    changes = issue_changes([EarlierIssue(ISSUES[0])], ISSUES)
    followed = Corrections("s.xlsx", date(2025, 3, 5), ISSUES, CODES, changes)
    assert [line.mark for line in followed.lines] == ["Toujours là", "Nouveau", "Nouveau"]


def test_the_conclusion_depends_on_what_blocks():
    assert plain(conclusion(())) == "Tout est en ordre : aucune anomalie."
    assert conclusion(ISSUES).startswith("Rien ne bloque")
    assert conclusion((*ISSUES, Issue("P", "", "c", Severity.BLOCKING, "m", "a"))).startswith("Corrigez d'abord")
