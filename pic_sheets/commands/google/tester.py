"""google tester: known cells written in a tab of its own, read back, compared with what is predicted, taken away."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._asked import WorkbookAsked
from pic_sheets.commands._task import (
    key_option,
    output_option,
    progress,
    reading_options,
    task,
    today_or,
)
from pic_sheets.outcomes import Figure, Outcome, ResultTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pic_sheets.stores.google.expected_cells import Difference
    from pic_sheets.stores.google.trial import Trial

#: The files of the report.
REPORT, REPORT_TEXT = "essai_google.json", "essai_google.txt"


@task(
    "tester",
    0,
    examples=(
        "pic-sheets google tester https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit",
    ),
)
@click.argument("sheet", metavar="ADRESSE", type=WorkbookAsked())
@output_option
def tester(sheet: Path, output: Path | None, today: date | None) -> Outcome:
    """Vérifie une fois que votre classeur Google répond comme prévu.

    Crée une feuille « PIC Sheets – essai », y écrit quelques cellules connues, les relit, supprime la feuille, et enregistre
    ce qui a été trouvé, sans rien de personnel. Le reste du classeur n'est ni lu ni modifié. Le classeur doit être partagé
    en écriture (« Éditeur ») le temps de l'essai.
    """
    from pic_sheets.stores.google.access import Access, session
    from pic_sheets.stores.google.addresses import id_of
    from pic_sheets.stores.outputs import output_folder

    _refuse_file(sheet)
    identifier, day = id_of(sheet), today_or(today)
    folder = output_folder(sheet, output, day, "essai-google")
    opened = session(Access(reading_options().key, sheet.parent, writes=True), progress())
    from pic_sheets.stores.google.expected_cells import differences
    from pic_sheets.stores.google.trial import trial

    progress().step("Écriture et relecture de cellules connues")
    found = trial(identifier, opened)
    wrong = differences(found.facts)
    return Outcome(
        "Essai du classeur Google",
        figures=_figures(found, wrong),
        tables=_tables(wrong),
        notes=_notes(found, wrong),
        files=_written(identifier, found, wrong, folder, day),
        folder=str(folder),
        found_faults=bool(wrong) or not found.is_clean,
    )


def _refuse_file(sheet: Path) -> None:
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.stores.google.addresses import is_address, is_shared, spreadsheet_id
    from pic_sheets.texts import quoted

    if is_address(sheet.as_posix()):
        spreadsheet_id(sheet.as_posix())
    if not is_shared(sheet):
        raise UnusableRequest(
            f"{quoted(sheet.name)} n'est pas un classeur Google Sheets.",
            f"Donnez son adresse, qui commence par {quoted('https://docs.google.com/spreadsheets/d/')}.",
        )


def _figures(found: "Trial", wrong: "Sequence[Difference]") -> tuple[Figure, ...]:
    return (
        Figure("cellules", "Cellules relues", len(found.facts)),
        Figure("differences", "Différences avec ce qui est prévu", len(wrong)),
        Figure("appels", "Appels à Google", found.calls),
    )


def _tables(wrong: "Sequence[Difference]") -> tuple[ResultTable, ...]:
    rows = tuple((each.cell, each.what, each.fact, each.predicted, each.found) for each in wrong)
    columns = ("Cellule", "Ce qui est écrit", "Ce qui est comparé", "Prévu", "Trouvé")
    return (ResultTable("differences", "Différences", columns, rows, on_screen=bool(rows)),)


def _notes(found: "Trial", wrong: "Sequence[Difference]") -> tuple[str, ...]:
    """The settings that are not French first, since they explain the rest."""
    from pic_sheets.commands.google._trial_report import conclusion, left_behind
    from pic_sheets.sheet_settings import setting_issues

    settings = [f"{issue.message} {issue.advice}" for issue in setting_issues(found.locale, found.time_zone)]
    return (*settings, conclusion(wrong), *(() if found.is_clean else (left_behind(),)))


def _written(
    identifier: str, found: "Trial", wrong: "Sequence[Difference]", folder: Path, day: date
) -> tuple[str, ...]:
    from pic_sheets.commands.google._trial_report import report_json, report_text
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.outputs import carry_out

    files = (
        FileBytes(REPORT, report_json(identifier, found, wrong, day)),
        FileBytes(REPORT_TEXT, report_text(identifier, found, wrong, day)),
    )
    return carry_out(Plan(files), folder, folder.parent, progress())


tester.params.append(key_option())
COMMAND = tester
