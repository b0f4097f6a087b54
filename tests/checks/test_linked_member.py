from dataclasses import replace
from typing import Any

import make
import pytest
from committees import MEMBERS, meeting
from found import cells, found
from small_workbook import plain

from pic_sheets.checks.linked_member import CHECK
from pic_sheets.checks.recusal_ignored import CHECK as RECUSAL_IGNORED
from pic_sheets.checks.votes_inconsistent import CHECK as VOTES_INCONSISTENT
from pic_sheets.columns import Place
from pic_sheets.fund.fund import Fund

CAME = ("M1", "M2", "M3→M2", "A1")
#: The contact of the holder is named as the member M1.
SAME_NAME = {"first_name": "ALI", "last_name": "ben 1"}


def linked(came: tuple[str, ...] = CAME, votes: tuple[int | None, ...] = (3, 0, 0), **changes: Any) -> Fund:
    decision, holder = changes.pop("decision", {}), changes.pop("holder", SAME_NAME)
    fund = meeting(*came, votes=votes, holders=(make.holder(**holder),), projects=(make.project(),), **changes)
    return replace(fund, decisions=(replace(fund.decisions[0], **decision),))


def told(fund: Fund) -> str:
    (finding,) = found(CHECK, fund)
    return plain(f"{finding.message} {finding.advice}")


def test_a_voter_with_the_name_of_the_contact_is_told_on_the_recusals() -> None:
    assert cells(CHECK, linked()) == ["Décisions!H4"]
    assert told(linked()) == (
        "Ali Ben 1 (même nom) semble avoir un lien avec le porteur « Les Jardins du 3/15 » et a pu voter sur le projet « P1 ». Si ce lien existe, "
        "notez le retrait du vote dans « Déports », et ôtez la voix si elle est comptée ; si c'est un homonyme ou un voisin, il n'y a rien à faire."
    )


def test_all_who_are_linked_are_told_together() -> None:
    members = tuple(replace(member, email="a@example.org") if member.code == "M3" else member for member in MEMBERS)
    text = told(linked(members=members, holder={**SAME_NAME, "email": "a@example.org"}))
    assert text.startswith("Ali Ben 1 (même nom) et Ali Ben 3 (même courriel) semblent avoir un lien")
    assert "ont pu voter" in text


def test_of_a_link_that_cannot_be_a_coincidence_the_committee_is_the_judge() -> None:
    members = tuple(replace(member, email="a@example.org") for member in MEMBERS[:1])
    text = told(linked(("M1",), (1, 0, 0), members=members, holder={"email": "a@example.org"}))
    assert "si le comité a jugé qu'il n'empêche pas de voter, il n'y a rien à faire" in text
    assert "homonyme" not in text


@pytest.mark.parametrize(
    ("came", "votes"),
    [
        (("M2", "M3"), (2, 0, 0)),  # absent
        (("-M1", "M2", "M3"), (2, 0, 0)),
        (("M1→M2", "M2"), (2, 0, 0)),
    ],
)
def test_only_who_came_or_was_represented_could_vote(came: tuple[str, ...], votes: tuple[int, ...]) -> None:
    assert len(found(CHECK, linked(came, votes))) == ("M1→M2" in came)


def test_an_adviser_does_not_vote() -> None:
    adviser = next(member for member in MEMBERS if member.code == "A1")
    named = {"first_name": adviser.first_name, "last_name": adviser.last_name}
    others = tuple(member for member in MEMBERS if member.full_name != adviser.full_name)
    assert not found(CHECK, linked(members=(*others, adviser), holder=named))


def test_a_recused_member_is_not_told_nor_one_whose_proxy_is_not_used() -> None:
    assert not found(CHECK, linked(votes=(2, 0, 0), decision={"recusals": ("M1",)}))
    assert not found(CHECK, linked(("M1→M2", "M2", "M3"), (1, 0, 0), decision={"recusals": ("M2",)}))


@pytest.mark.parametrize("votes", [(3, 0, 0), (2, 0, 0), (None, None, None)])
def test_with_the_vote_or_without_nothing_more_is_said(votes: tuple[int | None, ...]) -> None:
    fund = linked(votes=votes)
    assert len(found(CHECK, fund)) == 1
    assert not found(VOTES_INCONSISTENT, fund)
    assert not found(RECUSAL_IGNORED, fund)


@pytest.mark.parametrize("votes", [(4, 0, 0), (1, 0, 0)])
def test_votes_that_no_link_explains_are_another_fault(votes: tuple[int, ...]) -> None:
    assert len(found(VOTES_INCONSISTENT, linked(votes=votes))) == 1


def test_when_someone_absent_is_noted_recused_that_cell_is_told_once() -> None:
    fund = linked(decision={"recusals": ("M4",)})
    assert len(found(RECUSAL_IGNORED, fund)) == 1
    assert not found(CHECK, fund)


@pytest.mark.parametrize("unread", ["project", "recusals"])
def test_nothing_is_said_when_a_cell_could_not_be_read(unread: str) -> None:
    assert not found(CHECK, linked(decision={"unreadable": frozenset({unread})}))


def test_nor_of_a_meeting_that_could_not_be_counted() -> None:
    fund = linked()
    bad = replace(fund.attendance[0], unreadable=frozenset({"presence"}))
    assert not found(CHECK, replace(fund, attendance=(bad, *fund.attendance[1:])))
    assert not found(CHECK, replace(fund, unread=frozenset({"Membres"})))
    assert not found(CHECK, linked(came=()))


def test_a_holder_without_a_name_is_named_by_its_code() -> None:
    assert "le porteur « H1 »" in told(linked(holder={**SAME_NAME, "name": "", "place": Place("Porteurs", 4, {})}))
