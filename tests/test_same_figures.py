"""Every number that two documents print is the same number: they are read back from the files that are made."""

import html
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from asked import DAY

from pic_sheets.budget.figures import figures
from pic_sheets.cli.running import run
from pic_sheets.commands._gathering import gather_whole
from pic_sheets.money import format_number, parse_number
from pic_sheets.progress import Silence
from pic_sheets.statistics import results

#: The figures of the review's annex that are no figure of a workbook: they are read from its tables.
_COUNTED = {"Projets déposés": "Déposés", "Projets soutenus": "Accordés", "Projets réalisés (bilan rendu)": "Réalisés"}
_TABLES = {
    "Thématique": "Thématiques",
    "Quartier": "Quartiers",
    "Objectif régional": "Objectifs régionaux",
    "Type de porteur": "Porteurs",
}
#: Heading in the review → in the workbook of statistics.
_HEADINGS = {
    "Déposés": "Déposés", "Réalisés": "Réalisés", "Accordé (€)": "Montant accordé", "Part": "Part du total", "Participants": "Participants",
    "Porteurs": "Porteurs", "Aidés": "Porteurs aidés", "Une fois": "Primo-porteurs", "Plusieurs": "Récurrents",
}  # fmt: skip


class Made:
    """The files of one fund: the review, and the sheets of both workbooks as rows of values."""

    def __init__(self, folder: Path) -> None:
        self.review = docx.Document(str(folder / "bilan" / "bilan_annuel_2025.docx"))
        self.text = "\n".join(paragraph.text for paragraph in self.review.paragraphs)
        self.sheets = {
            sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
            for command, name in (("budget", "budget.xlsx"), ("statistiques", "statistiques.xlsx"))
            for sheet in openpyxl.load_workbook(io.BytesIO((folder / command / name).read_bytes()))
            if command == "statistiques" or sheet.title == "Budget"
        }
        self.tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in self.review.tables]

    def table(self, *headings: str) -> list[list[str]]:
        """The rows of the only table of the review with these first headings."""
        (found,) = (table for table in self.tables if tuple(table[0][: len(headings)]) == headings)
        return found[1:]

    def figures(self) -> dict[str, tuple[Decimal, str]]:
        """Label → value and cells, of the first sheet of both workbooks."""
        rows = [row for title in ("Budget", "Chiffres clés") for row in _under(self.sheets[title], "Chiffre")]
        return {row[0]: (_number(row[2]), row[3]) for row in rows}

    def standings(self, sheet: str) -> dict[str, dict[str, Decimal]]:
        """Name of a group → heading → number, of a sheet of statistics."""
        rows = self.sheets[sheet]
        headings = next(row for row in rows if "Déposés" in row or "Projets déposés" in row)
        name = 0 if headings[0] != "Code" else 1
        below = rows[rows.index(headings) + 1 :]
        return {
            str(row[name] or row[0]): {
                head: _number(value) for head, value in zip(headings, row, strict=True) if _is_number(value)
            }
            for row in below
            if row[0]
        }


@pytest.fixture(scope="module", params=["mericourt", "croix"])
def made(request, tmp_path_factory, sample_bytes) -> Made:  # type: ignore[no-untyped-def]
    folder = tmp_path_factory.mktemp(request.param)
    workbook = folder / "suivi_pic.xlsx"
    workbook.write_bytes(sample_bytes(request.param))
    for command in ("bilan", "budget", "statistiques"):
        assert run([command, str(workbook), "--date", DAY, "-o", str(folder / command)]) == 0
    return Made(folder)


def test_every_figure_of_the_annex_is_that_of_a_workbook_with_its_cells(made: Made) -> None:
    known, themes = made.figures(), made.standings("Thématiques")["Total"]
    publics = {row[0]: _number(row[1]) for row in _under(made.sheets["Publics"], "Public")}
    compared = 0
    for label, value, cells in made.table("Chiffre", "Valeur"):
        number = _read(value)
        if label in known:
            value_known, cells_known = known[label]
            assert number == value_known, label
            assert cells == cells_known or "…" in cells_known, label
        elif label in _COUNTED:
            assert number == themes[_COUNTED[label]], label
        else:
            assert number == publics[label], label
        compared += 1
    assert compared == 3 + len(known) + len(publics)


@pytest.mark.parametrize("heading", _TABLES)
def test_the_tables_of_the_review_are_those_of_the_statistics(made: Made, heading: str) -> None:
    headings = next(table[0] for table in made.tables if table[0][0] == heading)
    standings = made.standings(_TABLES[heading])
    rows = made.table(heading)
    assert len(rows) == len(standings)
    for row in rows:
        told = {_HEADINGS[head]: _read(text) for head, text in zip(headings, row, strict=True) if head in _HEADINGS}
        assert told == {name: standings[row[0]].get(name, Decimal(0)) for name in told}, row


