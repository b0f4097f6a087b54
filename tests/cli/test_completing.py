"""What Tab gives: asked as the shells' own scripts ask, and in the shells themselves."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.running import _COMPLETING, run
from pic_sheets.commands._shells import ASKED, NAMES, completion_script
from tests.cli.test_running import COMMANDS

ROOT = Path(__file__).parents[2]


@pytest.fixture
def offered(capfdbinary, monkeypatch):
    """The lines given when the last of some words is being typed, to a shell that shows descriptions or to bash; nothing else is said."""

    def given(*words: str, shell: str = "fish", code: int = 0) -> list[str]:
        monkeypatch.setenv(ASKED, f"{shell}_complete")
        typed = words[:-1] if shell == "fish" and not words[-1] else words
        monkeypatch.setenv("COMP_WORDS", shlex.join(("pic-sheets", *typed)))
        monkeypatch.setenv("COMP_CWORD", words[-1] if shell == "fish" else str(len(words)))
        assert run([]) == code
        out, err = capfdbinary.readouterr()
        assert err == b""
        return [line for line in out.decode().splitlines() if line]

    return given


def _values(lines: list[str]) -> list[str]:
    return [line.partition(",")[2].partition("\t")[0] for line in lines]


def test_the_variable_is_the_one_that_the_scripts_set():
    assert _COMPLETING == ASKED
    assert all(f"{ASKED}={shell}_complete" in completion_script(shell, pic_sheets) for shell in NAMES)


def test_commands_come_with_what_they_do_in_french(offered):
    lines = offered("")
    assert _values(lines) == [*COMMANDS]
    assert "plain,verifier\tVérifie le classeur, et dit où et comment corriger." in lines
    assert _values(offered("c")) == [name for name in COMMANDS if name.startswith("c")]


def test_the_launchers_own_command_is_not_offered(offered):
    assert _values(offered("lanc")) == []


def test_a_group_offers_its_tasks_and_what_its_usual_task_may_be_given(offered):
    assert offered("comite", "") == [
        "plain,preparer\tÉcrit tous les documents d'une séance du comité.",
        "plain,simuler\tMontre ce qui reste de l'enveloppe si le comité accepte l'ordre du jour.",
        "plain,pv\tÉcrit le procès-verbal d'une séance, prêt à signer.",
    ]
    assert [line.partition("\t")[0] for line in offered("courriers", "")] == ["plain,a-faire", "classeur,"]
    assert "--seance" in _values(offered("courriers", "--s"))


def test_options_come_with_their_help(offered):
    assert offered("verifier", "--dat") == ["plain,--date\tLa date d'aujourd'hui à utiliser, comme 2025-03-05."]
    assert _values(offered("budget", "x.xlsx", "--format", "")) == ["texte", "json"]


def test_a_workbook_is_for_the_shell_to_find(offered):
    assert offered("verifier", "Sui") == ["classeur,Sui"]
    assert offered("bilan", "x.xlsx", "--precedent", "Sui") == ["classeur,Sui"]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        (("courriers", "@", "--seance", "C2025-0"), "plain,C2025-01\t6 février 2025, Maison de quartier, Méricourt"),
        (("courriers", "a-faire", "@", "--projet", "pic-2025-01"), "plain,PIC-2025-013\tRépar'café : on ne jette plus, on répare"),
        (("comite", "pv", "@", "--seance", ""), "plain,C2025-06\t20 novembre 2025, Salle du Clos-Fleuri, Noyelles-sous-Lens"),
        (("demande", "--brouillon", "@", "--financeur", ""), "plain,REG\tRégion Hauts-de-France"),
        (("courriers", "--type", "acc"), "plain,accord\tAccord"),
        (("regles", "--regle", "doub"), "plain,doublon\tDeux lignes ont la même clé."),
    ],
)  # fmt: skip
def test_codes_are_those_of_the_workbook_that_is_typed(words, some, sample, offered):
    assert some in offered(*(str(sample) if word == "@" else word for word in words))


@pytest.mark.parametrize(
    "name", ["absent.xlsx", "dossier", "faux.xlsx", "vide.xlsx", "https://docs.google.com/spreadsheets/d/1"]
)
def test_what_cannot_be_read_offers_nothing_and_says_nothing(name, tmp_path, offered, monkeypatch):
    (tmp_path / "dossier").mkdir()
    (tmp_path / "faux.xlsx").write_bytes(b"PK\x03\x04 rien")
    (tmp_path / "vide.xlsx").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert offered("courriers", name, "--seance", "") == []


@pytest.mark.parametrize(
    "words",
    [
        ("zut", "x"),
        ("verifier", "--zut", "--d"),
        ("budget", "--date", "zut", "x"),
        ("--format", "x"),
        ("a", "b", "c", "é'\""),
    ],
)
@pytest.mark.parametrize("shell", NAMES)
def test_words_that_mean_nothing_are_met_in_silence(words, shell, offered):
    offered(*words, shell=shell)  # which says that nothing went to standard error


@pytest.mark.parametrize("shell", ["powershell", "", "zut"])
def test_a_question_that_is_none_of_ours_is_met_in_silence(shell, offered):
    assert offered("", shell=shell) == []


def test_a_fault_of_ours_is_not_told_on_a_line_that_is_typed(offered, monkeypatch, tmp_path):
    import tempfile

    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.delenv("COMP_WORDS", raising=False)
    monkeypatch.setattr("pic_sheets.commands._shells.completions", lambda *_: 1 / 0)
    assert offered("", code=1) == []
    assert (tmp_path / "pic-sheets-journal.txt").is_file()


@pytest.fixture
def folder(tmp_path):
    """A folder with workbooks of odd names, and `pic-sheets` to be found."""
    program = tmp_path / "bin" / "pic-sheets"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pic_sheets "$@"\n')
    program.chmod(0o755)
    here = tmp_path / "ici"
    here.mkdir()
    for name in ("Suivi d'été.xlsx", "B.XLSM", "note.txt"):
        (here / name).write_bytes(b"")
    (here / "un dossier").mkdir()
    return here


def _in_shell(shell: str, script: str, folder) -> list[str]:
    program = shutil.which(shell)
    if program is None:
        if os.environ.get("PIC_SHEETS_EVERY_CHECK"):
            pytest.fail(f"every check is asked for, and {shell} is missing")
        pytest.skip(f"needs {shell}")
    source = folder.parent / "script"
    source.write_text(completion_script(shell, pic_sheets), "utf-8")
    ran = subprocess.run(
        [program, "-c", script.replace("SCRIPT", str(source))], cwd=folder, capture_output=True, text=True, check=True,
        env={**os.environ, "HOME": str(folder.parent), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "PATH": f"{folder.parent}/bin:{os.environ['PATH']}"},
    )  # fmt: skip
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_bash_completes_commands_workbooks_and_folders(folder):
    script = """
    . 'SCRIPT'
    asked() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _pic_sheets_completion pic-sheets; printf '%s\\n' "${COMPREPLY[@]}" --; }
    asked pic-sheets recev
    asked pic-sheets verifier ''
    asked pic-sheets verifier Sui
    """
    assert _in_shell("bash", script, folder) == [
        "recevoir", "--", "un dossier", "B.XLSM", "Suivi d'été.xlsx", "--", "Suivi d'été.xlsx", "--",
    ]  # fmt: skip


def test_fish_completes_commands_workbooks_and_folders(folder):
    script = "source 'SCRIPT'; complete -C 'pic-sheets recev'; echo ==; complete -C 'pic-sheets verifier '"
    assert _in_shell("fish", script, folder) == [
        "recevoir\tLit les formulaires remplis et prépare les lignes à coller.", "==",
        "B.XLSM", "Suivi d'été.xlsx", "un dossier/",
    ]  # fmt: skip


def test_zsh_takes_the_script_and_looks_for_workbooks(folder):
    assert _in_shell("zsh", "zsh -n 'SCRIPT' && grep -c \"_files -g '\" 'SCRIPT'", folder) == ["1"]


@pytest.mark.parametrize(
    ("code", "typed"), [("PIC 1", r"plain,PIC\\ 1"), ("l'é", r"plain,l\\'é"), ("C2025-01", "plain,C2025-01")]
)
def test_what_bash_would_cut_is_typed_for_it(code, typed):
    from click.shell_completion import CompletionItem

    from pic_sheets.commands._shells import _Bash

    assert _Bash(pic_sheets, {}, "pic-sheets", ASKED).format_completion(CompletionItem(code)) == typed
