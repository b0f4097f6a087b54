"""The register listed: every letter, or those asked for."""

from datetime import date

import pytest
from asked import asked, refused
from letters_made import identity, line, register_bytes
from registered_letters import make_letters
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores.registers import REGISTER


def _rows(told):
    return [row for table in told["tables"] if table["code"] == "registre" for row in table["rows"]]


def _listed(sample, capsys, *options):
    code, told = asked(capsys, "registre", sample, *options)
    assert code == 0
    return _rows(told)


def test_every_letter_is_listed_with_its_number_and_file(sample, capsys):
    made = make_letters(sample, "sorties/a")
    rows = _listed(sample, capsys)
    assert [row[0] for row in rows] == [f"2026-{rank:04d}" for rank in range(1, 29)]
    assert rows[0] == [
        "2026-0001", "2026-01-15", "Accord", "C2025-01", "PIC-2025-001", "Accord", "900.00", "sorties/a/2026-0001.docx",
    ]  # fmt: skip
    assert len(made) == 28


def test_a_letter_made_again_has_one_row_where_it_was_made_last(sample, capsys):
    make_letters(sample, "sorties/a", meetings=("C2025-01",))
    make_letters(sample, "sorties/b", meetings=("C2025-01",))
    rows = _listed(sample, capsys)
    assert [row[0] for row in rows] == [f"2026-{rank:04d}" for rank in range(1, len(rows) + 1)]
    assert {row[-1].split("/")[1] for row in rows} == {"b"}


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (("--seance", "s2"), ["2025-0002", "2026-0001"]),
        (("--projet", "p1"), ["2025-0001"]),
        (("--type", "REFUS"), ["2025-0002"]),
        (("--type", "accord-partiel", "--type", "refus"), ["2025-0002", "2026-0001"]),
        (("--type", "Accord partiel"), ["2026-0001"]),
        (("--annee", "2026"), ["2026-0001"]),
        (("--annee", "2025", "--seance", "S2"), ["2025-0002"]),
    ],
)
def test_only_what_is_asked_for_is_listed(options, kept, sample, capsys):
    content = register_bytes(
        line(),
        line("2025-0002", identity=identity("P2", kind="refus", meeting="S2")),
        line("2026-0001", identity=identity("P3", date(2026, 1, 3), kind="accord_partiel", meeting="S2")),
    )
    (sample.parent / REGISTER).write_bytes(content)
    assert [row[0] for row in _listed(sample, capsys, *options)] == kept


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--seance", "S2"), "aucune lettre de la séance « S2 ». Tapez la commande sans cette option pour tout voir."),
        (("--type", "acord"), "aucune lettre du type « acord ». Vouliez-vous dire « accord » ?"),
        (("--annee", "1999"), "aucune lettre de l'année « 1999 »."),
        (("--projet", "P9"), "aucune lettre sur le projet « P9 »."),
    ],
)
def test_what_the_register_does_not_hold_is_refused(options, told, sample, capsys):
    (sample.parent / REGISTER).write_bytes(register_bytes(line()))
    assert told in plain(refused(capsys, ["registre", str(sample), *options]))


def test_without_a_register_there_is_no_letter_yet(sample, capsys):
    assert _listed(sample, capsys) == []
    assert run(["registre", str(sample)]) == 0
    assert "Aucune lettre n'est encore dans le registre." in capsys.readouterr().out


def test_a_workbook_that_is_not_there_is_not_an_empty_register(sample, capsys):
    assert "est introuvable" in refused(capsys, ["registre", str(sample.with_name("suivi.xlsx"))])


def test_a_register_with_faults_is_listed_and_says_so(sample, capsys):
    (sample.parent / REGISTER).write_bytes(register_bytes(line()) + b"{")
    assert run(["registre", str(sample)]) == 0
    out = plain(" ".join(capsys.readouterr().out.split()))
    assert "1 anomalie dans le registre : tapez « pic-sheets registre verifier suivi_pic.xlsx »." in out


def test_what_a_register_says_is_only_data(sample, capsys):
    made = line(amount="beaucoup", verdict="\x1b[31mAccord", file="a\x07.docx")
    others = [line("2025-0002", "P2", amount="NaN"), line("2025-0003", "P3", amount="")]
    (sample.parent / REGISTER).write_bytes(register_bytes(made, *others))
    rows = _listed(sample, capsys)
    assert rows[0][5:] == ["[31mAccord", "beaucoup", "a.docx"]
    assert [row[6] for row in rows[1:]] == [None, None]
    assert run(["registre", str(sample)]) == 0
    assert "\x1b[31mAccord" not in capsys.readouterr().out


def test_the_other_task_is_told_in_the_help(capsys):
    assert run(["registre", "--help"]) == 0
    assert "registre verifier" in capsys.readouterr().out
