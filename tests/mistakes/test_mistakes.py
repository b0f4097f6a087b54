"""Every mistake of the corpus, made in a real file and read back: the exact issues expected, and nothing else."""

from datetime import date

import pytest
from small_workbook import plain

from mistakes.cells import CELLS, RIGHT
from mistakes.mistake import Mistake
from mistakes.rows import ROWS
from mistakes.rules import RULES
from mistakes.sheets import SHEETS
from mistakes.year import saved, workbook
from pic_sheets.commands._gathering import gather
from pic_sheets.progress import Silence

MISTAKES = (*CELLS, *RIGHT, *ROWS, *SHEETS, *RULES)
TODAY = date(2026, 1, 15)


def test_the_year_itself_has_no_fault_and_there_are_many_ways_to_spoil_it():
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) > 120


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_gives_exactly_its_issues(mistake: Mistake, tmp_path):
    book = workbook()
    mistake.make(book)
    path = tmp_path / "suivi.xlsx"
    path.write_bytes(saved(book))
    issues = gather(path, TODAY, Silence()).issues
    shown = plain("\n".join(f"{i.sheet}!{i.cell} [{i.code}] {i.message} → {i.advice}" for i in issues))
    found = sorted((f"{issue.sheet}!{issue.cell}", issue.code) for issue in issues)
    assert found == sorted((told.cell, told.code) for told in mistake.told), shown
    for told in mistake.told:
        assert any(
            told.words in plain(f"{issue.message} {issue.advice}")
            for issue in issues
            if (f"{issue.sheet}!{issue.cell}", issue.code) == (told.cell, told.code)
        ), f"{told.words!r} is not said:\n{shown}"
