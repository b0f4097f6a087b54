from dataclasses import replace
from datetime import date

import make
import pytest

from pic_sheets.documents.convocation_membre import call_fields, occasions
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.members import Voice

MEETING = make.meeting()
FUND = Fund(
    association=make.association(),
    members=(make.member(), make.member(code="M2", voice=Voice.ADVISORY.value), make.member(code="M3", until=date(2025, 1, 31))),
    meetings=(MEETING, make.meeting(code="S2", day=None), make.meeting(code="S0", day=date(2025, 1, 8))),
)  # fmt: skip


def test_each_member_in_term_is_called_to_each_meeting_whose_day_is_known():
    found = [(occasion.meeting, occasion.member) for occasion in occasions(FUND, date(2025, 2, 1))]
    assert found == [("S1", "M1"), ("S1", "M2"), ("S0", "M1"), ("S0", "M2"), ("S0", "M3")]


@pytest.mark.parametrize(("today", "is_due"), [(date(2025, 3, 4), True), (date(2025, 3, 5), False)])
def test_a_convocation_is_due_while_the_meeting_is_to_come(today, is_due):
    occasion = occasions(FUND, today)[0]
    assert (occasion.is_due, occasion.why) == (is_due, "Séance du 5 mars 2025")


def test_the_letter_tells_who_votes():
    first, second, *_ = occasions(FUND, date(2025, 2, 1))
    assert call_fields(FUND, first, date(2025, 2, 1))["membre"]["delibere"] is True
    assert call_fields(FUND, second, date(2025, 2, 1))["membre"]["delibere"] is False


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (None, {"permis": True, "plafond": ""}),
        (0, {"permis": False, "plafond": "0 pouvoirs au plus"}),
        (1, {"permis": True, "plafond": "un seul pouvoir"}),
        (2, {"permis": True, "plafond": "2 pouvoirs au plus"}),
    ],
)
def test_how_many_proxies_a_member_may_hold_is_what_the_rules_say(most, told):
    rules = () if most is None else (make.rule(parameter="Pouvoirs par membre", value=most),)
    fund = replace(FUND, rules=rules)
    assert call_fields(fund, occasions(fund, date(2025, 2, 1))[0], date(2025, 2, 1))["pouvoirs"] == told


def test_the_agenda_in_short_tells_what_there_is_only():
    (first, *_) = occasions(FUND, date(2025, 2, 1))
    assert call_fields(FUND, first, date(2025, 2, 1))["ordre_du_jour"] == {
        "seance_precedente": "8 janvier 2025", "projets": {"nombre": "", "montant": "", "a_chiffrer": ""}, "bilans": "",
    }  # fmt: skip
