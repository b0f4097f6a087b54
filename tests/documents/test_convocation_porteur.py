from dataclasses import replace
from datetime import date

import make

from pic_sheets.documents.convocation_porteur import call_fields, occasions
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict

TODAY = date(2025, 3, 10)
FUND = Fund(
    association=make.association(),
    holders=(make.holder(),),
    projects=(make.project(), make.project(code="P2", meeting="S2"), make.project(code="P3", meeting="S2", withdrawn_on=TODAY)),
    meetings=(make.meeting(), make.meeting(code="S2", day=date(2025, 4, 9))),
    decisions=(make.decision(verdict=Verdict.ADJOURNMENT, granted=None, ground="le budget manque"),),
)  # fmt: skip


def _fields(fund=FUND, place=1):
    return call_fields(fund, occasions(fund, TODAY)[place], TODAY)


def test_the_holder_of_each_project_of_an_agenda_is_called():
    found = [(occasion.meeting, occasion.project, occasion.is_due) for occasion in occasions(FUND, TODAY)]
    assert found == [("S1", "P1", False), ("S2", "P1", True), ("S2", "P2", True)]


def test_a_holder_whose_project_comes_back_is_reminded_why():
    assert _fields()["ajournement"] == {"date": "5 mars 2025", "motif": "Le budget manque."}
    assert _fields(place=2)["ajournement"] == {"date": "", "motif": ""}


def test_presence_is_asked_for_when_the_rules_do():
    must = make.rule(parameter="Présence du porteur obligatoire", value=True)
    assert _fields()["presence_obligatoire"] is False
    assert _fields(replace(FUND, rules=(must,)))["presence_obligatoire"] is True


def test_what_is_missing_is_asked_for():
    assert (_fields()["budget_connu"], _fields()["compte"]["connu"]) == (False, True)
    fund = replace(FUND, holders=(make.holder(iban=""),), budget_lines=(make.budget_line(),))
    assert (_fields(fund)["budget_connu"], _fields(fund)["compte"]["connu"]) == (True, False)
