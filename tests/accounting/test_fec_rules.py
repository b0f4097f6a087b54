import pytest
from fec_files import LINES, changed, fec_text, found, read

from pic_sheets.accounting.fec_format import REQUIRED
from pic_sheets.accounting.fec_rules import fec_issues


def _codes(text: str, **told: str) -> set[str]:
    return {code for _, code in found(text, **told)}


@pytest.mark.parametrize("field", REQUIRED)
def test_a_required_field_is_never_blank(field):
    assert (f"{field}, ligne 3", "fec-champ-vide") in found(fec_text(changed(3, **{field: ""})))


@pytest.mark.parametrize(
    ("fields", "place", "code"),
    [
        ({"EcritureDate": "10/03/2025"}, "EcritureDate, ligne 2", "fec-date"),
        ({"PieceDate": "20250230"}, "PieceDate, ligne 2", "fec-date"),
        ({"DateLet": "2025"}, "DateLet, ligne 2", "fec-date"),
        ({"EcritureDate": "20260101"}, "EcritureDate, ligne 2", "fec-hors-exercice"),
        ({"EcritureDate": "20241231"}, "EcritureDate, ligne 2", "fec-hors-exercice"),
        ({"CompteNum": "41A"}, "CompteNum, ligne 2", "fec-compte"),
        ({"CompteLib": "Acheteurs"}, "CompteLib, ligne 5", "fec-libelle-de-compte"),
        ({"Debit": "120.00"}, "Debit, ligne 2", "fec-montant"),
        ({"Debit": "1 120,00"}, "Debit, ligne 2", "fec-montant"),
        ({"Credit": ""}, "Credit, ligne 2", "fec-montant-vide"),
        ({"Credit": "5,00"}, "Debit, ligne 2", "fec-debit-et-credit"),
        ({"Debit": "0,00"}, "Debit, ligne 2", "fec-montant-nul"),
        ({"DateLet": ""}, "DateLet, ligne 2", "fec-paire-incomplete"),
        ({"CompAuxNum": ""}, "CompAuxNum, ligne 2", "fec-paire-incomplete"),
        ({"Montantdevise": "130,00"}, "Idevise, ligne 2", "fec-paire-incomplete"),
        ({"Idevise": "dollar", "Montantdevise": "130,00"}, "Idevise, ligne 2", "fec-devise"),
        ({"Idevise": "USD", "Montantdevise": "beaucoup"}, "Montantdevise, ligne 2", "fec-montant"),
    ],
)
def test_each_fault_of_a_field_is_told_at_its_place(fields, place, code):
    assert (place, code) in found(fec_text(changed(2, **fields)))


def test_a_currency_without_amount_is_nothing_where_the_amount_is_zero():
    assert found(fec_text(changed(2, Montantdevise="0,00"))) == []


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("732829320FEC20251231.txt", set()),
        ("123456789FEC20251231.txt", {"fec-siren"}),
        ("export.txt", {"fec-nom"}),
        ("732829320FEC20241231.txt", {"fec-hors-exercice"}),
        ("732829320FEC20260228.txt", set()),
        ("732829320FEC20280229.txt", {"fec-hors-exercice"}),
        ("732829320FEC99991231.txt", {"fec-hors-exercice"}),
        ("732829320FEC00011231.txt", {"fec-hors-exercice"}),
    ],
)
def test_the_name_says_whose_year_it_is(name, codes):
    assert _codes(fec_text(), name=name) == codes


def test_a_file_without_a_line_is_told():
    assert found(fec_text([])) == [("fichier", "fec-sans-ligne")]


def test_issues_come_by_line_and_name_the_file():
    text = fec_text([{**LINES[0], "Debit": "x"}, {**LINES[1], "Credit": "y"}])
    told = fec_issues(read(text))
    assert [issue.row for issue in told] == sorted(issue.row for issue in told)
    assert {issue.sheet for issue in told} == {"732829320FEC20251231.txt"}
