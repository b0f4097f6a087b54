from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_workbook import plain

from pic_sheets.documents._minutes_projects import (
    NOT_SEEN,
    granted_in_all,
    not_seen,
    project_items,
    resolution,
    shortened,
    summary_fields,
    withdrawn_told,
)
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.decisions import Verdict

MEETING = make.meeting()
AMOUNTS = st.decimals(0, 5000, places=2)


def _fund(*verdicts: tuple[str, str | None], **changes: Any) -> Fund:
    """Projects P1, P2… asking for 900 €, each decided so at the meeting S1, of a fund of 10 000 €."""
    found = Fund(
        funders=(make.funder(),),
        holders=(make.holder(),),
        themes=(make.theme(),),
        districts=(make.district(),),
        meetings=(MEETING,),
        projects=tuple(make.project(code=f"P{n}", row=3 + n) for n in range(1, len(verdicts) + 1)),
        decisions=tuple(
            make.decision(project=f"P{n}", verdict=verdict, granted=Decimal(amount) if amount else None, row=3 + n)
            for n, (verdict, amount) in enumerate(verdicts, 1)
        ),
    )
    return replace(found, **changes)


def _items(fund: Fund) -> list[dict[str, Any]]:
    return project_items(fund, MEETING, with_envelope=True)


@pytest.mark.parametrize(
    ("verdict", "granted", "told"),
    [
        ("Accord", "900", "Accord. Le comité accorde 900,00 € (neuf cents euros), soit la totalité de la demande."),
        ("Accord", "950", "Accord. Le comité accorde 950,00 € (neuf cent cinquante euros)."),
        ("Accord partiel", "600.50",
         "Accord partiel. Le comité accorde 600,50 € (six cents euros et cinquante centimes), soit 299,50 € de moins que la demande."),
        ("Accord", None, "Accord. Le comité accorde [montant à compléter]."),
        ("Ajournement", None, "Ajournement. Le comité reverra le projet à une prochaine séance."),
        ("Refus", None, "Refus. Le comité ne retient pas le projet."),
        ("", None, "Non précisée."),
    ],
)  # fmt: skip
def test_each_decision_is_a_sentence(verdict: str, granted: str | None, told: str) -> None:
    decision = make.decision(verdict=verdict, granted=Decimal(granted) if granted else None)
    assert plain(resolution(Decimal("900.00"), decision)) == told


def test_a_grant_is_not_compared_with_a_request_that_is_not_known() -> None:
    assert plain(resolution(None, make.decision())) == "Accord. Le comité accorde 900,00 € (neuf cents euros)."


def test_an_amount_typed_beside_a_refusal_is_granted_to_nobody() -> None:
    (item,) = _items(_fund(("Refus", "500")))
    assert item["accorde"] == {"montant": "", "en_lettres": ""}
    assert granted_in_all(_fund(("Refus", "500")).decisions) == 0


def test_who_asks_for_what_is_on_one_line_without_what_is_blank() -> None:
    (item,) = _items(_fund(("Accord", "900")))
    assert plain(item["presentation"]) == (
        "Porteur : Les Jardins du 3/15 · Thématique : Circuits courts · Quartier : Quartier du Parc"
    )
    (item,) = _items(_fund(("Accord", "900"), holders=(), themes=(), districts=()))
    assert item["presentation"] == ""


def test_a_holder_without_a_name_of_its_own_is_the_person() -> None:
    (item,) = _items(_fund(("Accord", "900"), holders=(make.holder(name=""),)))
    assert item["porteur"] == "Madame Nadia Petit"


def test_the_envelope_before_a_project_is_what_the_one_before_it_left() -> None:
    items = _items(_fund(("Accord", "900"), ("Refus", None), ("Accord partiel", "600")))
    told = [(plain(item["enveloppe"]["avant"]), plain(item["enveloppe"]["apres"])) for item in items]
    assert told == [("10 000,00 €", "9 100,00 €"), ("9 100,00 €", "9 100,00 €"), ("9 100,00 €", "8 500,00 €")]


def test_no_envelope_is_shown_when_no_funder_has_told_its_own() -> None:
    (item,) = project_items(_fund(("Accord", "900")), MEETING, with_envelope=False)
    assert item["enveloppe"] == {"connue": False, "avant": "", "apres": ""}


