"""Records made of a few values: blank ones that stand for what is not there, and those of the built-in example."""

from typing import Any, TypeVar

from pic_sheets.columns import record_columns

R = TypeVar("R")


def filled(record: type[R], **values: Any) -> R:  # noqa: ANN401 - each column has its own type
    """A record with these values and every other column blank, as the reader leaves it: "", () or None."""
    blanks: dict[str, Any] = {
        name: () if column.kind.name == "codes" else "" if column.kind.dtype == "text" and not column.by else None
        for name, column in record_columns(record).items()
    }
    return record(**(blanks | values))
