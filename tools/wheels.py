"""A folder to hand over on a key: the installers, and in roues/ the wheels of PIC Sheets and of what it needs, so that no network is needed.

They are for this kind of computer, or for another: `--platform win_amd64 --python 3.13`.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAUNCHERS = ROOT / "pic_sheets" / "data" / "launchers"
_RUN = ROOT / "requirements" / "run.txt"
#: What Windows alone needs stands apart, since the other requirements are resolved elsewhere.
_WINDOWS = ROOT / "requirements" / "windows.txt"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--platform", default="")
    parser.add_argument("--python", default="")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        here = Path(made)
        _run("build", "--wheel", "--no-isolation", "--outdir", here, ROOT)
        _pip("wheel", "--require-hashes", "--no-deps", "-r", _RUN, "-w", here)
        if asked.platform:
            _replace_with_those_of(asked.platform, asked.python, here)
        shutil.rmtree(asked.folder, ignore_errors=True)
        shutil.copytree(here, asked.folder / "roues")
    from pic_sheets.launchers import marked  # noqa: PLC0415 - the package is at the top of the checkout

    for name in ("installer.cmd", "installer.sh", "installer.py"):
        (asked.folder / name).write_bytes(marked((LAUNCHERS / name).read_bytes()))
    (asked.folder / "installer.sh").chmod(0o755)
    print(f"{len(list((asked.folder / 'roues').iterdir()))} wheels in {asked.folder / 'roues'}")
    return 0


def _replace_with_those_of(platform: str, python: str, folder: Path) -> None:
    """Put the wheels of another kind of computer in place of those that were compiled for this one."""
    compiled = [wheel for wheel in folder.glob("*.whl") if not wheel.stem.endswith("-none-any")]
    names = {_plain(wheel.name.split("-")[0]) for wheel in compiled}
    for wheel in compiled:
        wheel.unlink()
    pinned = re.split(r"\n(?=\S)", _RUN.read_text("utf-8").strip())
    wanted = folder / "wanted.txt"
    wanted.write_text(
        "".join(f"{block}\n" for block in pinned if _plain(re.split(r"[\[=]", block)[0]) in names), "utf-8"
    )
    for requirements in (wanted, _WINDOWS) if platform.startswith("win") else (wanted,):
        _pip(
            "download", "--require-hashes", "--no-deps", "--only-binary=:all:", "-r", requirements, "-d", folder,
            "--platform", platform, *(("--python-version", python) if python else ()),
        )  # fmt: skip
    wanted.unlink()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pip(*words: object) -> None:
    _run("pip", "--disable-pip-version-check", "--quiet", *words)


def _run(module: str, *words: object) -> None:
    subprocess.run([sys.executable, "-m", module, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
