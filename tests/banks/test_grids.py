"""Tables of statements: what stands above, in and under them."""

from datetime import date
from decimal import Decimal

import pytest
from bank_accounts import movements as some_movements
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance, StatementFile
from pic_sheets.banks import declared_banks, read_statements
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import format_number
from pic_sheets.tables import FormulaError, Percent, Table, UncomputedFormula
from pic_sheets.texts import NARROW_NBSP, NBSP

SIGNED = "Date;Libellé;Montant"
SPLIT = "Date;Libellé;Débit;Crédit"
RUNNING = "Date;Date de valeur;Montant;Libellé;Solde"


def file(*lines, end="\n", encoding="utf-8"):
    return StatementFile("mars.csv", ("\n".join(lines) + end).encode(encoding))


def read(*lines, **changes):
    [statement] = read_statements(file(*lines, **changes))
    return statement


def refused(*lines, **changes):
    with pytest.raises(UnreadableStatement) as error:
        read_statements(file(*lines, **changes))
    assert error.value.advice
    return plain(error.value.message)


def plain(text):
    return text.replace(NBSP, " ").replace(NARROW_NBSP, " ")


def notes(statement):
    return [plain(note) for note in statement.notes]


def amounts(statement):
    return [each.amount for each in statement.movements]


def sheet(*rows, name="Feuil1"):
    [statement] = read_statements(StatementFile("mars.xlsx", b"PK", (Table(name, rows),)))
    return statement


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("05/03/2025;VIR;1.234", "le montant, « 1.234 », peut se lire de deux façons"),
        ("05/03/2025;VIR;12,345", "le montant, « 12,345 », peut se lire de deux façons"),
        ("05/03/2025;VIR;1234,567", "le montant, « 1234,567 », a plus de deux décimales"),
        ("05/03/2025;VIR;douze", "le montant, « douze », n'est pas un montant"),
        ("05/03/2025;VIR;", "l'opération n'a pas de montant"),
        ("31/02/2025;VIR;-1,00", "la date, « 31/02/2025 », n'existe pas dans le calendrier"),
        ("mars;VIR;-1,00", "la date, « mars », n'est pas une date"),
        (";VIR;-1,00", "il y a un montant, sans la date de l'opération"),
        (";VIR de 12,50 euros;", "il y a un montant, sans la date de l'opération"),
        ("05/03/2025;VIR;-1,00;-2,00", "il y a plus de colonnes que de titres"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_number(line, fact):
    assert refused("Mars", SIGNED, "03/03/2025;CHQ;-5,00", line) == f"« mars.csv », ligne 4 : {fact}."


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("05/03/2025;VIR;5,00;6,00", "il y a un débit et un crédit sur la même ligne"),
        ("05/03/2025;VIR;-5,00;", "ce débit n'a pas le même signe que les autres, et rien ne dit dans quel sens il va"),
        ("05/03/2025;VIR;1.234;", "le débit, « 1.234 », peut se lire de deux façons"),
    ],
)
def test_a_debit_in_doubt_is_told_with_its_line(line, fact):
    assert refused(SPLIT, "03/03/2025;CHQ;5,00;", line) == f"« mars.csv », ligne 3 : {fact}."


@pytest.mark.parametrize("sign", ["", "-"])
def test_debits_leave_the_account_with_or_without_a_sign(sign):
    found = read(SPLIT, f"03/03/2025;CHQ;{sign}5,00;", "04/03/2025;VIR;0,00;7,00", f"05/03/2025;X;{sign}1,00;0")
    assert amounts(found) == [Decimal(-5), Decimal(7), Decimal(-1)]


def test_another_currency_is_refused_with_its_line():
    assert "ligne 2 : l'opération est en « USD », et non en euros" in refused(
        f"{SIGNED};Devise", "05/03/2025;VIR;-5,00;USD"
    )
    assert "le compte est tenu en « USD »" in refused("Devise : USD", SIGNED, "05/03/2025;VIR;-5,00")


def test_a_quotation_mark_that_is_not_closed_swallows_no_movement():
    assert "ligne 2" in refused(SIGNED, '05/03/2025;"VIR;-5,00', '06/03/2025;"";-6,00', "07/03/2025;VIR;-7,00")
    assert "ligne 3" in refused(SIGNED, "05/03/2025;VIR;-5,00", '06/03/2025;"VIR;-6,00')


