"""The synthesis of the reports: its rows, its totals, the meeting it is for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund
from grants import granted, paid
from small_workbook import plain
from statement_pages import printed

from pic_sheets.documents.synthese_bilans import DOCUMENT, synthesis_fields
from pic_sheets.fund.fund import Fund

DAY = date(2025, 12, 31)


def test_a_report_has_its_money_and_totals_add_up() -> None:
    fields = synthesis_fields(small_fund(), DAY)
    rows = [
        tuple(
            plain(row[name]) for name in ("code", "date", "accorde", "justifie", "retenu", "verse", "reste", "a_rendre")
        )
        for row in fields["recus"]
    ]
    assert rows == [
        ("P1", "10/07/2025", "900,00", "950,00", "900,00", "900,00", "–", "–"),
        ("P2", "12/07/2025", "400,00", "250,00", "250,00", "320,00", "–", "70,00"),
    ]
    assert {name: plain(amount) for name, amount in fields["total_recus"].items()} == {
        "accorde": "1 300,00", "justifie": "1 200,00", "retenu": "1 150,00", "verse": "1 220,00", "reste": "0,00",
        "a_rendre": "70,00",
    }  # fmt: skip
    assert [row["code"] for row in fields["attendus"]] == ["P3", "P6"]


def test_a_report_that_came_later_is_awaited_still() -> None:
    fields = synthesis_fields(small_fund(), date(2025, 7, 11))
    assert [row["code"] for row in fields["recus"]] == ["P1"]
    assert [row["code"] for row in fields["attendus"]] == ["P2", "P3", "P6"]


def test_how_late_each_is_and_how_many_are() -> None:
    fields = synthesis_fields(granted(paid("Acompte", "720.00")), date(2025, 7, 23))
    assert (fields["attendus"][0]["attendu"], fields["attendus"][0]["retard"]) == ("20/07/2025", "3 jours")
    assert fields["compte_bilans"] == {"recus": "0 bilan reçu", "attendus": "1 attendu", "en_retard": "1 en retard"}
    text = plain(printed(DOCUMENT.template, fields))
    assert "0 bilan reçu, 1 attendu, dont 1 en retard au 23 juillet 2025" in text
    assert "Aucun bilan n’est arrivé." in text


def test_a_meeting_has_its_own_reports_alone() -> None:
    fund = small_fund()
    seen = replace(fund.reports[0], presented_at="S3", opinion="Validé")
    other = replace(fund.reports[1], presented_at="S2", opinion="À compléter")
    fund = replace(fund, reports=(seen, other))
    fields = synthesis_fields(fund, DAY, fund.meeting["S3"])
    assert [row["code"] for row in fields["recus"]] == ["P1"]
    text = plain(printed(DOCUMENT.template, fields))
    assert "Pour la séance du mercredi 3 décembre 2025 – 1 bilan reçu" in text
    assert "Bilans présentés à la séance" in text


def test_what_withdrawn_projects_owe_is_told_in_a_sentence() -> None:
    fund = granted(paid("Acompte", "720.00"), withdrawn_on=date(2025, 4, 1))
    text = plain(printed(DOCUMENT.template, synthesis_fields(fund, DAY)))
    assert "Il reste aussi à récupérer 720,00 € sur 1 projet retiré sans bilan." in text


def test_a_fund_without_a_report_or_a_grant_says_so() -> None:
    text = printed(DOCUMENT.template, synthesis_fields(Fund(association=make.association()), DAY))
    assert "Aucun bilan n’est arrivé." in text
    assert "Aucun bilan n’est attendu." in text


def test_a_report_without_its_expenses_counts_them_for_nothing() -> None:
    fund = small_fund()
    fund = replace(fund, reports=(replace(fund.reports[0], justified=None),))
    fields = synthesis_fields(fund, DAY)
    assert (fields["recus"][0]["justifie"], fields["total_recus"]["justifie"]) == ("", "0,00")
    assert Decimal(fields["recus"][0]["retenu"].replace(",", ".")) == Decimal("900.00")
