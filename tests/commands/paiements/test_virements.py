"""The payments ticked: all good and ordered once, or none of them, with every fault told at once."""

import json
import stat
from pathlib import Path

import openpyxl
import pytest
from asked import DAY, asked, change, digest, refused
from lxml import etree
from payments_due import WITHOUT_ACCOUNT, make_due, rows, ticked, told_by
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores import outputs

THREE = ("PIC-2025-013", "PIC-2025-019", "PIC-2025-026")


@pytest.fixture
def listed(sample, capsys):
    """What `paiements` tells of the sample, once something is due."""
    make_due(sample)
    return asked(capsys, "paiements", sample)[1]


def _order(capsys, workbook, path, *options):
    return told_by(capsys, workbook, "virements", "--liste", str(path), *options)


def _register(workbook):
    path = workbook.parent / "paiements.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def _cells(told):
    return [(issue["cell"], issue["code"]) for issue in told["issues"]]


def test_the_ticked_payments_are_ordered_and_noted(sample, capsys, listed):
    code, told = _order(capsys, sample, ticked(listed, *THREE))
    assert code == 0
    assert told["files"] == [
        "virements_PIC-2026-0001.xml",
        "bordereau_de_virements.xlsx",
        "a_coller_dans_versements.xlsx",
    ]
    lines = _register(sample)
    assert [(line["numero"], line["projet"], line["montant"]) for line in lines] == [
        ("2026-0001", "PIC-2025-013", "228.00"),
        ("2026-0002", "PIC-2025-019", "120.00"),
        ("2026-0003", "PIC-2025-026", "280.00"),
    ]
    bank = Path(told["folder"]) / told["files"][0]
    assert {line["document"] for line in lines} == {digest(bank)}
    assert sample.parent / lines[0]["fichier"] == bank
    texts = {found.text for found in etree.fromstring(bank.read_bytes()).iter()}
    assert {"PIC-2025-013-2026-0001", "228.00", "628.00", "2026-01-16"} <= texts


def test_accounts_are_in_clear_in_the_banks_file_alone_which_its_owner_alone_reads(sample, capsys, listed):
    _, told = _order(capsys, sample, ticked(listed, *THREE))
    bank, slip, rows_to_paste = (Path(told["folder"]) / path for path in told["files"])
    assert b"FR1420041010050500013M02606" in bank.read_bytes()
    assert stat.S_IMODE(bank.stat().st_mode) == 0o600
    texts = [str(told), (sample.parent / "paiements.jsonl").read_text("utf-8")]
    for path in (slip, rows_to_paste):
        book = openpyxl.load_workbook(path)
        texts += [str(cell.value) for page in book for row in page.iter_rows() for cell in row]
    assert not any("FR76" in text or "FR14" in text for text in texts)


def test_the_same_order_is_refused_the_second_time(sample, capsys, listed):
    path = ticked(listed, *THREE)
    _order(capsys, sample, path)
    code, told = _order(capsys, sample, path)
    assert (code, told["files"], len(_register(sample))) == (1, [], 3)
    assert _cells(told) == [("B4", "paiement-refuse"), ("B5", "paiement-refuse"), ("B6", "paiement-refuse")]
    assert "déjà ordonné le 15 janvier 2026 sous le numéro 2026-0001" in plain(told["issues"][0]["message"])
    _, after = asked(capsys, "paiements", sample)
    assert [row[0] for row in rows(after, "a_payer")] == [WITHOUT_ACCOUNT]
    assert [row[:2] for row in rows(after, "deja_ordonnes")] == [
        ["2026-0001", "PIC-2025-013"],
        ["2026-0002", "PIC-2025-019"],
        ["2026-0003", "PIC-2025-026"],
    ]


def test_rows_pasted_into_the_workbook_settle_the_orders(sample, capsys, listed):
    _, told = _order(capsys, sample, ticked(listed, *THREE))
    pasted = openpyxl.load_workbook(Path(told["folder"]) / "a_coller_dans_versements.xlsx")["Versements"]
    book = openpyxl.load_workbook(sample)
    page = book["Versements"]
    free = next(row for row in range(4, 500) if all(page.cell(below, 1).value is None for below in range(row, row + 5)))
    for rank, row in enumerate(pasted.iter_rows(min_row=2, values_only=True)):
        for column, value in enumerate(row, 1):
            page.cell(free + rank, column).value = value
    book.save(sample)
    _, after = asked(capsys, "paiements", sample)
    assert rows(after, "deja_ordonnes") == []
    assert [row[0] for row in rows(after, "a_payer")] == [WITHOUT_ACCOUNT]
    code, checked = asked(capsys, "verifier", sample)
    assert [issue for issue in checked["issues"] if issue["sheet"] == "Versements" and issue["severity"] == "B"] == []
    assert code == 0