def test_a_last_line_that_is_cut_is_refused():
    assert "ligne 3 : la dernière ligne du fichier est coupée" in refused(
        SIGNED, "05/03/2025;VIR;-5,00", "06/03/2025;CHQ;-6,", end=""
    )
    assert "la dernière ligne du fichier est coupée" in refused(
        f"{SIGNED};", "05/03/2025;VIR;-5,00;", "06/03/2025;CHQ;-61,00"
    )
    assert amounts(read(SIGNED, "05/03/2025;VIR;-5", "06/03/2025;CHQ;-6", end="")) == [Decimal(-5), Decimal(-6)]


def test_a_balance_that_does_not_follow_is_refused_with_its_line():
    lines = [
        "05/03/2025;05/03/2025;-5,00;A;95,00",
        "06/03/2025;06/03/2025;-5,00;B;90,00",
        "07/03/2025;07/03/2025;-5,00;C;80,00",
    ]
    assert "ligne 4 : le solde de cette ligne n'est pas celui d'avant et ce mouvement" in refused(RUNNING, *lines)
    assert "ligne 3" in refused(RUNNING, lines[0], lines[2])


@given(some_movements(), st.sampled_from(["oldest first", "newest first", "newest day first"]))
def test_the_order_of_the_lines_is_that_in_which_the_balances_follow(found, order):
    balance, lines = Decimal(100), []
    for each in found:
        balance += each.amount
        lines.append(
            (each.day, f"{each.day:%d/%m/%Y};;{format_number(each.amount)};{each.label};{format_number(balance)}")
        )
    told = {
        "oldest first": lines,
        "newest first": lines[::-1],
        "newest day first": sorted(lines, key=lambda line: line[0], reverse=True),
    }[order]
    statement = read(RUNNING, *(line for _, line in told))
    assert sorted((each.day, each.amount) for each in statement.movements) == sorted(
        (each.day, each.amount) for each in found
    )
    assert [each.day for each in statement.movements] == sorted(each.day for each in statement.movements)
    if statement.closing is not None:
        assert (statement.opening.amount, statement.closing.amount) == (Decimal(100), balance)
    assert not statement.gap


def test_balances_that_follow_in_two_ways_tell_nothing():
    statement = read(RUNNING, "05/03/2025;;50,00;A;150,00", "05/03/2025;;-50,00;B;100,00")
    assert (statement.opening, statement.closing) == (None, None)


def test_the_balance_above_the_table_is_set_against_those_of_its_lines():
    lines = (RUNNING, "05/03/2025;;-5,00;A;95,00", "06/03/2025;;-5,00;B;90,00")
    assert read("Solde au 06/03/2025 : 90,00 €", *lines).gap == 0
    assert read("Solde au 06/03/2025 : 80,00 €", *lines).gap == Decimal(-10)


@pytest.mark.parametrize(
    "line", ["Total;;-5,00", "Totaux;;0,00", "Solde au 05/03/2025;;95,00", "Nouveau solde au 05/03/2025;;95,00 €"]
)
def test_a_total_and_a_balance_under_the_table_are_no_movement(line):
    assert amounts(read(SIGNED, "05/03/2025;VIR;-5,00", "", line)) == [Decimal(-5)]


def test_a_total_that_is_not_that_of_the_movements_is_told():
    found = read(SIGNED, "05/03/2025;VIR;-5,00", "Total;;-6,00")
    assert notes(found) == ["La ligne 3, « Total -6,00 », est un total qui n'est pas celui des mouvements lus."]


def test_words_under_the_table_are_told():
    assert notes(read(SIGNED, "05/03/2025;VIR;-5,00", "Document sans valeur contractuelle;;")) == [
        "La ligne 3, « Document sans valeur contractuelle », n'est pas une opération : elle n'est pas lue comme telle."
    ]


def test_a_movement_whose_label_speaks_of_a_balance_or_a_total_is_a_movement():
    found = read(SIGNED, "05/03/2025;SOLDE SUBVENTION PIC-2025-014;-5,00", "06/03/2025;VIR TOTAL ENERGIES;-6,00")
    assert amounts(found) == [Decimal(-5), Decimal(-6)]


def test_headings_written_again_on_each_page_are_no_movement():
    assert amounts(read(SIGNED, "05/03/2025;VIR;-5,00", SIGNED, "06/03/2025;VIR;-6,00")) == [Decimal(-5), Decimal(-6)]


@pytest.mark.parametrize(
    ("lines", "account"),
    [
        (["Compte de Dépôt carte n° 12345678901;"], "12345678901"),
        (["CCHQ       no 62734091867;"], "62734091867"),
        (["IBAN;FR14 2004 1010 0505 0001 3M02 606"], "FR14 2004 1010 0505 0001 3M02 606"),
        (["Numéro Compte   ;1234567A020"], "1234567A020"),
        (["Compte n° 12345678901 au 31/03/2025 : 1 234,56 €"], "12345678901"),
        (["Relevé de 2025 ; page 1"], ""),
    ],
)
def test_the_account_is_read_above_the_table(lines, account):
    assert read(*lines, SIGNED, "05/03/2025;VIR;-5,00").account == account


