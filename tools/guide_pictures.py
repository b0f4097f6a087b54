"""Make the pictures of docs/guide.md from the product itself, on the invented sample year, so that they stay true.

Word documents and the workbook are printed by LibreOffice, pages are shown by Chromium. Usage: python tools/guide_pictures.py
[--check], which makes them again elsewhere and says which differ more than fonts and versions can explain.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "images"
DAY = "2026-01-15"
#: The width of a page of paper and of the screen, in pixels.
PAPER, SCREEN = 720, 1000
#: What two versions of a font may change, as the mean difference of a picture made small, of 255: a line more or less is 0.5, another page 8.
TOLERANCE = 3.0
_SMALL = (64, 64)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        made = pictures(Path(folder))
    if "--check" not in sys.argv[1:]:
        PICTURES.mkdir(exist_ok=True)
        for name, content in made.items():
            (PICTURES / name).write_bytes(content)
        print(f"{len(made)} pictures, {sum(map(len, made.values())) // 1000} kB")
        return 0
    wrong = [name for name, content in made.items() if difference(PICTURES / name, content) > TOLERANCE]
    print("\n".join(f"{name}: no more what the product shows" for name in wrong) or "every picture is true")
    return 1 if wrong else 0


def difference(kept: Path, content: bytes) -> float:
    """How much two pictures differ, of 255: of another shape or not there, altogether."""
    if not kept.is_file():
        return 255.0
    with Image.open(kept) as old, Image.open(io.BytesIO(content)) as new:
        if abs(old.width / old.height - new.width / new.height) > 0.05 * new.width / new.height:
            return 255.0
        first, second = (image.convert("L").filter(ImageFilter.GaussianBlur(4)).resize(_SMALL) for image in (old, new))
        return float(ImageStat.Stat(ImageChops.difference(first, second)).mean[0])


def pictures(folder: Path) -> dict[str, bytes]:
    """Name → PNG, of everything that the guide shows."""
    fund = folder / "MonFonds"
    ran(folder, "nouveau", str(fund), "--exemple")
    ran(fund, "verifier", "suivi_pic.xlsx", "-o", "verification")
    ran(fund, "courriers", "suivi_pic.xlsx", "--seance", "C2025-03", "-o", "courriers")
    ran(fund, "comite", "preparer", "suivi_pic.xlsx", "--seance", "C2025-06", "-o", "comite", day="2025-11-10")
    ran(fund, "rapprocher", "suivi_pic.xlsx", "releves", "-o", "banque")
    ran(fund, "bilan", "suivi_pic.xlsx", "-o", "bilan")
    printed = {
        "classeur.png": paper(folder, fund / "suivi_pic.xlsx", PAPER, "Bienvenue"),
        "projets.png": paper(folder, fund / "suivi_pic.xlsx", SCREEN, "Un potager partagé"),
        "ordre_du_jour.png": paper(folder, found(fund / "comite", "*ordre*du*jour*.docx"), PAPER, "Ordre du jour"),
        "lettre.png": paper(folder, found(fund / "courriers", "*_accord_*.docx"), PAPER, "bonne nouvelle"),
        "rapprochement.png": paper(folder, found(fund / "banque", "*.docx"), PAPER, "Le compte, selon la banque"),
        "bilan.png": paper(
            folder,
            found(fund / "bilan", "*.docx"),
            SCREEN,
            "Avec le soutien",
            "en quelques chiffres",
            "La carte des projets",
        ),
    }
    return printed | shown(fund)


def ran(folder: Path, *arguments: str, day: str = DAY) -> None:
    """Run a command of the product; what blocks in the sample is part of what it shows."""
    subprocess.run(
        [sys.executable, "-m", "pic_sheets", *arguments, "--date", day], cwd=folder, check=False, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def found(folder: Path, pattern: str) -> Path:
    """The first document of a folder with such a name; StopIteration when the product made none."""
    return next(iter(sorted(folder.rglob(pattern))))


def paper(folder: Path, document: Path, width: int, *words: str) -> bytes:
    """The first page of a document, as it is printed, that holds each of these words, side by side, that wide altogether."""
    printed = folder / f"{document.stem}.pdf"
    if not printed.is_file():
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/lo", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)],
            check=True, capture_output=True,
        )  # fmt: skip
    text = subprocess.run(
        ["pdftotext", "-layout", str(printed), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = text.split("\f")
    numbers = [next(number for number, page in enumerate(pages, 1) if each in page) for each in words]
    return light(beside([_drawn(printed, number) for number in numbers]), width)


def _drawn(printed: Path, number: int) -> Image.Image:
    """A page, with an edge since the paper is as white as what is around it."""
    page = printed.with_name("page")
    subprocess.run(
        ["pdftoppm", "-png", "-r", "110", "-f", str(number), "-l", str(number), "-singlefile", str(printed), str(page)],
        check=True, capture_output=True,
    )  # fmt: skip
    with Image.open(page.with_suffix(".png")) as image:
        return ImageOps.expand(image.convert("RGB"), border=2, fill="#b8bfc6")


def beside(images: list[Image.Image]) -> Image.Image:
    """Pages of one height, in a row."""
    gap = 20
    whole = Image.new("RGB", (sum(image.width + gap for image in images) - gap, images[0].height), "white")
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width + gap
    return whole


def light(image: Image.Image, width: int) -> bytes:
    """The picture at most that wide, in as few colours as it needs."""
    plain = image.convert("RGB")
    if plain.width > width:
        plain = plain.resize((width, plain.height * width // plain.width), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    plain.quantize(192, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def shown(fund: Path) -> dict[str, bytes]:
    """The pages: the report, and the panel as somebody uses it."""
    with sync_playwright() as driver, panel(fund) as address:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SCREEN, "height": 760}, reduced_motion="reduce", locale="fr-FR")
        page.goto((fund / "verification" / "rapport.html").as_uri())
        made = {"rapport.png": seen(page)}
        page.goto(address)
        page.get_by_role("heading", name="À faire").wait_for()
        page.wait_for_timeout(500)  # the chart is drawn
        made["panneau.png"] = seen(page)
        page.goto(f"{address.partition('/entrer')[0]}/taches/courriers/faire")
        made["panneau_tache.png"] = seen(page)
        page.goto(f"{address.partition('/entrer')[0]}/taches/verifier")
        page.locator("main button[type=submit]").last.click()
        page.get_by_role("heading", name=re.compile("fichiers")).wait_for()
        made["panneau_resultat.png"] = seen(page)
        browser.close()
    return made


def seen(page: Page) -> bytes:
    """What the window shows."""
    with Image.open(io.BytesIO(page.screenshot())) as image:
        return light(image, SCREEN)


@contextmanager
def panel(fund: Path) -> Iterator[str]:
    """The panel of a folder, and its address."""
    server = subprocess.Popen(
        [sys.executable, "-m", "pic_sheets", "panneau", "--sans-navigateur", "--date", DAY], cwd=fund, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
