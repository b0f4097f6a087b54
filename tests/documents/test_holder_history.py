from datetime import date

import make
import pytest

from pic_sheets.documents._holder_history import history, overdue_reports
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict

TODAY = date(2025, 9, 1)
NEW = make.project(code="P2", filed_on=date(2025, 8, 1), meeting="S2")
MEETING = make.meeting(code="S2", day=date(2025, 9, 10))
FUND = Fund(
    rules=(make.rule(parameter="Délai de bilan (jours)", value=60),),
    holders=(make.holder(),),
    projects=(make.project(title="L'ancien"), NEW),
    meetings=(make.meeting(), MEETING),
    decisions=(make.decision(),),
)


def _changed(**changes):
    return Fund(**{name: changes.get(name, getattr(FUND, name)) for name in ("rules", "holders", "projects", "meetings", "decisions", "reports")})  # fmt: skip


def test_the_other_projects_of_a_holder_are_told_with_what_was_decided():
    (row,) = history(FUND, NEW, MEETING, TODAY)
    assert (row["titre"], row["date"], row["decision"]) == ("L’ancien", "05/03/2025", "Accord")
    assert row["montant"].startswith("900,00")
    assert history(Fund(projects=(NEW,)), NEW, MEETING, TODAY) == []


@pytest.mark.parametrize(
    ("reports", "today", "told"),
    [
        ((make.report(received_on=date(2025, 7, 10)),), TODAY, "Reçu le 10/07/2025"),
        ((make.report(received_on=None),), TODAY, "Reçu"),
        ((make.report(received_on=date(2025, 9, 5)),), date(2025, 8, 1), "Attendu le 19/08/2025"),
        ((), TODAY, "En retard de 13 jours"),
        ((), date(2025, 8, 19), "Attendu le 19/08/2025"),
    ],
)
def test_whether_the_report_came_is_told_as_of_the_day(reports, today, told):
    (row,) = history(_changed(reports=reports), NEW, MEETING, today)
    assert row["bilan"] == told


@pytest.mark.parametrize(
    ("changes", "decision", "told"),
    [
        ({"withdrawn_on": date(2025, 4, 1)}, make.decision(), "Retiré"),
        ({"meeting": "S2"}, None, "À cette séance"),
        ({"meeting": ""}, None, "En attente"),
        ({}, make.decision(verdict=Verdict.REFUSAL, granted=None), "Refus"),
    ],
)
def test_where_another_project_stands(changes, decision, told):
    fund = _changed(projects=(make.project(**changes), NEW), decisions=(decision,) if decision else ())
    (row,) = history(fund, NEW, MEETING, TODAY)
    assert (row["decision"], row["bilan"]) == (told, "")


def test_the_reports_that_a_holder_owes_are_those_past_their_day():
    (late,) = overdue_reports(FUND, NEW, TODAY)
    assert late == {"titre": "L’ancien", "date_limite": "19 août 2025", "retard": "13 jours"}
    assert overdue_reports(_changed(reports=(make.report(),)), NEW, TODAY) == []
