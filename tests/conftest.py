"""What several tests start from: the sample associations' folders, made once."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import settings

from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.resources import resource
from pic_sheets.stores.sample_rows import sample_rows

# How long one example takes says how busy the machine is, and nothing of the code. The everyday run tries fewer of them than
# the continuous integration, so that it stays short; what either finds is tried again by both.
settings.register_profile("everyday", deadline=None, max_examples=20)
settings.register_profile("every check", deadline=None, max_examples=100)
settings.load_profile("every check" if os.environ.get("PIC_SHEETS_EVERY_CHECK") else "everyday")

#: The day on which the sample years are looked at: after the year, before the last reports are due.
SAMPLE_DAY = date(2026, 1, 15)


@pytest.fixture(scope="session")
def sample_bytes() -> Callable[[str], bytes]:
    """The workbook of a sample fund, by its folder's name."""
    made: dict[str, bytes] = {}

    def built(name: str) -> bytes:
        if name not in made:
            made[name] = workbook_bytes(sample_rows(Path(__file__).parents[1] / "examples" / name / "feuilles"))
        return made[name]

    return built


@pytest.fixture
def sample(tmp_path: Path, sample_bytes: Callable[[str], bytes]) -> Path:
    """The workbook of Méricourt's sample fund, in a folder of its own with its letter templates."""
    folder = tmp_path / "L'association d'à côté"
    folder.mkdir()
    shutil.copytree(resource("letter_templates"), folder / "modeles")
    workbook = folder / "suivi_pic.xlsx"
    workbook.write_bytes(sample_bytes("mericourt"))
    return workbook


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Path], str], list[Path]]:
    """Convert documents to a format with LibreOffice, all in one call; skipped where it is not installed, unless every check is asked."""
    office = shutil.which("soffice")
    if office is None or shutil.which("pdftotext") is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and LibreOffice or poppler-utils is missing")
        pytest.skip("needs LibreOffice and poppler-utils")
    profile = tmp_path_factory.mktemp("profile")

    def converted(documents: list[Path], to: str) -> list[Path]:
        folder = tmp_path_factory.mktemp(to)
        subprocess.run(
            [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", to, "--outdir", str(folder),
             *map(str, documents)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return [folder / f"{document.stem}.{to}" for document in documents]

    return converted


@pytest.fixture(scope="session")
def to_pdf(office: Callable[[list[Path], str], list[Path]]) -> Callable[[list[Path]], list[Path]]:
    """Convert documents to PDF with LibreOffice, all in one call."""
    return lambda documents: office(documents, "pdf")


@pytest.fixture(scope="session")
def page_to_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Print a page with chromium; skipped where it is not installed, unless every check is asked."""
    browser = shutil.which("chromium")
    if browser is None or shutil.which("pdftotext") is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and chromium or poppler-utils is missing")
        pytest.skip("needs chromium and poppler-utils")
    profile = tmp_path_factory.mktemp("browser")

    def printed(page: Path) -> Path:
        pdf = tmp_path_factory.mktemp("pages") / f"{page.stem}.pdf"
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", f"--user-data-dir={profile}", "--no-pdf-header-footer",
             f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return pdf

    return printed


@pytest.fixture(scope="session")
def page_after(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str], str]:
    """What a script gives that runs in a page in chromium; skipped where it is not installed, unless every check is asked."""
    browser = shutil.which("chromium")
    if browser is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and chromium is missing")
        pytest.skip("needs chromium")
    profile = tmp_path_factory.mktemp("browser")

    def given(page: bytes, script: str) -> str:
        """The text that the script returns, which it may ask the page for."""
        tried = tmp_path_factory.mktemp("pages") / "page.html"
        told = f"<script>document.body.innerHTML = '<pre>' + encodeURIComponent((() => {{ {script} }})()) + '</pre>';</script></body>"
        tried.write_bytes(page.replace(b"</body>", told.encode()))
        made = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", f"--user-data-dir={profile}", "--dump-dom", tried.as_uri()],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return unquote(made.stdout.decode().partition("<pre>")[2].partition("</pre>")[0])

    return given
