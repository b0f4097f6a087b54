from decimal import Decimal
from typing import Any

import make

from pic_sheets.documents._request_budget import budget_fields
from pic_sheets.fund.cerfa_lines import CHARGES, PRODUCTS
from pic_sheets.fund.fund import Fund


def budget(*rows: tuple[str, str], **changes: Any) -> dict[str, Any]:
    """The fields of a budget told as (account, planned amount)."""
    lines = tuple(make.account_line(account=account, planned=Decimal(amount)) for account, amount in rows)
    return budget_fields(Fund(account_lines=lines, **changes))


def _side(fields: dict[str, Any], side: str) -> dict[str, str]:
    """Label → amount, of the rows that have one."""
    rows = [row[side] for row in (*fields["lignes"], *fields["contributions"])]
    return {
        row["poste"] or row["libelle"]: row["sous_total"] or row["montant"]
        for row in rows
        if row["sous_total"] or row["montant"]
    }


def test_every_line_of_the_form_stands_in_the_grid_blank_where_nothing_is_planned() -> None:
    fields = budget()
    assert not fields["connu"]
    for side, lines in (("charge", CHARGES), ("produit", PRODUCTS)):
        told = [row[side]["poste"].partition(" – ")[2] or row[side]["poste"] for row in fields["lignes"]]
        assert [text for text in told if text] == [line.label for line in lines]
    assert _side(fields, "charge") == _side(fields, "produit") == {}
    assert fields["total"] == {"charges": "0", "produits": "0"}


def test_amounts_are_whole_euros_that_add_up_to_totals_equal_on_both_sides() -> None:
    fields = budget(
        ("6571", "1000.40"), ("616", "20.40"), ("623", "20.20"), ("741", "1041.00"), ("864", "10.50"), ("875", "10.50")
    )
    assert _side(fields, "charge") == {
        "61 – Services extérieurs": "21", "Assurance": "21", "62 – Autres services extérieurs": "20", "Publicité, publication": "20",
        "65 – Autres charges de gestion courante": "1\u202f000", "86 – Emplois des contributions volontaires en nature": "11",
        "864 Personnel bénévole": "11",
    }  # fmt: skip
    assert fields["total"] == {"charges": "1\u202f041", "produits": "1\u202f041"}
    assert fields["total_general"] == {"charges": "1\u202f052", "produits": "1\u202f052"}
    assert fields["equilibre"]


def test_a_subsidy_names_who_gives_it() -> None:
    funder = make.funder(name="Ville de Lens", type="Commune", account="7412")
    fields = budget(("7412", "500"), funders=(funder,))
    assert _side(fields, "produit") == {"74 – Subventions d’exploitation": "500", "Commune\u00a0: Ville de Lens": "500"}
    assert (fields["equilibre"], fields["ecart"], fields["ecart_en_nature"]) == (False, "500", "0")


def test_the_shorter_side_is_filled_with_blank_rows() -> None:
    last = budget()["lignes"][-1]
    assert last["charge"]["libelle"] == "Autres"
    assert set(last["produit"].values()) == {""}
