"""An association's folder with its launchers, a private environment that stands for an installed one, and what was opened."""

import os
import subprocess
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: What shells, desktops and systems stumble on.
NAME = "L'été & l’hiver #1 100% $HOME `x`"


def environment(folder: Path) -> Path:
    """A private environment with the package of this checkout, as the installer leaves it."""
    venv.create(folder, with_pip=False)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "checkout.pth").write_text(f"{ROOT}\n{sysconfig.get_path('purelib')}\n", "utf-8")
    (folder / "pic-sheets.txt").touch()
    return folder


def program(path: Path, script: str) -> Path:
    """A program of that name, written as a script of the shell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return path


def opener(folder: Path) -> Path:
    """A folder of programs whose `xdg-open` writes down what it is asked to open, in `opened.txt` beside."""
    program(folder / "xdg-open", f'printf "%s\\n" "$1" >>"{folder}/opened.txt"')
    return folder


def opened(programs: Path) -> list[str]:
    """What was asked to be opened."""
    path = programs / "opened.txt"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def variables(programs: Path, **others: str) -> dict[str, str]:
    """The environment of a session whose programs are those of the folder, then those of the system."""
    kept = {key: os.environ[key] for key in ("HOME", "LANG", "LC_ALL") if key in os.environ}
    return {**kept, "PATH": f"{programs}:/usr/bin:/bin", **others}


def clicked(words: list[str | Path], **asked: object) -> subprocess.CompletedProcess[str]:
    """A launcher run to its end, what it says as text."""
    return subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False, timeout=120, **asked
    )  # type: ignore[call-overload,no-any-return]
