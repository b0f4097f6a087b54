from datetime import date
from typing import Any

import make
import pytest
from found import found

from pic_sheets.checks.already_funded import CHECK
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project

FIRST = make.project(title="Fête des voisins", row=4)


GRANT = make.decision()


def fund(second: Any, *, decisions: Any = (GRANT,), **changes: Any) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(FIRST, second), decisions=decisions, **changes)


def second(**changes: Any) -> Project:
    return make.project(
        **{"code": "P2", "title": "La fête des voisins", "filed_on": date(2025, 4, 1), "row": 5, **changes}
    )


def test_a_second_file_for_a_granted_project_is_told_on_its_title() -> None:
    [finding] = found(CHECK, fund(second()))
    assert (finding.record.code, finding.field) == ("P2", "title")
    assert "(P1)" in finding.message


def test_another_title_or_another_holder_is_right() -> None:
    assert not found(CHECK, fund(second(title="Tournoi de football")))
    assert not found(CHECK, fund(second(holder="H2")))


def test_an_earlier_project_that_was_not_granted_may_come_back() -> None:
    assert not found(CHECK, fund(second(), decisions=()))
    assert not found(CHECK, fund(second(), decisions=(make.decision(verdict="Refus", granted=None),)))


def test_the_later_filed_of_the_two_is_told() -> None:
    later = make.decision(project="P2")
    assert not found(CHECK, fund(second(filed_on=date(2025, 1, 2))))
    [finding] = found(CHECK, fund(second(filed_on=date(2025, 1, 2)), decisions=(later,)))
    assert finding.record == FIRST


def test_a_title_or_a_decision_that_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, fund(second(unreadable=frozenset({"title"}))))
    assert not found(CHECK, fund(second(filed_on=None)))
    assert not found(CHECK, fund(second(), unread=frozenset({"Décisions"})))
    assert not found(CHECK, fund(second(withdrawn_on=date(2025, 4, 2))))


@pytest.mark.parametrize(
    ("first", "again", "is_alike"),
    [
        ("Un potager partagé au pied des immeubles", "Un potager partagé au pied des immeubles – saison 2", True),
        ("Sortie à la mer", "Sortie à la mer 2025", True),
        ("Grand nettoyage de printemps du quartier", "Grand nettoyage d'automne du quartier", False),
        ("Atelier cuisine", "Atelier couture", False),
        ("Noël solidaire", "Noël des enfants", False),
    ],
)
def test_a_new_season_is_the_same_project_and_another_workshop_is_not(
    first: str, again: str, *, is_alike: bool
) -> None:
    told = Fund(
        meetings=(make.meeting(),), projects=(make.project(title=first, row=4), second(title=again)), decisions=(GRANT,)
    )
    assert bool(found(CHECK, told)) is is_alike
