"""A project that has started, and that nothing was paid for."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._grants import unpaid_projects
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ago
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The granted projects that started by today without a first payment."""
    for unpaid in unpaid_projects(fund, today):
        project = unpaid.project
        if unpaid.starts_by(today) and project.start is not None:
            grant = format_amount(granted(fund, project.code))
            yield Concern(
                project,
                project.start,
                f"Le projet a commencé {ago(project.start, today)}, et rien n'est versé des {grant} accordés.",
                "Faites le premier versement et prévenez le porteur ; s'il est déjà fait, notez-le dans « Versements ».",
            )


REASON = Reason(
    "demarre-sans-versement", "Projet commencé sans versement", "Projets commencés sans versement", Urgency.NOW, 1, find
)
