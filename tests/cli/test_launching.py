"""A task asked by a launcher: for which workbook, what is opened, what is logged, when the window stays."""

from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from asked import digest
from launched import NAME
from small_workbook import plain

from pic_sheets.cli import launching
from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.launching import Desk, home_of, launch, mended
from pic_sheets.cli.running import run
from pic_sheets.launchers import TASKS
from pic_sheets.outcomes import Outcome
from pic_sheets.stores import opening

BY_CODE = {task.code: task for task in TASKS}
ADDRESS = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit"


class Seen:
    """A desk that writes down what it is asked."""

    def __init__(self, *, opens=True):
        self.opened, self.waited = [], 0
        self.desk = Desk(
            lambda path: self.opened.append(path) or opens, self._waits, lambda: datetime(2026, 1, 15, 9, 5, tzinfo=UTC)
        )

    def _waits(self):
        self.waited += 1


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / NAME
    made.mkdir()
    (made / "suivi_pic.xlsx").touch()
    return made


@pytest.fixture
def ran(monkeypatch):
    """What was asked of the command line, which ends as told: an exit code, an Outcome if any."""
    asked = []

    def ending(code=0, outcome=None):
        def running(words, hear):
            asked.append((Path.cwd(), words))
            if outcome:
                hear(outcome)
            return code

        monkeypatch.setattr("pic_sheets.cli.running.run", running)
        return asked

    return ending


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("verifier", ["verifier", "suivi_pic.xlsx", "--rapport"]),
        ("comite", ["comite", "preparer", "suivi_pic.xlsx"]),
        ("courriers", ["courriers", "suivi_pic.xlsx", "--a-faire"]),
        ("banque", ["rapprocher", "suivi_pic.xlsx", "./releves"]),
        ("bilan", ["bilan", "suivi_pic.xlsx"]),
        ("tableau", ["panneau", "suivi_pic.xlsx"]),
    ],
)
def test_each_task_has_its_words(folder, ran, code, words):
    (folder / "releves").mkdir()
    asked = ran()
    assert launch(BY_CODE[code], folder, "", Seen().desk) == 0
    assert asked == [(folder, words)]


def test_every_command_of_a_launcher_exists_but_for_the_panel_of_another_package():
    with pic_sheets.make_context("pic-sheets", ["regles"], resilient_parsing=True) as ctx:
        for task in TASKS:
            if task.code != "tableau":
                assert pic_sheets.get_command(ctx, task.words[0]) is not None


def test_in_the_folder_of_all_systems_the_workbook_is_two_folders_up(folder, ran):
    (folder / "raccourcis" / "Linux").mkdir(parents=True)
    asked = ran()
    launch(BY_CODE["verifier"], folder / "raccourcis" / "Linux", "", Seen().desk)
    assert asked[0][0] == folder
    assert home_of(Path("/a/b/c")) == Path("/a/b/c")


def test_a_shared_sheet_can_be_the_workbook(folder, ran):
    (folder / "classeur.txt").write_text(ADDRESS)
    asked = ran()
    launch(BY_CODE["bilan"], folder, "", Seen().desk)
    assert asked == [(folder, ["bilan", ADDRESS])]


def test_what_is_dropped_is_the_workbook_or_its_folder(folder, ran, tmp_path):
    other = tmp_path / "autre dossier"
    other.mkdir()
    (other / "--exemple.xlsx").touch()
    asked = ran()
    launch(BY_CODE["bilan"], folder, str(other / "--exemple.xlsx"), Seen().desk)
    launch(BY_CODE["bilan"], folder, str(other), Seen().desk)
    assert asked == [(other, ["bilan", "./--exemple.xlsx"])] * 2


def test_a_statement_dropped_on_the_bank_is_the_one_to_match(folder, ran, tmp_path):
    (tmp_path / "juin.ofx").touch()
    asked = ran()
    launch(BY_CODE["banque"], folder, str(tmp_path / "juin.ofx"), Seen().desk)
    assert asked == [(folder, ["rapprocher", "suivi_pic.xlsx", str(tmp_path / "juin.ofx")])]


@pytest.mark.parametrize(
    ("held", "cut"),
    [("a&b.xlsx", "a"), ("a,b.xlsx", "a"), ("a;b.xlsx", "a"), ("a=b.xlsx", "a"), ("été^1.xlsx", "été1.xlsx")],
)
def test_a_path_that_windows_cut_is_mended(tmp_path, held, cut):
    (tmp_path / held).touch()
    (tmp_path / "~$a&b.xlsx").touch()
    assert mended(tmp_path / cut) == tmp_path / held


def test_a_path_is_not_mended_without_need_or_without_certainty(tmp_path):
    for name in ("a&b.xlsx", "a&c.xlsx", "été.xlsx"):
        (tmp_path / name).touch()
    for name in ("a", "été.xlsx", "ét", "absent"):
        assert mended(tmp_path / name) == tmp_path / name
    assert mended(tmp_path / "absent" / "a") == tmp_path / "absent" / "a"


