"""statistiques: themes, neighbourhoods, holders, publics, delays and meetings in figures."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import output_option, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.plans import ReportWorkbook


@task("statistiques", 12, examples=("pic-sheets statistiques suivi_pic.xlsx",))
@workbook_argument
@output_option
def statistiques(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Compte les projets, les publics et les délais.

    Par thématique, quartier et type de porteur, avec la vie du comité ; à l'écran et dans un fichier Excel avec ses
    graphiques.
    """
    from pic_sheets.commands._figures import figures_outcome

    day = today_or(today)

    def computed(gathered: "Gathered") -> "ReportWorkbook":
        from pic_sheets.statistics import statistics_workbook

        return statistics_workbook(gathered.fund, day)

    return figures_outcome("statistiques", "Statistiques", workbook, output, day, computed)


COMMAND = statistiques
