"""The annual review of the sample year."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import docx
import openpyxl
from asked import asked, change, digest


def _document(told):
    with zipfile.ZipFile(Path(told["folder"]) / told["files"][0]) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_review_is_one_document_named_for_its_year_with_native_charts(sample, capsys):
    code, told = asked(capsys, "bilan", sample)
    assert (code, told["files"]) == (0, ["bilan_annuel_2025.docx"])
    parts = _document(told)
    assert sum(name.startswith("word/charts/chart") for name in parts) >= 3
    assert "14\N{NARROW NO-BREAK SPACE}730,00\N{NO-BREAK SPACE}€" in parts["word/document.xml"].decode()
    assert not any(b"BROUILLON" in content for name, content in parts.items() if name.endswith(".xml"))


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = [Path(asked(capsys, "bilan", sample)[1]["folder"]) / "bilan_annuel_2025.docx" for _ in range(2)]
    assert digest(made[0]) == digest(made[1])


def test_a_blocking_issue_withholds_the_review_and_names_the_cell(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "bilan", sample)
    assert (code, told["status"], told["files"], told["folder"]) == (1, "issues", [], "")
    assert [(issue["sheet"], issue["cell"]) for issue in told["issues"]] == [("Projets", "P4")]
    assert not (sample.parent / "sorties").exists()


def test_a_draft_is_made_all_the_same_with_a_watermark(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "bilan", sample, "--brouillon")
    assert (code, told["files"]) == (1, ["bilan_annuel_2025.docx"])
    assert any(b"BROUILLON" in content for content in _document(told).values())


def test_the_sources_of_each_figure_are_a_workbook_that_opens_the_staff_s(sample, capsys):
    _, told = asked(capsys, "bilan", sample, "--sources")
    assert told["files"] == ["bilan_annuel_2025.docx", "sources.xlsx"]
    page = openpyxl.load_workbook(Path(told["folder"]) / "sources.xlsx").active
    link = page["D4"].hyperlink
    assert (unquote(link.target), link.location) == ("../../suivi_pic.xlsx", "Projets!A4:A31")


def test_the_year_before_is_compared(sample, capsys):
    before = sample.with_name("avant.xlsx")
    before.write_bytes(sample.read_bytes())
    change(before, Association_B15=2024)
    _, told = asked(capsys, "bilan", sample, "--precedent", str(before))
    assert "Par rapport à 2024, restent les mêmes" in _document(told)["word/document.xml"].decode()
    _, alone = asked(capsys, "bilan", sample)
    assert "Par rapport à" not in _document(alone)["word/document.xml"].decode()


def test_nothing_is_left_to_write(sample, capsys):
    _, told = asked(capsys, "bilan", sample)
    text = re.sub("<[^>]+>", "", _document(told)["word/document.xml"].decode())
    assert "compléter" not in text
    assert "[" not in text


def test_a_template_of_an_earlier_version_still_prints(sample, capsys):
    template = sample.parent / "modeles" / "bilan_annuel.docx"
    document = docx.Document(str(template))
    for paragraph in [one for one in document.paragraphs if one._p.xpath(".//wp:docPr")]:
        paragraph._p.getparent().remove(paragraph._p)
    document.save(str(template))
    code, _ = asked(capsys, "bilan", sample)
    assert code == 0
