from datetime import date
from decimal import Decimal
from typing import Any

import make
import pytest
from small_workbook import plain

from pic_sheets.documents.fiche_projet import sheet_fields
from pic_sheets.fund.fund import Fund

MEETING = make.meeting()
TODAY = date(2025, 2, 20)


def _fields(fund: Fund, place: int = 0) -> Any:
    return sheet_fields(fund, MEETING, fund.projects[place], TODAY, ())


def _fund(**changes: Any) -> Fund:
    return Fund(
        holders=(make.holder(email="nadia@example.org", phone="0353012014"),),
        projects=(make.project(**changes),),
        meetings=(MEETING,),
        districts=(make.district(),),
        themes=(make.theme(), make.theme(code="T02", name="Culture")),
    )


def test_the_committee_is_told_neither_an_account_nor_how_to_reach_the_holder():
    told = str(_fields(_fund()) | {"association": {}})
    assert "Madame Nadia Petit" in told
    assert not [private for private in ("FR14", "example.org", "0353", "rue du Parc") if private in told]


def test_a_resident_is_not_named_twice():
    holder = make.holder(type="Habitant", name="Nadia Petit", civility="", first_name="Nadia", last_name="Petit")
    fund = Fund(holders=(holder,), projects=(make.project(),), meetings=(MEETING,))
    assert _fields(fund)["porteur"]["referent"] == ""


def test_a_sheet_has_its_place_on_the_agenda():
    fund = Fund(projects=(make.project(), make.project(code="P2")), meetings=(MEETING,))
    assert [(_fields(fund, place)["rang"], _fields(fund, place)["nombre"]) for place in (0, 1)] == [(1, 2), (2, 2)]
    elsewhere = Fund(projects=(make.project(meeting="S9"),), meetings=(MEETING,))
    assert (_fields(elsewhere)["rang"], _fields(elsewhere)["nombre"]) == (1, 1)


def test_the_project_is_told_in_full():
    told = _fields(_fund(other_themes=("T02",), description="L'un.\n\nL'autre.", expected_people=40))["projet"]
    assert (told["thematique"], told["autres_thematiques"], told["quartier"]) == ("Circuits courts", "Culture", "Quartier du Parc")  # fmt: skip
    assert (told["statut_quartier"], told["attendus"], told["habitants"]) == ("QPV", "40", "")
    assert told["description"] == ["L’un.", "L’autre."]


@pytest.mark.parametrize(
    ("requested", "cost", "amount", "part"),
    [
        (Decimal(900), Decimal(1000), "900,00 €", "90 %"),
        (None, Decimal(1000), "", ""),
        (Decimal(900), None, "900,00 €", ""),
        (Decimal(900), Decimal(0), "900,00 €", ""),
    ],
)
def test_what_is_asked_is_told_with_its_part_of_the_cost(requested, cost, amount, part):
    told = _fields(_fund(requested=requested, cost=cost))["demande"]
    assert (plain(told["montant"]), plain(told["part"])) == (amount, part)


def test_the_ceiling_is_told_with_its_rule_and_whether_the_request_passes_it():
    rules = (make.rule(value=Decimal(800)), make.rule(parameter="Plafond annuel par porteur", value=Decimal(1300)))
    fund = Fund(rules=rules, holders=(make.holder(),), projects=(make.project(),), meetings=(MEETING,))
    told = _fields(fund)["plafonds"]
    assert (plain(told["montant"]), told["regle"], told["depasse"]) == ("800,00 €", "Plafond par projet", True)
    assert plain(told["annuel"]) == "1 300,00 €"
    assert _fields(_fund())["plafonds"] == {"montant": "", "regle": "", "depasse": False, "annuel": ""}
