"""The tour of the README, typed as it is written."""

import doctest
import re
import shlex
from pathlib import Path

from small_workbook import plain

from pic_sheets.cli.running import run

README = Path(__file__).parents[1] / "README.md"


def _steps():
    """(command, what it must print) for every `$ pic-sheets …` line of the tour, in order."""
    for block in re.findall(r"```console\n(.*?)```", README.read_text("utf-8"), re.DOTALL):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = step.partition("\n")
            if command.startswith("pic-sheets "):
                yield shlex.split(command)[1:], printed


def test_the_tour_works_as_written(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    steps = list(_steps())
    assert [arguments[0] for arguments, _ in steps] == [
        "nouveau", "verifier", "point", "regles", "budget", "statistiques", "comite", "comite", "comite", "courriers", "registre", "bilan",
        "suivi", "compte-rendu", "vitrine", "rapprocher", "ecritures", "paiements", "verifier",
    ]  # fmt: skip
    checker = doctest.OutputChecker()
    for arguments, expected in steps:
        # The sample's account has movements that only its accountant can explain.
        assert run(arguments) == (1 if arguments[0] == "rapprocher" else 0), arguments
        printed = plain(capsys.readouterr().out)
        assert checker.check_output(expected, printed, doctest.ELLIPSIS), (arguments, printed)
