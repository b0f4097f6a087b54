"""The files that come with the toolkit."""

import pytest

from pic_sheets.stores import resources
from pic_sheets.stores.resources import resource, template_folder, template_path


@pytest.mark.parametrize(
    "name",
    [
        "letter_templates",
        "workbook_templates/suivi_pic.xlsx",
        "examples/mericourt/feuilles",
        "examples/mericourt/releves",
    ],
)
def test_what_comes_with_the_toolkit_is_there(name):
    assert resource(name).exists()


def test_what_is_inside_the_package_comes_before_the_top_of_the_checkout(tmp_path, monkeypatch):
    package = tmp_path / "pic_sheets"
    (package / "letter_templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resource("letter_templates") == package / "letter_templates"
    assert resource("workbook_templates") == tmp_path / "workbook_templates"


def test_a_template_that_the_folder_lacks_is_ours(tmp_path):
    assert template_path(tmp_path, "accord") == resource("letter_templates") / "accord.docx"
    (tmp_path / "accord.docx").write_bytes(b"")
    assert template_path(tmp_path, "accord") == tmp_path / "accord.docx"
    assert template_path(tmp_path, "inconnu") == tmp_path / "inconnu.docx"


def test_templates_are_those_chosen_else_those_beside_the_workbook_else_ours(tmp_path):
    workbook, chosen = tmp_path / "suivi.xlsx", tmp_path / "les miens"
    assert template_folder(workbook) == resource("letter_templates")
    (tmp_path / "modeles").write_text("un fichier, pas un dossier")
    assert template_folder(workbook) == resource("letter_templates")
    (tmp_path / "modeles").unlink()
    (tmp_path / "modeles").mkdir()
    assert template_folder(workbook) == tmp_path / "modeles"
    assert template_folder(workbook, chosen) == chosen
