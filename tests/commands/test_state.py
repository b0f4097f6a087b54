"""The state of a fund: what is known of a sample year, of a small workbook, of a blank one, of a torn one."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from asked import change
from funds import ANY_FUND
from hypothesis import given
from small_workbook import plain, tables

from pic_sheets import checks
from pic_sheets.commands._gathering import Gathered, gather
from pic_sheets.commands._state import FundState, NextMeeting, Registers, fund_state, read_registers
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.payment_orders.register_contents import PaymentContents
from pic_sheets.progress import Silence
from pic_sheets.reading.reader import read_tables
from pic_sheets.register.contents import Contents
from pic_sheets.stores.blank_workbook import workbook_bytes

NOTHING = Registers(Contents(), PaymentContents())
DAY = date(2026, 1, 15)
D = Decimal


def state_of(workbook: Path, day: date = DAY) -> FundState:
    return fund_state(gather(workbook, day, Silence()), read_registers(workbook.parent), day)


def small_state(changes=None, *, without=(), day: date = DAY) -> FundState:
    reading = read_tables(tables(changes, without=without), "suivi.xlsx")
    found = fund(reading)
    issues = (*reading.issues, *checks.issues(found, day))
    return fund_state(Gathered(Path("suivi.xlsx"), found, issues), NOTHING, day)


def test_the_sample_year_is_told_whole(sample):
    state = state_of(sample)
    assert (state.name, state.association, state.day) == ("suivi_pic.xlsx", "Les Initiatives du Bassin minier", DAY)
    assert (state.envelope, state.engaged, state.paid) == (D("21500.00"), D("13901.05"), D("12569.15"))
    assert state.available == state.envelope - state.engaged
    assert state.by_status == (
        ("En attente de décision", 0), ("Ajourné", 0), ("Accordé", 8), ("Réalisé", 17), ("Refusé", 2), ("Retiré", 1),
    )  # fmt: skip
    assert (state.blocking, state.warnings, state.notes) == (0, 7, ())


def test_the_figures_are_those_of_the_budget_with_their_cells(sample):
    figures = {figure.code: figure for figure in state_of(sample).figures}
    assert figures["enveloppe"].cells
    assert list(figures) == [
        "enveloppe", "encaisse", "demande", "accorde", "engage", "verse", "reverse", "reste_a_verser", "disponible",
    ]  # fmt: skip


def test_the_next_meeting_is_that_of_today_or_the_first_after(sample):
    told = NextMeeting("C2025-06", date(2025, 11, 20), "Salle du Clos-Fleuri, Noyelles-sous-Lens", 3)
    assert state_of(sample, date(2025, 11, 20)).meeting == told
    assert state_of(sample, date(2025, 11, 21)).meeting is None


def test_a_blank_workbook_has_a_state_without_money_to_grant(tmp_path):
    blank = tmp_path / "suivi_pic.xlsx"
    blank.write_bytes(workbook_bytes({}))
    state = state_of(blank)
    assert (state.association, state.envelope, state.available) == ("", None, None)
    assert (state.engaged, state.paid, state.meeting) == (D(0), D(0), None)
    assert {count for _, count in state.by_status} == {0}
    assert [due.code for due in state.due] == ["anomalies"]
    assert "L'enveloppe n'est pas connue : notez ce que vos financeurs ont notifié" in plain(" ".join(state.notes))


def test_a_blocking_fault_leaves_the_figures_and_warns():
    state = small_state({("Versements", "Montant", 2): "beaucoup"})
    assert (state.blocking, state.paid) == (1, D(0))
    assert "ces chiffres peuvent être incomplets" in " ".join(state.notes)
    assert (state.due[0].code, state.due[0].count) == ("anomalies", 1)


@pytest.mark.parametrize(
    ("sheet", "unknown"),
    [
        ("Financeurs", {"envelope", "available"}),
        ("Versements", {"paid"}),
        ("Décisions", {"engaged", "available"}),
        ("Bilans", {"engaged", "available"}),
        ("Projets", {"engaged", "available"}),
        ("Membres", set()),
    ],
)
def test_what_a_missing_sheet_would_tell_is_not_known(sheet, unknown):
    state = small_state(without=[sheet])
    assert {name for name in ("envelope", "engaged", "paid", "available") if getattr(state, name) is None} == unknown
    assert [due.code for due in state.due] == ["anomalies"]
    assert f"il manque une feuille, ou une colonne, dans « {sheet} »" in plain(" ".join(state.notes))


def test_no_status_is_told_without_the_decisions():
    assert small_state(without=["Décisions"]).by_status == ()
    assert dict(small_state(without=["Membres"]).by_status)["Réalisé"] == 1


def test_a_missing_column_is_as_its_sheet_missing(sample):
    change(sample, Versements_D3="Somme")
    state = state_of(sample)
    assert (state.paid, state.envelope) == (None, D("21500.00"))


def test_a_register_that_cannot_be_read_is_told_and_the_rest_stands(sample):
    (sample.parent / "paiements.jsonl").mkdir()
    (sample.parent / "registre.jsonl").mkdir()
    state = state_of(sample)
    assert {due.code for due in state.due}.isdisjoint({"courriers", "paiements"})
    assert [note.split(" ne peuvent")[0] for note in state.notes] == ["Les courriers à faire", "Les paiements à faire"]
    assert state.envelope == D("21500.00")


@given(ANY_FUND)
def test_any_fund_has_a_state(found: Fund):
    state = fund_state(Gathered(Path("x.xlsx"), found, ()), NOTHING, DAY)
    assert sum(count for _, count in state.by_status) == len(found.listed_projects)
    assert all(due.count >= len(due.lines) > 0 for due in state.due)
