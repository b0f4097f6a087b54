"""Nothing outside the association's folder is read or written, whatever is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.errors import UnwritableOutput
from pic_sheets.panel.folder import DEPOSITS, Folder, OutsideFolder


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "L'été & l’hiver"
    (root / "releves").mkdir(parents=True)
    (root / "suivi_pic.xlsx").write_bytes(b"x")
    (root / "releves" / "a.ofx").write_bytes(b"x")
    (root / "releves" / "notes.docx").write_bytes(b"x")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return Folder(root)


@pytest.mark.parametrize(
    "asked", ["", "..", "../secret.txt", "releves/../../secret.txt", "/etc/passwd", "a\x00b", "~/../../secret.txt/../.."]
)  # fmt: skip
def test_what_leads_out_is_refused(folder, asked):
    with pytest.raises(OutsideFolder):
        folder.inside(asked)


def test_a_link_that_leads_out_is_refused_and_never_offered(folder):
    (folder.root / "lien.xlsx").symlink_to(folder.root.parent / "secret.txt")
    (folder.root / "dehors").symlink_to(folder.root.parent)
    for asked in ("lien.xlsx", "dehors/secret.txt"):
        with pytest.raises(OutsideFolder):
            folder.inside(asked)
    assert folder.offered() == ("releves/a.ofx", "releves/notes.docx", "suivi_pic.xlsx")


def test_what_is_inside_is_given_as_a_word_for_a_command(folder):
    assert folder.word("releves/../suivi_pic.xlsx") == "suivi_pic.xlsx"
    assert folder.inside("releves/a.ofx").read_bytes() == b"x"


def test_of_what_was_received_neither_the_workbook_nor_what_we_made_is_offered(folder):
    (folder.root / "sorties" / "x").mkdir(parents=True)
    (folder.root / "sorties" / "x" / "fec.txt").write_bytes(b"x")
    (folder.root / "LISEZ-MOI.txt").write_bytes(b"x")
    assert folder.offered(DEPOSITS["releves"], folders=True, received=True) == ("releves", "releves/a.ofx")


def test_files_are_offered_by_their_ending_with_their_folder_when_asked(folder):
    (folder.root / ".caché").mkdir()
    (folder.root / ".caché" / "b.ofx").write_bytes(b"x")
    assert folder.offered(DEPOSITS["releves"], folders=True) == ("releves", "releves/a.ofx", "suivi_pic.xlsx")
    assert folder.offered((".ofx",)) == ("releves/a.ofx",)


@given(st.text(max_size=30))
def test_whatever_path_is_asked_is_inside_or_refused(tmp_path_factory, asked):
    folder = Folder(tmp_path_factory.getbasetemp() / "vide")
    try:
        found = folder.inside(asked)
    except OutsideFolder:
        return
    assert found.is_relative_to(folder.root)


def test_what_is_sent_keeps_its_name_and_never_takes_the_place_of_another(folder):
    assert folder.keep("C:\\Users\\Zoé\\relevé d'août.OFX", b"contenu", "releves") == "releves/relevé d'août.OFX"
    assert (folder.root / "releves" / "relevé d'août.OFX").read_bytes() == b"contenu"
    with pytest.raises(UnwritableOutput):
        folder.keep("suivi_pic.xlsx", b"autre")
    assert (folder.root / "suivi_pic.xlsx").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("name", "deposit"),
    [
        ("", ""), (".xlsx", ""), ("..", ""), ("a\x00.xlsx", ""), ("programme.exe", ""), ("a.xlsx", "../ailleurs"), ("a.sh", "releves"),
        ("a:b.xlsx", ""), ("page.html", "recus"), ("a\n.xlsx", ""),
    ],
)  # fmt: skip
def test_a_name_or_a_kind_that_does_not_suit_is_refused(folder, name, deposit):
    before = sorted(folder.root.rglob("*"))
    with pytest.raises(OutsideFolder):
        folder.keep(name, b"x", deposit)
    assert sorted(folder.root.rglob("*")) == before


def test_a_path_that_was_sent_with_a_file_counts_for_nothing(folder):
    assert folder.keep("../../dehors.xlsx", b"x") == "dehors.xlsx"
    assert not (folder.root.parent / "dehors.xlsx").exists()
