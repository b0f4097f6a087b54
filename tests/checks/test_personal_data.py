import make
import pytest
from found import cells, found

from pic_sheets.checks.personal_data import CHECK
from pic_sheets.fund.fund import Fund


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Inscriptions : ines.petit@example.org", "une adresse de courriel"),
        ("Tél. 06.39.98.12.34, après 18 h", "un numéro de téléphone"),
        ("+33 (0)6 39 98 12 34", "un numéro de téléphone"),
        ("Virement sur FR14 2004 1010 0505 0001 3M02 606.", "un IBAN"),
        ("ines@example.org ou 0639981234", "une adresse de courriel et un numéro de téléphone"),
    ],
)
def test_what_would_let_anyone_reach_a_person_is_named_and_not_repeated(text: str, what: str) -> None:
    [finding] = found(CHECK, Fund(projects=(make.project(description=text),)))
    assert f"contient {what}," in finding.message
    assert text not in finding.message
    assert not any(word in finding.message for word in ("ines", "0639", "2004"))


def test_every_published_column_is_looked_at_and_no_other() -> None:
    fund = Fund(
        projects=(make.project(title="06 39 98 12 34", row=5),),
        reports=(make.report(effects="ana@example.org", sequel="Appeler le 06 39 98 12 34"),),
        holders=(make.holder(phone="06 39 98 12 34", email="ana@example.org"),),
        decisions=(make.decision(ground="Rappeler au 06 39 98 12 34", reservations="ana@example.org"),),
    )
    assert cells(CHECK, fund) == ["Projets!D5", "Bilans!S4", "Bilans!T4"]


@pytest.mark.parametrize(
    "text",
    [
        "Du 06/04/2025 au 12/04/2025, 40 voisins et 1 200 €.",
        "SIRET 732 829 320 00074",
        "Le compte @quartier_du_315",
        "",
    ],
)
def test_dates_amounts_and_numbers_of_other_kinds_are_not_personal(text: str) -> None:
    assert not found(CHECK, Fund(projects=(make.project(description=text),)))


def test_a_text_that_could_not_be_read_is_not_looked_at() -> None:
    unread = make.project(title="06 39 98 12 34", unreadable=frozenset({"title"}))
    assert not found(CHECK, Fund(projects=(unread,)))
