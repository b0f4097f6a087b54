# PIC Sheets, lanceur @EMPREINTE@
"""Make the private environment of PIC Sheets, or bring it up to date: run by installer.cmd and installer.sh, standard library only."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

#: Written in the environment once all of it is there: without it, the environment is half made.
DONE = "pic-sheets.txt"
WHEELS = "roues"
#: What no French sentence is typeset without.
_NBSP = "\N{NO-BREAK SPACE}"


class Refusal(Exception):  # noqa: N818 - read as what happened
    """What stops the installation, in French."""


def environment_folder(variables: Mapping[str, str], platform: str, home: Path) -> Path:
    """The private environment of this user on this machine; PIC_SHEETS_ENV overrides."""
    if variables.get("PIC_SHEETS_ENV"):
        return Path(variables["PIC_SHEETS_ENV"])
    if platform == "win32":
        # What Python of the Microsoft Store writes under AppData goes elsewhere, where no other program finds it:
        # https://docs.python.org/3/using/windows.html#redirection-of-local-data-registry-and-temporary-paths
        return Path(variables.get("USERPROFILE") or home) / ".pic-sheets" / "env"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "PIC Sheets" / "env"
    return Path(variables.get("XDG_DATA_HOME") or home / ".local" / "share") / "pic-sheets" / "env"


def python_of(environment: Path, platform: str) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def source(here: Path) -> tuple[Path | None, tuple[str, ...]]:
    """What to give pip, and the folder to run it in: the wheels beside, else the checkout that we stand in, else PyPI."""
    for folder in (here, here.parent):
        if any((folder / WHEELS).glob("pic_sheets-*.whl")):
            return folder / WHEELS, ("--no-index", "--find-links", ".", "pic-sheets")
    for folder in (here, *here.parents[:3]):
        project = folder / "pyproject.toml"
        if project.is_file() and re.search(
            r'^name = "pic-sheets"$', project.read_text("utf-8", "replace"), re.MULTILINE
        ):
            return folder, (".",)
    return None, ("pic-sheets",)


def wanted_pythons(wheels: Iterable[str]) -> set[tuple[int, int]]:
    """The versions of Python that wheels were made for, by their names; none when any will do.

    >>> wanted_pythons(["rapidfuzz-3.14.6-cp312-cp312-win_amd64.whl", "polars-2.1.0-cp39-abi3-win_amd64.whl", "rich-15.0.0-py3-none-any.whl"])
    {(3, 12)}
    """
    found = (re.search(r"-cp3(\d+)-cp3\1-", name) for name in wheels)
    return {(3, int(tag[1])) for tag in found if tag}


def other_python(wanted: set[tuple[int, int]], platform: str) -> list[str] | None:
    """How to call one of the wanted versions, None when this machine has none."""
    for major, minor in sorted(wanted, reverse=True):
        call = ["py", f"-{major}.{minor}"] if platform == "win32" else [f"python{major}.{minor}"]
        if (
            shutil.which(call[0])
            and subprocess.run([*call, "-c", ""], capture_output=True, check=False).returncode == 0
        ):
            return call
    return None


def install(environment: Path, here: Path, log: TextIO, tell: Callable[[str], None]) -> str:
    """Make the environment, or bring it up to date; the version installed. Raises Refusal, OSError, CalledProcessError."""
    python = python_of(environment, sys.platform)
    done = environment / DONE
    if not (done.is_file() and _answers(python)):
        make_empty(environment, log, tell)
    done.unlink(missing_ok=True)
    folder, asked = source(here)
    from_where = "PyPI, par internet" if folder is None else f"«{_NBSP}{folder}{_NBSP}»"
    tell(f"Installation depuis {from_where}{_NBSP}: une à deux minutes…")
    pip = [str(python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--upgrade", *asked]
    for line in _lines(pip, folder, log):
        package = re.match(r"(?:Collecting|Processing) (?:\./)?([\w.]+)", line)
        if package:
            tell(f"  {package[1]}")
    told = subprocess.run([str(python), "-I", "-m", "pic_sheets", "--version"], capture_output=True, check=True)
    version = told.stdout.decode("utf-8", "replace").split()[-1]
    done.write_text(f"{version}\n", "utf-8")
    return version


def make_empty(environment: Path, log: TextIO, tell: Callable[[str], None]) -> None:
    """Make the environment anew, over a half-made one but over nothing else. Raises Refusal."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Refusal(
            f"Il manque une partie de Python. Sous Debian ou Ubuntu{_NBSP}: sudo apt install python3-venv, puis recommencez."
        )
    if environment.is_dir() and any(environment.iterdir()) and not (environment / "pyvenv.cfg").is_file():
        raise Refusal(
            f"Le dossier «{_NBSP}{environment}{_NBSP}» contient autre chose{_NBSP}: videz-le ou supprimez-le, puis recommencez."
        )
    tell("Préparation de l'environnement…")
    environment.parent.mkdir(parents=True, exist_ok=True)
    make = [sys.executable, "-I", "-m", "venv", "--clear", str(environment)]
    for _ in _lines(make, None, log):
        pass


