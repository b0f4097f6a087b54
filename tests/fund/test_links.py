"""Who on the committee is linked to a holder."""

from dataclasses import replace
from datetime import date

import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.links import Tie, linked_members, linked_voters, links

HOME = {"address": "3 rue des Capucines", "postcode": "62680", "town": "Méricourt"}
KARIM = make.member(email="karim@example.org", **HOME)
STRANGER = make.holder(address="", email="")


def _ties(member=KARIM, **changes):
    found = linked_members(Fund(members=(member,)), replace(STRANGER, **changes))
    return [tie for link in found for tie in link.ties]


def test_a_stranger_is_linked_to_nobody():
    assert _ties() == []
    assert linked_members(Fund(), STRANGER) == ()


@pytest.mark.parametrize(
    "names",
    [
        {"first_name": "Karim", "last_name": "Leroy"}, {"first_name": "LEROY", "last_name": "karim"}, {"first_name": "M. Kàrim", "last_name": "Leroy "},
    ],
)  # fmt: skip
def test_a_contact_of_the_same_full_name_is_a_link(names):
    assert _ties(**names) == [Tie.NAME]


@pytest.mark.parametrize(
    "names",
    [{"last_name": "Leroy"}, {"first_name": "Karim"}, {"first_name": "", "last_name": "Leroy"}, {"first_name": "M.", "last_name": "Leroy"}],
)  # fmt: skip
def test_a_last_name_in_common_is_none(names):
    assert _ties(**names) == []
    assert _ties(make.member(first_name="M."), first_name="M.", last_name="Leroy") == []


def test_a_resident_may_be_named_as_the_holder_alone():
    assert _ties(type="Habitant", name="M. Leroy Karim") == [Tie.NAME]
    assert _ties(type="Association", name="Karim Leroy") == []
    assert _ties(type="Habitant", name="Leroy") == []


def test_the_same_email_is_a_link():
    assert _ties(email="KARIM@example.org") == [Tie.EMAIL]


def test_the_account_may_be_the_members():
    assert _ties(account_owner="M. ou Mme LEROY Karim") == [Tie.ACCOUNT]
    assert _ties(account_owner="Les Jardins du 3/15") == []


@pytest.mark.parametrize(
    ("place", "tied"),
    [
        ({"address": "3, r. des CAPUCINES"}, True),
        ({"address": "3 bis rue des Capucines"}, False),
        ({"address": "3 rue des Capucines", "town": "MERICOURT", "postcode": "62681"}, True),
        ({"address": "3 rue des Capucines", "town": "Rouvroy"}, False),  # towns may share a postcode
        ({"address": "3 rue des Capucines", "town": ""}, True),
        ({"address": "3 rue des Capucines", "town": "", "postcode": "62000"}, False),
        ({"address": "3 rue des Capucines", "town": "", "postcode": ""}, False),
        ({"address": ""}, False),
    ],
)
def test_the_same_address_in_the_same_town_is_a_link(place, tied):
    assert _ties(**place) == ([Tie.ADDRESS] if tied else [])


def test_a_street_without_a_number_is_no_address():
    assert _ties(replace(KARIM, address="Cité des Fleurs"), address="Cité des Fleurs") == []


@pytest.mark.parametrize(
    ("unread", "changes"),
    [
        ("first_name", {"first_name": "Karim", "last_name": "Leroy"}),
        ("name", {"type": "Habitant", "name": "Karim Leroy"}),
        ("type", {"type": "Habitant", "name": "Karim Leroy"}),
        ("email", {"email": "karim@example.org"}),
        ("account_owner", {"account_owner": "Karim Leroy"}),
        ("address", {"address": "3 rue des Capucines"}),
    ],
)
def test_a_cell_that_could_not_be_read_ties_nobody(unread, changes):
    assert _ties(**changes)
    assert not _ties(**changes, unreadable=frozenset({unread}))


@pytest.mark.parametrize("unread", ["last_name", "email", "address"])
def test_nor_does_a_cell_of_the_member(unread):
    changes = {"first_name": "Karim", "last_name": "Leroy", "email": "karim@example.org", "address": HOME["address"]}
    assert _ties(**changes) == [Tie.NAME, Tie.EMAIL, Tie.ADDRESS]
    assert len(_ties(replace(KARIM, unreadable=frozenset({unread})), **changes)) == 2


@pytest.mark.parametrize(
    ("changes", "certain"),
    [
        ({"email": "karim@example.org"}, True),
        ({"first_name": "Karim", "last_name": "Leroy"}, False),
        ({"first_name": "Karim", "last_name": "Leroy", "account_owner": "Karim Leroy"}, False),
        ({"address": "3 rue des Capucines"}, False),
        ({"address": "3 rue des Capucines", "account_owner": "Karim Leroy"}, True),
        ({"address": "3 rue des Capucines", "first_name": "Karim", "last_name": "Leroy"}, True),
    ],
)
def test_what_cannot_be_a_namesake_or_a_neighbour_is_certain(changes, certain):
    (link,) = linked_members(Fund(members=(KARIM,)), replace(STRANGER, **changes))
    assert link.is_certain is certain


def test_every_member_linked_is_named_once_in_the_order_of_the_sheet():
    members = (make.member(code="M2", email="a@example.org"), make.member(code="M3"), replace(KARIM, code="M1"))
    holder = replace(STRANGER, first_name="Karim", last_name="Leroy", email="a@example.org")
    found = linked_members(Fund(members=members), holder)
    assert [(link.member.code, link.ties) for link in found] == [
        ("M2", (Tie.NAME, Tie.EMAIL)), ("M3", (Tie.NAME,)), ("M1", (Tie.NAME,)),
    ]  # fmt: skip


SHARED = make.holder(email="karim@example.org")


def test_the_links_of_a_project_are_those_of_its_holder():
    fund = Fund(members=(KARIM,), holders=(SHARED,), projects=(make.project(),))
    assert [link.member for link in links(fund, "P1")] == [KARIM]
    assert links(fund, "P2") == links(replace(fund, holders=()), "P1") == ()
    assert links(replace(fund, projects=(make.project(holder=""),)), "P1") == ()


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({}, True),
        ({"voice": "Consultative"}, False),
        ({"until": date(2025, 1, 31)}, False),
    ],
)
def test_before_a_meeting_those_who_could_vote_are_told(changes, asked):
    fund = Fund(members=(replace(KARIM, **changes),), holders=(SHARED,), projects=(make.project(),))
    found = linked_voters(fund, make.meeting(), make.project())
    assert [link.member.code for link in found] == (["M1"] if asked else [])
    assert linked_voters(fund, make.meeting(day=None), make.project()) == ()
