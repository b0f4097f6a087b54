"""Numbers of letters: the same again for the same letter, never one for two."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from letters_made import identity, line, register_bytes

from pic_sheets.register.contents import Contents, read_contents
from pic_sheets.register.lines import line_text
from pic_sheets.register.numbers import numbers, standing

TWO = read_contents(register_bytes(line(), line("2025-0002", "P2")))


def test_the_first_letter_of_a_year_is_its_number_one():
    wanted = [identity("P1"), identity("P2"), identity("P1", date(2026, 1, 1))]
    assert numbers(Contents(), wanted) == ("2025-0001", "2025-0002", "2026-0001")


def test_a_letter_made_again_keeps_its_number():
    assert numbers(TWO, [identity("P2"), identity("P3"), identity("P1")]) == ("2025-0002", "2025-0003", "2025-0001")


def test_another_day_data_template_or_key_is_another_letter():
    others = [
        identity(day=date(2025, 3, 6)), identity(data="autres"), identity(template="autre"), identity(detail="2"),
        identity(kind="refus"), identity(meeting="S2"), identity(member="M1"), identity(year=None),
    ]  # fmt: skip
    assert numbers(TWO, others) == tuple(f"2025-{rank:04d}" for rank in range(3, 11))


def test_one_letter_asked_for_twice_has_one_number():
    assert numbers(TWO, [identity("P3"), identity("P3")]) == ("2025-0003", "2025-0003")


def test_numbers_go_on_from_the_highest_ever_written_torn_lines_included():
    torn = line_text(line("2025-0077"))[:-1].encode()
    read = read_contents(register_bytes(line("2025-0030"), line("2025-0010", "P2")) + torn)
    assert numbers(read, [identity("P3"), identity("P4", date(2024, 5, 1))]) == ("2025-0078", "2024-0001")


def test_past_9999_a_number_is_longer():
    read = read_contents(register_bytes(line("2025-9999")))
    assert numbers(read, [identity("P3")]) == ("2025-10000",)


@given(st.lists(st.sampled_from("ABCDE"), max_size=12), st.integers(0, 12))
def test_numbers_are_the_same_in_one_run_or_two(projects, cut):
    wanted = [identity(project) for project in projects]
    first = numbers(Contents(), wanted[:cut])
    register = read_contents(
        register_bytes(*(line(number, project) for number, project in zip(first, projects, strict=False)))
    )
    assert first + numbers(register, wanted[cut:]) == numbers(Contents(), wanted)


def test_the_last_line_of_a_number_stands_in_its_first_place():
    again = line(file="sorties-2/P1.docx")
    assert standing([line(), line("2025-0002", "P2"), again]) == {
        "2025-0001": again,
        "2025-0002": line("2025-0002", "P2"),
    }
    assert list(standing([line(), line("2025-0002", "P2"), again])) == ["2025-0001", "2025-0002"]
