"""What a bank's file was read as, in lines that a person compares with it."""

import os
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

from pic_sheets.bank_statements import Balance, Statement

#: A folder a format: sample files and, beside each, `<file>.txt`, what it is read as.
GOLDEN = Path(__file__).parent / "golden" / "banks"
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


def samples(name: str) -> list[Path]:
    """The sample files of a format, by its module's name."""
    return sorted(path for path in (GOLDEN / name).iterdir() if path.suffix != ".txt")


def golden(sample: Path, dump: str) -> str:
    """What a sample must be read as, written again with this dump when PIC_SHEETS_REWRITE is 1."""
    path = sample.with_name(f"{sample.name}.txt")
    if os.environ.get("PIC_SHEETS_REWRITE") == "1":
        path.write_text(dump, "utf-8", newline="\n")
    return path.read_text("utf-8")
