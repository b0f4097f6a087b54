from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.ceiling_exceeded import CHECK
from pic_sheets.fund.fund import Fund

BY_RANK = make.rule(parameter="Plafond selon le rang", value=(Decimal("900.00"), Decimal("400.00")))


CEILING = make.rule()


def fund(*projects: Any, rules: Any = (CEILING,), **changes: Any) -> Fund:
    return Fund(
        **{"rules": rules, "holders": (make.holder(),), "meetings": (make.meeting(),), "projects": projects, **changes}
    )


def test_a_request_above_the_ceiling_is_told_with_the_rule_and_its_amount() -> None:
    [finding] = found(CHECK, fund(make.project(requested=Decimal("950.00"))))
    assert finding.field == "requested"
    assert "« Plafond par projet »" in finding.message
    assert "900,00 €" in finding.message


def test_a_request_at_the_ceiling_is_right() -> None:
    assert not found(CHECK, fund(make.project(requested=Decimal("900.00"))))


def test_the_committee_may_bring_a_request_under_the_ceiling() -> None:
    project = make.project(requested=Decimal("950.00"))
    assert not found(CHECK, fund(project, decisions=(make.decision(verdict="Accord partiel"),)))
    [finding] = found(CHECK, fund(project, decisions=(make.decision(granted=Decimal("950.00")),)))
    assert "reçoit" in finding.message


def test_a_refused_or_withdrawn_project_is_left_alone() -> None:
    project = make.project(requested=Decimal("950.00"))
    refused = make.decision(verdict="Refus", granted=None, ground="Hors thème")
    assert not found(CHECK, fund(project, decisions=(refused,)))
    assert not found(CHECK, fund(make.project(requested=Decimal("950.00"), withdrawn_on=date(2025, 3, 1))))


def test_an_adjourned_project_is_still_compared() -> None:
    adjourned = make.decision(verdict="Ajournement", granted=None, ground="Devis")
    assert found(CHECK, fund(make.project(requested=Decimal("950.00")), decisions=(adjourned,)))


def test_the_second_project_of_the_year_has_its_own_ceiling() -> None:
    first = make.project()
    second = make.project(code="P2", filed_on=date(2025, 2, 10), requested=Decimal("500.00"))
    [finding] = found(CHECK, fund(second, first, rules=(BY_RANK,)))
    assert finding.record == second
    assert "400,00 €" in finding.message
    assert "2e projet du porteur" in finding.message


def test_a_rank_past_the_number_of_projects_is_told_by_that_rule_alone() -> None:
    projects = [make.project(code=f"P{n}", filed_on=date(2025, 2, n), requested=Decimal("100.00")) for n in (1, 2, 3)]
    [finding] = found(CHECK, fund(*projects, rules=(BY_RANK,)))
    assert finding.record == projects[2]
    number = make.rule(parameter="Projets par porteur et par an", value=2)
    assert not found(CHECK, fund(*projects, rules=(BY_RANK, number)))


def test_a_rank_that_depends_on_a_cell_that_could_not_be_read_is_not_compared() -> None:
    other = make.project(code="P0", filed_on=None)
    second = make.project(requested=Decimal("950.00"))
    assert not found(CHECK, fund(other, second, rules=(BY_RANK,)))


def test_the_ceiling_of_the_day_of_the_meeting_applies() -> None:
    raised = make.rule(since=date(2025, 3, 1), value=Decimal("1000.00"))
    project = make.project(requested=Decimal("950.00"))
    assert not found(CHECK, fund(project, rules=(make.rule(), raised)))
    later = make.rule(since=date(2025, 3, 6), value=Decimal("1000.00"))
    assert found(CHECK, fund(project, rules=(make.rule(), later)))


def test_without_a_rule_nothing_is_compared() -> None:
    assert not found(CHECK, fund(make.project(requested=Decimal("99999.00")), rules=()))


def test_a_decision_that_could_not_be_read_silences_the_project() -> None:
    project = make.project(requested=Decimal("950.00"))
    assert not found(CHECK, fund(project, decisions=(make.decision(verdict="", unreadable=frozenset({"verdict"})),)))
    assert not found(CHECK, fund(project, decisions=(make.decision(project=""),)))
    assert not found(CHECK, fund(project, unread=frozenset({"Décisions"})))
    assert not found(CHECK, fund(make.project(requested=None)))


def test_each_type_of_holder_has_its_ceiling_and_the_lowest_applies() -> None:
    rules = (
        make.rule(),
        make.rule(parameter="Plafond association", value=Decimal("800.00")),
        make.rule(parameter="Plafond collectif d'habitants", value=Decimal("700.00")),
    )
    for holder, amount in (("Association", "800,00"), ("Collectif d'habitants", "700,00"), ("Habitant", "900,00")):
        [finding] = found(
            CHECK, fund(make.project(requested=Decimal("901.00")), rules=rules, holders=(make.holder(type=holder),))
        )
        assert amount in finding.message


def test_a_meeting_that_could_not_be_read_silences_the_project() -> None:
    project = make.project(requested=Decimal("950.00"), meeting="")
    assert found(CHECK, fund(project))
    assert not found(CHECK, fund(project, decisions=(make.decision(granted=Decimal("950.00"), meeting=""),)))


def test_the_last_rank_that_the_number_of_projects_allows_has_its_ceiling() -> None:
    projects = [make.project(code=f"P{n}", filed_on=date(2025, 2, n), requested=Decimal("450.00")) for n in (1, 2)]
    number = make.rule(parameter="Projets par porteur et par an", value=2)
    [finding] = found(CHECK, fund(*projects, rules=(BY_RANK, number)))
    assert "450,00" in finding.message
    assert "400,00" in finding.advice
    third = make.project(code="P3", filed_on=date(2025, 2, 3), requested=Decimal("1.00"))
    [finding] = found(
        CHECK, fund(projects[0], make.project(code="P2", requested=Decimal("1.00")), third, rules=(BY_RANK,))
    )
    assert "l'an prochain" in finding.advice
