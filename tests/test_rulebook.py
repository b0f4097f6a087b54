"""Every code explained: the list, what is really said, the page."""

from pathlib import Path

import pytest

from pic_sheets import checks
from pic_sheets.adoption.faults import FAULTS as ADOPTION_FAULTS
from pic_sheets.issues import Severity
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.rulebook import FAMILIES, code_list, codes, example, said, told
from pic_sheets.sheet_settings import FAULTS as SETTING_FAULTS

#: The codes whose examples are told in sentences.
TOLD = {**ADOPTION_FAULTS, **SETTING_FAULTS}
#: The codes whose examples are workbooks that can be read.
CASE_CODES = [code for code in codes() if code.code not in TOLD]
PAGE = (Path(__file__).parents[1] / "docs" / "codes.md").read_text("utf-8")


def test_every_code_is_there_once_family_after_family():
    listed = [code.code for code in codes()]
    assert sorted(listed) == sorted([*FAULTS, *(check.code for check in checks.checks()), *TOLD])
    families = [code.family for code in codes()]
    assert tuple(dict.fromkeys(families)) == FAMILIES
    assert families == sorted(families, key=FAMILIES.index)


def test_within_a_family_of_rules_what_blocks_comes_first():
    for family in FAMILIES[3:]:
        severities = [code.severity for code in codes() if code.family == family]
        assert severities == sorted(severities, key=list(Severity).index)


@pytest.mark.parametrize("code", CASE_CODES, ids=lambda code: code.code)
def test_the_page_prints_what_is_really_said_and_both_examples(code):
    part = PAGE.partition(f"\n### {code.code}\n")[2].partition("\n###")[0]
    [issue] = [issue for issue in told(code.faulty) if issue.code == code.code]
    assert said(code) == issue
    assert f"{issue.message} {issue.advice}" in part
    assert (issue.cell or issue.sheet) in part
    assert f"{code.meaning} Source" in part
    assert code.source in part
    for case in (code.faulty, code.right):
        shown = example(case)
        assert shown.remarks or shown.extracts
        assert all(remark in part for remark in shown.remarks)
        assert all(f"`{text}`" in part for item in shown.extracts for row in item.rows for text in row[1:] if text)


@pytest.mark.parametrize("code", CASE_CODES, ids=lambda code: code.code)
def test_the_cell_to_change_stands_in_the_faulty_example(code):
    sheet, heading, _ = code.faulty.at
    extract = next((item for item in example(code.faulty).extracts if item.sheet == sheet), None)
    if heading and extract is not None:
        assert extract.marked is not None
        assert extract.columns[extract.marked[1]] == heading
    else:
        assert example(code.faulty).remarks


def test_a_code_of_correspondences_or_of_settings_tells_its_examples_in_sentences():
    for code in TOLD.values():
        part = PAGE.partition(f"\n### {code.code}\n")[2].partition("\n###")[0]
        assert all(text.endswith(".") and text in part for text in (code.meaning, code.faulty, code.right))


def test_the_page_is_written_from_the_codes():
    assert code_list() == PAGE
