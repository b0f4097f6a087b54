"""The bank's statements matched with the sample year, the état de rapprochement, and what is decided by hand."""

import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from asked import asked, change, digest, refused
from ofx_statements import ofx, written
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.commands._gathering import gather
from pic_sheets.progress import Silence
from pic_sheets.reconciliation.by_hand import FILE
from pic_sheets.reconciliation.lines_of_fund import book_lines

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
FILES = ["etat_rapprochement_901_2025-12-31.docx", "etat_de_rapprochement.xlsx"]
TABLES = [
    "rapproches", "banque_seule", "classeur_seul", "ambigus", "controle", "cheques_non_debites", "ecart", "budget_par_projet",
    "budget_par_financeur",
]  # fmt: skip
RELEVES = Path(__file__).parents[2] / "examples" / "mericourt" / "releves"
OFX, CFONB = RELEVES / "releve_2025-01_2025-06.ofx", RELEVES / "releve_2025-07_2025-12.txt"
FEE = (date(2025, 12, 31), "-8.40", "FRAIS DE TENUE DE COMPTE")


@pytest.fixture
def lines(sample):
    """The lines of the sample workbook."""
    return book_lines(gather(sample, LAST, Silence()).fund)


def _told_by_bank(lines, *, without=()):
    """What the bank has of these lines: two days later, with the project's code or the funder's name."""
    return [
        (min(line.day + timedelta(2), LAST), f"{line.amount}", f"VIR SEPA {line.project or line.names[0].upper()} {rank}")
        for rank, line in enumerate(lines)
        if line.id not in without
    ]  # fmt: skip


@pytest.fixture
def releve(sample, lines):
    """A statement that agrees with the sample workbook."""
    return written(sample.parent / "releve.ofx", ofx(_told_by_bank(lines), FIRST, LAST))


def _figures(told):
    return {figure["code"]: figure["value"] for figure in told["figures"]}


def _rows(told, code):
    table = next(table for table in told["tables"] if table["code"] == code)
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def _decide(sample, sheet, *rows):
    """Write decisions under the headings of rapprochement.xlsx."""
    path = sample.with_name(FILE)
    book = openpyxl.load_workbook(path)
    for number, row in enumerate(rows, 4):
        for column, value in enumerate(row, 1):
            book[sheet].cell(number, column, value)
    book.save(path)
    return path


def test_a_bank_that_agrees_leaves_nothing_to_look_at(sample, releve, lines, capsys):
    code, told = asked(capsys, "rapprocher", sample, str(releve))
    found = _figures(told)
    assert (code, told["files"], [table["code"] for table in told["tables"]]) == (0, FILES, TABLES)
    assert (found["rapproches"], found["a_regarder"]) == (len(lines), 0)
    assert (found["ecart"], found["solde_banque"]) == ("0.00", found["solde_classeur"])
    assert _rows(told, "banque_seule") == _rows(told, "classeur_seul") == _rows(told, "ambigus") == []
    assert {row["Écart"] for row in _rows(told, "controle")} <= {None, "0.00"}


def test_both_sides_are_whole_whatever_is_missing(sample, lines, capsys):
    gone = {line.id for line in lines[::5]}
    statement = written(sample.parent / "r.ofx", ofx([*_told_by_bank(lines, without=gone), FEE], FIRST, LAST))
    code, told = asked(capsys, "rapprocher", sample, str(statement))
    assert code == 1
    matched = _rows(told, "rapproches")
    book = Counter(row["Ligne"] for row in (*matched, *_rows(told, "classeur_seul")) if row["Ligne"])
    assert book == Counter(line.id for line in lines)
    bank = Counter(row["Mouvement"] for row in (*matched, *_rows(told, "banque_seule")) if row["Mouvement"])
    assert (len(bank), set(bank.values())) == (len(lines) - len(gone) + 1, {1})
    assert {row["Ligne"] for row in _rows(told, "classeur_seul")} == gone
    assert _rows(told, "ecart")[-1]["Reste à expliquer"] == "0.00"
    gaps = [row["Écart des versements"] for row in _rows(told, "budget_par_projet")[:-1]]
    assert gaps[0] != "0.00"
    assert gaps == sorted(gaps, key=lambda gap: gap == "0.00")


def test_the_state_is_a_word_document_and_a_workbook_of_every_table(sample, releve, capsys):
    _, told = asked(capsys, "rapprocher", sample, str(releve))
    book = openpyxl.load_workbook(Path(told["folder"]) / FILES[1])
    assert book.sheetnames == [
        "État", "Rapprochés", "Banque seule", "Classeur seul", "Ambigus", "Chèques non débités", "Contrôle", "Budgets",
    ]  # fmt: skip


