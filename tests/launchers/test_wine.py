"""The command files of Windows, run by the `cmd` of Wine, as a double-click runs them.

Not run here: Windows' own `cmd`, a path with a percent sign (Wine's `cmd` takes it away, Windows does not), a shared folder.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pic_sheets.stores.launcher_files import place, planned_launchers

_WINE, _SERVER = Path("/usr/lib/wine/wine64"), "/usr/lib/wine/wineserver64"
_COMPILER = "x86_64-w64-mingw32-gcc"
NAME = "L'été & l’hiver #1 (100) ^!"
DROPPED = r"C:\Suivi d'été & d’hiver\fonds ^1.xlsx"
CHECK = ["-I", "-c", "import pic_sheets.cli.launching"]


class Windows:
    """A folder with its launchers, a machine that runs them, and what was asked of the programs that stand there."""

    def __init__(self, prefix, stand_in, folder):
        self.prefix, self.stand_in, self.folder = prefix, stand_in, folder
        self.record = folder.parent / "record.txt"
        self.env = folder.parent / "PIC Sheets é & co" / "env"
        self.programs = folder.parent / "programmes"
        self.programs.mkdir()

    def stands(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.stand_in, path)

    def installed(self):
        self.stands(self.env / "Scripts" / "python.exe")
        (self.env / "pic-sheets.txt").touch()

    def clicked(self, name, dropped="", **variables):
        """The exit code, the words that each program was given; what was said is kept."""
        line = self.folder.parent / "line.txt"
        line.write_text(f'cmd.exe /c ""{_of_windows(self.folder / name)}"{dropped and f" {dropped}"}"', "utf-8")
        inherited = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        done = subprocess.run(
            [_WINE, self.folder.parent / "run.exe", _of_windows(line)],
            env={
                **inherited, "WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEARCH": "win64", "LC_ALL": "C.UTF-8",
                "PIC_RECORD": _of_windows(self.record), "PIC_SHEETS_ENV": _of_windows(self.env), "WINEPATH": _of_windows(self.programs),
                **variables,
            },
            stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120, cwd="/",
        )  # fmt: skip
        self.said = done.stdout.decode("ascii", "replace")
        told = self.record.read_text("utf-8").splitlines() if self.record.exists() else []
        return done.returncode, [line.split("\t") for line in told]


def _of_windows(path):
    return f"Z:{path}".replace("/", "\\")


@pytest.fixture(scope="session")
def machine(tmp_path_factory):
    """An empty Windows, and the program that stands for every other."""
    compiler = shutil.which(_COMPILER)
    if not _WINE.exists() or compiler is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail("every check is asked for, and wine64 or gcc-mingw-w64-x86-64-win32 is missing")
        pytest.skip("needs wine64 and gcc-mingw-w64-x86-64-win32")
    made = tmp_path_factory.mktemp("wine")
    subprocess.run(
        [compiler, "-municode", "-O", "-o", made / "stand_in.exe", Path(__file__).with_name("stand_in.c")], check=True
    )
    prefix = made / "prefix"
    prefix.mkdir()
    variables = {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEARCH": "win64", "PATH": os.environ["PATH"]}
    # One server for all the tests, rather than a Windows started for each; its services keep the outputs that they are born with.
    subprocess.run([_SERVER, "-p"], env=variables, check=True)
    subprocess.run(
        [_WINE, "cmd", "/c", "ver"], env=variables, check=True, timeout=120,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    yield prefix, made / "stand_in.exe"
    subprocess.run([_SERVER, "-k"], env=variables, check=False)


@pytest.fixture
def windows(machine, tmp_path):
    folder = tmp_path / NAME
    folder.mkdir()
    place(planned_launchers(["windows"]), folder)
    made = Windows(*machine, folder)
    made.stands(tmp_path / "run.exe")
    return made


def test_a_launcher_runs_its_task_with_what_is_dropped_on_it(windows):
    windows.installed()
    code, told = windows.clicked("1 Vérifier.cmd", f'"{DROPPED}"')
    where = f"@{_of_windows(windows.folder)}\\"
    assert told == [
        ["python", *CHECK], ["python", "-I", "-m", "pic_sheets", "lancer", "verifier", DROPPED, where],
    ]  # fmt: skip
    assert code == 0


def test_the_launchers_of_the_folder_of_all_systems_run_too(windows):
    windows.installed()
    _, told = windows.clicked("raccourcis/Windows/4 Rapprocher la banque.cmd")
    where = f"@{_of_windows(windows.folder)}\\raccourcis\\Windows\\"
    assert told[-1] == ["python", "-I", "-m", "pic_sheets", "lancer", "banque", "", where]


@pytest.mark.parametrize("code", [2, 77])
def test_the_exit_code_of_the_task_is_told_and_a_strange_one_is_1(windows, code):
    windows.installed()
    assert windows.clicked("5 Bilan annuel.cmd", PIC_ENDED=str(code))[0] == (2 if code == 2 else 1)


def test_without_its_environment_a_launcher_uses_the_program_of_the_path(windows):
    windows.installed()
    windows.stands(windows.programs / "pic-sheets.exe")
    windows.stands(windows.folder / "pic-sheets.exe")
    code, told = windows.clicked("3 Courriers.cmd", PIC_CHECKED="1")
    assert (code, told[0]) == (0, ["python", *CHECK])
    assert told[1:] == [["pic-sheets", "lancer", "courriers", "", f"@{_of_windows(windows.folder)}\\"]]


def test_with_nothing_a_launcher_installs_once_and_does_not_try_for_ever(windows):
    windows.stands(windows.programs / "py.exe")
    code, told = windows.clicked("1 Vérifier.cmd")
    assert [words[:2] for words in told] == [["py", "-3.13"], ["py", "-3.13"]]
    assert told[0][2] == "-c"
    assert told[1][2:] == ["-I", r"raccourcis\installer.py", f"@{_of_windows(windows.folder)}\\"]
    assert code == 1


@pytest.mark.parametrize(
    ("name", "script"), [("", r"raccourcis\installer.py"), ("raccourcis/Windows/", r"..\installer.py")]
)
def test_the_installer_takes_the_first_python_that_will_do(windows, name, script):
    windows.stands(windows.programs / "python.exe")
    code, told = windows.clicked(f"{name}installer.cmd")
    assert [words[:2] for words in told] == [["python", "-c"], ["python", "-I"]]
    assert told[1][2] == script
    assert code == 0


def test_without_python_the_installer_says_so(windows):
    windows.stands(windows.programs / "py.exe")
    windows.stands(windows.programs / "python.exe")
    code, told = windows.clicked("installer.cmd", PIC_CHECKED="103")
    assert [words[0] for words in told] == ["py"] * 4 + ["python"]
    assert code == 1


def test_a_launcher_alone_says_that_the_installer_is_missing(windows):
    (windows.folder / "installer.cmd").unlink()
    assert windows.clicked("Tableau de bord.cmd") == (1, [])
    assert "installer.cmd n'est pas dans ce dossier" in windows.said
