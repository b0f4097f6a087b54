"""What is remembered of the forms received."""

from datetime import date

from pic_sheets.forms.ledger import Line, added_bytes, read_lines

LINE = Line("ab" * 32, date(2025, 3, 5), "demande", "PIC-1", "P1", "sorties/é/formulaires_recus.xlsx")


def test_what_is_added_comes_back():
    content = added_bytes(b"", [LINE])
    assert read_lines(content + added_bytes(content, [LINE])) == ([LINE, LINE], 0)


def test_a_line_cut_short_is_counted_and_spoils_no_other():
    torn = added_bytes(b"", [LINE])[:-20]
    assert read_lines(torn + added_bytes(torn, [LINE])) == ([LINE], 1)


def test_what_is_no_line_is_counted():
    assert read_lines(b'{"jour": 3}\n[]\n\xff\n\n{"empreinte": "a", "jour": "x"}\n') == ([], 4)
