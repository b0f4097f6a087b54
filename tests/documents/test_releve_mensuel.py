"""The fields of a month, and the page they make."""

from dataclasses import replace
from datetime import date

import make
from funds import small_fund
from small_workbook import plain
from statement_pages import printed

from pic_sheets.dates import Month
from pic_sheets.documents.releve_mensuel import DOCUMENT
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict


def _fields(fund: Fund, number: int, today: date = date(2025, 12, 31)):
    return DOCUMENT.fields(fund, Month(2025, number), today)


def test_lines_are_told_with_their_project_and_their_holder() -> None:
    fields = _fields(small_fund(), 9)
    (refund,) = fields["paiements"]
    assert {name: plain(text) for name, text in refund.items()} == {
        "date": "01/09/2025", "code": "P3", "titre": "Jardin partagé", "porteur": "Les Jardins du 3/15",
        "nature": "Reversement", "montant": "100,00",
    }  # fmt: skip
    assert fields["totaux_du_mois"]["reverse"] == "100,00"


def test_a_decision_in_place_of_another_says_what_was_granted() -> None:
    fund = small_fund()
    again = make.decision(row=10, project="P1", meeting="S2", verdict=Verdict.PARTIAL.value)
    rows = _fields(replace(fund, decisions=(*fund.decisions, replace(again, granted=None))), 5)["decisions_du_mois"]
    assert {row["code"]: (row["accorde"], row["remplace"]) for row in rows} == {
        "P1": ("", "900,00"),
        "P6": ("500,00", ""),
    }


def test_a_report_says_what_it_takes_off_only_when_it_does() -> None:
    rows = _fields(small_fund(), 7)["bilans_du_mois"]
    assert [(row["justifie"], row["effet"]) for row in rows] == [("950,00", ""), ("250,00", "-150,00")]


def test_a_month_without_a_movement_says_so_in_each_part() -> None:
    text = printed(DOCUMENT.template, _fields(small_fund(), 1))
    for nothing in (
        "Aucun encaissement dans le mois.",
        "Aucune décision dans le mois.",
        "Aucun versement ni reversement dans le mois.",
        "Aucun bilan reçu dans le mois.",
    ):
        assert nothing in text


def test_a_month_that_lasts_stops_today() -> None:
    fields = _fields(small_fund(), 3, date(2025, 3, 6))
    assert fields["mois"]["en_cours"]
    assert "ce relevé s’arrête au 6 mars 2025" in plain(printed(DOCUMENT.template, fields))
    assert fields["paiements"] == []
