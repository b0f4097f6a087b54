from dataclasses import replace
from datetime import date
from decimal import Decimal

from pic_sheets.columns import Place, filled
from pic_sheets.documents._decisions import decided
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._example import example_fund
from pic_sheets.documents._rows_behind import rows_behind
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.rules import Rule

FUND = example_fund()
GRANT = FUND.decisions[0]


def test_a_letter_rests_on_the_rows_it_uses() -> None:
    def at(sheet: str, row: int) -> Place:
        return Place(sheet, row, {"code": 1})

    association = replace(FUND.association, place=Place("Association", 2, {"name": 2}, {"name": 2, "iban": 15}))
    rules = (
        filled(Rule, parameter="Acompte (%)", since=date(2025, 1, 1), value=Decimal("0.8"), place=at("Règlement", 2)),
        filled(Rule, parameter="Acompte (%)", since=date(2025, 6, 1), value=Decimal("0.5"), place=at("Règlement", 3)),
    )
    fund = replace(
        FUND,
        association=association,
        rules=rules,
        projects=tuple(replace(project, place=at("Projets", row)) for row, project in enumerate(FUND.projects, 2)),
        holders=tuple(replace(holder, place=at("Porteurs", row)) for row, holder in enumerate(FUND.holders, 2)),
        funders=tuple(replace(funder, place=at("Financeurs", row)) for row, funder in enumerate(FUND.funders, 2)),
        meetings=tuple(replace(meeting, place=at("Séances", row)) for row, meeting in enumerate(FUND.meetings, 2)),
    )
    assert rows_behind(fund, decided(replace(GRANT, place=at("Décisions", 9)))) == {
        ("Association", 2), ("Association", 15), ("Décisions", 9), ("Financeurs", 2), ("Financeurs", 3), ("Porteurs", 2),
        ("Projets", 2), ("Règlement", 2), ("Séances", 2),
    }  # fmt: skip


def test_what_stands_nowhere_is_no_row() -> None:
    assert rows_behind(Fund(), decided(filled(Decision))) == frozenset()


def test_a_letter_to_a_member_rests_on_their_row() -> None:
    member = replace(FUND.members[0], place=Place("Membres", 7, {"code": 1}))
    fund = replace(FUND, members=(member,), association=None, funders=(), rules=())
    assert rows_behind(fund, Occasion(member, member="M01")) == {("Membres", 7)}


def test_a_letter_rests_on_the_other_records_it_is_made_from() -> None:
    payment = replace(FUND.payments[0], place=Place("Versements", 5, {"project": 1}))
    assert rows_behind(Fund(), Occasion(filled(Decision), behind=(payment,))) == {("Versements", 5)}