def test_a_planned_project_without_a_decision_was_not_looked_at() -> None:
    fund = _fund(("Accord", "900"), ("Refus", None))
    fund = replace(fund, decisions=fund.decisions[:1])
    items = _items(fund)
    assert [(item["code"], item["decision"], item["examine"]) for item in items] == [
        ("P1", "Accord", True), ("P2", NOT_SEEN, False),
    ]  # fmt: skip
    assert items[0].keys() == items[1].keys()
    assert plain(items[1]["resolution"]) == "Non examiné : aucune décision n’est prise sur ce projet."
    assert items[1]["vote"]["phrase"] == ""


@pytest.mark.parametrize(
    ("withdrawn_on", "told", "left_aside"),
    [(date(2025, 3, 4), 1, 0), (date(2025, 3, 5), 1, 0), (date(2025, 3, 6), 0, 1)],
)
def test_a_project_withdrawn_by_the_day_of_the_meeting_is_told_as_that(
    withdrawn_on: date, told: int, left_aside: int
) -> None:
    fund = _fund(("Accord", "900"), decisions=(), projects=(make.project(withdrawn_on=withdrawn_on),))
    assert len(withdrawn_told(fund, MEETING)) == told
    assert len(not_seen(fund, MEETING)) == left_aside


def test_a_withdrawn_project_is_named_with_its_holder_and_its_day() -> None:
    fund = _fund(decisions=(), projects=(make.project(withdrawn_on=date(2025, 3, 1)),))
    assert [plain(line) for line in withdrawn_told(fund, MEETING)] == [
        "P1 – Jardin partagé (Les Jardins du 3/15) : retiré le 1er mars 2025."
    ]
    fund = replace(fund, holders=(), projects=(make.project(title="", withdrawn_on=date(2025, 3, 1)),))
    assert [plain(line) for line in withdrawn_told(fund, MEETING)] == ["P1 : retiré le 1er mars 2025."]


def test_a_project_decided_and_withdrawn_is_told_once_with_its_withdrawal() -> None:
    fund = _fund(("Accord", "900"), projects=(make.project(withdrawn_on=date(2025, 3, 1)),))
    assert withdrawn_told(fund, MEETING) == []
    (item,) = _items(fund)
    assert item["retrait"] == "Le porteur a retiré son projet le 1er mars 2025."


def test_a_long_title_is_cut_at_a_word_in_tables_alone() -> None:
    title = " ".join(["Fêtons"] * 40)
    (item,) = _items(_fund(("Accord", "900"), projects=(make.project(title=title),)))
    assert item["titre"] == title
    assert item["titre_court"] == shortened(title)
    assert len(shortened(title)) <= 91
    assert shortened(title).endswith("Fêtons…")
    assert len(shortened("x" * 300)) == 91
    assert shortened("Jardin") == "Jardin"


def test_totals_are_of_every_line_of_the_table() -> None:
    fund = _fund(("Accord", "900"), ("Accord partiel", "600"), ("Refus", None), ("Accord", "100"))
    fund = replace(fund, decisions=fund.decisions[:3])
    told = summary_fields(fund, MEETING)
    assert (plain(told["demande"]), plain(told["accorde"])) == ("3 600,00 €", "1 500,00 €")


@given(st.lists(st.tuples(st.sampled_from([*Verdict, ""]), AMOUNTS), max_size=8))
def test_the_last_project_leaves_the_envelope_less_all_the_grants_and_each_decision_is_told_once(
    decided: list[tuple[str, Decimal]],
) -> None:
    fund = _fund(*((str(verdict), str(amount)) for verdict, amount in decided))
    items = _items(fund)
    assert [item["code"] for item in items] == [decision.project for decision in fund.decisions]
    assert [item["decision"] for item in items] == [decision.verdict or "Non précisée" for decision in fund.decisions]
    if items:
        granted = total(amount for verdict, amount in decided if verdict in {Verdict.GRANT, Verdict.PARTIAL})
        assert items[0]["enveloppe"]["avant"] == format_amount(Decimal("10000.00"))
        assert items[-1]["enveloppe"]["apres"] == format_amount(Decimal("10000.00") - granted)
    for before, after in pairwise(items):
        assert before["enveloppe"]["apres"] == after["enveloppe"]["avant"]
