from dataclasses import replace
from datetime import date

import pytest
from committees import meeting
from found import cells, found

from pic_sheets.checks import issues
from pic_sheets.checks.proxy_invalid import CHECK
from pic_sheets.columns import Place


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("M2→", "rien ne dit par qui"),
        ("M2→M2", "se donnerait pouvoir à soi-même"),
        ("M2→M3", "va à Ali Ben 3, qui n'est pas"),
        ("M2→M5", "va à Ali Ben 5, qui n'est pas"),
        ("M2→A1", "voix consultative et ne vote pas"),
        ("A1→M1", "a voix consultative"),
        ("-M2→M1", "donne pouvoir à Ali Ben 1, sans être"),
    ],
)
def test_a_proxy_that_cannot_stand_is_told_in_its_cell(row: str, message: str) -> None:
    others = ("M1", "-M3", *(() if "A1→" in row else ("A1",)))
    fund = meeting(row, *others)
    assert cells(CHECK, fund) == ["Présences!D4"]
    assert message in found(CHECK, fund)[0].message


def test_a_proxy_to_a_voting_member_who_came_stands() -> None:
    assert not found(CHECK, meeting("M1", "M2→M1", "-M3"))


def test_the_wrong_proxy_alone_is_told_not_the_counts_it_upsets() -> None:
    fund = meeting("M1", "M2→M3", "-M3", rules={"Quorum": 6, "Habitants minimum": 3}, votes=(3, 0, 0))
    assert [issue.code for issue in issues(fund, date(2025, 12, 31))] == ["pouvoir-invalide"]


def test_nothing_is_said_when_the_one_who_votes_may_be_in_a_row_that_could_not_be_read() -> None:
    fund = meeting("M2→M3", "M3")
    for field in ("presence", "member", "meeting"):
        unread = replace(fund.attendance[1], **{field: ""}, unreadable=frozenset({field}))
        assert not found(CHECK, replace(fund, attendance=(fund.attendance[0], unread)))


def test_a_proxy_that_could_not_be_read_is_not_missing() -> None:
    fund = meeting("M2→", "M1")
    unread = replace(fund.attendance[0], unreadable=frozenset({"proxy"}))
    assert not found(CHECK, replace(fund, attendance=(unread, fund.attendance[1])))
    assert not found(CHECK, replace(fund, unread=frozenset({"Membres"}), members=()))


def test_a_sheet_without_the_column_of_proxies_is_told_once() -> None:
    fund = meeting("M2→", "M3→", "M1")
    place = Place("Présences", 4, {"meeting": 1, "member": 2, "presence": 3})
    bare = tuple(replace(row, place=replace(place, row=number)) for number, row in enumerate(fund.attendance, 4))
    told = issues(replace(fund, attendance=bare), date(2025, 12, 31))
    assert [(issue.cell, issue.code) for issue in told] == [("", "pouvoir-invalide")]
