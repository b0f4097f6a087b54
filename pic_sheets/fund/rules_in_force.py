"""The rules of the fund as they stand on a given day."""

from collections.abc import Iterable, Mapping
from datetime import date

from pic_sheets.columns import filled
from pic_sheets.sheets.rules import PARAMETERS, Parameters, Rule


def rules_in_force(rules: Iterable[Rule], day: date) -> Mapping[str, Rule]:
    """Parameter → its latest dated row in force on the day; of two rows of the same day, the first."""
    latest: dict[str, Rule] = {}
    for rule in rules:
        if rule.since is not None and rule.since <= day:
            known = latest.get(rule.parameter)
            if known is None or known.since is None or rule.since > known.since:
                latest[rule.parameter] = rule
    return latest


def rule_in_force(rules: Iterable[Rule], parameter: str, day: date) -> Rule | None:
    """The latest dated row of a parameter that is in force on the day, None when there is none."""
    return rules_in_force(rules, day).get(parameter)


def rules_on(rules: Iterable[Rule], day: date | None) -> Parameters:
    """The parameters in force on a day; every one is None (or "") on an unknown day, so that nothing is checked.

    A later row of a parameter replaces the earlier one from its own day on: Roubaix had three règlements in thirty
    months (2022-2024), and a decision answers to the one of its meeting's day.
    """
    values: dict[str, object] = {}
    for heading, rule in rules_in_force(rules, day).items() if day is not None else ():
        if heading in PARAMETERS and rule.value is not None and rule.reads("value"):
            values[PARAMETERS[heading].name] = rule.value
    return filled(Parameters, **values)
