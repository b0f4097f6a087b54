"""What was done is kept beside the results; a line that is not ours harms nothing."""

from dataclasses import replace
from datetime import UTC, datetime

from pic_sheets.outcomes import Outcome
from pic_sheets.panel.history import HISTORY, history, remember
from pic_sheets.panel.runs import Run, State

RUN = Run(
    1, "Écrire les courriers", "courriers/faire", ("--", "s.xlsx"), datetime(2026, 1, 15, 9, 0, tzinfo=UTC), State.DONE,
    outcome=Outcome("Courriers de Mme Durand", files=("a.docx",), folder="sorties/x"), ended=datetime(2026, 1, 15, 9, 30, tzinfo=UTC),
)  # fmt: skip


def test_the_newest_comes_first_with_how_it_ended_and_what_it_made(tmp_path):
    remember(tmp_path, RUN)
    remember(tmp_path, replace(RUN, title="Bilan", state=State.CANCELLED, outcome=None))
    remember(tmp_path, replace(RUN, title="Budget", outcome=Outcome("Non.", refusal="Corrigez.")))
    refused, cancelled, done = history(tmp_path)
    assert (refused.title, refused.told, refused.files) == ("Budget", "N'a pas pu se faire", ())
    assert (cancelled.title, cancelled.told) == ("Bilan", "Annulé")
    assert (done.told, done.folder, done.files, done.path) == ("Terminé", "sorties/x", ("a.docx",), "courriers/faire")
    assert done.when == datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


def test_what_a_run_says_is_not_kept(tmp_path):
    remember(tmp_path, RUN)
    assert "Durand" not in (tmp_path / "sorties" / HISTORY).read_text("utf-8")


def test_lines_that_are_not_ours_are_left_aside(tmp_path):
    remember(tmp_path, RUN)
    with (tmp_path / "sorties" / HISTORY).open("ab") as file:
        file.write(
            b'{"moment": 3}\n[]\nnull\n\xff\xfe\n{"moment": "hier", "title": "x", "path": "x", "state": "x", "status": "x", "folder": "", "files": []}\n'
        )
    assert [entry.title for entry in history(tmp_path)] == ["Écrire les courriers"]


def test_a_folder_without_history_or_that_cannot_be_written_to_has_none(tmp_path):
    assert history(tmp_path) == ()
    (tmp_path / "sorties").write_bytes(b"a file where the folder would be")
    remember(tmp_path, RUN)
    assert history(tmp_path) == ()
