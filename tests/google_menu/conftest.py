"""The menu's script, running in Node."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from menu_questions import ANSWERING, Menu


@pytest.fixture(scope="session")
def menu() -> Iterator[Menu]:
    """The script in one process for all the questions; skipped where Node is not installed, unless every check is asked."""
    node = shutil.which("node")
    if node is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and node is missing")
        pytest.skip("needs node")
    with subprocess.Popen(
        [node, str(ANSWERING)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Menu(process)
        assert process.stdin is not None
        process.stdin.close()
