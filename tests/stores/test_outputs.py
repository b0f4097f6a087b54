"""A run's files: all of them in a folder of their own, or nothing at all."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from small_workbook import plain

from pic_sheets.errors import TemplateFault, UnwritableOutput
from pic_sheets.plans import FileBytes, FilledTemplate, Plan
from pic_sheets.progress import Silence
from pic_sheets.stores.outputs import carry_out, new_folder, output_folder, refuse_existing, write_beside
from pic_sheets.stores.resources import resource

DAY = date(2025, 3, 5)
PLAN = Plan((FileBytes("b.txt", b"deux"), FileBytes("sous/dossier/a.txt", b"un")))


def _work(folder, act):
    with new_folder(folder) as working:
        act(working)


def _left(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_every_file_is_written_and_told_in_the_order_of_the_plan(tmp_path):
    folder = tmp_path / "sorties" / "2025"
    assert carry_out(PLAN, folder, tmp_path, Silence()) == ("b.txt", "sous/dossier/a.txt")
    assert (folder / "sous/dossier/a.txt").read_bytes() == b"un"
    assert _left(tmp_path) == [
        "sorties", "sorties/2025", "sorties/2025/b.txt", "sorties/2025/sous", "sorties/2025/sous/dossier",
        "sorties/2025/sous/dossier/a.txt",
    ]  # fmt: skip
    assert folder.stat().st_mode & 0o777 == 0o755


def test_a_private_file_is_for_its_owner_alone(tmp_path):
    plan = Plan((FileBytes("a.xml", b"IBAN", private=True), FileBytes("b.txt", b"deux")))
    carry_out(plan, tmp_path / "ici", tmp_path, Silence())
    assert (tmp_path / "ici" / "a.xml").read_bytes() == b"IBAN"
    assert (tmp_path / "ici" / "a.xml").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "ici" / "b.txt").stat().st_mode & 0o077


def test_a_run_without_output_goes_beside_the_workbook_under_its_day_and_its_task(tmp_path):
    workbook = tmp_path / "suivi.xlsx"
    first = output_folder(workbook, None, DAY, "budget")
    assert first == tmp_path / "sorties" / "2025-03-05_budget"
    first.mkdir(parents=True)
    assert output_folder(workbook, None, DAY, "budget").name == "2025-03-05_budget-2"
    (first.parent / "2025-03-05_budget-2").symlink_to(tmp_path / "nulle part")
    assert output_folder(workbook, None, DAY, "budget").name == "2025-03-05_budget-3"
    assert output_folder(workbook, None, DAY, "courriers").name == "2025-03-05_courriers"


def test_the_folder_chosen_is_the_one_when_nothing_is_there(tmp_path):
    assert output_folder(tmp_path / "s.xlsx", tmp_path / "ici", DAY, "budget") == tmp_path / "ici"


@pytest.mark.parametrize("kind", ["folder", "file", "link", "dangling"])
def test_whatever_is_there_already_is_refused_and_kept(kind, tmp_path):
    place = tmp_path / "ici"
    match kind:
        case "folder":
            place.mkdir()
        case "file":
            place.write_text("à garder")
        case "link":
            (tmp_path / "ailleurs").mkdir()
            place.symlink_to(tmp_path / "ailleurs")
        case "dangling":
            place.symlink_to(tmp_path / "nulle part")
    before = _left(tmp_path)
    for refuse in (
        lambda: refuse_existing(place),
        lambda: output_folder(tmp_path / "s.xlsx", place, DAY, "budget"),
        lambda: carry_out(PLAN, place, tmp_path, Silence()),
    ):
        with pytest.raises(UnwritableOutput, match="existe déjà"):
            refuse()
    assert _left(tmp_path) == before


def _refused_by_the_disk(monkeypatch, tmp_path, number):
    def write(self, content):  # noqa: ARG001 - as Path.write_bytes
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(UnwritableOutput) as refusal:
        carry_out(PLAN, tmp_path / "sorties" / "ici", tmp_path, Silence())
    assert _left(tmp_path) == []
    return plain(str(refusal.value))


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "Le disque est plein :"),
        (errno.EDQUOT, "Le disque est plein :"),
        (errno.EACCES, "On ne peut pas écrire dans"),
        (errno.EPERM, "On ne peut pas écrire dans"),
        (errno.EROFS, "On ne peut pas écrire dans"),
        (errno.ENAMETOOLONG, "ne peut pas être un dossier"),
        (errno.EINVAL, "ne peut pas être un dossier"),
        (errno.EIO, "n'a pas pu être créé (erreur du système : EIO)"),
        (99999, "n'a pas pu être créé (erreur du système : inconnue)"),
    ],
)
def test_a_disk_that_refuses_is_told_in_french_and_leaves_nothing(number, told, monkeypatch, tmp_path):
    said = _refused_by_the_disk(monkeypatch, tmp_path, number)
    assert told in said
    assert os.strerror(number) not in said


def test_a_file_half_written_before_the_disk_is_full_goes_with_the_others(monkeypatch, tmp_path):
    real, written = Path.write_bytes, []

    def write(self, content):
        real(self, content[:1])
        written.append(self)
        if len(written) == len(PLAN.files):
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(UnwritableOutput, match="plein"):
        carry_out(PLAN, tmp_path / "a" / "b" / "ici", tmp_path, Silence())
    assert len(written) == 2
    assert _left(tmp_path) == []


def test_a_fault_of_ours_leaves_nothing_either_and_keeps_its_own_name(tmp_path):
    def stopped(working):
        (working / "un.txt").write_text("à moitié")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _work(tmp_path / "a" / "ici", stopped)
    assert _left(tmp_path) == []


def test_parents_that_others_filled_meanwhile_are_kept(tmp_path):
    def broken(_working):
        (tmp_path / "a" / "voisin.txt").write_text("à garder")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        _work(tmp_path / "a" / "b" / "ici", broken)
    assert _left(tmp_path) == ["a", "a/voisin.txt"]


def test_a_parent_that_was_there_is_kept_even_empty(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(RuntimeError), new_folder(tmp_path / "a" / "ici"):
        raise RuntimeError
    assert _left(tmp_path) == ["a"]


def test_a_name_taken_while_the_run_works_is_left_to_its_owner(tmp_path):
    place = tmp_path / "ici"

    def overtaken(working):
        (working / "un.txt").write_text("le nôtre")
        place.mkdir()
        (place / "un.txt").write_text("le leur")

    with pytest.raises(UnwritableOutput, match="existe déjà"):
        _work(place, overtaken)
    assert _left(tmp_path) == ["ici", "ici/un.txt"]
    assert (place / "un.txt").read_text() == "le leur"


def test_a_folder_under_a_file_or_with_an_endless_name_is_refused(tmp_path):
    (tmp_path / "fichier").write_text("à garder")
    for place in (tmp_path / "fichier" / "ici", tmp_path / ("a" * 300), tmp_path / ("a" * 300) / "ici"):
        with pytest.raises(UnwritableOutput, match="ne peut pas être un dossier"):
            carry_out(PLAN, output_folder(tmp_path / "s.xlsx", place, DAY, "x"), tmp_path, Silence())
    assert _left(tmp_path) == ["fichier"]


def test_nothing_is_made_when_a_template_is_not_there(tmp_path):
    plan = Plan((FileBytes("a.txt", b"un"), FilledTemplate("b.docx", "absent", {})))
    with pytest.raises(TemplateFault):
        carry_out(plan, tmp_path / "sorties" / "ici", tmp_path, Silence())
    assert _left(tmp_path) == []


def test_nothing_is_made_when_a_template_asks_for_a_field_that_is_not_there(tmp_path):
    plan = Plan((FileBytes("a.txt", b"un"), FilledTemplate("b.docx", "accord", {})), {"accord": {"projet": {}}})
    with pytest.raises(TemplateFault, match="accord"):
        carry_out(plan, tmp_path / "sorties" / "ici", resource("letter_templates"), Silence())
    assert _left(tmp_path) == []


def test_one_file_is_written_beside_whole_and_never_over_another(tmp_path):
    write_beside(tmp_path / "a.xlsx", b"un")
    with pytest.raises(UnwritableOutput, match="existe déjà"):
        write_beside(tmp_path / "a.xlsx", b"deux")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.xlsx": b"un"}


def test_one_file_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(UnwritableOutput):
        write_beside(tmp_path / "absent" / "a.xlsx", b"un")
    assert list(tmp_path.iterdir()) == []
