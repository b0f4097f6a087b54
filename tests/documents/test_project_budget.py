from decimal import Decimal

import make
from small_workbook import plain

from pic_sheets.documents._project_budget import budget_fields
from pic_sheets.sheets.budgets import Side

D = Decimal


def _line(side, item, label, planned):
    return make.budget_line(side=side.value, item=item, label=label, planned=planned)


BUDGET = (
    _line(Side.EXPENSE, "61 Services extérieurs", "Location", D("200.00")),
    _line(Side.EXPENSE, "60 Achats", "Terreau", D("500.00")),
    _line(Side.EXPENSE, "60 Achats", "Outils", D("300.00")),
    _line(Side.INCOME, "74 Subventions", "Fonds PIC", D("1000.00")),
    _line(Side.EXPENSE, "86 Emplois", "Bénévolat", D("450.00")),
    _line(Side.INCOME, "87 Contributions", "Bénévolat", D("450.00")),
)


def test_each_item_comes_in_the_order_of_the_grid_with_its_subtotal_then_its_lines():
    rows = budget_fields(BUDGET)["lignes"]
    told = [
        plain(row["depense"]["poste"] + row["depense"]["libelle"] + " " + row["depense"]["sous_total"] + row["depense"]["montant"])
        for row in rows
    ]  # fmt: skip
    assert told == ["60 Achats 800,00 €", "Terreau 500,00 €", "Outils 300,00 €", "61 Services extérieurs 200,00 €", "Location 200,00 €"]  # fmt: skip
    assert [row["recette"]["poste"] for row in rows] == ["74 Subventions", "", "", "", ""]


def test_what_is_in_kind_is_out_of_the_first_total_and_in_the_second():
    found = budget_fields(BUDGET)
    assert {side: plain(amount) for side, amount in found["total"].items()} == {
        "depenses": "1 000,00 €",
        "recettes": "1 000,00 €",
    }
    assert plain(found["total_general"]["depenses"]) == "1 450,00 €"
    assert found["en_nature"]
    assert len(found["contributions"]) == 2
    assert not budget_fields(BUDGET[:4])["en_nature"]


def test_a_line_without_amount_or_words_leaves_no_hole():
    (row,) = budget_fields([_line(Side.EXPENSE, "60 Achats", "", None)])["lignes"]
    assert (row["depense"]["poste"], plain(row["depense"]["sous_total"])) == ("60 Achats", "0,00 €")
    assert budget_fields([])["connu"] is False
