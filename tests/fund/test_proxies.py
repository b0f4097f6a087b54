"""The votes that members give to one another."""

import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.proxies import ProxyFault, proxies_held, proxies_in_excess, proxy_fault

MEETING = make.meeting()
MEMBERS = (*(make.member(code=f"M{number}") for number in range(1, 6)), make.member(code="A1", voice="Consultative"))


def _fund(*came, rules=()):
    rows = [
        make.attendance(member=member, presence=presence, proxy=proxy, row=row)
        for row, (member, presence, proxy) in enumerate(came, 4)
    ]
    return Fund(members=MEMBERS, meetings=(MEETING,), attendance=tuple(rows), rules=rules)


def _fault(*row):
    fund = _fund(row, ("M2", "Présent", ""), ("M3", "Excusé", ""), ("M4", "Représenté", "M2"), ("A1", "Présent", ""))
    return proxy_fault(fund, MEETING, fund.attendance[0])


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("M1", "Représenté", "M2"), None),
        (("M1", "Présent", ""), None),
        (("M1", "Excusé", ""), None),
        (("M1", "Représenté", ""), ProxyFault.NOBODY),
        (("M1", "Représenté", "M1"), ProxyFault.ONESELF),
        (("M1", "Représenté", "M3"), ProxyFault.NOT_THERE),
        (("M1", "Représenté", "M4"), ProxyFault.NOT_THERE),
        (("M1", "Représenté", "M5"), ProxyFault.NOT_THERE),
        (("M1", "Représenté", "A1"), ProxyFault.NO_VOTE),
        (("A1", "Représenté", "M2"), ProxyFault.NO_VOTE_TO_GIVE),
        (("A1", "Représenté", ""), ProxyFault.NO_VOTE_TO_GIVE),
        (("M1", "Excusé", "M2"), ProxyFault.NOT_REPRESENTED),
        (("M1", "Absent", "M2"), ProxyFault.NOT_REPRESENTED),
    ],
)
def test_a_proxy_is_given_by_a_voting_member_who_is_not_there_to_one_who_is(row, fault):
    assert _fault(*row) is fault


def test_a_member_who_leaves_early_may_give_a_proxy_for_the_rest():
    assert _fault("M1", "Présent", "M2") is None


def test_proxies_held_are_those_that_can_stand():
    fund = _fund(("M1", "Présent", ""), ("M2", "Représenté", "M1"), ("M3", "Représenté", "M5"), ("M4", "Présent", "M1"))
    assert {member: [row.member for row in rows] for member, rows in proxies_held(fund, MEETING).items()} == {
        "M1": ["M2"]
    }


@pytest.mark.parametrize(("most", "too_many"), [(0, ["M2", "M3"]), (1, ["M3"]), (2, [])])
def test_the_last_proxies_are_those_in_excess(most, too_many):
    rules = (make.rule(parameter="Pouvoirs par membre", value=most),)
    fund = _fund(("M1", "Présent", ""), ("M2", "Représenté", "M1"), ("M3", "Représenté", "M1"), rules=rules)
    assert [row.member for row in proxies_in_excess(fund, MEETING).get("M1", ())] == too_many


def test_without_a_rule_a_member_may_hold_any_number():
    fund = _fund(("M1", "Présent", ""), ("M2", "Représenté", "M1"), ("M3", "Représenté", "M1"))
    assert proxies_in_excess(fund, MEETING) == {}
