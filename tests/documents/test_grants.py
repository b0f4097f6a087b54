from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pic_sheets.columns import filled
from pic_sheets.documents._decisions import decided
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._grants import grant_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.rules import Rule
from pic_sheets.texts import NBSP

FUND = example_fund()
GRANT, PARTIAL, *_ = FUND.decisions


def _schedule(advance: str | None, granted: str = "900.00") -> dict[str, Any]:
    rule = filled(Rule, parameter="Acompte (%)", since=date(2025, 1, 1), value=advance and Decimal(advance))
    fund = replace(FUND, rules=(rule,) if advance else ())
    return dict(grant_fields(fund, decided(replace(GRANT, granted=Decimal(granted))), EXAMPLE_DAY)["echeancier"])


def _lines(schedule: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [tuple(line.values()) for line in schedule["lignes"]]


def test_a_grant_is_paid_in_two_parts_that_add_up() -> None:
    schedule = _schedule("0.7", "333.33")
    assert _lines(schedule) == [
        (f"Acompte (70{NBSP}%)", "dès maintenant", f"233,33{NBSP}€"),
        (f"Solde (30{NBSP}%)", "après réception de votre bilan", f"100,00{NBSP}€"),
    ]
    assert (schedule["unique"], schedule["apres_bilan"]) == (False, True)


@pytest.mark.parametrize(
    ("advance", "when", "after"),
    [("1", "dès maintenant", False), ("0", "après réception de votre bilan", True)],
)
def test_a_single_payment_has_one_line(*, advance: str | None, when: str, after: bool) -> None:
    schedule = _schedule(advance)
    assert _lines(schedule) == [("Versement unique", when, f"900,00{NBSP}€")]
    assert (schedule["unique"], schedule["apres_bilan"], schedule["quand"]) == (True, after, when)


def test_without_a_rule_no_payment_is_promised() -> None:
    schedule = _schedule(None)
    assert (schedule["lignes"], schedule["a_preciser"], schedule["apres_bilan"]) == ([], True, False)
    assert _schedule("1")["a_preciser"] is False


def test_an_amount_that_is_not_typed_is_to_complete() -> None:
    fields = grant_fields(FUND, decided(replace(GRANT, granted=None)), EXAMPLE_DAY)
    assert fields["accorde"] == {"connu": False, "montant": "[montant à compléter]", "en_lettres": "", "ecart": ""}
    assert (fields["echeancier"]["lignes"], fields["parts"], fields["financeurs"]["parts"]) == ([], [], "")


def test_nothing_granted_is_paid_in_no_line() -> None:
    assert _schedule("0.8", "0.00")["lignes"] == []


def test_an_uneven_rate_keeps_its_decimals() -> None:
    assert _schedule("0.6667")["taux"] == f"66,67{NBSP}%"


def test_the_parts_of_the_funders_add_up_to_the_grant() -> None:
    fields = grant_fields(FUND, decided(GRANT), EXAMPLE_DAY)
    assert [part["montant"] for part in fields["parts"]] == [f"840,00{NBSP}€", f"360,00{NBSP}€"]
    assert fields["financeurs"]["parts"] == (
        f"la Région Hauts-de-France (840,00{NBSP}€) et la Ville de Méricourt (360,00{NBSP}€)"
    )


def test_a_partial_grant_tells_what_is_missing() -> None:
    assert grant_fields(FUND, decided(PARTIAL), EXAMPLE_DAY)["accorde"]["ecart"] == f"300,00{NBSP}€"
    assert grant_fields(FUND, decided(GRANT), EXAMPLE_DAY)["accorde"]["ecart"] == ""


def test_the_report_is_due_after_the_delay_in_force() -> None:
    assert grant_fields(FUND, decided(GRANT), EXAMPLE_DAY)["bilan"] == {"date_limite": "30 octobre 2025", "delai": 60}


def test_an_account_number_is_masked() -> None:
    account = grant_fields(FUND, decided(GRANT), EXAMPLE_DAY)["compte"]
    assert account == {"connu": True, "iban": f"FR••••{NBSP}606", "titulaire": ""}


def test_the_owner_of_the_account_is_named_when_it_is_someone_else() -> None:
    holders = (replace(FUND.holders[0], account_owner="Le Club voisin"), *FUND.holders[1:])
    account = grant_fields(replace(FUND, holders=holders), decided(GRANT), EXAMPLE_DAY)["compte"]
    assert account["titulaire"] == "Le Club voisin"


def test_no_account_number_is_told_as_such() -> None:
    holders = (replace(FUND.holders[0], iban=""), *FUND.holders[1:])
    account = grant_fields(replace(FUND, holders=holders), decided(GRANT), EXAMPLE_DAY)["compte"]
    assert account == {"connu": False, "iban": "", "titulaire": ""}


def test_a_blank_workbook_gives_blank_fields() -> None:
    fields = grant_fields(Fund(), decided(filled(Decision)), EXAMPLE_DAY)
    assert fields["bilan"] == {"date_limite": "", "delai": ""}
    assert fields["parts"] == []
