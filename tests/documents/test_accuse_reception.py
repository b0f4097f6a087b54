from dataclasses import replace
from datetime import date
from typing import Any

import make
import pytest
from grants import granted
from letters_printed import printed
from small_workbook import plain

from pic_sheets.columns import filled
from pic_sheets.documents.accuse_reception import DOCUMENT, meeting_to_come, missing
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.holders import Holder

#: Filed on 3 February for S1, on 5 March; nothing is decided yet.
FILED = replace(granted(), decisions=())
DAY = date(2025, 2, 4)
BUDGET = (make.budget_line(), make.budget_line(side="Recette"))


def _is_due(fund: Fund, day: date = DAY) -> list[bool]:
    return [occasion.is_due for occasion in DOCUMENT.occasions(fund, day)]


def _project(**changes: Any) -> Fund:
    return replace(FILED, projects=(make.project(**changes),))


def test_a_project_that_was_filed_is_acknowledged_until_it_is_decided() -> None:
    (occasion,) = DOCUMENT.occasions(FILED, DAY)
    assert (occasion.is_due, occasion.meeting, occasion.why) == (True, "S1", "Projet déposé le 3 février 2025")
    assert _is_due(FILED, date(2025, 2, 3)) == [True]
    assert _is_due(FILED, date(2025, 2, 2)) == [False]
    assert _is_due(granted()) == [False]


@pytest.mark.parametrize(
    "fund",
    [
        _project(withdrawn_on=date(2025, 2, 4)),
        _project(filed_on=None),
        _project(unreadable=frozenset({"filed_on"})),
        _project(unreadable=frozenset({"withdrawn_on"})),
        replace(FILED, unread=frozenset({"Décisions"})),
        replace(FILED, decisions=(make.decision(project=""),)),
    ],
    ids=[
        "withdrawn",
        "no day",
        "day unread",
        "withdrawal unread",
        "decisions unread",
        "a decision on an unread project",
    ],
)
def test_nothing_is_due_when_it_is_not_certain(fund: Fund) -> None:
    assert _is_due(fund) == [False]


def test_a_project_without_a_day_is_still_acknowledged_when_asked() -> None:
    fund = _project(filed_on=None)
    assert DOCUMENT.occasions(fund, DAY)[0].why == "Projet déposé"
    assert "Nous avons bien reçu votre projet « Jardin partagé »" in printed(DOCUMENT, fund, DAY)


def test_the_letter_tells_what_was_received_and_that_nothing_is_granted_yet() -> None:
    text = printed(DOCUMENT, FILED, DAY)
    assert "Nous avons bien reçu, le 3 février 2025, votre projet « Jardin partagé »" in text
    assert (
        "Aide demandée : 900,00 € (neuf cents euros)\nThématique : Circuits courts\nQuartier : Quartier du Parc" in text
    )
    assert "étudiera votre projet le mercredi 5 mars 2025. Vous y êtes invitée," in text
    assert "Cette lettre n’est pas encore un accord" in text
    assert "manque" not in text


def test_a_project_already_decided_is_not_told_to_wait() -> None:
    text = printed(DOCUMENT, granted(), date(2025, 3, 5))
    assert "a étudié votre projet le mercredi 5 mars 2025. Un autre courrier vous donne sa réponse." in text
    assert "n’est pas encore un accord" not in text
    assert "étudiera votre projet le mercredi 5 mars 2025" in printed(DOCUMENT, granted(), date(2025, 3, 4))


def _meetings(delay: int | None, *days: date, **project: Any) -> tuple[Fund, Any]:
    rules = (make.rule(parameter="Délai de dépôt (jours)", value=delay),) if delay else ()
    meetings = tuple(make.meeting(code=f"S{rank}", day=day) for rank, day in enumerate(days, start=1))
    fund = replace(_project(**project), meetings=meetings, rules=rules)
    return fund, fund.projects[0]


MARCH, APRIL = date(2025, 3, 5), date(2025, 4, 2)


@pytest.mark.parametrize(
    ("planned", "delay", "today", "code"),
    [
        ("S2", None, DAY, "S2"),
        ("", None, DAY, "S1"),
        ("", 30, DAY, "S1"),
        ("", 31, DAY, "S2"),
        ("", 90, DAY, None),
        ("S1", 90, DAY, "S1"),
        ("S1", None, MARCH, "S1"),
        ("S1", None, date(2025, 3, 6), "S2"),
        ("S9", None, DAY, "S1"),
        ("", None, date(2025, 4, 3), None),
    ],
)
def test_the_meeting_is_the_one_planned_or_the_next_it_was_filed_in_time_for(
    planned: str, delay: int | None, today: date, code: str | None
) -> None:
    fund, project = _meetings(delay, MARCH, APRIL, meeting=planned)
    found = meeting_to_come(fund, project, today)
    assert (found.code if found else None) == code


def test_without_a_meeting_the_date_is_promised_later() -> None:
    fund, _ = _meetings(None, meeting="")
    assert "lors d’une prochaine séance. Vous serez informée de la date dès qu’elle sera fixée." in printed(
        DOCUMENT, fund, DAY
    )


def _missing(fund: Fund, holder: Holder | None = None) -> list[str]:
    return [plain(told) for told in missing(fund, fund.projects[0], holder or fund.holders[0])]


BUDGET_TOLD = "le budget de votre projet : les dépenses et les recettes prévues"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), []),
        (BUDGET, []),
        (BUDGET[:1], [BUDGET_TOLD]),
        ((make.budget_line(project="P2"),), [BUDGET_TOLD]),
        ((make.budget_line(project="P2"), make.budget_line(project="")), []),
        ((make.budget_line(project="P2"), make.budget_line(project="P2", unreadable=frozenset({"project"}))), []),
    ],
    ids=["a fund that keeps none", "both sides", "one side", "another's", "nobody's", "unread"],
)
def test_a_budget_is_missed_where_the_fund_keeps_them(lines: tuple[Any, ...], told: list[str]) -> None:
    assert _missing(replace(FILED, budget_lines=lines)) == told


def test_an_account_and_an_address_are_missed_when_their_cell_is_blank() -> None:
    account = "un relevé d’identité bancaire (RIB), pour recevoir l’aide si elle est accordée"
    assert _missing(FILED, make.holder(iban="", postcode="")) == [account, "votre adresse postale complète"]
    assert _missing(FILED, make.holder(iban="", unreadable=frozenset({"iban"}))) == []
    assert _missing(FILED, filled(Holder)) == []


def test_what_is_missing_is_told_kindly() -> None:
    fund = replace(FILED, holders=(make.holder(iban=""),))
    text = printed(DOCUMENT, fund, DAY)
    assert "Ce qui manque encore à votre dossier\nun relevé d’identité bancaire (RIB)" in text
    assert "Envoyez-nous cet élément dès que vous le pouvez." in text
    assert "Envoyez-nous ces éléments" in printed(
        DOCUMENT, replace(FILED, holders=(make.holder(iban="", address=""),)), DAY
    )
