"""The launchers of Linux and macOS, really run, in folders with the worst of names."""

import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from launched import NAME, clicked, environment, opened, opener, program, variables
from small_workbook import plain

from pic_sheets.launchers import TASKS
from pic_sheets.stores.launcher_files import place, planned_launchers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the launchers of Windows have their own tests")


@pytest.fixture(scope="session")
def env(tmp_path_factory):
    return environment(tmp_path_factory.mktemp("env") / "L'env & co")


@pytest.fixture
def folder(tmp_path, sample_bytes):
    made = tmp_path / NAME
    made.mkdir()
    (made / "suivi_pic.xlsx").write_bytes(sample_bytes("mericourt"))
    place(planned_launchers(["macos", "linux"]), made)
    return made


@pytest.fixture
def programs(tmp_path):
    return opener(tmp_path / "programmes")


@pytest.mark.parametrize("path", ["1 Vérifier.sh", "1 Vérifier.command", "raccourcis/Linux/1 Vérifier.sh"])
def test_a_launcher_does_its_task_opens_what_it_made_and_logs_it(folder, programs, env, path, tmp_path):
    done = clicked([folder / path], cwd=tmp_path, env=variables(programs, PIC_SHEETS_ENV=str(env)))
    assert (done.returncode, done.stderr) == (0, "")
    (page,) = opened(programs)
    assert Path(page).parent.parent == folder / "sorties"
    assert "</html>" in Path(page).read_text("utf-8")
    day, task, code, told, made = (folder / "sorties" / "journal.txt").read_text("utf-8-sig").rstrip().split("\t")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", day)
    assert (task, code, told) == ("1 Vérifier", "0", "Vérification de suivi_pic.xlsx")
    assert folder / made == Path(page).parent


def test_the_workbook_dropped_is_the_one_whose_folder_has_the_results(folder, programs, env, tmp_path):
    (tmp_path / "Ailleurs & loin").mkdir()
    other = (folder / "suivi_pic.xlsx").rename(tmp_path / "Ailleurs & loin" / "-l'autre #2.xlsx")
    before = other.read_bytes()
    done = clicked(
        [folder / "1 Vérifier.sh", other.relative_to(tmp_path)],
        cwd=tmp_path,
        env=variables(programs, PIC_SHEETS_ENV=str(env)),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(opened(programs)[0]).parents[2] == other.parent
    assert not (folder / "sorties").exists()
    assert other.read_bytes() == before


@pytest.mark.parametrize(
    ("path", "private", "others"),
    [
        ("1 Vérifier.sh", ".local/share/pic-sheets/env", {}),
        ("1 Vérifier.sh", "données/pic-sheets/env", {"XDG_DATA_HOME": "données"}),
        ("1 Vérifier.command", "Library/Application Support/PIC Sheets/env", {}),
    ],
)
def test_the_private_environment_is_where_the_system_keeps_such_things(folder, tmp_path, path, private, others):
    home = tmp_path / "home"
    program(home / private / "bin" / "python", f'printf "%s " "$@" >>"{tmp_path}/asked.txt"')
    (home / private / "pic-sheets.txt").touch()
    told = {key: str(home / value) for key, value in others.items()}
    assert clicked([folder / path], env=variables(tmp_path, HOME=str(home), **told)).returncode == 0
    assert (tmp_path / "asked.txt").read_text() == (
        "-I -c import pic_sheets.cli.launching -I -m pic_sheets lancer verifier "
    )


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.code)
def test_without_a_private_environment_the_program_of_the_path_is_used(folder, programs, tmp_path, task):
    program(programs / "pic-sheets", f'printf "%s\\n" "$PIC_SHEETS_FOLDER" "$@" >"{tmp_path}/asked.txt"; exit 2')
    env = variables(programs, PIC_SHEETS_ENV=str(tmp_path / "absent"))
    assert clicked([folder / f"{task.name}.sh", "a b.xlsx"], env=env).returncode == 2
    assert (tmp_path / "asked.txt").read_text("utf-8").splitlines() == [str(folder), "lancer", task.code, "a b.xlsx"]


def test_a_half_made_environment_is_not_used(folder, programs, tmp_path):
    program(tmp_path / "env" / "bin" / "python", "exit 0")
    program(programs / "pic-sheets", "exit 2")
    assert (
        clicked([folder / "1 Vérifier.sh"], env=variables(programs, PIC_SHEETS_ENV=str(tmp_path / "env"))).returncode
        == 2
    )


def test_without_anything_a_launcher_says_what_is_missing(folder, programs, tmp_path):
    (folder / "installer.sh").unlink()
    done = clicked([folder / "1 Vérifier.sh"], env=variables(programs, PIC_SHEETS_ENV=str(tmp_path / "absent")))
    assert (done.returncode, done.stdout) == (1, "")
    assert plain(done.stderr) == (
        "PIC Sheets n'est pas installé, et installer.sh n'est pas dans ce dossier : remettez-le à côté de ce raccourci.\n"
    )


def test_what_goes_wrong_is_one_sentence_and_what_to_do(folder, programs, env):
    (folder / "suivi_pic.xlsx").rename(folder / "2024.xlsx")
    (folder / "2025.xlsx").touch()
    done = clicked([folder / "1 Vérifier.sh"], env=variables(programs, PIC_SHEETS_ENV=str(env)))
    assert done.returncode == 1
    assert plain(done.stderr) == (
        f"Le dossier « {NAME} » contient plusieurs classeurs : « 2024.xlsx » et « 2025.xlsx ».\n"
        "Glissez le bon sur le raccourci, ou écrivez son nom dans un fichier « classeur.txt » de ce dossier.\n"
    )
    assert opened(programs) == []


