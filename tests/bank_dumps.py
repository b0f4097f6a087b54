"""What a bank's file was read as, in lines that a person compares with it."""

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal

from pic_sheets.bank_statements import Balance, Statement

#: Told once, by the name of the sample beside which the dump lies.
_UNTOLD = {"file", "movements"}


def dumped(statements: Sequence[Statement]) -> str:
    """One line a statement, then one a movement, each with its fields that are not empty, in the order of their classes."""
    lines = []
    for statement in statements:
        lines.append(f"Statement {_told(statement)}")
        lines += [f"  {_told(movement)}" for movement in statement.movements]
    return "".join(f"{line}\n" for line in lines)


def _told(record: object) -> str:
    values = {field.name: getattr(record, field.name) for field in fields(record) if field.name not in _UNTOLD}
    return " ".join(f"{name}={_value(value)}" for name, value in values.items() if value or isinstance(value, Decimal))


def _value(value: object) -> str:
    if isinstance(value, Balance):
        return f"{value.amount}@{value.day}"
    return repr(value) if isinstance(value, str | tuple) else str(value)