def test_a_holder_without_an_account_a_changed_amount_and_a_payment_no_longer_due_are_told_together(
    sample, capsys, listed
):
    path = ticked(listed, *THREE, WITHOUT_ACCOUNT, E4=999.0, A6="peut-être")
    change(sample, Projets_R22="2026-01-10")
    code, told = _order(capsys, sample, path)
    assert (code, told["files"], _register(sample)) == (1, [], [])
    assert _cells(told) == [
        ("A6", "valeur-hors-liste"),
        ("E4", "paiement-refuse"),
        ("B5", "paiement-refuse"),
        ("J7", "paiement-refuse"),
    ]
    assert sorted(path.name for path in (sample.parent / "sorties").iterdir()) == [Path(listed["folder"]).name]


def test_nothing_ticked_is_a_sentence(sample, capsys, listed):
    code, told = _order(capsys, sample, ticked(listed))
    assert (code, told["files"], _register(sample)) == (0, [], [])
    assert run(["paiements", "virements", str(sample), "--liste", str(ticked(listed)), "--date", DAY]) == 0
    assert "Aucun paiement n'est coché" in plain(capsys.readouterr().out)


def test_an_association_without_a_good_account_pays_nobody(sample, capsys, listed):
    path = ticked(listed, *THREE)
    book = openpyxl.load_workbook(sample)
    (cell,) = [row[1] for row in book["Association"].iter_rows(max_col=2) if row[0].value == "IBAN"]
    cell.value = "FR76 3000 6000 0112 3456 7890 188"
    book.save(sample)
    told = plain(refused(capsys, ["paiements", "virements", str(sample), "--liste", str(path)]))
    assert f"Association!{cell.coordinate} : l'association ne peut pas payer par virement" in told
    assert _register(sample) == []


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-01-17", "Le jour ouvré suivant est le lundi 19 janvier 2026"),
        ("2026-04-03", "Le jour ouvré suivant est le mardi 7 avril 2026"),
        ("2026-01-14", "est passé"),
    ],
)
def test_a_day_on_which_banks_do_not_work_is_refused(day, told, sample, capsys, listed):
    arguments = ["paiements", "virements", str(sample), "--liste", str(ticked(listed, *THREE)), "--le", day]
    assert told in plain(refused(capsys, arguments))
    assert _register(sample) == []


def test_the_day_and_the_version_asked_for_are_those_of_the_file(sample, capsys, listed):
    _, told = _order(capsys, sample, ticked(listed, *THREE), "--le", "2026-01-20", "--version", "09")
    content = (Path(told["folder"]) / told["files"][0]).read_bytes()
    assert b"pain.001.001.09" in content
    assert b"<Dt>2026-01-20</Dt>" in content


def test_the_same_order_of_the_same_workbook_has_the_same_bytes(sample, capsys, listed):
    path = ticked(listed, *THREE)
    first = _order(capsys, sample, path)[1]
    (sample.parent / "paiements.jsonl").unlink()
    second = _order(capsys, sample, path)[1]
    for name in first["files"]:
        assert digest(Path(first["folder"]) / name) == digest(Path(second["folder"]) / name)


def test_a_run_stopped_before_its_folder_has_its_name_orders_nothing_twice(sample, capsys, listed, monkeypatch):
    path = ticked(listed, *THREE)
    whole = outputs.Path.rename

    def stopped(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(outputs.Path, "rename", stopped)
    assert run(["paiements", "virements", str(sample), "--liste", str(path), "--date", DAY]) == 130
    monkeypatch.setattr(outputs.Path, "rename", whole)
    capsys.readouterr()
    assert len(_register(sample)) == 3
    assert _order(capsys, sample, path)[0] == 1
    assert len(_register(sample)) == 3
    _, after = asked(capsys, "paiements", sample)
    assert plain(rows(after, "deja_ordonnes")[0][-1]).startswith("introuvable : ")
    told_by(capsys, sample, "annuler", "PIC-2026-0001", "--motif", "commande interrompue")
    assert _order(capsys, sample, path)[0] == 0
    assert [line["numero"] for line in _register(sample)][-3:] == ["2026-0004", "2026-0005", "2026-0006"]


def test_a_register_that_cannot_be_written_orders_nothing(sample, capsys, listed):
    (sample.parent / "paiements.jsonl").mkdir()
    told = refused(capsys, ["paiements", "virements", str(sample), "--liste", str(ticked(listed, *THREE))])
    assert "n'est pas un registre" in plain(told)
    assert sorted(path.name for path in (sample.parent / "sorties").iterdir()) == [Path(listed["folder"]).name]


def test_a_dry_run_says_what_would_be_ordered(sample, capsys, listed):
    code, told = _order(capsys, sample, ticked(listed, *THREE), "--a-blanc")
    assert (code, told["files"], _register(sample)) == (0, [], [])
    assert told["figures"][0]["value"] == "628.00"


def test_another_file_is_no_list(sample, capsys):
    told = plain(refused(capsys, ["paiements", "virements", str(sample), "--liste", str(sample)]))
    assert "« suivi_pic.xlsx » n'est pas une liste de paiements" in told
    told = plain(refused(capsys, ["paiements", "virements", str(sample), "--liste", str(sample.parent / "rien.xlsx")]))
    assert "rien.xlsx" in told
    assert _register(sample) == []
