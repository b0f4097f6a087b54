from dataclasses import replace
from datetime import date, timedelta

import make
import pytest
from grants import DUE, RULES, granted, paid
from letters_printed import printed
from small_workbook import plain

from pic_sheets.documents import relance_bilan_1, relance_bilan_2, relance_bilan_3
from pic_sheets.documents._reminders import reminder_fields, reminders
from pic_sheets.fund.fund import Fund

FUND = granted(paid("Acompte", "720.00"))


def _told(fund: Fund, days: int) -> list[tuple[bool, bool]]:
    """For each level, whether it may be written and whether it is due, so many days after the report was."""
    found = [reminders(level)(fund, DUE + timedelta(days=days)) for level in (1, 2, 3)]
    return [(bool(occasions), any(occasion.is_due for occasion in occasions)) for occasions in found]


NEVER, MAY, DUE_NOW = (False, False), (True, False), (True, True)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, [NEVER, NEVER, NEVER]),
        (1, [DUE_NOW, NEVER, NEVER]),
        (29, [DUE_NOW, NEVER, NEVER]),
        (30, [MAY, DUE_NOW, NEVER]),
        (59, [MAY, DUE_NOW, NEVER]),
        (60, [MAY, MAY, DUE_NOW]),
        (600, [MAY, MAY, DUE_NOW]),
    ],
)
def test_only_the_level_reached_is_due_and_those_below_may_be_written(days: int, told: list[tuple[bool, bool]]) -> None:
    assert _told(FUND, days) == told


@pytest.mark.parametrize(
    "fund",
    [
        granted(report="900.00"),
        granted(withdrawn_on=date(2025, 5, 1)),
        granted(rules=RULES[:1]),
        granted(end=None),
        replace(FUND, decisions=(make.decision(verdict="Refus", granted=None),)),
    ],
    ids=["a report came", "withdrawn", "no delay", "no end", "refused"],
)
def test_nobody_is_reminded_of_a_report_that_came_or_is_not_due(fund: Fund) -> None:
    assert _told(fund, 60) == [NEVER, NEVER, NEVER]


def test_a_report_that_came_after_the_letter_does_not_unwrite_it() -> None:
    fund = replace(FUND, reports=(make.report(received_on=DUE + timedelta(days=5)),))
    assert _told(fund, 4)[0] == DUE_NOW
    assert _told(fund, 5)[0] == NEVER


@pytest.mark.parametrize(
    "fund",
    [
        replace(FUND, projects=(replace(FUND.projects[0], unreadable=frozenset({"end"})),)),
        replace(FUND, payments=(replace(FUND.payments[0], unreadable=frozenset({"amount"})),)),
        replace(FUND, reports=(make.report(project="", received_on=DUE),)),
        replace(FUND, unread=frozenset({"Bilans"})),
    ],
    ids=["its end", "a payment", "whose report it is", "the reports"],
)
def test_no_reminder_is_due_while_a_cell_it_needs_could_not_be_read(fund: Fund) -> None:
    assert _told(fund, 5)[0] == MAY


def test_a_delay_that_a_rule_without_a_day_may_have_replaced_reminds_nobody() -> None:
    fund = granted(rules=(*RULES, make.rule(parameter="Délai de bilan (jours)", since=None, value=90)))
    assert _told(fund, 5)[0] == NEVER


def test_a_reminder_says_why_it_is_to_be_written() -> None:
    told = [plain(reminders(1)(FUND, DUE + timedelta(days=days))[0].why) for days in (1, 21)]
    assert told == [
        "Bilan attendu le 20 juillet 2025, en retard de 1 jour",
        "Bilan attendu le 20 juillet 2025, en retard de 21 jours",
    ]
    occasion = reminders(1)(FUND, DUE + timedelta(days=1))[0]
    assert (occasion.meeting, occasion.amount) == ("S1", None)
    assert occasion.behind == (*FUND.decisions, *FUND.payments)


def test_a_report_that_is_not_late_has_no_delay_to_tell() -> None:
    occasion = reminders(1)(FUND, DUE + timedelta(days=1))[0]
    assert reminder_fields(FUND, occasion, DUE)["retard"] == ""
    assert plain(reminder_fields(FUND, occasion, DUE + timedelta(days=1))["retard"]) == "1 jour"


def test_the_first_reminder_is_kind_and_offers_help() -> None:
    text = printed(relance_bilan_1.DOCUMENT, FUND, DUE + timedelta(days=1))
    assert "nous l’attendions le 20 juillet 2025, il y a 1 jour." in text
    assert "S’il est déjà parti, ne tenez pas compte de ce rappel" in text
    assert "Le comité vous a accordé une aide de 900,00 €. Nous vous avons déjà versé 720,00 €." in text
    assert "le solde : 180,00 €" in text
    assert "nous la remplirons avec vous" in text


def test_the_second_reminder_tells_what_the_missing_report_stops() -> None:
    text = printed(relance_bilan_2.DOCUMENT, FUND, DUE + timedelta(days=30))
    assert "il a maintenant 30 jours de retard" in text
    assert "le solde de votre aide, 180,00 € : nous ne pouvons pas le verser sans bilan" in text
    assert "un autre projet de votre association" in text


def test_the_last_reminder_says_that_the_money_will_be_asked_back() -> None:
    text = printed(relance_bilan_3.DOCUMENT, FUND, DUE + timedelta(days=60))
    assert "Cette lettre est notre dernier rappel." in text
    assert "rendre l’argent versé : 720,00 € (sept cent vingt euros)" in text
    assert "un simple appel suffit" in text


def test_when_nothing_was_paid_no_money_is_asked_back() -> None:
    text = printed(relance_bilan_3.DOCUMENT, granted(), DUE + timedelta(days=60))
    assert "Rien n’a encore été versé." in text
    assert "l’aide ne pourra pas être versée" in text
    assert "rendre" not in text


def test_a_grant_paid_at_once_has_no_balance_to_stop() -> None:
    fund = granted(paid("Versement unique", "900.00"), rules=RULES[1:])
    assert "solde" not in printed(relance_bilan_1.DOCUMENT, fund, DUE + timedelta(days=1))
    assert "solde" not in printed(relance_bilan_2.DOCUMENT, fund, DUE + timedelta(days=30))
