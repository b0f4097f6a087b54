"""An Outcome on screen."""

import io
from datetime import date
from decimal import Decimal

import pytest
from rich.console import Console
from small_workbook import plain

from pic_sheets.cli.printing import print_outcome
from pic_sheets.issues import Issue, Severity
from pic_sheets.outcomes import Figure, Outcome, ResultTable

B, A, I = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION  # noqa: E741 - the contract's own letters


def _issue(cell, severity=B, sheet="Projets", code="doublon", message="« P1 » est déjà là.", advice="Ôtez-la."):
    return Issue(sheet, cell, code, severity, message, advice)


def _printed(outcome, width=100):
    console = Console(file=io.StringIO(), width=width)
    print_outcome(outcome, console)
    return console.file.getvalue()


def test_the_title_and_the_summary_come_before_the_issues_sheet_by_sheet():
    issues = (_issue("A4"), _issue("B5", A, message="Tard."), _issue("C6", I, sheet="Bilans"))
    lines = [
        line for line in _printed(Outcome("Vérification", issues=issues, notes=("Corrigez.",))).splitlines() if line
    ]
    assert lines[:4] == ["Vérification", "Corrigez.", "1 anomalie bloquante, 1 à vérifier, 1 information", "Projets"]
    assert lines.index("Bilans") > lines.index("Projets")
    assert lines[4].split() == ["Bloquant", "A4", "«", "P1", "»", "est", "déjà", "là."]
    assert lines[5].strip() == "→ Ôtez-la. [doublon]"
    assert lines[6].startswith("À vérifier  B5")


def test_the_same_fault_on_many_rows_is_told_once_with_its_cells():
    printed = _printed(Outcome("V", issues=tuple(_issue(f"L{row}") for row in (4, 5, 6, 9))))
    assert printed.count("est déjà là.") == 1
    assert "L4:L6, L9" in printed
    assert "Et 3 autres cellules de même." in printed


def test_an_issue_about_a_whole_sheet_says_so():
    assert "Bloquant    feuille" in _printed(Outcome("V", issues=(_issue(""),)))


def test_an_issue_prints_whole_in_the_narrowest_window():
    printed = _printed(Outcome("V", issues=(_issue("L4", message="Un long message " * 8 + "fini."),)), width=20)
    assert " ".join(printed.split()).count("Un long message") == 8
    assert "fini." in printed


def test_a_refusal_is_all_that_is_printed():
    outcome = Outcome("Illisible.", refusal="Choisissez-en un autre.", notes=("rien",), issues=(_issue("A4"),))
    assert _printed(outcome) == "Illisible.\nChoisissez-en un autre.\n"
    assert _printed(Outcome("Illisible.", refusal="Illisible.")) == "Illisible.\n"


def test_figures_are_in_french():
    figures = (
        Figure("a", "Accordé", Decimal("14730.00"), "€"),
        Figure("b", "Part", Decimal("66.7"), "%"),
        Figure("c", "Projets", 1234),
        Figure("d", "Inconnu", None, "jours"),
        Figure("e", "Le", date(2025, 3, 5)),
        Figure("f", "Nom", "Les Amis"),
    )
    lines = [" ".join(line.split()) for line in plain(_printed(Outcome("B", figures=figures))).splitlines()[1:]]
    assert lines == [
        "Accordé 14 730,00 €", "Part 66,7 %", "Projets 1 234", "Inconnu –", "Le 05/03/2025", "Nom Les Amis",
    ]  # fmt: skip


TABLE = ResultTable(
    "t", "Par thème", ("Code", "Thème", "Projets", "Accordé"),
    (("T01", "Circuits courts", 3, Decimal("1200.50")), ("T02", "Isolement", 0, None), ("Total", None, 3, Decimal("1200.50"))),
    ("", "", "", "€"), total=True,
)  # fmt: skip


def test_a_table_shows_amounts_in_french_a_dash_for_the_unknown_and_a_total_without_dashes():
    lines = [line.split() for line in plain(_printed(Outcome("B", tables=(TABLE,)))).splitlines() if line.strip()]
    assert lines[1:] == [
        ["Par", "thème"],
        ["Code", "Thème", "Projets", "Accordé"],
        ["─" * len(lines[3][0])],
        ["T01", "Circuits", "courts", "3", "1", "200,50", "€"],
        ["T02", "Isolement", "0", "–"],
        ["Total", "3", "1", "200,50", "€"],
    ]


def test_a_table_too_wide_for_the_window_is_cut_in_parts_that_hold_every_column():
    columns = ("Code", "Nom", *(f"Colonne{letter}" for letter in "abcdefghijkl"))
    row = ("T01", "Circuits", *range(12))
    wide = ResultTable("t", "Large", columns, (row, ("Total", None, *range(12))), total=True)
    printed = _printed(Outcome("B", tables=(wide,)), width=60)
    assert "Large (1/" in printed
    assert all(printed.count(heading) == 1 for heading in columns[2:])
    assert "Total" in printed
    assert max(map(len, printed.splitlines())) <= 60


def test_long_headings_over_numbers_never_take_the_room_of_the_words():
    columns = ("Code", "Financeur", *(f"Reste après tout {letter}" for letter in "abcdef"))
    row = ("REG", "Région Hauts-de-France", *[Decimal("1234.50")] * 6)
    printed = plain(
        _printed(Outcome("B", tables=(ResultTable("t", "Parts", columns, (row,), ("", "", *"€€€€€€")),)), width=112)
    )
    assert "REG" in printed
    assert "Région Hauts-de-France" in printed
    assert printed.count("1 234,50 €") == 6


@pytest.mark.parametrize("rows", [(), (("T01", "x", 1, None),)])
def test_a_table_with_no_row_or_one_prints(rows):
    assert "Thème" in _printed(Outcome("B", tables=(ResultTable("t", "Peu", TABLE.columns, rows),)))


def test_an_empty_table_that_has_a_total_prints():
    assert "Rien" in _printed(Outcome("B", tables=(ResultTable("t", "Rien", ("Code",), (), total=True),)))


def test_files_are_listed_under_their_folder():
    printed = _printed(Outcome("B", files=("a.docx", "modeles/b.docx"), folder="sorties/x"))
    assert plain(printed).splitlines()[1:] == ["", "2 fichiers dans sorties/x :", "  a.docx", "  modeles/b.docx"]


@pytest.mark.parametrize("data", ["[bold]", "[/]", "[red]x[/red]", ":smile:", "\\[x]", "[link=http://a]b"])
def test_what_comes_from_a_cell_or_a_path_is_printed_as_it_is(data):
    outcome = Outcome(
        f"titre {data}", notes=(f"note {data}",),
        issues=(_issue("A4", sheet=f"feuille {data}", message=f"message {data}", advice=f"conseil {data}"),),
        figures=(Figure("f", f"libellé {data}", f"valeur {data}"),),
        tables=(ResultTable("t", f"table {data}", (f"colonne {data}",), ((f"cellule {data}",),)),),
        files=(f"fichier {data}",), folder=f"dossier {data}",
    )  # fmt: skip
    printed = _printed(outcome)
    for word in ("titre", "note", "feuille", "message", "conseil", "libellé", "valeur", "table", "colonne", "cellule",
                 "fichier", "dossier"):  # fmt: skip
        assert f"{word} {data}" in printed
    assert f"refus {data}" in _printed(Outcome("x", refusal=f"refus {data}"))