def test_days_and_balances_are_read_above_the_table():
    found = read(
        "Relevé du 01/03/2025 au 31/03/2025", "Ancien solde au 28/02/2025 : 100,00", "Solde débiteur au 31/03/2025;;5,00 €",
        "Solde disponible au 31/03/2025 : 900,00", SIGNED, "05/03/2025;VIR;-105,00",
    )  # fmt: skip
    assert (found.first, found.last) == (date(2025, 3, 1), date(2025, 3, 31))
    assert found.opening == Balance(date(2025, 2, 28), Decimal(100))
    assert found.closing == Balance(date(2025, 3, 31), Decimal(-5))
    assert found.gap == 0


@pytest.mark.parametrize(
    "heading", ["Date;Libellé;Montant;Météo", "Date;Montant", "Libellé;Montant", "Date;Libellé;Débit"]
)
def test_a_table_with_other_headings_is_claimed_by_none(heading):
    content = file(heading, "05/03/2025;VIR;-5,00")
    assert [name for name, bank in declared_banks().items() if bank.claims(content)] == []


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize(
    "heading",
    ["DATE;LIBELLE;MONTANT", " date ; libellé ;\N{NO-BREAK SPACE}montant ", "Date;Libell\u0065\u0301;Montant"],
)
def test_headings_are_known_without_case_accents_or_spaces(heading, separator):
    found = read(heading.replace(";", separator), separator.join(["05/03/2025", "VIR", "-5.00"]))
    assert amounts(found) == [Decimal(-5)]


@pytest.mark.parametrize(
    "held", [True, Percent(Decimal("0.5")), FormulaError("#REF!"), UncomputedFormula(), 12.345, 1e300, date(2025, 1, 1)]
)
def test_a_cell_of_a_workbook_that_holds_no_amount_is_refused(held):
    with pytest.raises(UnreadableStatement, match=r"ligne 2.*dans la feuille"):
        sheet(["Date", "Libellé", "Montant"], [date(2025, 3, 5), "VIR", held])


def test_a_number_is_no_day():
    with pytest.raises(UnreadableStatement, match=r"ligne 2.*n'est pas une date"):
        sheet(["Date", "Libellé", "Montant"], [45721.0, "VIR", -5.0])


def test_binary_numbers_are_cents():
    found = sheet(
        ["Date", "Libellé", "Montant", "Solde"],
        [date(2025, 3, 5), 123.0, 0.1 + 0.2, 1000.3],
        ["06/03/2025", None, -4.35, 995.95],
    )
    assert amounts(found) == [Decimal("0.30"), Decimal("-4.35")]
    assert found.movements[0].label == "123"
    assert found.opening.amount == Decimal("1000.00")


def test_a_workbook_without_a_table_is_claimed_by_none():
    content = StatementFile(
        "suivi.xlsx", b"PK", (Table("Projets", [["Code", "Date", "Montant"], ["P", "05/03/2025", 5.0]]),)
    )
    assert [name for name, bank in declared_banks().items() if bank.claims(content)] == []


def test_accounts_one_under_the_other_are_as_many_statements():
    first, second = read_statements(
        file(
            "Compte n° 11111111111", "Solde au 06/03/2025 : 5,00 €", "", SIGNED, "05/03/2025;VIR;-5,00", "",
            "Compte n° 22222222222", "Solde au 07/03/2025 : 7,00 €", SIGNED, "06/03/2025;CHQ;-7,00",
        )
    )  # fmt: skip
    assert (first.account, amounts(first), first.closing.amount) == ("11111111111", [Decimal(-5)], Decimal(5))
    assert (second.account, amounts(second), second.closing.amount) == ("22222222222", [Decimal(-7)], Decimal(7))
    assert second.movements[0].row == 10


def test_a_balance_after_the_last_movement_tells_that_the_file_goes_so_far():
    found = read("Solde au 31/03/2025 : 5,00 €", SIGNED, "05/03/2025;VIR;-5,00")
    assert (found.first, found.last) == (date(2025, 3, 5), date(2025, 3, 31))


def test_a_balance_before_the_first_movement_is_the_opening_one():
    found = read(SPLIT, "05/03/2025;SOLDE CREDITEUR AU 28/02/2025;;95,00", "05/03/2025;VIR;5,00;")
    assert (found.opening, found.closing, found.notes) == (Balance(date(2025, 2, 28), Decimal(95)), None, ())
    assert amounts(found) == [Decimal(-5)]
