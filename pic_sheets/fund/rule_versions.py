"""The versions of a fund's rules: each day from which something changes, and what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.fund.rules_in_force import rules_in_force
from pic_sheets.sheets.rules import PARAMETERS, Rule


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A parameter that takes a new value; `before` is the row that held until then, None for a new parameter."""

    before: Rule | None
    after: Rule


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """The rules from a day on: what changed that day, in the order of the list of parameters."""

    day: date
    changes: tuple[RuleChange, ...]


def readable_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rows that say a value of a known parameter, from a day on."""
    return tuple(
        rule
        for rule in rules
        if rule.parameter in PARAMETERS and rule.since is not None and rule.value is not None and rule.reads("value")
    )


def rule_versions(rules: Sequence[Rule], day: date) -> tuple[RuleVersion, ...]:
    """The versions in force until the day, from the first to the last.

    A day whose rows only repeat what holds already (the same value, from another source) makes no version.
    """
    known = readable_rules(rules)
    versions: list[RuleVersion] = []
    before: dict[str, Rule] = {}
    for start in sorted({rule.since for rule in known if rule.since is not None and rule.since <= day}):
        now = rules_in_force(known, start)
        changes = tuple(
            RuleChange(before.get(name), now[name])
            for name in PARAMETERS
            if name in now and (name not in before or before[name].value != now[name].value)
        )
        if changes:
            versions.append(RuleVersion(start, changes))
        before = dict(now)
    return tuple(versions)