def test_the_sentences_print_the_amounts_of_the_budget(made: Made) -> None:
    printed = {_read(word) for word in _amounts(made.text)}
    for label in ("Notifié par les financeurs", "Enveloppe des projets", "Demandé par les porteurs", "Accordé par le comité",
                  "Versé aux porteurs", "Reste à verser", "Disponible pour de nouveaux projets", "Encaissé"):  # fmt: skip
        assert made.figures()[label][0] in printed, label


def test_each_project_has_the_same_account_in_the_review_and_in_the_budget_s_total(made: Made) -> None:
    *projects, total = [[_read(text) for text in row[6:]] for row in made.table("Code", "Projet")]
    assert [sum(column) for column in zip(*projects, strict=True)] == total
    figures = made.figures()
    names = ("Demandé par les porteurs", "Accordé par le comité", "Versé aux porteurs", "Justifié par les bilans")
    assert total == [figures[name][0] for name in names]


#: Command → file, and the figures that it must print as `budget` and `statistiques` do.
_PRINTED: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {
    ("compte-rendu",): ("compte_rendu_2025.docx", ("notifie", "accorde", "engage", "justifie", "disponible")),
    ("compte-rendu", ""): ("compte_rendu.xlsx", ("notifie", "accorde", "engage", "verse", "justifie")),
    ("etats", "releve", "--mois", "2025-12"): ("releve_2025-12.docx", ("enveloppe", "encaisse", "accorde", "engage", "disponible", "verse")),
    ("demande",): ("demande_2025_*.docx", ("accorde", "participants")),
    ("vitrine",): ("vitrine.html", ("accorde", "participants")),
}  # fmt: skip


@pytest.mark.parametrize("words", _PRINTED, ids=" ".join)
@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_the_other_documents_print_the_same_figures(words, name, tmp_path, sample_bytes):  # type: ignore[no-untyped-def]
    workbook = tmp_path / "suivi_pic.xlsx"
    workbook.write_bytes(sample_bytes(name))
    day = date.fromisoformat(DAY)
    fund = gather_whole(workbook, day, Silence()).fund
    found, tables = results(fund, day)
    known = {figure.code: figure.value for figure in (*figures(fund), *found)}
    known |= {str(row[0]).lower(): row[1] for table in tables if table.code == "publics" for row in table.rows}
    pattern, codes = _PRINTED[words]
    task = [word for word in words if word]
    split = next((index for index, word in enumerate(task) if word.startswith("-")), len(task))
    made = tmp_path / "fait"
    assert run([*task[:split], str(workbook), *task[split:], "--date", DAY, "-o", str(made)]) == 0
    files = sorted(made.glob(pattern))
    assert files
    for file in files:
        text = _printed(file)
        for code in codes:
            assert _shown(known[code]) in text, (file.name, code, _shown(known[code]))


def _printed(file: Path) -> str:
    """All that a document prints, numbers as French people read them."""
    match file.suffix:
        case ".docx":
            document = docx.Document(str(file))
            cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
            return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
        case ".xlsx":
            rows = (row for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows(values_only=True))
            return "\n".join(_shown(f"{value:.2f}") for row in rows for value in row if isinstance(value, int | float))
    return html.unescape(file.read_text("utf-8"))


def _shown(value: object) -> str:
    """A figure as documents print it."""
    return format_number(value, 0) if isinstance(value, int) else format_number(Decimal(str(value)))


def _under(rows: list[list[object]], heading: str) -> list[list]:  # type: ignore[type-arg]
    """The rows under the one that starts with the heading, down to the first blank one."""
    start = next(index for index, row in enumerate(rows) if row[0] == heading)
    below = rows[start + 1 :]
    end = next((index for index, row in enumerate(below) if row[0] is None), len(below))
    return below[:end]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def _number(value: object) -> Decimal:
    """A cell's number as a document prints it: a ratio in hundredths is told apart by the reader."""
    return Decimal(str(value)).quantize(Decimal("0.0001")).normalize()


def _read(text: str) -> Decimal:
    """The number that a text prints: an amount, a count, a share as the ratio that spreadsheets hold."""
    bare = text.strip().removesuffix("€").strip()
    if bare.endswith("%"):
        return _number(parse_number(bare[:-1].strip()) / 100)
    return _number(parse_number(bare))


def _amounts(text: str) -> Iterator[str]:
    """Every amount in euros of a text."""
    for piece in text.split("\N{NO-BREAK SPACE}€")[:-1]:
        yield piece.replace("\n", " ").rsplit(" ", 1)[-1].lstrip("(−")
