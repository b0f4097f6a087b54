"""What is left of the envelope when a meeting opens, and what its agenda would leave of it."""

from collections.abc import Sequence
from typing import Any

from pic_sheets.documents._agenda import requested
from pic_sheets.fund.envelope_left import left_before
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project


def envelope_fields(fund: Fund, meeting: Meeting, projects: Sequence[Project]) -> dict[str, Any]:
    """What is left, and what would be if all were granted as asked: `manque` is what there would be too little.

    All "" while no funder has notified anything: an empty envelope would be a guess.
    """
    if not any(funder.notified for funder in fund.funders):
        return {"reste": "", "apres": "", "manque": ""}
    left = left_before(fund, meeting)
    after = left - requested(projects)
    return {
        "reste": format_amount(left),
        "apres": format_amount(after) if after >= ZERO else "",
        "manque": format_amount(-after) if after < ZERO else "",
    }
