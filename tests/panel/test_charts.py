"""The charts of the home: what they draw adds up, and their words say the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from pic_sheets.commands._state import FundState
from pic_sheets.panel.charts import BAR, charts
from pic_sheets.texts import NARROW_NBSP, NBSP

_STATE = FundState(
    "suivi_pic.xlsx",
    "Les Initiatives",
    date(2025, 3, 5),
    envelope=Decimal(10000),
    engaged=Decimal(6000),
    paid=Decimal(2500),
    available=Decimal(4000),
    figures=(),
    by_status=(("En attente de décision", 2), ("Ajourné", 0), ("Accordé", 1)),
    meeting=None,
    due=(),
    blocking=0,
    warnings=0,
)


def _plain(text):
    return text.replace(NBSP, " ").replace(NARROW_NBSP, " ")


def _widths(found):
    return {part["code"]: part["width"] for part in found["envelope"]["parts"]}


def test_the_bar_is_what_is_paid_then_owed_then_available():
    found = charts(_STATE)
    assert _widths(found) == {"verse": 250, "engage": 350, "disponible": 400}
    assert [part["start"] for part in found["envelope"]["parts"]] == [0, 250, 600]
    assert found["envelope"]["excess"] == ""


def test_the_bar_is_said_in_words():
    told = _plain(charts(_STATE)["envelope"]["alternative"])
    assert told == (
        "Enveloppe de 10 000,00 € : "
        "versé, 2 500,00 € ; engagé, versé compris, 6 000,00 € ; disponible, 4 000,00 €."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("paid", "engaged"), [("3333.33", "6666.67"), ("0.01", "9999.99"), ("0", "0"), ("10000", "10000")]
)
def test_the_parts_fill_the_bar_to_its_end(paid, engaged):
    parts = charts(replace(_STATE, paid=Decimal(paid), engaged=Decimal(engaged)))["envelope"]["parts"]
    assert parts[-1]["start"] + parts[-1]["width"] == BAR
    assert all(before["start"] + before["width"] == after["start"] for before, after in pairwise(parts))


def test_an_overrun_envelope_leaves_nothing_and_says_by_how_much():
    found = charts(replace(_STATE, engaged=Decimal(12500), available=Decimal(-2500)))
    assert _widths(found) == {"verse": 200, "engage": 800, "disponible": 0}
    assert _plain(found["envelope"]["excess"]) == "2 500,00 €"


def test_more_paid_than_engaged_owes_nothing():
    found = charts(replace(_STATE, paid=Decimal(7000), engaged=Decimal(6000)))
    assert _widths(found) == {"verse": 700, "engage": 0, "disponible": 300}


def test_the_amounts_told_are_those_of_the_figures():
    found = charts(replace(_STATE, paid=Decimal(7000), engaged=Decimal(6000), available=Decimal(4000)))
    told = {part["code"]: _plain(part["amount"]) for part in found["envelope"]["parts"]}
    assert told == {"verse": "7 000,00 €", "engage": "6 000,00 €", "disponible": "4 000,00 €"}


@pytest.mark.parametrize("unknown", ["envelope", "engaged", "paid", "available"])
def test_what_the_workbook_cannot_tell_is_not_drawn(unknown):
    assert charts(replace(_STATE, **{unknown: None}))["envelope"] is None


def test_an_envelope_of_nothing_is_not_drawn():
    nothing = Decimal(0)
    assert charts(replace(_STATE, envelope=nothing, engaged=nothing, paid=nothing))["envelope"] is None


def test_money_promised_without_an_envelope_is_drawn_without_shares():
    parts = charts(replace(_STATE, envelope=Decimal(0)))["envelope"]["parts"]
    assert {part["share"] for part in parts} == {""}


def test_statuses_that_no_project_has_are_not_drawn():
    found = charts(_STATE)["statuses"]
    assert (found["labels"], found["data"]) == (["En attente de décision", "Accordé"], [2, 1])
    assert _plain(found["alternative"]) == "3 projets par statut : 2 en attente de décision, 1 accordé."


@pytest.mark.parametrize("by_status", [(), (("Accordé", 0),)])
def test_no_project_draws_nothing(by_status):
    assert charts(replace(_STATE, by_status=by_status))["statuses"] is None
