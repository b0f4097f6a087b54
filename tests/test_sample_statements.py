"""The sample funds' statements: what their sheets say, as a bank tells it."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from tools_of_the_workshop import TOOLS, tool

from pic_sheets.bank_statements import StatementFile
from pic_sheets.banks import read_statements
from pic_sheets.money import ZERO, total
from pic_sheets.reconciliation.merging import merged
from pic_sheets.stores.sample_rows import sample_rows

EXAMPLES = Path(__file__).parents[1] / "examples"
#: Accounts of the year that the bank pays or receives and that no other sheet has.
BANKED = ("6064", "616", "623", "625", "627", "756")


@pytest.fixture
def workshop(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    return tool("build_sample_statements")


def _year(workshop, name):
    """The account of a fund, its sheets and every operation of its bank, those that wait left out."""
    account = workshop.MERICOURT if name == "mericourt" else workshop.CROIX
    booked = [one for one in workshop.operations(account) if not one.is_pending]
    return account, sample_rows(account.folder / "feuilles"), booked


def test_the_statements_are_those_the_tool_writes(workshop):
    written = workshop.statements()
    assert set(written) == set(EXAMPLES.glob("*/releves/*"))
    for path, content in written.items():
        assert path.read_bytes() == content, path


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_the_bank_and_the_sheets_tell_one_year(workshop, name):
    account, rows, booked = _year(workshop, name)
    signed = {"Reversement": 1}
    paid = total(
        row["amount"] * signed.get(row["nature"], -1)
        for row in rows["Versements"]
        if (row["project"], row["nature"]) not in account.never_cashed
    )
    received = total(row["amount"] for row in rows["Encaissements"])
    accounts = {row["account"]: row["actual"] for row in rows["Charges et produits"]}
    others = total(accounts[code] * (1 if code.startswith("7") else -1) for code in BANKED if code in accounts)
    assert total(one.amount for one in booked) == paid + received + others
    assert len(account.never_cashed) == 1


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_the_bank_books_nothing_on_a_day_off_and_the_account_is_never_overdrawn(workshop, name):
    account, rows, booked = _year(workshop, name)
    ordered = {row["day"] for row in (*rows["Versements"], *rows["Encaissements"])}
    assert all(day.year == 2025 for day in ordered)
    balance = account.opening
    for one in booked:
        balance += one.amount
        assert balance > Decimal(0)
        assert one.day.weekday() < 5
        assert one.day.year == 2025


def test_mericourt_has_what_a_match_may_stumble_on(workshop):
    _, _, booked = _year(workshop, "mericourt")
    assert Counter(one.label for one in booked)["VIREMENT EMIS"] == 2
    assert any("PIC-2025-024 PIC-2025-025" in one.label and one.amount == -525 for one in booked)
    assert any(one.label == "VIR SEPA RECUP ET CIE" for one in booked)
    same_day = Counter((one.day, one.amount) for one in booked if "PIC-2025" in one.label)
    assert max(same_day.values()) >= 2


def test_croix_has_batches_that_its_bank_details(workshop):
    _, _, booked = _year(workshop, "croix")
    batches = [one for one in booked if one.parts]
    assert [len(one.parts) for one in batches] == [8, 3]
    assert all(one.amount == total(part.amount for part in one.parts) for one in batches)


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_its_files_are_read_as_one_account_that_loses_and_doubles_nothing(workshop, name):
    account, _, booked = _year(workshop, name)
    files = [StatementFile(path.name, path.read_bytes()) for path in sorted((account.folder / "releves").iterdir())]
    statements = [statement for file in files for statement in read_statements(file)]
    assert {statement.gap for statement in statements} == {None, ZERO}
    (found,) = merged(statements).accounts
    told = [part for one in booked for part in one.parts or (one,)]
    assert Counter((one.day, one.amount) for one in found.movements) == Counter((one.day, one.amount) for one in told)
    assert found.period.closing is not None
    assert found.period.closing.amount == account.opening + total(one.amount for one in booked)
