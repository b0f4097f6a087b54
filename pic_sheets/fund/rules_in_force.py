"""The rules of the fund as they stand on a given day."""

from collections.abc import Iterable
from datetime import date

from pic_sheets.columns import record_columns
from pic_sheets.sheets.rules import PARAMETERS, Parameters, Rule


def rule_in_force(rules: Iterable[Rule], parameter: str, day: date) -> Rule | None:
    """The latest dated row of a parameter that is in force on the day, None when there is none."""
    dated = [rule for rule in rules if rule.parameter == parameter and rule.since is not None and rule.since <= day]
    return max(dated, key=lambda rule: rule.since or date.min, default=None)


def rules_on(rules: Iterable[Rule], day: date | None) -> Parameters:
    """The parameters in force on a day; every one is None (or "") on an unknown day, so that nothing is checked.

    A later row of a parameter replaces the earlier one from its own day on: Roubaix had three règlements in thirty
    months (2022-2024), and a decision answers to the one of its meeting's day.
    """
    known = list(rules)
    values: dict[str, object] = {
        name: "" if column.kind.dtype == "text" else None for name, column in record_columns(Parameters).items()
    }
    for heading, column in PARAMETERS.items():
        rule = rule_in_force(known, heading, day) if day is not None else None
        if rule is not None and rule.value is not None and rule.reads("value"):
            values[column.name] = rule.value
    return Parameters(**values)  # type: ignore[arg-type]  # each value was read by its own parameter's kind
