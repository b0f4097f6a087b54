"""The command line: exit codes, JSON alone, French everywhere, one sentence for whatever goes wrong."""

import json
import os
import subprocess
import sys
import tempfile

import click
import pytest
from small_workbook import plain

from pic_sheets import commands
from pic_sheets.catalogue import catalogue
from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.running import run
from pic_sheets.commands._task import TaskGroup
from pic_sheets.commands.budget import COMMAND as BUDGET
from pic_sheets.errors import PicError
from pic_sheets.issues import Issue, Severity
from pic_sheets.outcomes import Outcome

COMMANDS = (
    "nouveau",
    "adopter",
    "verifier",
    "point",
    "suivi",
    "demande",
    "reglement",
    "kit",
    "recevoir",
    "comite",
    "courriers",
    "registre",
    "budget",
    "statistiques",
    "etats",
    "compte-rendu",
    "bilan",
    "carte",
    "vitrine",
    "modeles",
    "regles",
    "rapprocher",
    "ecritures",
    "paiements",
    "google",
    "panneau",
    "raccourcis",
    "completion",
)


def _tasks():
    """The words of every command, and those of each task of the groups."""
    for name in COMMANDS:
        command = pic_sheets.get_command(click.Context(pic_sheets), name)
        if isinstance(command, TaskGroup):
            yield from ((name, task) for task in command.list_commands(click.Context(command)))
        else:
            yield (name,)


TASKS = tuple(_tasks())


def _ending(monkeypatch, error=None, outcome=None):
    """Make `budget` end so, whatever it is given."""

    def callback(**_arguments):
        if error is not None:
            raise error
        return outcome

    monkeypatch.setattr(BUDGET, "callback", callback)


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    return tmp_path / "pic-sheets-journal.txt"


def test_a_clean_outcome_is_0(monkeypatch, capsys):
    _ending(monkeypatch, outcome=Outcome("Budget", notes=("Tout va bien.",)))
    assert run(["budget", "x.xlsx"]) == 0
    assert capsys.readouterr() == ("Budget\nTout va bien.\n", "")


def test_an_issue_that_blocks_is_1_and_one_that_does_not_is_0(monkeypatch, capsys):
    for severity, code in ((Severity.BLOCKING, 1), (Severity.WARNING, 0), (Severity.INFORMATION, 0)):
        _ending(monkeypatch, outcome=Outcome("Budget", issues=(Issue("Projets", "A4", "x", severity, "M.", "A."),)))
        assert run(["budget", "x.xlsx"]) == code
        assert capsys.readouterr().err == ""


def test_a_refusal_is_1_and_goes_to_standard_error_alone(monkeypatch, capsys):
    _ending(monkeypatch, PicError("Le fichier est illisible.", "Choisissez-en un autre."))
    assert run(["budget", "x.xlsx"]) == 1
    assert capsys.readouterr() == ("", "Le fichier est illisible.\nChoisissez-en un autre.\n")


def test_a_refusal_without_advice_is_said_once(monkeypatch, capsys):
    _ending(monkeypatch, PicError("Le fichier est illisible."))
    assert run(["budget", "x.xlsx"]) == 1
    assert capsys.readouterr().err == "Le fichier est illisible.\n"


