"""What is due today: who, how much, why, and what is held back."""

from pathlib import Path

from asked import asked, change
from payments_due import DUE, WITHOUT_ACCOUNT, make_due, rows, told_by
from small_workbook import plain


def test_what_is_due_is_told_with_its_amount_and_listed_to_tick(sample, capsys):
    make_due(sample)
    code, told = asked(capsys, "paiements", sample)
    assert (code, told["files"]) == (0, ["paiements_a_faire.xlsx"])
    assert {row[0]: (row[2], row[3]) for row in rows(told, "a_payer")} == DUE
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == {"a_payer": "873.00", "nombre": 4}
    assert {row[0]: plain(row[8]) for row in rows(told, "a_payer") if row[8]} == {
        WITHOUT_ACCOUNT: "Porteurs!N18 : l'IBAN manque."
    }


def test_a_report_without_the_opinion_of_the_committee_is_held_back(sample, capsys):
    code, told = asked(capsys, "paiements", sample)
    assert (code, told["files"], rows(told, "a_payer")) == (0, [], [])
    assert [row[:2] for row in rows(told, "retenus")] == [
        ["PIC-2025-013", "Bilans!W14"],
        ["PIC-2025-014", "Bilans!W15"],
        ["PIC-2025-019", "Bilans!W19"],
    ]


def test_an_issue_that_blocks_a_row_holds_its_payment_alone(sample, capsys):
    make_due(sample)
    change(sample, Projets_P29="beaucoup")
    code, told = asked(capsys, "paiements", sample)
    assert code == 1
    assert {row[0] for row in rows(told, "a_payer")} == DUE.keys() - {"PIC-2025-026"}
    assert ["PIC-2025-026", "Projets!P29"] in [row[:2] for row in rows(told, "retenus")]
    assert [issue["cell"] for issue in told["issues"]] == ["P29"]


def test_no_account_is_shown_in_clear(sample, capsys):
    make_due(sample)
    _, told = asked(capsys, "paiements", sample)
    for account in ("FR76", "FR14", "30006000011234567890189"):
        assert account not in str(told)
        assert account.encode() not in (Path(told["folder"]) / "paiements_a_faire.xlsx").read_bytes()


def test_a_dry_run_writes_nothing(sample, capsys):
    make_due(sample)
    code, told = told_by(capsys, sample, "preparer", "--a-blanc")
    assert (code, told["files"]) == (0, [])
    assert sorted(path.name for path in sample.parent.iterdir()) == ["modeles", sample.name]