def test_two_runs_and_the_statements_in_another_order_give_the_same_bytes(sample, lines, capsys):
    told = _told_by_bank(lines)
    middle = date(2025, 6, 30)
    parts = [
        written(sample.parent / name, ofx([it for it in told if first <= it[0] <= last], first, last))
        for name, first, last in (("a.ofx", FIRST, middle), ("b.ofx", date(2025, 7, 1), LAST))
    ]
    folders = []
    for given in (parts, parts, parts[::-1]):
        code, outcome = asked(capsys, "rapprocher", sample, *map(str, given))
        assert code == 0
        folders.append(Path(outcome["folder"]))
    assert all(digest(folder / name) == digest(folders[0] / name) for folder in folders for name in FILES)


def test_a_folder_of_statements_is_read_whole(sample, lines, capsys):
    folder = sample.parent / "relevés"
    folder.mkdir()
    written(folder / "a.ofx", ofx(_told_by_bank(lines), FIRST, LAST))
    assert asked(capsys, "rapprocher", sample, str(folder))[0] == 0


def test_what_is_decided_by_hand_is_asked_for_once_then_read_and_kept(sample, lines, capsys):
    paid = next(line for line in lines if line.mode == "Virement" and line.project)
    told_by_bank = [*_told_by_bank(lines, without={paid.id}), FEE, (paid.day, "-1.00", "VIREMENT SANS MOTIF")]
    statement = written(sample.parent / "r.ofx", ofx(told_by_bank, FIRST, LAST))
    code, told = asked(capsys, "rapprocher", sample, str(statement))
    assert code == 1
    assert _figures(told)["a_regarder"] == 3
    ids = {row["Libellé"]: row["Mouvement"] for row in _rows(told, "banque_seule")}
    _decide(sample, "Mouvements expliqués", (ids["FRAIS DE TENUE DE COMPTE"], "Frais de la banque"))
    kept = digest(_decide(sample, "Rapprochés à la main", (ids["VIREMENT SANS MOTIF"], paid.id)))
    code, told = asked(capsys, "rapprocher", sample, str(statement))
    assert code == 0
    assert digest(sample.with_name(FILE)) == kept
    assert [(row["Raison"], row["Explication"]) for row in _rows(told, "banque_seule")] == [
        ("Expliqué à la main", "Frais de la banque")
    ]
    assert [issue["code"] for issue in told["issues"]] == ["decision-inegale"]
    assert (_figures(told)["ecart_inexplique"], _rows(told, "ecart")[-1]["Reste à expliquer"]) == ("0.00", "0.00")


def test_a_decision_about_nothing_is_an_issue_at_its_cell_and_stops_nothing(sample, releve, capsys):
    asked(capsys, "rapprocher", sample, str(releve))
    _decide(sample, "Lignes expliquées", ("V-RIEN", "Annulé"))
    code, told = asked(capsys, "rapprocher", sample, str(releve))
    assert code == 0
    assert [(issue["sheet"], issue["cell"], issue["code"]) for issue in told["issues"]] == [
        ("rapprochement.xlsx › Lignes expliquées", "A4", "decision-inconnue")
    ]


def test_a_decision_that_is_made_twice_holds_the_state_back(sample, releve, capsys):
    _, told = asked(capsys, "rapprocher", sample, str(releve))
    movement = _rows(told, "rapproches")[0]
    _decide(sample, "Rapprochés à la main", (movement["Mouvement"], movement["Ligne"]))
    _decide(sample, "Mouvements expliqués", (movement["Mouvement"], "Frais"))
    code, told = asked(capsys, "rapprocher", sample, str(releve))
    assert (code, told["files"], [issue["code"] for issue in told["issues"]]) == (1, [], ["decision-en-double"])


def test_a_dry_run_writes_nothing_anywhere(sample, releve, capsys):
    before = sorted(sample.parent.iterdir())
    code, told = asked(capsys, "rapprocher", sample, str(releve), "--a-blanc")
    assert (code, told["files"]) == (0, [])
    assert sorted(sample.parent.iterdir()) == before


def test_a_blocking_cell_of_its_sheets_holds_the_state_back_unless_a_draft_is_asked_for(sample, releve, capsys):
    change(sample, Versements_D4="douze")
    code, told = asked(capsys, "rapprocher", sample, str(releve))
    assert (code, told["files"]) == (1, [])
    assert [(issue["sheet"], issue["cell"]) for issue in told["issues"]] == [("Versements", "D4")]
    code, told = asked(capsys, "rapprocher", sample, str(releve), "--brouillon")
    assert (code, told["files"]) == (1, FILES)
    assert openpyxl.load_workbook(Path(told["folder"]) / FILES[1])["État"]["A1"].value.startswith("BROUILLON")


def test_rows_that_could_not_be_read_are_named(sample, releve, capsys):
    change(sample, Versements_D4="douze")
    run(["rapprocher", str(sample), str(releve), "--date", "2026-01-15", "--a-blanc"])
    out = plain(" ".join(capsys.readouterr().out.split()))
    assert "1 ligne du classeur n'est pas rapprochée, faute d'être lisible en entier : Versements!D4." in out


def test_a_blocking_cell_of_another_sheet_holds_nothing_back(sample, releve, capsys):
    change(sample, Membres_F4="n'importe quand")
    code, told = asked(capsys, "rapprocher", sample, str(releve))
    assert (code, told["files"], told["issues"]) == (0, FILES, [])


