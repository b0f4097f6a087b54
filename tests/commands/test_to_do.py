"""What is to be done: the most urgent first, each with its number, its first few and the command that does it."""

from datetime import date

from asked import change
from payments_due import make_due
from registered_letters import DAY as LETTERS_DAY
from small_workbook import plain

from pic_sheets.commands._gathering import gather
from pic_sheets.commands._state import fund_state, read_registers
from pic_sheets.progress import Silence

DAY = date(2026, 1, 15)


def _due(workbook, day=DAY):
    state = fund_state(gather(workbook, day, Silence()), read_registers(workbook.parent), day)
    return {due.code: due for due in state.due}


def test_what_is_late_comes_first_and_what_may_wait_last(sample):
    due = _due(sample)
    assert list(due) == ["bilan-en-retard", "trop-percu", "courriers", "anomalies"]
    assert [one.late for one in due.values()] == [True, True, False, False]
    assert (due["bilan-en-retard"].label, due["bilan-en-retard"].since) == ("3 bilans en retard", date(2025, 8, 11))
    assert (due["anomalies"].label, due["anomalies"].command) == ("7 points à vérifier", ("verifier",))


def test_one_is_told_in_the_singular(sample):
    assert _due(sample)["trop-percu"].label == "1 trop-perçu à rendre"


def test_no_more_than_the_first_five_are_told_one_by_one(sample):
    letters = _due(sample)["courriers"]
    assert (letters.count, len(letters.lines)) == (44, 5)
    assert plain(letters.lines[0]) == (
        "Accord, PIC-2025-001 Un potager partagé au pied des immeubles : Accord du 6 février 2025, à annoncer"
    )


def test_what_blocks_comes_before_all(sample):
    change(sample, Projets_P18="beaucoup")
    due = _due(sample)
    assert next(iter(due)) == "anomalies"
    assert due["anomalies"].label == "1 anomalie bloquante à corriger"
    assert plain(due["anomalies"].lines[0]).startswith("Projets!P18 : ")


def test_the_convocations_of_the_next_meeting_go_with_its_papers(sample):
    due = _due(sample, date(2025, 6, 10))
    assert due["convocations"].label == "16 convocations à envoyer pour la séance C2025-04"
    assert due["convocations"].typed("x.xlsx") == "pic-sheets comite preparer x.xlsx --seance C2025-04"
    assert not any("onvocation" in line for line in due["courriers"].lines)


def test_payments_are_told_with_their_sum(sample):
    make_due(sample)
    due = _due(sample)["paiements"]
    assert plain(due.label) == "4 paiements à faire : 873,00 €"
    assert (due.typed(str(sample.name)), due.since) == ("pic-sheets paiements suivi_pic.xlsx", date(2025, 11, 20))


def test_a_letter_in_the_register_is_not_due_any_more(sample, capsys):
    from pic_sheets.cli.running import run

    assert run(["courriers", str(sample), "--date", LETTERS_DAY.isoformat()]) == 0
    capsys.readouterr()
    assert _due(sample)["courriers"].count < 44
