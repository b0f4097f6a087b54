"""The cells that a figure comes from."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from pic_sheets.columns import Record

#: A record and one of its fields.
Source: TypeAlias = tuple[Record, str]


def addresses(sources: Iterable[Source]) -> tuple[str, ...]:
    """The full addresses of the fields that are not blank, each once, by sheet, then column, then row."""
    told = [source for source in sources if getattr(*source) not in {None, ""}]
    return tuple(dict.fromkeys(record.at(name) for record, name in sorted(told, key=_rank)))


def _rank(source: Source) -> tuple[str, int, int]:
    record, name = source
    place = record.place
    return place.sheet, place.columns.get(name, 0), place.rows.get(name, place.row)


def fields(records: Iterable[Record], *names: str) -> Sequence[Source]:
    """These fields of these records."""
    return [(record, name) for record in records for name in names]
