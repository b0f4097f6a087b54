"""An order that the bank rejected: ended by a line of its own, its payment due again."""

import json

import pytest
from asked import asked, refused
from payments_due import make_due, rows, ticked, told_by
from small_workbook import plain

TWO = ("PIC-2025-013", "PIC-2025-019")


@pytest.fixture
def ordered(sample, capsys):
    """The sample with two payments ordered."""
    make_due(sample)
    path = ticked(asked(capsys, "paiements", sample)[1], *TWO)
    assert told_by(capsys, sample, "virements", "--liste", str(path))[0] == 0
    return sample


def _due(capsys, workbook):
    return {row[0] for row in rows(asked(capsys, "paiements", workbook)[1], "a_payer")}


def test_a_cancelled_payment_is_due_again_and_its_line_is_kept(ordered, capsys):
    code, told = told_by(capsys, ordered, "annuler", "2026-0001", "--motif", "compte clos")
    assert (code, [row[:2] for row in rows(told, "annules")]) == (0, [["2026-0001", "PIC-2025-013"]])
    lines = [json.loads(line) for line in (ordered.parent / "paiements.jsonl").read_text("utf-8").splitlines()]
    assert [(line["acte"], line["numero"]) for line in lines] == [
        ("ordre", "2026-0001"),
        ("ordre", "2026-0002"),
        ("annulation", "2026-0001"),
    ]
    assert lines[-1]["motif"] == "compte clos"
    assert _due(capsys, ordered) & set(TWO) == {"PIC-2025-013"}


def test_a_whole_order_is_cancelled_by_its_own_name(ordered, capsys):
    told_by(capsys, ordered, "annuler", "2026-0002", "--motif", "compte clos")
    _, told = told_by(capsys, ordered, "annuler", "pic-2026-0001", "--motif", "fichier non déposé")
    assert [row[0] for row in rows(told, "annules")] == ["2026-0001"]
    assert set(TWO) <= _due(capsys, ordered)


def test_what_was_not_ordered_or_is_cancelled_already_is_told(ordered, capsys):
    arguments = ["paiements", "annuler", str(ordered), "2026-0009", "--motif", "x"]
    assert "Le paiement « 2026-0009 » n'a pas été ordonné. Vouliez-vous dire « 2026-0001 » ?" in plain(
        refused(capsys, arguments)
    )
    arguments[3] = "lundi"
    assert "Les numéros sont dans « pic-sheets paiements »." in plain(refused(capsys, arguments))
    told_by(capsys, ordered, "annuler", "2026-0001", "--motif", "compte clos")
    arguments[3] = "2026-0001"
    assert "est déjà annulé depuis le 15 janvier 2026" in plain(refused(capsys, arguments))
