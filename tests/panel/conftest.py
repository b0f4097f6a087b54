"""Chromium, driven: one a module, a fresh profile a test."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsed import Watched, watched
from panels import Panel
from playwright.sync_api import Browser, sync_playwright


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window; skipped where it is not installed, unless every check is asked."""
    found = shutil.which("chromium")
    if found is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and chromium is missing")
        pytest.skip("needs chromium")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=found, args=quiet)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Open a panel as its launcher does; at the end, nothing was asked of another host and no page had a fault."""
    visits: list[Watched] = []

    def entered(panel: Panel, **options: object) -> Watched:
        visits.append(watched(browser, panel, **options))
        return visits[-1]

    yield entered
    for each in visits:
        each.context.close()
        assert each.faults == []


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where the pictures of the pages are kept, to be looked at."""
    folder = Path(os.environ.get("PIC_SHEETS_SCREENSHOTS") or tmp_path / "images")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
