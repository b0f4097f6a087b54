"""What was read of a shared sheet, kept in a file and read again offline."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.google.sheets import workbook_of
from pic_sheets.stores.google.snapshots import is_snapshot, read_snapshot, snapshot_bytes

ANSWER = {
    "spreadsheetId": "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789",
    "properties": {"title": "Suivi été", "locale": "en_US", "timeZone": "Europe/Paris"},
    "sheets": [
        {
            "properties": {"sheetId": 3, "title": "Projets", "sheetType": "GRID", "hidden": True},
            "merges": [{"endRowIndex": 1, "endColumnIndex": 2}],
            "data": [{"rowData": [{"values": [{"effectiveValue": {"numberValue": 0.1 + 0.2}}, {}]}]}],
        }
    ],
}


def saved(folder, content):
    path = folder / "instantane.json"
    path.write_bytes(content)
    return path


def test_what_was_kept_is_what_was_read(tmp_path):
    book = workbook_of(ANSWER)
    path = saved(tmp_path, snapshot_bytes(book))
    again = read_snapshot(path)
    assert again == book
    assert again.issues == book.issues
    assert snapshot_bytes(again) == snapshot_bytes(book)


def test_the_same_answer_gives_the_same_bytes_in_whatever_order_it_came():
    turned = {key: ANSWER[key] for key in reversed(ANSWER)}
    assert snapshot_bytes(workbook_of(turned)) == snapshot_bytes(workbook_of(ANSWER))


def test_a_snapshot_is_known_by_its_content_and_not_by_its_name(tmp_path):
    path = saved(tmp_path, snapshot_bytes(workbook_of(ANSWER))).rename(tmp_path / "suivi.xlsx")
    assert is_snapshot(path)
    assert not is_snapshot(saved(tmp_path, b"PK\x03\x04"))
    assert not is_snapshot(saved(tmp_path, b""))
    assert not is_snapshot(tmp_path)
    assert not is_snapshot(tmp_path / "absent.json")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, "n'est pas un instantané"), ({"reponse": ANSWER}, "n'est pas un instantané"),
        ({"instantane_pic_sheets": 2, "reponse": ANSWER}, "une autre version de PIC Sheets"),
        ({"instantane_pic_sheets": 1}, "est abîmé"), ({"instantane_pic_sheets": 1, "reponse": []}, "est abîmé"),
        ({"instantane_pic_sheets": 1, "reponse": {**ANSWER, "sheets": [7]}}, "est abîmé"),
    ],
)  # fmt: skip
def test_any_other_json_is_refused_in_a_sentence(tmp_path, told, sentence):
    with pytest.raises(UnreadableWorkbook, match=sentence) as refused:
        read_snapshot(saved(tmp_path, json.dumps(told).encode()))
    assert "--instantane" in refused.value.advice


@pytest.mark.parametrize("content", [b"{", b"{\xff}", b'{"a":' * 100_000, b"[1]", b'"x"', b"{NaN}"])
def test_what_is_no_json_object_is_refused_in_a_sentence(tmp_path, content):
    with pytest.raises(UnreadableWorkbook, match=r"instantané"):
        read_snapshot(saved(tmp_path, content))


def test_numbers_that_are_none_are_refused(tmp_path):
    content = snapshot_bytes(workbook_of(ANSWER)).replace(b"0.30000000000000004", b"1e999")
    with pytest.raises(UnreadableWorkbook, match="est abîmé"):
        read_snapshot(saved(tmp_path, content))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6), st.floats(0.2, 1))
def test_changed_bytes_give_a_workbook_or_one_sentence(tmp_path_factory, changes, kept):
    content = bytearray(snapshot_bytes(workbook_of(ANSWER)))
    for place, byte in changes:
        content[int(place * (len(content) - 1))] = byte
    path = saved(tmp_path_factory.getbasetemp(), bytes(content[: int(len(content) * kept)]))
    told = None
    try:
        told = read_snapshot(path).tables
    except UnreadableWorkbook as refused:
        told = refused.message
    assert told is not None
