"""The templates of a folder verified: what is told of each, the commented copies, and nothing of theirs changed."""

import json
import shutil
from pathlib import Path

import docx
import pytest
from asked import DAY, KEYS, digest, refused
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores.resources import resource


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The shipped templates, in a folder `modeles` of their own."""
    return Path(shutil.copytree(resource("letter_templates"), tmp_path / "fonds" / "modeles"))


@pytest.fixture
def models(shipped: Path) -> Path:
    """Some of them: the others are ours."""
    kept = {"accord.docx", "accord_partiel.docx", "refus.docx", "ajournement.docx", "convention.docx"}
    for template in shipped.iterdir():
        if template.name not in kept:
            template.unlink()
    return shipped


def add(template: Path, *paragraphs: str) -> None:
    document = docx.Document(str(template))
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(template))


def verified(capsys, *arguments):
    """The exit code and the JSON of `modeles verifier`."""
    code = run(["modeles", "verifier", *map(str, arguments), "--date", DAY, "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert set(told) == KEYS
    assert code == (0 if told["status"] == "ok" else 1)
    return code, told


def table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def figures(told):
    return {figure["code"]: figure["value"] for figure in told["figures"]}


def test_the_shipped_templates_are_sound(shipped, capsys):
    code, told = verified(capsys, shipped)
    number = len(list(shipped.iterdir()))
    assert (code, told["tables"], told["files"]) == (0, [], [])
    assert figures(told) == {"modeles_verifies": number, "modeles_sans_defaut": number, "defauts": 0}
    assert not (shipped.parent / "sorties").exists()


def test_a_fault_is_told_with_its_template_place_and_cure(models, capsys):
    add(models / "refus.docx", "{{ porteur.nim }}")
    code, told = verified(capsys, models)
    ((name, place, fault, cure),) = table(told, "defauts")
    assert (code, name, place[:17]) == (1, "refus.docx", "corps, paragraphe")
    assert "« nim »" in plain(fault)
    assert plain(cure) == "Vouliez-vous dire « nom » ?"
    assert figures(told)["defauts"] == 1


def test_each_faulty_template_has_a_commented_copy_and_keeps_its_bytes(models, capsys):
    add(models / "refus.docx", "{{ porteur.nim }}")
    add(models / "accord.docx", "{% if", "{{ a }}")
    before = {path: digest(path) for path in models.iterdir()}
    _, told = verified(capsys, models)
    assert told["files"] == ["accord_a_corriger.docx", "refus_a_corriger.docx"]
    assert Path(told["folder"]) == models.parent / "sorties" / f"{DAY}_modeles"
    copy = docx.Document(str(Path(told["folder"]) / "refus_a_corriger.docx"))
    assert ["« nim »" in plain(comment.text) for comment in copy.comments] == [True]
    assert {path: digest(path) for path in models.iterdir()} == before
    _, again = verified(capsys, models, "-o", models.parent / "ici")
    names = told["files"]
    assert [digest(Path(again["folder"]) / name) for name in names] == [
        digest(Path(told["folder"]) / name) for name in names
    ]


def test_the_comments_are_seen_by_libreoffice(models, capsys, office):
    add(models / "refus.docx", "{{ porteur.nim }} et {{ porteur.pnom }}")
    _, told = verified(capsys, models)
    (page,) = office([Path(told["folder"]) / "refus_a_corriger.docx"], "fodt")
    assert page.read_text("utf-8").count("<dc:creator>PIC Sheets</dc:creator>") >= 2


def test_nothing_is_written_in_a_dry_run(models, capsys):
    add(models / "refus.docx", "{{ porteur.nim }}")
    code, told = verified(capsys, models, "--a-blanc")
    assert (code, told["files"], told["folder"]) == (1, [], "")
    assert not (models.parent / "sorties").exists()


def test_a_damaged_template_is_told_and_the_others_are_verified_all_the_same(shipped, capsys):
    (shipped / "accord.docx").write_bytes(b"PK\x03\x04 abime")
    add(shipped / "refus.docx", "{{ porteur.nim }}")
    _, told = verified(capsys, shipped)
    assert [(row[0], row[1][:7]) for row in table(told, "defauts")] == [
        ("accord.docx", "fichier"),
        ("refus.docx", "corps, "),
    ]
    assert told["files"] == ["refus_a_corriger.docx"]
    assert table(told, "absents") == []


def test_a_template_of_another_format_is_a_fault_and_other_files_are_left_aside(models, capsys):
    (models / "accord.docx").rename(models / "accord.odt")
    for name in ("logo.png", "notice.odt", "~$refus.docx", ".DS_Store", "Thumbs.db"):
        (models / name).write_bytes(b"x")
    (models / "anciens").mkdir()
    code, told = verified(capsys, models)
    ((name, place, _, cure),) = table(told, "defauts")
    assert (code, name, place) == (1, "accord.odt", "fichier")
    assert "enregistrez-le au format Document Word" in cure
    run(["modeles", "verifier", str(models), "--date", DAY])
    assert "2 autres fichiers laissés de côté : logo.png et notice.odt." in plain(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("acord.docx", "renommez-le accord.docx"),
        ("Accord partiel (copie).docx", "renommez-le accord_partiel.docx"),
        ("affiche.docx", "Rangez-le ailleurs"),
    ],
)
def test_a_document_of_no_known_name_is_told_with_the_nearest_that_is_missing(shipped, capsys, name, told):
    was = "accord_partiel.docx" if "partiel" in name else "accord.docx"
    (shipped / was).rename(shipped / name)
    code, outcome = verified(capsys, shipped)
    ((found, _, cure),) = table(outcome, "inconnus")
    assert (code, found) == (0, name)
    assert told in cure
    assert [row[0] for row in table(outcome, "absents")] == [was]


def test_a_missing_template_is_told_and_is_no_fault(shipped, capsys):
    (shipped / "refus.docx").unlink()
    assert run(["modeles", "verifier", str(shipped), "--date", DAY]) == 0
    assert "refus.docx) : le modèle d'origine servira, sans votre logo." in " ".join(
        plain(capsys.readouterr().out).split()
    )


def test_the_folder_may_be_told_by_the_workbook_the_fund_or_where_one_stands(models, capsys, monkeypatch):
    add(models / "refus.docx", "{{ porteur.nim }}")
    workbook = models.parent / "suivi_pic.xlsx"
    workbook.write_bytes(b"")
    for place in (models, workbook, models.parent):
        code, told = verified(capsys, place)
        assert (code, Path(told["folder"]).parent) == (1, models.parent / "sorties")
    monkeypatch.chdir(models.parent)
    code, told = verified(capsys)
    assert (code, Path(told["folder"]).parent) == (1, Path("sorties"))


def test_without_templates_of_ones_own_ours_are_verified_and_it_is_told(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(["modeles", "verifier", "--date", DAY]) == 0
    assert "Modèles d'origine, sans votre logo" in plain(capsys.readouterr().out)


def test_a_folder_without_a_template_says_so(tmp_path, capsys):
    assert run(["modeles", "verifier", str(tmp_path), "--date", DAY]) == 0
    assert "Il n'y a aucun modèle à vérifier dans ce dossier." in plain(capsys.readouterr().out)


def test_a_place_that_is_no_folder_of_templates_is_refused_in_one_sentence(models, capsys):
    assert "n'existe pas" in refused(capsys, ["modeles", "verifier", str(models / "nulle-part")])
    assert "Donnez le dossier où il se trouve" in refused(capsys, ["modeles", "verifier", str(models / "refus.docx")])