def test_a_window_stays_open_on_error_and_closes_when_all_is_opened(folder, programs, env):
    told = _in_a_window([folder / "1 Vérifier.sh"], variables(programs, PIC_SHEETS_ENV=str(env), TERM="xterm"))
    assert "Appuyez sur Entrée" not in told
    (folder / "suivi_pic.xlsx").unlink()
    told = _in_a_window([folder / "1 Vérifier.sh"], variables(programs, PIC_SHEETS_ENV=str(env), TERM="xterm"))
    assert "Il n'y a pas de classeur" in told
    assert "Appuyez sur Entrée pour fermer cette fenêtre" in told


def _in_a_window(words, env):
    """What is shown in a terminal where Enter is pressed once it is asked for."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=env)
    os.close(theirs)
    told = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the last of its programs has closed the window
            break
        if not part:
            break
        told += part
        if "Appuyez sur Entrée".encode() in told and b"\xe2\x80\xa6 " in told:
            os.write(ours, b"\n")
    os.close(ours)
    process.wait(30)
    return told.decode("utf-8", "replace")


def _arguments(exec_line, desktop, *files):
    """The words of an Exec key, as the Desktop Entry Specification says: string escapes, then quotes, then field codes."""
    text = re.sub(
        r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), exec_line
    )
    words = [
        re.sub(r'\\(["`$\\])', r"\1", quoted) if quoted else bare
        for quoted, bare in re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', text)
    ]
    for word in words:
        if word == "%k":
            yield from desktop
        elif word == "%f":
            yield from files
        else:
            assert "%" not in word
            yield word


@pytest.mark.parametrize("told", [str, lambda path: path.as_uri()], ids=["path", "address"])
@pytest.mark.parametrize("dropped", [(), ("/ailleurs/l'autre & co.xlsx",)])
def test_a_desktop_entry_runs_the_launcher_beside_it(folder, programs, tmp_path, told, dropped):
    program(programs / "pic-sheets", f'printf "%s\\n" "$PIC_SHEETS_FOLDER" "$@" >"{tmp_path}/asked.txt"')
    desktop = folder / "2 Préparer le comité.desktop"
    exec_line = re.search(r"^Exec=(.*)$", desktop.read_text("utf-8"), re.MULTILINE)[1]
    words = list(_arguments(exec_line, [told(desktop)], *dropped))
    done = clicked(words, cwd="/", env=variables(programs, PIC_SHEETS_ENV=str(tmp_path / "absent")))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "asked.txt").read_text("utf-8").splitlines() == [str(folder), "lancer", "comite", *dropped]


def test_a_desktop_entry_that_is_told_no_place_says_so(folder, programs, tmp_path):
    exec_line = re.search(r"^Exec=(.*)$", (folder / "3 Courriers.desktop").read_text("utf-8"), re.MULTILINE)[1]
    words = list(_arguments(exec_line, []))
    done = clicked(words, cwd=tmp_path, env=variables(programs))
    assert (done.returncode, done.stdout) == (1, "")
    assert plain(done.stderr).startswith("Ce raccourci ne retrouve pas son dossier : ")


def _needed(name, package):
    found = shutil.which(name)
    if found is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail(f"every check is asked for, and {package} is missing")
        pytest.skip(f"needs {package}")
    return found


def test_the_desktop_entries_are_valid(folder):
    entries = sorted(folder.glob("*.desktop"))
    assert len(entries) == len(TASKS)
    done = clicked([_needed("desktop-file-validate", "desktop-file-utils"), *entries])
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_desktop_of_gnome_runs_an_entry_in_a_terminal(folder, programs, tmp_path):
    gio = _needed("gio", "libglib2.0-bin")
    program(
        programs / "pic-sheets",
        f'printf "%s\\n" "$PIC_SHEETS_FOLDER" "$@" >"{tmp_path}/asked.txt"; touch "{tmp_path}/done"',
    )
    # The terminals that GLib looks for; whichever it takes, what it is to run comes last.
    for terminal in ("xdg-terminal-exec", "gnome-terminal", "xterm"):
        program(programs / terminal, 'while [ "$1" != sh ]; do shift; done; exec "$@"')
    env = variables(programs, PIC_SHEETS_ENV=str(tmp_path / "absent"))
    # It reads the entry itself, and has no place to tell: only the current folder does.
    done = clicked([gio, "launch", folder / "3 Courriers.desktop"], cwd=folder, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    for _ in range(100):
        if (tmp_path / "done").exists():
            break
        subprocess.run(["sleep", "0.1"], check=True)
    assert (tmp_path / "asked.txt").read_text("utf-8").splitlines() == [str(folder), "lancer", "courriers"]


@pytest.mark.parametrize("shell", ["sh", "bash", "dash"])
def test_the_scripts_are_read_by_every_shell(folder, shell):
    for path in ("1 Vérifier.sh", "1 Vérifier.command", "installer.sh"):
        assert clicked([_needed(shell, shell), "-n", folder / path]).stderr == ""
    assert shlex.quote(NAME) != NAME
