"""Documents looked at again: there and the same, changed, gone; and what a register may not make us open."""

import os

import pytest
from letters_made import line

from pic_sheets.stores.registered_documents import conflicting_copies, document_states
from pic_sheets.stores.registers import REGISTER


def _state(folder, file):
    (state,) = document_states(folder, [line(file=file)])
    return state.value


def test_a_document_is_intact_changed_or_lost(tmp_path):
    (tmp_path / "sorties").mkdir()
    (tmp_path / "sorties" / "P1.docx").write_bytes(b"lettre")
    (tmp_path / "sorties" / "P2.docx").write_bytes(b"lettre relue")
    lines = [
        line(),
        line("2025-0002", "P2"),
        line("2025-0003", "P3"),
        line("2025-0004", "P4", file="sorties/P1.docx/x"),
    ]
    assert [state.value for state in document_states(tmp_path, lines)] == ["intact", "changé", "perdu", "perdu"]


def test_two_lines_of_one_file_are_each_compared_with_it(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"lettre")
    lines = [line(file="a.docx"), line(file="a.docx", content=b"avant")]
    assert [state.value for state in document_states(tmp_path, lines)] == ["intact", "changé"]


def test_a_document_kept_elsewhere_is_followed_there(tmp_path):
    (tmp_path / "fonds").mkdir()
    (tmp_path / "b.docx").write_bytes(b"lettre")
    assert _state(tmp_path / "fonds", "../b.docx") == "intact"


@pytest.mark.parametrize(
    "file",
    ["", "/etc/hosts", "C:/fonds/a.docx", "C:a.docx", "\\\\serveur\\a.docx", "//serveur/partage/a.docx", "\\a.docx", "dossier",
     "tube", "a\0b", "x" * 300],
)  # fmt: skip
def test_a_path_that_is_not_ours_is_never_opened(file, tmp_path):
    (tmp_path / "dossier").mkdir()
    os.mkfifo(tmp_path / "tube")
    assert _state(tmp_path, file) == "illisible"


def test_a_document_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.docx").write_bytes(b"lettre")

    def refused(*_arguments):
        raise PermissionError

    monkeypatch.setattr(type(tmp_path), "open", refused)
    assert _state(tmp_path, "a.docx") == "illisible"


def test_the_copies_that_a_synchronised_folder_leaves_are_found(tmp_path):
    copies = [
        "registre (copie en conflit).jsonl", "Registre (1).JSONL", "registre-PORTABLE.jsonl",
        "registre.sync-conflict-20250305-101500-ABC.jsonl",
    ]  # fmt: skip
    for name in [*copies, REGISTER, "registre.txt", "suivi_pic.xlsx", "mon registre.jsonl"]:
        (tmp_path / name).write_bytes(b"")
    assert conflicting_copies(tmp_path) == tuple(sorted(copies))
    assert conflicting_copies(tmp_path / "absent") == ()
