"""The register's file: its chain, its torn lines, its numbers, whatever its bytes are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from letters_made import identity, line, register_bytes

from pic_sheets.register.chains import Fault, FaultKind
from pic_sheets.register.contents import added_bytes, chained, read_contents
from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import line_text

TWO = register_bytes(line(), line("2025-0002", "P2"))
THREE = register_bytes(line(), line("2025-0002", "P2"), line("2025-0003", "P3"))


def _faults(content):
    return [(fault.row, fault.kind.value, fault.number) for fault in read_contents(content).faults]


def test_lines_are_read_with_their_places_and_each_holds_the_fingerprint_of_the_one_before():
    read = read_contents(TWO)
    first, second = TWO.splitlines()
    assert [(entry.row, entry.line.number) for entry in read.entries] == [(1, "2025-0001"), (2, "2025-0002")]
    assert [made.previous for made in read.lines] == ["", digest(first)]
    assert read.lines == chained(b"", [line(), line("2025-0002", "P2")])
    assert (read.faults, read.given) == ((), {"2025-0001", "2025-0002"})
    assert second.endswith(b'"}')


def test_several_lines_added_at_once_are_chained_as_if_one_by_one():
    assert added_bytes(b"", [line(), line("2025-0002", "P2")]) == TWO


def test_an_empty_file_has_no_line_and_no_fault():
    assert read_contents(b"") == read_contents(b"\xef\xbb\xbf\r\n\n")
    assert read_contents(b"").lines == ()


@given(st.binary(max_size=200) | st.integers(0, len(TWO)).map(lambda cut: TWO[:cut] + b"\xff" + TWO[cut:]))
def test_no_bytes_make_reading_or_adding_fail(content):
    read = read_contents(content)
    after = read_contents(content + added_bytes(content, [line("2025-9999", "P9")]))
    assert after.lines[:-1] == read.lines
    assert after.lines[-1].number == "2025-9999"
    assert after.faults == read.faults


@pytest.mark.parametrize("cut", range(1, len(line_text(chained(THREE, [line()])[0]))))
def test_a_line_torn_anywhere_is_told_kept_and_followed(cut):
    start = THREE.rindex(b"\n", 0, -1) + 1
    torn = THREE[: start + cut]
    whole = added_bytes(torn, [line("2025-0004", "P4")])
    read = read_contents(torn + whole)
    assert whole.startswith(b"\n")
    assert [made.number for made in read.lines] == ["2025-0001", "2025-0002", "2025-0004"]
    assert read.faults == (Fault(3, FaultKind.TORN),)
    assert read.lines[-1].previous == digest(torn[start:])


def test_a_line_that_lacks_only_its_end_is_whole():
    content = TWO.removesuffix(b"\n")
    assert read_contents(content) == read_contents(TWO)
    assert read_contents(content + added_bytes(content, [line("2025-0003", "P3")])) == read_contents(THREE)


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (THREE.replace(b'"900.00"', b'"999.00"', 1), [(2, "chaine-rompue", "2025-0002")]),
        (THREE.split(b"\n", 1)[1], [(1, "chaine-rompue", "2025-0002")]),
        (b"\n".join((*THREE.splitlines()[::2], b"")), [(2, "chaine-rompue", "2025-0003")]),
        (THREE.splitlines()[0] + b"\n\n" + THREE.split(b"\n", 1)[1], []),
        (THREE.replace(b"\n", b"\r\n"), []),
        (b"\xef\xbb\xbf" + THREE, []),
        (b"bonjour\n" + register_bytes(line()), [(1, "ligne-illisible", ""), (2, "chaine-rompue", "2025-0001")]),
    ],
)
def test_what_was_changed_or_removed_shows_at_the_line_after(content, faults):
    assert _faults(content) == faults


def test_one_number_of_two_letters_is_told_at_the_second():
    content = register_bytes(line(), line(project="P2"), line(file="ailleurs.docx"))
    assert _faults(content) == [(2, "numero-en-double", "2025-0001")]


def test_a_letter_made_again_keeps_its_number_without_a_fault():
    assert _faults(register_bytes(line(), line(file="sorties-2/P1.docx", document="autre"))) == []


def test_the_number_of_a_torn_line_was_given_and_what_a_text_quotes_was_not():
    tail = line_text(line("2025-0077", verdict='"numero":"2025-0099"'))[:-1].encode()
    read = read_contents(TWO + tail)
    assert read.given == {"2025-0001", "2025-0002", "2025-0077"}


def test_what_a_letter_is_about_is_known_whatever_its_day_and_data():
    read = read_contents(TWO)
    assert read.has_letter(identity(data="autres", template="autre").key)
    assert not read.has_letter(identity(detail="2").key)
