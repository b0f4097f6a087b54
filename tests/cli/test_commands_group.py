"""What finding the commands costs: their help imports nothing that it does not need."""

import subprocess
import sys

import pytest

#: What reads, writes, draws or serves: each takes longer to import than the help to print.
HEAVY = frozenset(
    {
        "PIL", "docx", "docxtpl", "flask", "gspread", "jinja2", "lxml", "num2words", "numpy", "openpyxl", "pandera", "polars", "pptx",
        "pydantic", "python_calamine", "requests", "rich", "sepaxml", "stdnum", "waitress", "xlsxwriter",
    }
)  # fmt: skip
#: Ours that those come with.
OURS = ("pic_sheets.reading", "pic_sheets.stores.excel", "pic_sheets.fund", "pic_sheets.checks", "pic_sheets.documents")
SCRIPT = """
import sys
from pic_sheets.cli.running import run
run(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""


def _loaded(*words: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", SCRIPT, *words], capture_output=True, text=True, check=True)
    return set(ran.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_the_help_of_all_imports_no_library_but_click_and_the_one_that_compares_words(words):
    modules = _loaded(*words)
    assert "pic_sheets.cli.commands_group" in modules
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()


@pytest.mark.parametrize(
    "words",
    [["verifier", "--help"], ["courriers", "--help"], ["paiements", "virements", "--help"], ["verifier"], ["zut"]],
)
def test_that_of_a_command_imports_nothing_that_reads_or_writes(words):
    modules = _loaded(*words)
    assert {name.partition(".")[0] for name in modules} & (HEAVY - {"rich"}) == set()
    assert sorted(name for name in modules if name.startswith(OURS)) == []
