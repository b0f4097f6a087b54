from dataclasses import replace
from datetime import date
from decimal import Decimal

import make

from pic_sheets.documents._agenda import adjournment, agenda_rows, meeting_before, paper_fields, request_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict

FIRST = make.meeting(code="S1", day=date(2025, 3, 5))
NEXT = make.meeting(code="S2", day=date(2025, 4, 9))
ADJOURNED = make.decision(meeting="S1", project="P1", verdict=Verdict.ADJOURNMENT, granted=None)
COMES_BACK = Fund(
    holders=(make.holder(),),
    projects=(make.project(meeting="S1"), make.project(code="P2", meeting="S2", requested=None)),
    meetings=(FIRST, NEXT),
    decisions=(ADJOURNED,),
)


def test_the_projects_of_a_meeting_are_numbered_and_the_adjourned_one_says_so():
    rows = agenda_rows(COMES_BACK, NEXT)
    assert [(row["numero"], row["code"], row["ajourne_le"]) for row in rows] == [
        (1, "P1", "5 mars 2025"),
        (2, "P2", ""),
    ]
    assert (rows[0]["porteur"], rows[1]["demande"]) == ("Les Jardins du 3/15", "")


def test_a_project_is_not_said_to_come_back_to_the_meeting_that_adjourned_it():
    assert adjournment(COMES_BACK, FIRST, COMES_BACK.projects[0]) is None


def test_a_project_decided_since_it_was_adjourned_does_not_come_back():
    refused = make.decision(meeting="S2", project="P1", verdict=Verdict.REFUSAL, granted=None)
    later = make.meeting(code="S3", day=date(2025, 5, 7))
    fund = replace(COMES_BACK, meetings=(FIRST, NEXT, later), decisions=(ADJOURNED, refused))
    assert adjournment(fund, later, fund.projects[0]) is None


def test_what_is_asked_is_added_up_and_what_is_not_told_is_counted():
    told = request_fields(COMES_BACK.projects)
    assert told["nombre"] == "2 projets"
    assert told["montant"].startswith("900,00")
    assert told["a_chiffrer"] == "1 demande reste à chiffrer"
    assert request_fields(()) == {"nombre": "", "montant": "", "a_chiffrer": ""}
    assert request_fields([make.project(requested=None)])["montant"] == ""


def test_the_meeting_before_is_the_last_of_those_before():
    earliest = make.meeting(code="S0", day=date(2025, 1, 8))
    fund = Fund(meetings=(NEXT, FIRST, earliest))
    assert meeting_before(fund, NEXT) is FIRST
    assert meeting_before(fund, earliest) is None
    assert meeting_before(fund, make.meeting(code="S9", day=None)) is None


def test_the_chair_and_the_limit_of_a_meeting_are_told_when_they_are_known():
    meeting = make.meeting(chair="M1", envelope=Decimal("4000.00"))
    fund = Fund(members=(make.member(),), meetings=(meeting,))
    told = paper_fields(fund, meeting, date(2025, 3, 1))["seance"]
    assert told["president"] == "Karim Leroy"
    assert told["plafond"].startswith("4")
    blank = paper_fields(Fund(), make.meeting(chair="M1"), date(2025, 3, 1))["seance"]
    assert (blank["president"], blank["plafond"]) == ("", "")