@pytest.mark.parametrize(
    ("names", "task", "told"),
    [
        (["a.xlsx", "b.xlsx"], "verifier", f"Le dossier « {NAME} » contient plusieurs classeurs : « a.xlsx » et « b.xlsx »."),
        ([], "verifier", f"Il n'y a pas de classeur dans le dossier « {NAME} »."),
        (["a.xlsx"], "banque", f"Il n'y a pas de dossier « releves » dans « {NAME} » : c'est là que se mettent les relevés de la banque."),
    ],
)  # fmt: skip
def test_without_what_it_needs_a_task_says_what_to_do(folder, ran, capsys, names, task, told):
    (folder / "suivi_pic.xlsx").unlink()
    for name in names:
        (folder / name).touch()
    asked, seen = ran(), Seen()
    assert launch(BY_CODE[task], folder, "", seen.desk) == 1
    first, advice = plain(capsys.readouterr().err).splitlines()
    assert first == told
    assert "sur le raccourci" in advice
    assert (asked, seen.opened, seen.waited) == ([], [], 1)
    assert "La tâche n'a pas pu se faire." in (folder / "sorties" / "journal.txt").read_text("utf-8-sig")


def test_the_panel_needs_no_workbook_to_start(folder, ran):
    (folder / "suivi_pic.xlsx").unlink()
    asked, seen = ran(), Seen()
    assert launch(BY_CODE["tableau"], folder, "", seen.desk) == 0
    assert (asked, seen.waited) == ([(folder, ["panneau"])], 0)


@pytest.mark.parametrize(
    ("code", "files", "shown"),
    [
        ("verifier", ("rapport.xlsx", "rapport.html"), "f/rapport.html"),
        ("courriers", ("a.docx", "b.docx"), "f"),
        ("bilan", ("sources.xlsx", "bilan_annuel_2025.docx"), "f/bilan_annuel_2025.docx"),
        ("bilan", ("sources.xlsx",), "f"),
    ],
)
def test_what_was_made_is_opened_and_the_window_closes(folder, ran, code, files, shown):
    ran(0, Outcome("Fait.", files=files, folder="f"))
    seen = Seen()
    assert launch(BY_CODE[code], folder, "", seen.desk) == 0
    assert (seen.opened, seen.waited) == ([folder / shown], 0)


def test_when_nothing_was_due_the_window_stays(folder, ran):
    ran(0, Outcome("Aucun courrier."))
    seen = Seen()
    assert launch(BY_CODE["courriers"], folder, "", seen.desk) == 0
    assert (seen.opened, seen.waited) == ([], 1)


def test_issues_that_block_are_opened_and_the_window_stays(folder, ran):
    ran(1, Outcome("Vérification", files=("rapport.html",), folder="f", found_faults=True))
    seen = Seen()
    assert launch(BY_CODE["verifier"], folder, "", seen.desk) == 1
    assert (seen.opened, seen.waited) == ([folder / "f" / "rapport.html"], 1)


def test_a_file_that_cannot_be_opened_is_told_and_nothing_fails(folder, ran, capsys):
    ran(0, Outcome("Vérification", files=("rapport.html",), folder="f"))
    seen = Seen(opens=False)
    assert launch(BY_CODE["verifier"], folder, "", seen.desk) == 0
    assert "ouvrez-le vous-même" in capsys.readouterr().out
    assert seen.waited == 1


def test_the_journal_grows_and_says_nothing_of_a_refusal(folder, ran):
    ran(0, Outcome("Bilan annuel\nde suivi_pic.xlsx", files=("b.docx",), folder="sorties/2026-01-15_bilan"))
    launch(BY_CODE["bilan"], folder, "", Seen().desk)
    ran(1, Outcome("Ana Durand n'existe pas.", refusal="Corrigez."))
    launch(BY_CODE["comite"], folder, "", Seen().desk)
    ran(2)
    launch(BY_CODE["comite"], folder, "", Seen().desk)
    content = (folder / "sorties" / "journal.txt").read_bytes()
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.decode("utf-8-sig").split("\r\n") == [
        "2026-01-15 09:05\t5 Bilan annuel\t0\tBilan annuel de suivi_pic.xlsx\tsorties/2026-01-15_bilan",
        "2026-01-15 09:05\t2 Préparer le comité\t1\tLa tâche n'a pas pu se faire.\t-",
        "2026-01-15 09:05\t2 Préparer le comité\t2\tLa commande n'a pas été comprise.\t-",
        "",
    ]


def test_a_journal_that_cannot_be_written_stops_nothing(folder, ran, capsys):
    (folder / "sorties").touch()
    ran(0, Outcome("Fait.", files=("b.docx",), folder="f"))
    assert launch(BY_CODE["bilan"], folder, "", Seen().desk) == 0
    assert "journal" in capsys.readouterr().err


def test_a_refusal_says_where_more_can_be_chosen(folder, ran, capsys):
    ran(1, Outcome("Aucune séance n'est à venir.", refusal="Dites laquelle avec --seance."))
    launch(BY_CODE["comite"], folder, "", Seen().desk)
    assert "Tableau de bord" in capsys.readouterr().out


def test_a_launcher_runs_the_real_task_from_the_command_line(sample, monkeypatch, capsys):
    seen, before = Seen(), digest(sample)
    monkeypatch.setenv("PIC_SHEETS_FOLDER", str(sample.parent))
    monkeypatch.setattr(opening, "is_opened", seen.desk.opens)
    assert run(["lancer", "verifier"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("1 Vérifier\n\nVérification de suivi_pic.xlsx\n")
    assert err == ""
    assert [path.name for path in seen.opened] == ["rapport.html"]
    assert seen.opened[0].is_file()
    assert digest(sample) == before


def test_a_task_that_does_not_exist_is_badly_typed(capsys):
    assert run(["lancer", "zut"]) == 2
    assert "zut" in capsys.readouterr().err


def test_launching_is_not_in_the_help():
    assert "lancer" not in pic_sheets.list_commands(click.Context(pic_sheets))
    assert pic_sheets.get_command(click.Context(pic_sheets), "lancer") is launching.COMMAND
