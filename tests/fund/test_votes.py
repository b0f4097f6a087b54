"""The votes on one decision."""

from dataclasses import replace

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.columns import Place
from pic_sheets.fund.committee import turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.votes import Ballot, Dispute, ballot, chair_votes, dispute, unrecused_links, voters

MEETING = make.meeting(chair="M1")


def _fund(*came):
    rows = [
        make.attendance(member=member, presence="Représenté" if proxy else "Présent", proxy=proxy, row=row)
        for row, (member, _, proxy) in enumerate((code.partition("→") for code in came), 4)
    ]
    members = (
        *(make.member(code=f"M{number}") for number in range(1, 6)),
        make.member(code="A1", voice="Consultative"),
    )
    return Fund(members=members, meetings=(MEETING,), attendance=tuple(rows))


def _decision(votes=(None, None, None), recusals=()):
    names = ("votes_for", "votes_against", "abstentions")
    return make.decision(recusals=recusals, **dict(zip(names, votes, strict=True)))


@pytest.mark.parametrize(
    ("votes", "majority", "carried"),
    [
        ((4, 3, 0), "Simple", True), ((3, 3, 0), "Simple", False), ((1, 0, 6), "Simple", True), ((0, 0, 7), "Simple", False),
        ((4, 3, 0), "Absolue", True), ((3, 3, 1), "Absolue", False), ((3, 2, 5), "Absolue", True),
        ((4, 2, 0), "Deux tiers", True), ((4, 3, 0), "Deux tiers", False), ((0, 0, 3), "Deux tiers", False),
        ((7, 0, 0), "", False),
    ],
)  # fmt: skip
def test_a_majority_is_of_the_votes_expressed(votes, majority, carried):
    assert Ballot(*votes).carries(majority) is carried


def test_a_blank_beside_a_number_is_no_vote():
    assert ballot(_decision((3, None, None))) == Ballot(3, 0, 0)


def test_without_any_vote_there_is_no_ballot():
    assert ballot(_decision()) is None


def test_a_vote_that_could_not_be_read_or_has_no_column_leaves_no_ballot():
    assert ballot(make.decision(votes_for=3, unreadable=frozenset({"votes_against"}))) is None
    assert ballot(make.decision(votes_for=3, place=Place("Décisions", 4, {"votes_for": 5}))) is None


def test_members_present_or_represented_vote_and_advisers_do_not():
    found = voters(_fund("M1", "M2", "M3→M1", "A1"), MEETING, _decision())
    assert [member.code for member in found.voting] == ["M1", "M2", "M3"]
    assert (found.barred, found.strangers) == ((), ())


@pytest.mark.parametrize(
    ("recusals", "voting", "strangers"),
    [
        (("M2",), ["M1", "M3", "M4"], ()),
        (("M1",), ["M2", "M4"], ()),  # and the proxy of M3
        (("M3",), ["M1", "M2", "M4"], ()),
        (("A1",), ["M1", "M2", "M3", "M4"], ()),
        (("M5",), ["M1", "M2", "M3", "M4"], ("M5",)),
    ],
)
def test_a_recused_member_takes_no_part_in_person_or_for_another(recusals, voting, strangers):
    found = voters(_fund("M1", "M2", "M3→M1", "M4", "A1"), MEETING, _decision(recusals=recusals))
    assert sorted(member.code for member in found.voting) == voting
    assert found.strangers == strangers


@pytest.mark.parametrize(
    ("votes", "recusals", "reason"),
    [
        ((3, 1, 0), (), None),
        ((3, 0, 0), (), Dispute.COUNT),
        ((5, 0, 0), (), Dispute.COUNT),
        ((1, 0, 1), ("M1",), None),
        ((3, 0, 0), ("M1",), Dispute.RECUSED),
        ((4, 0, 0), ("M1",), Dispute.RECUSED),
        ((5, 0, 0), ("M1",), Dispute.COUNT),
        ((1, 0, 0), ("M1",), Dispute.COUNT),
        ((4, 0, 0), ("M5",), Dispute.STRANGER),
        ((9, 0, 0), ("M5",), Dispute.STRANGER),
        ((None, None, None), (), None),
        ((None, None, None), ("M5",), Dispute.STRANGER),
    ],
)
def test_votes_are_disputed_for_one_reason_at_most(votes, recusals, reason):
    assert dispute(_fund("M1", "M2", "M3→M1", "M4"), MEETING, _decision(votes, recusals)) is reason


