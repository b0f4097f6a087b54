from pathlib import Path

import pytest
from word_parts import word_bytes, word_document

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.template_folders import read_folder


def test_a_folder_gives_its_templates_its_refusals_and_its_other_files_by_name(tmp_path: Path) -> None:
    for name in ("b.docx", "A.DOCX"):
        (tmp_path / name).write_bytes(word_bytes(word_document("x")))
    (tmp_path / "c.docx").write_bytes(b"")
    for name in ("~$b.docx", ".cache", "desktop.ini", "logo.png", "lettre.doc"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "dossier.docx").mkdir()
    found = read_folder(tmp_path)
    assert [template.name for template in found.templates] == ["A.DOCX", "b.docx"]
    assert [(name, "est vide" in refusal.message) for name, refusal in found.refusals] == [("c.docx", True)]
    assert found.others == ("lettre.doc", "logo.png")


def test_a_place_that_cannot_be_listed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="ne peut pas être lu"):
        read_folder(tmp_path / "nulle part")
