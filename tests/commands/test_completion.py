"""What teaches the shell: where it is written, never over what is not ours."""

import json
import shutil

import pytest
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.launchers import marked


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A person's own folder, and nothing else to say where things are."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("SHELL", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "BASH_COMPLETION_USER_DIR", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    return tmp_path


@pytest.mark.parametrize(
    ("shell", "path"),
    [
        ("bash", ".local/share/bash-completion/completions/pic-sheets"),
        ("fish", ".config/fish/completions/pic-sheets.fish"),
        ("zsh", ".zfunc/_pic-sheets"),
    ],
)
def test_it_is_written_where_the_shell_looks_by_itself(shell, path, home, capsys, monkeypatch):
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    assert run(["completion"]) == 0
    out = plain(capsys.readouterr().out)
    assert f"{shell}_complete" in (home / path).read_text("utf-8")
    assert out.startswith(f"La touche Tab complète les commandes de PIC Sheets dans {shell}")
    assert "Ouvrez un nouveau terminal" in out
    assert ("fpath+=(~/.zfunc)" in out) is (shell == "zsh")


@pytest.mark.parametrize(
    ("variable", "shell", "path"),
    [
        ("XDG_DATA_HOME", "bash", "bash-completion/completions/pic-sheets"),
        ("BASH_COMPLETION_USER_DIR", "bash", "completions/pic-sheets"),
        ("XDG_CONFIG_HOME", "fish", "fish/completions/pic-sheets.fish"),
    ],
)
def test_a_folder_of_the_persons_own_choice_is_kept_to(variable, shell, path, home, monkeypatch, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("ailleurs")
    monkeypatch.setenv(variable, str(elsewhere))
    assert run(["completion", shell]) == 0
    assert (elsewhere / path).is_file()
    assert [*home.iterdir()] == []


def test_what_is_there_already_is_renewed_when_ours_and_left_when_not(home, capsys):
    target = home / ".config/fish/completions/pic-sheets.fish"
    assert run(["completion", "fish"]) == 0
    ours = target.read_bytes()
    capsys.readouterr()
    assert run(["completion", "fish", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == []
    target.write_bytes(marked(b"# une version d'avant\n# PIC Sheets, lanceur @EMPREINTE@\n"))
    assert run(["completion", "fish"]) == 0
    assert target.read_bytes() == ours
    target.write_bytes(b"# a moi\n" + ours)
    assert run(["completion", "fish"]) == 1
    err = " ".join(plain(capsys.readouterr().err).split())
    assert "existe déjà, et n'est pas de nous ou a été changé : il est laissé tel quel." in err
    assert target.read_bytes() == b"# a moi\n" + ours


def test_it_can_be_shown_instead(home, capsys):
    assert run(["completion", "bash", "--afficher"]) == 0
    assert capsys.readouterr().out.startswith("_pic_sheets_completion() {\n")
    assert [*home.iterdir()] == []


@pytest.mark.parametrize(
    ("shell", "told"),
    [("", "On ne sait pas quel terminal vous employez"), ("/bin/dash", "Votre terminal est « dash »")],
)
def test_another_shell_is_refused_with_what_to_type(shell, told, capsys, monkeypatch):
    monkeypatch.setenv("SHELL", shell)
    assert run(["completion"]) == 1
    err = " ".join(plain(capsys.readouterr().err).split())
    assert err == f"{told} : on ne sait compléter que pour bash, zsh et fish. Dites lequel : pic-sheets completion bash"