def test_json_is_alone_on_standard_output(monkeypatch, capsys):
    issue = Issue("Projets", "A4", "doublon", Severity.BLOCKING, "« é »", "[bold]")
    _ending(monkeypatch, outcome=Outcome("Budget", issues=(issue,)))
    assert run(["budget", "x.xlsx", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert "« é »" in out
    assert json.loads(out) == {
        "title": "Budget", "status": "issues", "figures": [], "tables": [], "files": [], "folder": "",
        "issues": [
            {"sheet": "Projets", "cell": "A4", "code": "doublon", "severity": "B", "message": "« é »", "advice": "[bold]"}
        ],
    }  # fmt: skip


def test_a_refusal_in_json_is_told_on_both_outputs(monkeypatch, capsys):
    _ending(monkeypatch, PicError("Non.", "Si."))
    assert run(["budget", "x.xlsx", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["status"] == "refused"
    assert err == "Non.\nSi.\n"


def test_the_format_of_one_run_is_not_that_of_the_next(monkeypatch, capsys):
    _ending(monkeypatch, outcome=Outcome("Budget"))
    run(["budget", "x.xlsx", "--format", "json"])
    capsys.readouterr()
    run(["budget", "x.xlsx"])
    assert capsys.readouterr().out == "Budget\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["zut"], "La commande 'zut' n'existe pas"),
        (["_task"], "La commande '_task' n'existe pas"),
        (["budget"], "Il manque 'CLASSEUR'"),
        (["budget", "x.xlsx", "--zut"], "L'option '--zut' n'existe pas"),
        (["budget", "x.xlsx", "y.xlsx"], "y.xlsx"),
        (["budget", "x.xlsx", "--date", "hier"], "« hier » n'est pas une date. Tapez-la comme 2025-03-05."),
        (["budget", "x.xlsx", "--date", "2025-02-31"], "« 2025-02-31 » n'existe pas dans le calendrier"),
        (["budget", "x.xlsx", "--format", "xml"], "'xml' n'est pas l'un de 'texte', 'json'"),
    ],
)
def test_what_is_badly_typed_is_2_and_told_in_french(arguments, told, capsys):
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in plain(err)
    assert "Erreur :" in plain(err)


@pytest.mark.parametrize(
    "arguments", [["--help"], *([name, "--help"] for name in COMMANDS), *([*words, "--help"] for words in TASKS)]
)
def test_help_is_in_french(arguments, capsys):
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert plain(out).startswith("Usage : ")
    assert "Affiche cette aide." in out
    for english in ("Show this message", "Commands", "[default", "Usage:", "required"):
        assert english not in out


def test_the_version_is_given(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("pic-sheets")


def test_commands_are_listed_in_the_order_of_a_funds_year(capsys):
    run(["--help"])
    listed = capsys.readouterr().out.split("Commandes")[1]
    assert [line.split()[0] for line in listed.splitlines()[1:] if line.startswith("  ") and line[2] != " "] == [
        *COMMANDS
    ]


@pytest.mark.parametrize("words", TASKS)
def test_every_command_and_every_option_has_a_help_text(words):
    command = pic_sheets
    for word in words:
        command = command.get_command(click.Context(command), word)
    assert command.help
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help or option.help[-1] != "."] == []
    assert [option.name for option in options].count("form") == 1
    assert "today" in [option.name for option in options]
    assert all(param.metavar for param in command.params if isinstance(param, click.Argument))


def test_every_module_of_the_package_is_a_command_of_its_own_name():
    found = {module.replace("_", "-"): command for module, command in catalogue(commands, "COMMAND").items()}
    assert {*found, "panneau"} == set(COMMANDS)  # the other face, which is above the commands
    assert all(command.name == name for name, command in found.items())
    for group in (command for command in found.values() if isinstance(command, TaskGroup)):
        names = group.list_commands(click.Context(group))
        assert [group.get_command(click.Context(group), name).name for name in names] == names
        assert not group.usual or group.usual in names


def test_a_fault_of_ours_is_one_sentence_and_its_traceback_is_in_the_log(log, monkeypatch, capsys):
    _ending(monkeypatch, RuntimeError("cassé"))
    assert run(["budget", "x.xlsx"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert plain(err) == (
        f"Une erreur de PIC Sheets nous empêche de continuer ; rien n'a été modifié. Envoyez-nous le fichier {log}.\n"
    )
    written = log.read_text(encoding="utf-8")
    assert written.endswith("RuntimeError\n")
    assert "cassé" not in written  # a message may hold what a cell holds


def test_a_fault_of_ours_is_on_screen_when_no_log_can_be_written(log, monkeypatch, capsys):
    log.mkdir()
    _ending(monkeypatch, RuntimeError("cassé"))
    assert run(["budget", "x.xlsx"]) == 1
    err = capsys.readouterr().err
    assert "envoyez-nous ce texte" in err
    assert err.endswith("RuntimeError\n\n")


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), click.Abort()])
def test_a_run_stopped_from_the_keyboard_says_so(stop, monkeypatch, capsys):
    _ending(monkeypatch, stop)
    assert run(["budget", "x.xlsx"]) == 130
    assert plain(capsys.readouterr().err) == "Interrompu : rien n'a été écrit.\n"


@pytest.mark.parametrize("form", ["texte", "json"])
def test_a_reader_that_has_gone_is_met_in_silence(form, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "pic_sheets", "nouveau", str(tmp_path / "neuf"), "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), err) == (1, b"")