@pytest.mark.parametrize(
    ("came", "recusals", "votes"),
    [
        (("M1", "M2"), (), True),
        (("M1", "M2"), ("M1",), False),
        (("M1→M2", "M2"), (), False),
        (("M2",), (), False),
    ],
)
def test_the_chair_casts_a_vote_in_person_unless_recused(came, recusals, votes):
    assert chair_votes(_fund(*came), MEETING, _decision(recusals=recusals)) is votes


def _linked(fund, *codes):
    """The fund, with these members linked to the holder of the project by their e-mail."""
    members = [
        replace(member, email="nadia@example.org") if member.code in codes else member for member in fund.members
    ]
    return replace(
        fund, members=tuple(members), holders=(make.holder(email="nadia@example.org"),), projects=(make.project(),)
    )


@pytest.mark.parametrize(
    ("linked", "recusals", "doubtful"),
    [
        ((), (), []),
        (("M2",), (), ["M2"]),
        (("M1",), (), ["M1", "M3"]),  # and the proxy of M3
        (("M3",), (), ["M3"]),
        (("A1", "M5"), (), []),  # an adviser, and one who was not there
        (("M2",), ("M2",), []),
        (("M3",), ("M1",), []),  # whose proxy is not used
    ],
)
def test_the_vote_of_a_linked_member_counts_and_is_in_doubt(linked, recusals, doubtful):
    fund = _linked(_fund("M1", "M2", "M3→M1", "M4", "A1"), *linked)
    found = voters(fund, MEETING, _decision(recusals=recusals))
    assert sorted(member.code for member in found.linked) == doubtful
    assert set(found.linked) <= set(found.voting)
    links = unrecused_links(fund, MEETING, _decision(recusals=recusals))
    assert {link.member.code for link in links} == set(linked) & set(doubtful)


@pytest.mark.parametrize(
    ("votes", "linked", "recusals", "reason"),
    [
        ((4, 0, 0), ("M2",), (), None),
        ((3, 0, 0), ("M2",), (), None),
        ((2, 0, 0), ("M2",), (), Dispute.COUNT),
        ((5, 0, 0), ("M2",), (), Dispute.COUNT),
        ((2, 0, 0), ("M1",), (), None),  # neither M1 nor the proxy of M3
        ((3, 0, 0), ("M1",), (), None),
        ((1, 0, 0), ("M1",), (), Dispute.COUNT),
        ((4, 0, 0), ("M2",), ("M4",), Dispute.RECUSED),
        ((2, 0, 0), ("M2",), ("M4",), None),
        ((3, 0, 0), ("M2",), ("M2",), None),
        ((4, 0, 0), ("M2",), ("M2",), Dispute.RECUSED),
    ],
)
def test_votes_may_be_with_or_without_those_of_linked_members(votes, linked, recusals, reason):
    fund = _linked(_fund("M1", "M2", "M3→M1", "M4"), *linked)
    assert dispute(fund, MEETING, _decision(votes, recusals)) is reason


CODES = ("M1", "M2", "M3", "M4", "M5", "A1")
SOME = st.lists(st.sampled_from(CODES), unique=True).map(tuple)


@st.composite
def attended(draw):
    """How each of some members attended: alone, or by a proxy that may be no good."""
    came = draw(st.lists(st.sampled_from(CODES), unique=True))
    return [f"{code}→{draw(st.sampled_from(CODES))}" if draw(st.booleans()) else code for code in came]


@given(came=attended(), recusals=SOME, linked=SOME, data=st.data())
def test_voters_part_those_of_the_meeting_whatever_the_order_of_the_rows(came, recusals, linked, data):
    fund, decision = _linked(_fund(*came), *linked), _decision(recusals=recusals)
    there, found = turnout(fund, MEETING), voters(fund, MEETING, decision)
    assert sorted(member.code for member in (*found.voting, *found.barred)) == sorted(
        member.code for member in (*there.present, *there.represented)
    )
    voting = {member.code for member in found.voting}
    assert voting.isdisjoint(recusals)
    out = {code for code in came if code in recusals and code != "A1"}  # there in person; an adviser holds no proxy
    assert voting.isdisjoint(giver for giver, _, proxy in (code.partition("→") for code in came) if proxy in out)
    assert set(found.linked) <= set(found.voting)
    shuffled = data.draw(st.permutations(fund.attendance))
    again = voters(replace(fund, attendance=tuple(shuffled)), MEETING, decision)
    for name in ("voting", "barred", "linked"):
        assert set(getattr(again, name)) == set(getattr(found, name))
    assert again.strangers == found.strangers
