from contextlib import suppress
from decimal import Decimal

import pytest
from fec_files import LINES, NAME, changed, fec_text, found, read
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.accounting.fec_format import FIELDS
from pic_sheets.accounting.fec_reading import read_fec
from pic_sheets.accounting.fec_rules import fec_issues
from pic_sheets.errors import UnreadableEntries

SIDED = [{"Debit": "Montant", "Credit": "Sens"}.get(field, field) for field in FIELDS]


@pytest.mark.parametrize("separator", ["\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_both_separators_and_every_line_end_are_right(separator, end):
    text = fec_text(separator=separator, end=end)
    assert found(text) == []
    assert [line["EcritureLib"] for line in read(text).lines] == [line["EcritureLib"] for line in LINES]
    assert read(text).lines[3].row == 5


@pytest.mark.parametrize("separator", [";", ","])
def test_a_look_alike_is_read_and_its_separator_is_a_fault(separator):
    lines = [
        {field: text.replace(",", ".") if separator == "," else text for field, text in line.items()} for line in LINES
    ]
    text = fec_text(lines, separator=separator)
    assert ("ligne 1", "fec-separateur") in found(text)
    assert len(read(text).lines) == len(LINES)


def test_amounts_with_a_side_are_read():
    lines = [
        {**line, "Montant": line["Debit"] if line["Credit"] == "0,00" else line["Credit"], "Sens": "D" if line["Credit"] == "0,00" else "C"}
        for line in LINES
    ]  # fmt: skip
    text = fec_text(lines, headings=SIDED)
    assert found(text) == []
    assert [line.debit for line in read(text).lines][:2] == [Decimal("120.00"), Decimal("0.00")]
    signs = [{**line, "Sens": {"D": "+1", "C": "-1"}[line["Sens"]]} for line in lines]
    assert found(fec_text(signs, headings=SIDED)) == []
    wrong = fec_text([{**lines[0], "Sens": "X"}, *lines[1:]], headings=SIDED)
    assert ("Sens, ligne 2", "fec-sens") in found(wrong)


def test_columns_of_cash_basis_accounts_are_read_and_told():
    text = fec_text(headings=(*FIELDS, "DateRglt", "ModeRglt", "NatOp", "IdClient"))
    assert found(text) == [("ligne 1", "fec-colonne-de-plus")]


def test_a_bar_inside_a_label_is_put_together_again():
    text = fec_text(changed(2, EcritureLib="Facture | F1 | bis"), separator="|")
    assert found(text) == [("EcritureLib, ligne 2", "fec-separateur-dans-libelle")]
    assert read(text).lines[0]["EcritureLib"] == "Facture | F1 | bis"


def test_a_separator_at_the_end_is_told_and_read_through():
    text = fec_text(separator="|").replace("||\r\n", "|||\r\n", 1)
    assert found(text) == [("ligne 2", "fec-champs")]
    assert len(read(text).lines) == len(LINES)


def test_a_line_of_too_few_fields_is_counted_nowhere_and_told():
    text = fec_text() + "VE\tVentes\t4\r\n"
    assert found(text) == [("ligne 8", "fec-champs")]
    assert read(text).unread == 1


def test_a_blank_line_is_told_but_not_the_last():
    rows = fec_text().split("\r\n")
    assert found("\r\n".join([*rows[:3], "", *rows[3:], "", ""])) == [("ligne 4", "fec-ligne-vide")]


def test_headings_are_read_whatever_their_case_and_order_and_told():
    names = ["journalcode" if field == "JournalCode" else field for field in FIELDS]
    text = fec_text().replace("JournalCode", "journalcode", 1)
    assert found(text) == [("JournalCode, ligne 1", "fec-entete")]
    turned = [*names[1:], names[0]]
    text = fec_text([{**line, "journalcode": line["JournalCode"]} for line in LINES], headings=turned)
    assert set(found(text)) == {("JournalCode, ligne 1", "fec-entete"), ("ligne 1", "fec-ordre")}
    assert read(text).lines[0]["JournalCode"] == "VE"


def test_a_missing_column_is_told_and_nothing_else_of_it():
    text = fec_text(headings=[field for field in FIELDS if field != "ValidDate"])
    assert found(text) == [("ValidDate, ligne 1", "fec-colonne-absente")]


def test_of_two_columns_of_one_name_the_first_counts():
    text = fec_text(headings=(*FIELDS, "Debit"))
    assert read(text).headings[-1] == "Debit (19)"
    assert found(text) == [("ligne 1", "fec-colonne-de-plus")]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "vide"),
        (b"\r\n\r\n", "vide"),
        (b"bonjour", "une colonne"),
        (b"nom;prenom\nA;B\n", "aucune de ses colonnes"),
    ],
)
def test_what_is_no_table_of_entries_is_refused(content, word):
    with pytest.raises(UnreadableEntries, match=word):
        read_fec(NAME, content)


_PIECES = st.sampled_from(
    [
        *FIELDS,
        "\t",
        "|",
        ";",
        "\r",
        "\n",
        "\r\n",
        "1,50",
        "20250310",
        "é",
        "\x85",
        "\u2028",
        '"',
        "Montant",
        "Sens",
        "512",
    ]
)


@given(
    st.lists(_PIECES | st.text(max_size=4), max_size=60).map("".join),
    st.sampled_from(["utf-8", "iso8859-15", "cp1252"]),
)
def test_any_text_is_read_line_by_line_or_refused_in_a_sentence(text, encoding):
    content = text.encode(encoding, "replace")
    try:
        file = read_fec("x.txt", content)
    except UnreadableEntries:
        return
    told = fec_issues(file)
    assert all(issue.message and issue.advice for issue in told)
    rows = content.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")[1:]
    assert len(file.lines) + file.unread <= len(rows)
    assert len(file.lines) + file.unread >= len([row for row in rows if row.strip("\ufeff").strip()])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    for start in (b"", b"JournalCode\tJournalLib\tDebit\n"):
        with suppress(UnreadableEntries):
            assert all(issue.message for issue in fec_issues(read_fec("x.txt", start + content)))
