"""The public page of the sample year."""

from pathlib import Path

from asked import asked, change, digest

from pic_sheets.cli.running import run


def _page(told):
    return (Path(told["folder"]) / "vitrine.html").read_text("utf-8")


def test_the_page_is_one_file_with_the_figures_of_the_budget(sample, capsys):
    code, told = asked(capsys, "vitrine", sample)
    assert (code, told["files"]) == (0, ["vitrine.html"])
    page = _page(told)
    assert "14\N{NARROW NO-BREAK SPACE}730,00\N{NO-BREAK SPACE}€" in page
    assert "BROUILLON" not in page
    assert "Cité du Vieux-Moulin" in page


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = [Path(asked(capsys, "vitrine", sample)[1]["folder"]) / "vitrine.html" for _ in range(2)]
    assert digest(made[0]) == digest(made[1])


def test_a_blocking_issue_withholds_the_page(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "vitrine", sample)
    assert (code, told["files"], told["folder"]) == (1, [], "")
    assert not (sample.parent / "sorties").exists()


def test_a_draft_is_made_all_the_same_and_says_so(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "vitrine", sample, "--brouillon")
    assert (code, told["files"]) == (1, ["vitrine.html"])
    assert _page(told).count("BROUILLON") == 2


def test_texts_that_tell_of_someone_are_left_out_and_named(sample, capsys):
    change(sample, Projets_E4="Un jardin, inscriptions au 06 39 98 12 34.")
    assert run(["vitrine", str(sample), "--date", "2026-01-15"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "N'est pas publié, parce que quelqu'un y est nommé ou joignable : Projets!E4, Projets!E10 et" in said
    assert "06 39 98" not in next((sample.parent / "sorties").rglob("vitrine.html")).read_text("utf-8")


def test_no_resident_contact_or_account_of_the_workbook_is_on_the_page(sample, capsys):
    import openpyxl

    page = _page(asked(capsys, "vitrine", sample)[1])
    book = openpyxl.load_workbook(sample)
    sheet = book["Porteurs"]
    (heading,) = [row[0].row for row in sheet.iter_rows() if row[0].value == "Code"]
    names = [cell.value for cell in sheet[heading]]
    holders = [dict(zip(names, row, strict=True)) for row in sheet.iter_rows(min_row=heading + 1, values_only=True)]
    assert len([holder for holder in holders if holder["Type"] == "Habitant"]) >= 2
    for holder in holders:
        private = [holder[name] for name in ("Adresse", "Téléphone", "Courriel", "IBAN") if holder.get(name)]
        if holder["Type"] == "Habitant":
            private += [holder["Nom"], holder["Nom du référent"]]
        assert [text for text in private if str(text) in page] == []
