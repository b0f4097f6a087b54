"""google tester: what Google makes of known cells, once, on a tab of ours, told in a report without personal data."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import output_option, progress, reading_options, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.stores.google.trial import TrialResult


@task("tester", 1)
@workbook_argument
@output_option
def tester(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Essaie votre classeur Google : écrit des cellules connues dans une feuille à part, les relit, et l'enlève.

    À faire une fois, sur un classeur d'essai ou le vôtre : seule une feuille « PIC Sheets – essai » est créée, puis supprimée.
    Le rapport ne contient ni donnée personnelle, ni clé, ni adresse : vous pouvez nous l'envoyer.
    """
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.google.access import Access, session
    from pic_sheets.stores.google.addresses import id_of, is_shared
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder
    from pic_sheets.texts import quoted

    if not is_shared(workbook):
        raise UnusableRequest(
            f"{quoted(workbook.name)} n'est pas un classeur Google.",
            f"Donnez son adresse, qui commence par {quoted('https://docs.google.com/spreadsheets/d/')}.",
        )
    day = today_or(today)
    folder = output_folder(workbook, output, day, "essai_google")
    identifier = id_of(workbook)
    client = session(Access(reading_options().key, workbook.parent, writes=True), progress())
    from pic_sheets.commands._google_trial import report_bytes, told
    from pic_sheets.stores.google.trial import tried

    progress().step("Essai dans une feuille à part")
    result: TrialResult = tried(identifier, client)
    plan = Plan((FileBytes("essai_google.json", report_bytes(result, day)),))
    files = carry_out(plan, folder, template_folder(workbook), progress())
    return told(result, files, folder)


COMMAND = tester
