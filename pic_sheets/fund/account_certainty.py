"""Whether all that makes a project's account is certain."""

from pic_sheets.columns import filled
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project


def is_account_certain(fund: Fund, code: str) -> bool:
    """Whether the grant, what was paid, what the report justifies and whether it was withdrawn are all certain."""
    known, report = certainty(fund), fund.report.get(code)
    return (
        (fund.project.get(code) or filled(Project)).reads("withdrawn_on")
        and known.grant(code)
        and known.payments(code)
        and known.report(code)
        and (report is None or report.reads("justified"))
    )
