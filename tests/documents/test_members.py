from datetime import date
from decimal import Decimal

import make

from pic_sheets.documents._members import member_fields, members_of, postal_lines, quorum_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.members import OTHER, Voice
from pic_sheets.tables import Percent

MEETING = make.meeting()


def test_those_who_sit_are_those_in_term_on_the_day():
    gone = make.member(code="M2", until=date(2025, 3, 4))
    adviser = make.member(code="M3", voice=Voice.ADVISORY.value)
    fund = Fund(members=(make.member(), gone, adviser), meetings=(MEETING,))
    assert [member.code for member in members_of(fund, MEETING)] == ["M1", "M3"]
    assert members_of(Fund(members=fund.members), make.meeting(code="S9")) == ()


def test_a_letter_goes_to_the_address_when_the_sheet_has_it():
    assert postal_lines(make.member()) == ["Monsieur Karim Leroy"]
    there = make.member(address="3 rue du Puits", postcode="62680", town="Méricourt")
    assert postal_lines(there) == ["Monsieur Karim Leroy", "3 rue du Puits", "62680 MÉRICOURT"]


def test_a_member_of_no_named_college_is_not_said_to_be_of_one():
    assert member_fields(make.member(college=OTHER))["college"] == ""
    assert member_fields(make.member())["college"] == "Habitants"


def test_the_quorum_is_told_out_of_those_who_vote():
    half = make.rule(parameter="Quorum", value=Percent(Decimal("0.5")))
    members = tuple(make.member(code=f"M{number}") for number in range(5))
    fund = Fund(rules=(half,), members=members, meetings=(MEETING,))
    assert quorum_fields(fund, MEETING) == {"phrase": "3 membres à voix délibérative sur 5", "requis": 3, "votants": 5}
    assert quorum_fields(Fund(members=members, meetings=(MEETING,)), MEETING)["phrase"] == ""
