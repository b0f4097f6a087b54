"""Zips written again: what does not change is the same to the byte."""

import io
import struct
import zipfile

import pytest
from xlsx_parts import zipped

from pic_sheets.stores.annotations.archives import rebuilt

MEMBERS = {"b.xml": "<b/>" * 50, "a.bin": bytes(range(256)), "é.txt": "œ"}


def read(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_zip_without_changes_is_the_same_to_the_byte():
    assert rebuilt(zipped(MEMBERS), {}, {}) == zipped(MEMBERS)


def test_members_are_changed_in_their_place_and_added_at_the_end():
    after = rebuilt(zipped(MEMBERS), {"a.bin": b"nouveau", "é.txt": b"e"}, {"c.xml": b"<c/>"})
    assert list(read(after)) == ["b.xml", "a.bin", "é.txt", "c.xml"]
    assert read(after) == {"b.xml": b"<b/>" * 50, "a.bin": b"nouveau", "é.txt": b"e", "c.xml": b"<c/>"}


def test_the_remarks_of_the_zip_and_of_its_members_are_kept():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("a", (2024, 5, 6, 7, 8, 10))
        entry.comment, entry.external_attr = b"remarque", 0o644 << 16
        archive.writestr(entry, "a")
        archive.comment = b"fin"
    with zipfile.ZipFile(io.BytesIO(rebuilt(stream.getvalue(), {"a": b"b"}, {}))) as archive:
        info = archive.getinfo("a")
        assert (archive.comment, info.comment, info.date_time) == (b"fin", b"remarque", (2024, 5, 6, 7, 8, 10))
        assert info.external_attr == 0o644 << 16


def test_an_offset_told_in_the_large_form_moves_too():
    content = zipped({"a": "un", "b": "deux"})
    start = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", start + 4)
    offset = struct.unpack_from("<L", content, second + 42)[0]
    extra = struct.pack("<2H2HQ", 0x7075, 0, 1, 8, offset)
    large = bytearray(content[: second + 47] + extra + content[second + 47 :])
    struct.pack_into("<L", large, second + 42, 0xFFFFFFFF)
    struct.pack_into("<H", large, second + 30, len(extra))
    end = large.index(b"PK\x05\x06")
    struct.pack_into("<L", large, end + 12, end - start)
    assert read(bytes(large)) == {"a": b"un", "b": b"deux"}
    assert read(rebuilt(bytes(large), {"a": b"bien plus long"}, {})) == {"a": b"bien plus long", "b": b"deux"}


def test_members_that_overlap_or_are_not_told_as_they_stand_are_refused():
    content = bytearray(zipped({"a": "un", "b": "deux"}))
    start = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", start + 4)
    lying = content.copy()
    struct.pack_into("<L", lying, start + 20, 5_000)
    with pytest.raises(ValueError, match="overlap"):
        rebuilt(bytes(lying), {}, {})
    struct.pack_into("<L", content, second + 42, 3)
    with pytest.raises((ValueError, zipfile.BadZipFile)):
        rebuilt(bytes(content), {}, {})
    with pytest.raises(ValueError, match="one name"):
        rebuilt(zipped({"a": "", "A": ""}), {}, {})