def test_of_several_accounts_that_of_the_association_is_taken(sample, releve, lines, capsys):
    other = written(sample.parent / "livret.ofx", ofx([FEE], FIRST, LAST, account="00000042017"))
    code, told = asked(capsys, "rapprocher", sample, str(releve), str(other))
    assert (code, _figures(told)["rapproches"]) == (0, len(lines))
    code, told = asked(capsys, "rapprocher", sample, str(releve), str(other), "--compte", "017")
    assert (code, _figures(told)["rapproches"]) == (1, 0)
    assert (
        "•••• 017"
        not in refused(capsys, ["rapprocher", str(sample), str(releve), str(other), "--compte", "999"]).split(".")[0]
    )


def test_no_account_number_is_told_whole(sample, lines, capsys):
    labelled = [*_told_by_bank(lines), (LAST, "-1.00", "VIR FR1420041010050500013M02606")]
    statement = written(sample.parent / "r.ofx", ofx(labelled, FIRST, LAST))
    run(["rapprocher", str(sample), str(statement), "--date", "2026-01-15", "--format", "json"])
    out, err = capsys.readouterr()
    assert "FR•••• 606" in out
    for number in ("20041010", "12345678901"):
        assert number not in out + err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("releve.ofx", b"", "est vide (0 octet)"),
        ("releve.pdf", b"%PDF-1.4\n", "n'est d'aucun format de relevé connu"),
        ("releve.ofx", b"OFXHEADER:100\n\n<OFX></OFX>", "releve.ofx"),
        ("releve.xls", bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), "ancien format .xls"),
    ],
)
def test_a_statement_that_cannot_be_read_is_one_sentence(sample, name, content, words, capsys):
    statement = written(sample.parent / name, content)
    before = sorted(sample.parent.rglob("*"))
    assert words in plain(refused(capsys, ["rapprocher", str(sample), str(statement)]))
    assert sorted(sample.parent.rglob("*")) == before


def test_a_statement_is_asked_for(sample, capsys):
    assert run(["rapprocher", str(sample)]) == 2
    assert "RELEVÉ" in capsys.readouterr().err


def test_a_folder_that_takes_no_file_of_decisions_stops_nothing(sample, releve, capsys, monkeypatch, tmp_path):
    from pic_sheets.commands import _reconciling
    from pic_sheets.errors import UnwritableOutput

    def refuse(_path, _content):
        raise UnwritableOutput("On ne peut pas écrire ici.")

    monkeypatch.setattr(_reconciling, "write_beside", refuse)
    code, told = asked(capsys, "rapprocher", sample, str(releve), "-o", str(tmp_path / "ailleurs"))
    assert (code, told["files"]) == (0, FILES)


def test_the_templates_of_the_association_are_used_and_a_broken_one_is_named(sample, releve, capsys):
    (sample.parent / "modeles" / "etat_rapprochement.docx").write_bytes(b"x")
    assert "etat_rapprochement.docx" in refused(capsys, ["rapprocher", str(sample), str(releve)])
    shutil.rmtree(sample.parent / "modeles")
    assert asked(capsys, "rapprocher", sample, str(releve))[0] == 0


def test_the_sample_account_is_reconciled_but_for_what_a_person_has_to_say(sample, lines, capsys):
    code, told = asked(capsys, "rapprocher", sample, str(OFX), str(CFONB))
    assert (code, told["files"]) == (1, FILES)
    matched, alone = _rows(told, "rapproches"), _rows(told, "classeur_seul")
    assert len(matched) + len(alone) == len(lines)
    assert [row["Raison"] for row in alone] == ["Plusieurs possibilités"] * 2 + ["Chèque non encore débité"]
    assert {row["Projet ou financeur"] for row in _rows(told, "ambigus")} == {"PIC-2025-001", "PIC-2025-006"}
    assert [row["Contrôle"] for row in _rows(told, "controle")] == ["non vérifiable", "juste"]
    assert _figures(told)["solde_banque"] == _rows(told, "controle")[-1]["Solde de fin"]


def test_a_statement_whose_balances_do_not_follow_holds_the_state_back_and_is_told_with_its_amounts(sample, capsys):
    wrong = CFONB.read_bytes().replace(b"0000000000049}", b"0000000000059}", 1)
    statement = written(sample.parent / "faux.txt", wrong)
    code, told = asked(capsys, "rapprocher", sample, str(OFX), str(statement))
    assert (code, told["files"]) == (1, [])
    (issue,) = told["issues"]
    assert (issue["sheet"], issue["code"], issue["severity"]) == ("faux.txt", "releve-desequilibre", "B")
    assert "1,00 €" in plain(issue["message"])
    assert [(row["Contrôle"], row["Écart"]) for row in _rows(told, "controle")] == [
        ("non vérifiable", None),
        ("faux", "1.00"),
    ]
    assert asked(capsys, "rapprocher", sample, str(OFX), str(statement), "--brouillon")[1]["files"] == FILES
