from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest

from pic_sheets.fund.certainty import Certainty, with_certain_rules
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rules_in_force import rules_on

MEETINGS = (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 2)))
GRANT = make.decision()
ADJOURNMENT = make.decision(verdict="Ajournement", granted=None)
REFUSAL = make.decision(verdict="Refus", granted=None)
STRAY = make.decision(project="")


def certainty(**changes: object) -> Certainty:
    return Certainty(replace(Fund(meetings=MEETINGS, projects=(make.project(),)), **changes))


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ((), True),
        ((GRANT,), True),
        ((ADJOURNMENT, make.decision(meeting="S2")), True),
        ((make.decision(verdict=""),), False),
        ((make.decision(unreadable=frozenset({"verdict"})),), False),
        ((make.decision(meeting=""),), True),
        ((ADJOURNMENT, make.decision(meeting="")), False),
        ((STRAY,), False),
        ((ADJOURNMENT, STRAY), False),
        ((GRANT, STRAY), True),
        ((REFUSAL, STRAY), True),
    ],
)
def test_a_decision_is_certain_when_no_row_could_change_it(decisions: tuple[object, ...], *, expected: bool) -> None:
    assert certainty(decisions=decisions).decision("P1") is expected


def test_nothing_is_certain_of_a_project_without_a_code_or_when_the_sheet_could_not_be_read() -> None:
    unread = frozenset({"Décisions", "Bilans", "Versements"})
    for certain in (certainty().decision, certainty().report, certainty().payments):
        assert certain("P1")
        assert not certain("")
    nothing = certainty(unread=unread)
    assert not nothing.decision("P1")
    assert not nothing.report("P1")
    assert not nothing.payments("P1")


def test_a_grant_is_certain_with_a_positive_amount() -> None:
    assert certainty(decisions=(GRANT,)).grant("P1")
    for decision in (REFUSAL, make.decision(granted=None), make.decision(granted=Decimal(0)), STRAY):
        assert not certainty(decisions=(decision,)).grant("P1")
    assert not certainty().grant("P1")


def test_an_amount_is_certain_when_nothing_is_granted() -> None:
    assert certainty().amount("P1")
    assert certainty(decisions=(REFUSAL,)).amount("P1")
    assert certainty(decisions=(GRANT,)).amount("P1")
    assert not certainty(decisions=(make.decision(granted=None),)).amount("P1")


def test_a_report_that_a_row_may_hide_is_not_certain() -> None:
    assert certainty(reports=(make.report(),)).report("P1")
    assert certainty(reports=(make.report(), make.report(project=""))).report("P1")
    assert not certainty(reports=(make.report(project=""),)).report("P1")
    assert not certainty(reports=(make.report(received_on=None),)).report("P1")


def test_payments_are_certain_when_none_of_theirs_and_no_refund_is_hidden() -> None:
    assert certainty(payments=(make.payment(), make.payment(project=""))).payments("P1")
    assert not certainty(payments=(make.payment(project="", nature="Reversement"),)).payments("P1")
    assert not certainty(payments=(make.payment(project="", nature=""),)).payments("P1")
    assert not certainty(payments=(make.payment(day=None),)).payments("P1")
    assert certainty(payments=(make.payment(project="P2", day=None),)).payments("P1")


def test_a_holder_is_certain_when_each_of_its_projects_is() -> None:
    assert certainty().holder("H1")
    assert not certainty(projects=(make.project(), make.project(code="P2", filed_on=None))).holder("H1")
    assert not certainty(projects=(make.project(unreadable=frozenset({"withdrawn_on"})),)).holder("H1")
    assert certainty(projects=(make.project(holder="H2", filed_on=None),)).holder("H1")


def test_a_row_without_a_day_takes_its_own_parameter_away() -> None:
    rules = (make.rule(), make.rule(since=None), make.rule(parameter="Délai de bilan (jours)", value=60))
    certain = rules_on(with_certain_rules(Fund(rules=rules)).rules, date(2025, 6, 1))
    assert (certain.ceiling, certain.report_days) == (None, 60)


