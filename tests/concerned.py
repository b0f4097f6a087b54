"""What one reason to look at a project finds in a fund, in a form that tests can compare."""

from datetime import date
from types import ModuleType

from pic_sheets.attention._reason import Concern
from pic_sheets.fund.fund import Fund


def concerned(module: ModuleType, fund: Fund, today: date) -> list[Concern]:
    """The concerns of a reason's module, in its order."""
    return list(module.REASON.find(fund, today))


def codes(module: ModuleType, fund: Fund, today: date) -> list[str]:
    """The codes of the projects that a reason finds."""
    return [concern.project.code for concern in concerned(module, fund, today)]
