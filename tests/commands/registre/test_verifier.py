"""The register confronted with its documents, with itself and with the workbook."""

import json

import openpyxl
from asked import change, digest
from letters_made import identity, line, register_bytes
from registered_letters import make_letters
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores.registers import REGISTER


def _verified(sample, capsys):
    before = {path: digest(path) for path in sample.parent.rglob("*") if path.is_file()}
    code = run(["registre", "verifier", str(sample), "--date", "2026-01-15", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert {path: digest(path) for path in sample.parent.rglob("*") if path.is_file()} == before
    return code, told


def _codes(told):
    return [(issue["severity"], plain(issue["cell"]), issue["code"]) for issue in told["issues"]]


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def _figures(told):
    return [figure["value"] for figure in told["figures"]]


def test_letters_as_they_were_made_are_all_intact(sample, capsys):
    make_letters(sample, "sorties/a")
    code, told = _verified(sample, capsys)
    assert (code, told["issues"], told["tables"], _figures(told)) == (0, [], [], [28, 0, 0, 0, 0])


def test_without_a_register_there_is_nothing_to_verify(sample, capsys):
    assert _verified(sample, capsys)[0] == 0
    assert run(["registre", "verifier", str(sample)]) == 0
    assert "Aucune lettre n'est encore dans le registre." in capsys.readouterr().out


def test_documents_changed_and_lost_are_told(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    folder = sample.parent / "sorties" / "a"
    (folder / "2026-0001.docx").write_bytes(b"retouche")
    (folder / "2026-0003.docx").unlink()
    code, told = _verified(sample, capsys)
    assert code == 1
    assert _codes(told) == [("B", "ligne 1", "document-change"), ("A", "ligne 3", "document-perdu")]
    assert [(row[0], row[2], row[3]) for row in _table(told, "documents")] == [
        ("2026-0001", "changé", "sorties/a/2026-0001.docx"),
        ("2026-0003", "perdu", "sorties/a/2026-0003.docx"),
    ]
    assert "--date 2026-01-15" in told["issues"][1]["advice"]


def test_a_lost_document_alone_does_not_block(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    (sample.parent / "sorties" / "a" / "2026-0003.docx").unlink()
    assert _verified(sample, capsys)[0] == 0


def test_a_letter_made_again_elsewhere_is_found_there(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    for path in (sample.parent / "sorties" / "a").iterdir():
        path.unlink()
    make_letters(sample, "sorties/b", meetings=("C2025-01",))
    code, told = _verified(sample, capsys)
    assert (code, told["issues"]) == (0, [])


def test_a_path_of_the_machine_is_not_read(sample, capsys):
    (sample.parent / REGISTER).write_bytes(register_bytes(line(file=str(sample))))
    _, told = _verified(sample, capsys)
    assert ("A", "ligne 1", "document-illisible") in _codes(told)


def test_a_broken_chain_a_torn_line_and_a_number_given_twice_are_told(sample, capsys):
    whole = register_bytes(line(), line("2025-0002", "P2"), line("2025-0002", "P3"))
    (sample.parent / REGISTER).write_bytes(whole.replace(b'"900.00"', b'"990.00"', 1) + b'{"numero":"2025-00')
    code, told = _verified(sample, capsys)
    assert code == 1
    assert [found for found in _codes(told) if not found[2].startswith("document")] == [
        ("B", "ligne 2", "chaine-rompue"),
        ("B", "ligne 3", "numero-en-double"),
        ("A", "ligne 4", "ligne-illisible"),
    ]
    message = next(issue["message"] for issue in told["issues"] if issue["code"] == "chaine-rompue")
    assert message == "Avant la lettre 2025-0002, une ligne a été changée, ajoutée ou supprimée."


def test_the_copies_of_a_synchronised_folder_are_told(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    (sample.parent / "registre (copie en conflit).jsonl").write_bytes(b"")
    code, told = _verified(sample, capsys)
    assert (code, _codes(told)) == (0, [("A", "ligne 1", "copie-en-conflit")])
    assert told["issues"][0]["sheet"] == "registre (copie en conflit).jsonl"


def test_what_the_workbook_says_otherwise_is_told_with_both_amounts(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    change(sample, Décisions_D4=800, Projets_M4=800)
    code, told = _verified(sample, capsys)
    assert code == 0
    ((number, title, meeting, project, said, where),) = _table(told, "lettres_a_revoir")
    assert (number, title, meeting, project) == ("2026-0001", "Accord", "C2025-01", "PIC-2025-001")
    assert "Accord 900,00 € → Accord 800,00 €" in plain(said)
    assert plain(where) == "Décisions, ligne 4"


def test_a_workbook_without_a_sheet_is_not_compared_and_the_chain_is_verified_all_the_same(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    book = openpyxl.load_workbook(sample)
    del book["Décisions"]
    book.save(sample)
    code, told = _verified(sample, capsys)
    assert (code, _table(told, "lettres_a_revoir")) == (0, [])
    assert run(["registre", "verifier", str(sample)]) == 0
    assert "n'ont pas été comparées au classeur" in " ".join(capsys.readouterr().out.split())


def test_letters_of_another_year_are_not_compared(sample, capsys):
    (sample.parent / REGISTER).write_bytes(register_bytes(line(identity=identity(year=2024))))
    _verified(sample, capsys)
    run(["registre", "verifier", str(sample)])
    assert "1 lettre d'un autre exercice" in capsys.readouterr().out
