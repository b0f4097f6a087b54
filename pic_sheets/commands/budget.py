"""budget: what was notified, asked, granted, paid, and what is left."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import output_option, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.plans import ReportWorkbook


@task("budget", 11, examples=("pic-sheets budget suivi_pic.xlsx",))
@workbook_argument
@output_option
def budget(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Calcule le budget du fonds : enveloppe, accordé, versé, disponible.

    Par financeur, séance, thématique, quartier, type de porteur et projet ; à l'écran et dans un fichier Excel avec ses
    graphiques.
    """
    from pic_sheets.commands._figures import figures_outcome

    day = today_or(today)

    def computed(gathered: "Gathered") -> "ReportWorkbook":
        from pic_sheets.budget.workbook import budget_workbook

        return budget_workbook(gathered.fund, day)

    return figures_outcome("budget", "Budget", workbook, output, day, computed)


COMMAND = budget