def _answers(python: Path) -> bool:
    """Whether the interpreter still works: the Python that it was made from may have gone."""
    try:
        return subprocess.run([str(python), "-I", "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _lines(command: Sequence[str], folder: Path | None, log: TextIO) -> Iterator[str]:
    """What a command says, line by line, kept in the log; CalledProcessError when it fails."""
    log.write(f"> {' '.join(command)}\n")
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            log.write(line)
            log.flush()
            yield line
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def _attempt(environment: Path, here: Path, log_path: Path, tell: Callable[[str], None]) -> int:
    """Install, and say how it ended: 0 when all is there."""
    told_in = f"Les détails sont dans «{_NBSP}{log_path}{_NBSP}»."
    try:
        log_path.parent.mkdir(parents=True, exist_ok=True)
        with log_path.open("a", encoding="utf-8") as log:
            log.write(f"\n{datetime.now().astimezone():%Y-%m-%d %H:%M} Python {sys.version.split()[0]}\n")
            version = install(environment, here, log, tell)
    except Refusal as refusal:
        tell(str(refusal))
    except subprocess.CalledProcessError:
        tell(
            f"L'installation n'a pas pu se faire{_NBSP}: vérifiez la connexion à internet, ou le dossier «{_NBSP}{WHEELS}{_NBSP}», puis recommencez. {told_in}"
        )
    except OSError as error:
        tell(
            f"L'installation n'a pas pu se faire ({error.strerror or type(error).__name__}){_NBSP}: vérifiez la place sur le disque et vos droits, puis recommencez. {told_in}"
        )
    except KeyboardInterrupt:
        tell(f"Interrompu{_NBSP}: recommencez quand vous voulez.")
    else:
        tell(f"PIC Sheets est installé (version {version}).")
        return 0
    return 1


def _tell(sentence: str) -> None:
    print(sentence, flush=True)


def _run(here: Path) -> int:
    """Install, with another Python when the wheels are made for another one; 0 when all is there."""
    environment = environment_folder(os.environ, sys.platform, Path.home())
    folder, _ = source(here)
    wanted = wanted_pythons(wheel.name for wheel in folder.glob("*.whl")) if folder else set()
    if not wanted or sys.version_info[:2] in wanted:
        _tell("Installation de PIC Sheets, pour vous seul, sur cet ordinateur.")
        return _attempt(environment, here, environment.with_name(f"{environment.name}-installation.txt"), _tell)
    other = other_python(wanted, sys.platform)
    if other:
        # The other one says how it ended; this one keeps the window.
        variables = {**os.environ, "PIC_SHEETS_CALLED": "1"}
        return subprocess.run([*other, "-I", __file__], check=False, stdin=subprocess.DEVNULL, env=variables).returncode
    versions = " ou ".join(f"{major}.{minor}" for major, minor in sorted(wanted))
    _tell(
        f"Le dossier «{_NBSP}{WHEELS}{_NBSP}» est fait pour Python {versions}{_NBSP}: installez cette version, ou demandez un dossier fait pour la vôtre."
    )
    return 1


def main() -> int:
    """Install for whoever runs it, and keep the window open until it was read."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console of Windows has a code page of its own
            stream.reconfigure(encoding="utf-8", errors="replace")
    code = _run(Path(__file__).resolve().parent)
    if sys.stdin.isatty() and (code or not os.environ.get("PIC_SHEETS_CALLED")):
        input("Appuyez sur Entrée pour fermer… ")
    return code


if __name__ == "__main__":
    sys.exit(main())
