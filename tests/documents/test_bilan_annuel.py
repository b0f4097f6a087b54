from dataclasses import replace
from datetime import date
from typing import Any

import make
import pytest
from funds import small_fund

from pic_sheets.budget.figures import figures
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents.bilan_annuel import annual_review_plan, review_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount
from pic_sheets.sheets.holders import HolderType
from pic_sheets.statistics import results

DAY = date(2026, 1, 15)


def _texts(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(_texts(item) for item in value.values())
    if isinstance(value, list):
        return "\n".join(_texts(item) for item in value)
    return str(value)


def test_the_review_prints_the_figures_of_the_budget_and_of_the_statistics() -> None:
    fund = small_fund()
    shown = review_fields(fund, DAY)["chiffres"]
    for figure in figures(fund):
        assert shown[figure.code] == format_amount(figure.value)
    assert {figure.code for figure in results(fund, DAY)[0]} <= set(shown)


def test_the_plan_names_the_year_and_carries_its_charts() -> None:
    plan = annual_review_plan(example_fund(), EXAMPLE_DAY)
    assert (plan.path, plan.template) == ("bilan_annuel_2025.docx", "bilan_annuel")
    assert set(plan.charts) == {
        "comparaison", "aides_par_theme", "aides_par_objectif", "projets_par_etat", "porteurs_aides", "delais", "femmes_et_hommes",
        "participants_par_age", "argent",
    }  # fmt: skip
    assert set(plan.images) == {"carte"}
    assert annual_review_plan(Fund(), DAY).path == "bilan_annuel.docx"


@pytest.mark.parametrize(
    ("civility", "told"), [("Madame", "Une habitante"), ("Monsieur", "Un habitant"), ("", "Habitant")]
)
def test_a_resident_who_holds_a_project_is_not_named(civility: str, told: str) -> None:
    fund = small_fund()
    holders = tuple(
        replace(holder, type=HolderType.RESIDENT.value, civility=civility, name="Jeanne Untel", last_name="Untel")
        for holder in fund.holders
    )
    fields = review_fields(replace(fund, holders=holders), DAY)
    assert {line["porteur"] for line in fields["projets"]["lignes"]} == {told}
    assert "Untel" not in _texts({key: value for key, value in fields.items() if key != "tableaux"})


def test_members_are_counted_and_not_named() -> None:
    members = (
        make.member(code="M1", last_name="Zzanotte", college="Habitants"),
        make.member(code="M2", last_name="Zzanotte", college="Élus", voice="Consultative"),
    )
    fields = review_fields(Fund(members=members), DAY)
    assert fields["comite"]["membres"] == "2 membres"
    assert fields["comite"]["votants"] == "1"
    assert [line["college"] for line in fields["comite"]["colleges"]] == ["Habitants", "Élus"]
    assert "Zzanotte" not in _texts(fields)


@pytest.mark.parametrize(("withdrawn", "told"), [(0, ""), (1, "1 projet retiré"), (2, "2 projets retirés")])
def test_withdrawn_projects_are_told_beside_what_is_asked(withdrawn: int, told: str) -> None:
    days = [DAY] * withdrawn + [None]
    projects = tuple(make.project(code=f"P{rank}", withdrawn_on=day) for rank, day in enumerate(days))
    assert review_fields(Fund(projects=projects), DAY)["retires"] == told


def test_districts_are_counted_by_status() -> None:
    districts = (
        make.district(code="A", status="QPV"), make.district(code="B", status="QPV"), make.district(code="C", status="Veille"),
    )  # fmt: skip
    assert review_fields(Fund(districts=districts), DAY)["nombre_quartiers"] == (
        "2 quartiers prioritaires et 1 quartier de veille"
    )
    assert review_fields(Fund(), DAY)["nombre_quartiers"] == ""


def test_accounts_are_charges_or_products_and_add_up() -> None:
    lines = tuple(make.account_line(account=account) for account in ("6571", "864", "741"))
    fields = review_fields(Fund(account_lines=lines), DAY)
    assert [line["compte"] for line in fields["charges"]["lignes"]] == ["6571", "864"]
    assert [line["compte"] for line in fields["produits"]["lignes"]] == ["741"]
    assert fields["a_des_comptes"] is True
