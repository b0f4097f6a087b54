from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.columns import filled
from pic_sheets.documents._example import example_fund
from pic_sheets.documents._letter_names import letter_name, letter_names
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.projects import Project

FUND = example_fund()


def test_a_file_name_reads_meeting_project_decision_title() -> None:
    assert letter_name(FUND, FUND.decisions[1]) == "C2025-01_PIC-2025-002_accord-partiel_un-potager-partage.docx"


def test_codes_that_a_file_name_cannot_hold_are_made_safe_and_kept_apart() -> None:
    decisions = [
        filled(Decision, meeting="É/1", project=code, verdict=Verdict.GRANT) for code in ("a\\b", "a:b", "A?B")
    ]
    assert letter_names(Fund(), decisions) == (
        "E-1_a-b_accord_sans-nom.docx",
        "E-1_a-b_accord_sans-nom-2.docx",
        "E-1_A-B_accord_sans-nom-3.docx",
    )


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_code_and_title_give_a_safe_file_name(meeting: str, project: str, title: str) -> None:
    fund = Fund(projects=(filled(Project, code=project, title=title),))
    name = letter_name(fund, filled(Decision, meeting=meeting, project=project, verdict=Verdict.REFUSAL))
    assert name.isascii()
    assert set('<>:"/\\|?* ').isdisjoint(name)
    assert len(name) < 160
    assert name.count("_") == 3
