"""What every format of statements owes: its samples are its own, nothing is lost, nothing breaks it."""

import csv
import re
import zipfile
import zlib
from contextlib import suppress
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from bank_dumps import GOLDEN, dumped, golden, samples
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import StatementFile
from pic_sheets.banks import declared_banks, read_statements
from pic_sheets.banks._texts import decoded
from pic_sheets.errors import UnreadableStatement
from pic_sheets.stores.excel import read_workbook
from pic_sheets.texts import NBSP

SAMPLES = [(name, sample) for name in declared_banks() for sample in samples(name)]
TABLES = [(name, sample) for name, sample in SAMPLES if sample.suffix in {".csv", ".tsv"}]


def named(values):
    return [f"{name}/{sample.name}" for name, sample in values]


@cache
def statement_file(sample: Path) -> StatementFile:
    sheets = read_workbook(sample).tables if sample.suffix == ".xlsx" else ()
    return StatementFile(sample.name, sample.read_bytes(), sheets)


def claiming(file: StatementFile) -> list[str]:
    return [name for name, bank in declared_banks().items() if bank.claims(file)]


def read_or_refused(file: StatementFile) -> None:
    """Read a file by the format that claims it; a refusal is one sentence that names the file, and an advice."""
    refusal = None
    try:
        read_statements(file)
    except UnreadableStatement as error:
        refusal = error
    if refusal is not None:
        assert f"«{NBSP}{file.name}{NBSP}»" in refusal.message
        assert refusal.message.endswith(".")
        assert "\n" not in refusal.message
        assert refusal.advice


@pytest.mark.parametrize("name", list(declared_banks()))
def test_a_format_has_three_samples_and_each_its_dump(name):
    assert len(samples(name)) >= 3
    assert {path.name for path in (GOLDEN / name).glob("*.txt")} == {f"{sample.name}.txt" for sample in samples(name)}


def test_samples_are_of_declared_formats():
    assert {folder.name for folder in GOLDEN.iterdir()} == set(declared_banks())


@pytest.mark.parametrize(("name", "sample"), SAMPLES, ids=named(SAMPLES))
def test_a_sample_is_of_its_format_alone_whatever_it_is_called(name, sample):
    file = statement_file(sample)
    assert claiming(file) == [name]
    assert claiming(StatementFile("renommé.pdf", file.content, file.sheets)) == [name]


@pytest.mark.parametrize(("name", "sample"), SAMPLES, ids=named(SAMPLES))
def test_a_sample_is_read_as_it_must(name, sample):
    read = read_statements(statement_file(sample))
    dump = dumped(read)
    assert dump == golden(sample, dump)
    assert read
    assert all(declared_banks()[name].title.startswith(statement.format) for statement in read)
    assert all(not statement.gap for statement in read) or "ne_se_suivent_pas" in sample.name


@pytest.mark.parametrize(("name", "sample"), SAMPLES, ids=named(SAMPLES))
def test_a_file_renamed_is_read_the_same(name, sample):  # noqa: ARG001 - its name is its id
    file = statement_file(sample)
    read = dumped(read_statements(StatementFile("renommé.qif", file.content, file.sheets)))
    assert read == dumped(read_statements(file))


#: Folder → the headings of the amounts in its samples, counted here without the readers.
TABULAR = {
    "banque_postale": ["Montant(EUROS)"],
    "bnp_paribas": ["Montant operation en euro"],
    "caisse_epargne": ["Debit", "Credit"],
    "credit_agricole": ["Débit euros", "Crédit euros", "Débit Euros", "Crédit Euros"],
    "credit_mutuel": ["Montant", "Débit", "Crédit"],
    "societe_generale": ["Montant de l'opération", "montant_operation"],
    "tableau": ["Montant (€)", "Débit", "Crédit"],
}


@pytest.mark.parametrize(("name", "sample"), TABLES, ids=named(TABLES))
def test_no_line_of_a_table_is_lost(name, sample):
    """The raw cells under the headings, counted and added up by other means than the readers'."""
    text = decoded(sample.read_bytes())
    separator = max(";,\t", key=lambda one: len(re.findall(f"(?i)(?:date|libell|compta)[^\n]*{one}", text)))
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=separator))
    top = next(rank for rank, row in enumerate(rows) if sum(cell in TABULAR[name] for cell in row))
    places = [(place, cell) for place, cell in enumerate(rows[top]) if cell in TABULAR[name]]
    expected = []
    for row in rows[top + 1 :]:
        if re.match(r"\d", row[0] if row else ""):
            expected += [_raw(row[place], title) for place, title in places if row[place].strip("0 ")]
    read = [
        movement.amount for statement in read_statements(statement_file(sample)) for movement in statement.movements
    ]
    assert sorted(read) == sorted(expected)


def _raw(cell: str, title: str) -> Decimal:
    amount = Decimal(re.sub(r"[^\d,.-]", "", cell).replace(",", "."))
    return -abs(amount) if title.lower().startswith(("débit", "debit")) else amount


NOT_STATEMENTS = {
    "nothing": b"",
    "blanks": b"\r\n \r\n",
    "marks": b"\xef\xbb\xbf",
    "zeros": b"\x00" * 500,
    "noise": bytes((number * 97 + number // 7) % 256 for number in range(4000)),
    "image": b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(2000)),
    "pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n%%EOF\n",
    "words": "Bonjour,\nveuillez trouver le relevé ; merci, à bientôt\n".encode(),
    "quotes": b'"' * 999,
    "separators": b";,\t\n" * 300,
    "headings": "Date;Libellé;Montant;Montant\n".encode(),
    "code": b"<html><body><table><tr><td>Date</td></tr></table></body></html>",
}


def word_document() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w:document/>")
    return made.getvalue()


@pytest.mark.parametrize("content", [*NOT_STATEMENTS.values(), word_document()], ids=[*NOT_STATEMENTS, "word"])
def test_what_is_no_statement_is_claimed_by_none_and_refused(content):
    file = StatementFile("pièce jointe", content)
    assert claiming(file) == []
    with pytest.raises(UnreadableStatement, match="aucun format"):
        read_statements(file)
    for bank in declared_banks().values():
        with suppress(UnreadableStatement):
            bank.read(file)


@pytest.mark.parametrize(("name", "sample"), SAMPLES, ids=named(SAMPLES))
def test_a_sample_cut_anywhere_is_read_or_refused(name, sample):
    content = statement_file(sample).content
    if sample.suffix == ".xlsx":
        read_or_refused(StatementFile("coupé.xlsx", content[: len(content) // 2]))
        return
    whole = [movement for statement in read_statements(statement_file(sample)) for movement in statement.movements]
    for length in range(0, len(content), 1 + len(content) // 150):
        file = StatementFile("coupé.csv", content[:length])
        read_or_refused(file)
        if name in TABULAR:
            with suppress(UnreadableStatement):
                read = [each.amount for statement in read_statements(file) for each in statement.movements]
                assert set(read) <= {movement.amount for movement in whole}


@given(data=st.data())
def test_a_spoilt_sample_is_read_or_refused(data):
    _, sample = data.draw(st.sampled_from(SAMPLES))
    content = bytearray(statement_file(sample).content)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, max(len(content) - 1, 0)))
        end = place + data.draw(st.integers(0, 8))
        content[place:end] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b'"', b";", b"\n", b"\r\n", b",", b"\x00", b"-"])
        )
    read_or_refused(StatementFile("abîmé", bytes(content)))
    for bank in declared_banks().values():
        with suppress(UnreadableStatement):
            bank.read(StatementFile("abîmé", bytes(content)))
