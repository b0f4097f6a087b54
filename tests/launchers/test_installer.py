"""The installer, really run: a private environment made with no network, made again when half made, brought up to date."""

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from launched import NAME, ROOT, clicked, opened, opener, program, variables
from small_workbook import plain

from pic_sheets.stores.launcher_files import place, planned_launchers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the installer of Windows is run under Wine")

_SPEC = importlib.util.spec_from_file_location("installer", ROOT / "pic_sheets" / "data" / "launchers" / "installer.py")
assert _SPEC is not None
assert _SPEC.loader is not None
installer = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(installer)


def _wheel(folder, version="9.1"):
    """A wheel that stands for ours: it says its version, and what it is asked to do."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"pic_sheets-{version}.dist-info"
    files = {
        "pic_sheets/__init__.py": "",
        "pic_sheets/cli/__init__.py": "",
        "pic_sheets/cli/launching.py": "",
        "pic_sheets/__main__.py": f"import sys\nprint('pic-sheets, version {version}' if '--version' in sys.argv else sys.argv[1:])",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: pic-sheets\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in (*files, f"{info}/RECORD"))
    with zipfile.ZipFile(folder / f"pic_sheets-{version}-py3-none-any.whl", "w") as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / NAME
    made.mkdir()
    place(planned_launchers(["linux"]), made)
    return made


@pytest.fixture
def session(tmp_path):
    """A session whose first Python is the one of the tests, with its private environment in a folder of the worst of names."""
    programs = opener(tmp_path / "programmes")
    for name in ("python3.13", "python3.12"):
        program(programs / name, "exit 1")
    program(programs / "python3.11", f'exec "{sys.executable}" "$@"')
    return variables(programs, PIC_SHEETS_ENV=str(tmp_path / "L'env & #1 100%" / "env"), PIP_NO_INDEX="1")


def _env(session):
    return Path(session["PIC_SHEETS_ENV"])


def test_the_first_double_click_installs_from_the_wheels_and_does_the_task(folder, session):
    _wheel(folder / "roues")
    done = clicked([folder / "1 Vérifier.sh", "a b.xlsx"], env=session)
    assert (done.returncode, done.stderr) == (0, "")
    assert plain(done.stdout).splitlines() == [
        "Installation de PIC Sheets, pour vous seul, sur cet ordinateur.",
        "Préparation de l'environnement…",
        f"Installation depuis « {folder / 'roues'} » : une à deux minutes…",
        "  pic_sheets",
        "PIC Sheets est installé (version 9.1).",
        "['lancer', 'verifier', 'a b.xlsx']",
    ]
    assert (_env(session) / "pic-sheets.txt").read_text() == "9.1\n"
    # A newer wheel is a matter of running the installer again; the environment is kept.
    kept = _env(session) / "kept"
    kept.touch()
    _wheel(folder / "roues", "9.2")
    done = clicked(["sh", folder / "installer.sh"], env=session)
    assert (done.returncode, "version 9.2" in done.stdout, kept.exists()) == (0, True, True)
    # One that was not finished is made anew.
    (_env(session) / "pic-sheets.txt").unlink()
    done = clicked(["sh", folder / "raccourcis" / "Linux" / "installer.sh"], env=session)
    assert (done.returncode, "Préparation" in done.stdout, kept.exists()) == (0, True, False)
    log = (_env(session).parent / "env-installation.txt").read_text("utf-8")
    assert log.count("--no-index") == 3


def test_when_nothing_can_be_had_it_says_so_and_nothing_is_taken_for_installed(folder, session):
    done = clicked(["sh", folder / "installer.sh"], env=session)
    assert done.returncode == 1
    last = plain(done.stdout).splitlines()[-1]
    assert last.startswith(
        "L'installation n'a pas pu se faire : vérifiez la connexion à internet, ou le dossier « roues »"
    )
    assert last.endswith(f"« {_env(session).parent / 'env-installation.txt'} ».")
    assert not (_env(session) / "pic-sheets.txt").exists()


def test_a_folder_of_somebody_s_is_never_emptied(folder, session):
    _env(session).mkdir(parents=True)
    (_env(session) / "thèse.docx").touch()
    done = clicked(["sh", folder / "installer.sh"], env=session)
    assert (done.returncode, [path.name for path in _env(session).iterdir()]) == (1, ["thèse.docx"])
    assert "contient autre chose" in done.stdout


def test_without_a_python_that_will_do_it_says_where_to_get_one(folder, tmp_path):
    programs = tmp_path / "aucun"
    for name in ("python3.13", "python3.12", "python3.11", "python3", "python"):
        program(programs / name, "exit 1")
    done = clicked(["sh", folder / "installer.sh"], env=variables(programs))
    assert (done.returncode, done.stdout) == (1, "")
    assert plain(done.stderr).startswith("Il manque Python 3.11 ou plus récent sur cet ordinateur.\n")
    assert "sudo apt install python3 python3-venv" in done.stderr
    program(programs / "uname", "echo Darwin")
    done = clicked(["sh", folder / "installer.sh"], env=variables(programs))
    assert "https://www.python.org/downloads/" in done.stderr


def test_alone_it_says_what_is_missing(folder, session):
    (folder / "raccourcis" / "installer.py").unlink()
    done = clicked(["sh", folder / "installer.sh"], env=session)
    assert (done.returncode, done.stdout) == (1, "")
    assert "raccourcis/installer.py manque" in done.stderr


def test_wheels_for_another_python_are_installed_by_it_or_it_is_asked_for(folder, session, tmp_path):
    _wheel(folder / "roues")
    (folder / "roues" / "x-1-cp399-cp399-linux_x86_64.whl").touch()
    done = clicked(["sh", folder / "installer.sh"], env=session)
    assert done.returncode == 1
    assert "Le dossier « roues » est fait pour Python 3.99 : installez cette version" in plain(done.stdout)
    program(tmp_path / "programmes" / "python3.99", f'[ "$1" = -c ] || printf "%s\\n" "$@" >"{tmp_path}/asked.txt"')
    assert clicked(["sh", folder / "installer.sh"], env=session).returncode == 0
    assert (tmp_path / "asked.txt").read_text("utf-8").splitlines() == [
        "-I",
        str(folder / "raccourcis" / "installer.py"),
    ]


@pytest.mark.parametrize(
    ("variables", "platform", "told"),
    [
        ({"PIC_SHEETS_ENV": "/x y"}, "win32", "/x y"),
        # Never under AppData, where Python of the Microsoft Store writes for itself alone.
        ({"USERPROFILE": "/users/é", "LOCALAPPDATA": "/users/é/AppData/Local"}, "win32", "/users/é/.pic-sheets/env"),
        ({}, "win32", "/home/a/.pic-sheets/env"),
        ({}, "darwin", "/home/a/Library/Application Support/PIC Sheets/env"),
        ({}, "linux", "/home/a/.local/share/pic-sheets/env"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/pic-sheets/env"),
    ],
)
def test_the_environment_is_where_the_launchers_look_for_it(variables, platform, told):
    assert installer.environment_folder(variables, platform, Path("/home/a")) == Path(told)
    scripts = {"win32": "Scripts/python.exe"}.get(platform, "bin/python")
    assert installer.python_of(Path("/e"), platform) == Path("/e") / scripts


def test_the_source_is_the_wheels_beside_then_the_checkout_then_the_index(tmp_path):
    here = tmp_path / "demo" / "raccourcis"
    here.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('name = "autre"\n')
    assert installer.source(here) == (None, ("pic-sheets",))
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "pic-sheets"\n')
    assert installer.source(here) == (tmp_path, (".",))
    assert installer.source(ROOT / "pic_sheets" / "data" / "launchers") == (ROOT, (".",))
    _wheel(tmp_path / "demo" / "roues")
    assert installer.source(here) == (tmp_path / "demo" / "roues", ("--no-index", "--find-links", ".", "pic-sheets"))


def test_a_python_without_its_means_is_told_to_complete_it(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(installer.Refusal, match="python3-venv"):
        installer.make_empty(tmp_path / "env", None, None)
    assert list(tmp_path.iterdir()) == []


def test_an_interpreter_that_has_gone_is_seen(tmp_path):
    assert not installer._answers(tmp_path / "python")
    assert not installer._answers(program(tmp_path / "python", "exit 103"))


@pytest.mark.skipif(not os.environ.get("PIC_SHEETS_EVERY_CHECK"), reason="gathers the wheels of every library")
def test_the_folder_that_is_handed_over_installs_all_of_it_with_no_network(tmp_path, session, sample):
    given = tmp_path / NAME
    subprocess.run(
        [sys.executable, ROOT / "tools" / "wheels.py", given],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    done = clicked(["sh", given / "installer.sh"], env=session)
    assert (done.returncode, done.stderr) == (0, "")
    python = _env(session) / "bin" / "python"
    made = clicked([python, "-I", "-m", "pic_sheets", "raccourcis", sample.parent, "--systeme", "linux"], env=session)
    assert (made.returncode, made.stderr) == (0, "")
    done = clicked([sample.parent / "1 Vérifier.sh"], env=session)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Vérification de suivi_pic.xlsx" in done.stdout
    (report,) = (sample.parent / "sorties").glob("*/rapport.html")
    assert opened(tmp_path / "programmes") == [str(report)]