def test_a_row_without_a_parameter_makes_the_others_unknown_from_its_day_to_their_next_row() -> None:
    rules = (
        make.rule(),
        make.rule(since=date(2025, 9, 1), value=Decimal(1000)),
        make.rule(parameter="", since=date(2025, 6, 1)),
    )
    certain = with_certain_rules(Fund(rules=rules)).rules
    days = (date(2025, 5, 31), date(2025, 6, 1), date(2025, 9, 1))
    assert [rules_on(certain, day).ceiling for day in days] == [Decimal("900.00"), None, Decimal(1000)]


def test_a_row_without_a_parameter_is_not_one_that_has_a_row_of_the_same_day() -> None:
    rules = (make.rule(), make.rule(parameter=""))
    assert rules_on(with_certain_rules(Fund(rules=rules)).rules, date(2025, 5, 31)).ceiling == Decimal("900.00")


def test_the_day_of_the_rules_is_not_guessed() -> None:
    assert certainty().rules_day(make.project()) == date(2025, 3, 5)
    assert certainty(decisions=(make.decision(meeting="S2"),)).rules_day(make.project()) == date(2025, 4, 2)
    assert certainty().rules_day(make.project(meeting="")) == date(2025, 2, 3)
    assert certainty(decisions=(make.decision(meeting=""),)).rules_day(make.project()) is None
    assert certainty().rules_day(make.project(meeting="S9")) is None
    assert certainty().rules_day(make.project(meeting="", unreadable=frozenset({"meeting"}))) is None


CAME = (make.attendance(), make.attendance(member="M2", row=5))
MEMBERS = (make.member(), make.member(code="M2", row=5))


def counted(**changes: object) -> bool:
    fund = Fund(meetings=(make.meeting(),), members=MEMBERS, attendance=CAME)
    return Certainty(replace(fund, **changes)).attendance(make.meeting())  # type: ignore[arg-type]


def test_the_votes_of_a_meeting_count_when_every_row_of_it_could_be_read() -> None:
    assert counted()


@pytest.mark.parametrize(
    "changes",
    [
        {"attendance": ()},
        {"attendance": (*CAME, make.attendance(meeting="", member="M3"))},
        {"attendance": (CAME[0], make.attendance(member="", row=5))},
        {"attendance": (CAME[0], make.attendance(member="M2", presence="", row=5))},
        {"attendance": (*CAME, CAME[1])},
        {"attendance": (CAME[0], make.attendance(member="M9", row=5))},
        {"attendance": (CAME[0], make.attendance(member="M2", presence="Représenté", row=5))},
        {"attendance": (CAME[0], make.attendance(member="M2", unreadable=frozenset({"proxy"})))},
        {"members": (MEMBERS[0], make.member(code="M2", voice=""))},
        {"members": (MEMBERS[0], make.member(code="M2", unreadable=frozenset({"since"})))},
        {"members": (MEMBERS[0], make.member(code="M2", until=date(2025, 1, 1)))},
        {"meetings": (make.meeting(day=None),)},
        {"meetings": (make.meeting(unreadable=frozenset({"day"})),)},
        {"meetings": ()},
        {"unread": frozenset({"Présences"})},
        {"unread": frozenset({"Membres"})},
    ],
)
def test_one_row_that_may_change_the_count_silences_the_whole_meeting(changes: dict[str, object]) -> None:
    assert not counted(**changes)


def test_a_proxy_too_many_silences_the_count() -> None:
    rules = (make.rule(parameter="Pouvoirs par membre", value=0),)
    proxy = (CAME[0], make.attendance(member="M2", presence="Représenté", proxy="M1", row=5))
    assert counted(attendance=proxy)
    assert not counted(attendance=proxy, rules=rules)


def test_who_is_excused_may_be_anyone() -> None:
    assert counted(attendance=(*CAME, make.attendance(member="M9", presence="Excusé", row=6)))


def test_the_committee_is_certain_when_each_member_is() -> None:
    assert certainty(members=MEMBERS).committee
    assert not certainty(members=(*MEMBERS, MEMBERS[1])).committee
    assert not certainty(members=(*MEMBERS, make.member(code=""))).committee
    assert not certainty(members=MEMBERS, unread=frozenset({"Membres"})).committee
