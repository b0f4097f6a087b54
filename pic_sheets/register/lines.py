"""One line of the register: the letter, its document, and the fingerprints of all it came from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_NUMBER = re.compile(r"\d{4}-\d{4,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Key:
    """What a letter is about, in codes: the fund's year, the stem of its template, and what tells it from others."""

    year: int | None
    kind: str
    meeting: str = ""
    project: str = ""
    member: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a letter that one: its key, its day, the fingerprints of its fields and of its template.

    The same again is the same letter, made again: it keeps its number, hence its bytes.
    """

    key: Key
    day: date
    data: str
    template: str


@dataclass(frozen=True, slots=True)
class Line:
    """A letter made. Codes and fingerprints only: no name, no address, no account.

    `verdict` and `amount` ("900.00") are of a letter about a decision. `file` is the document's path from the register's
    folder, with "/". `document` is the fingerprint of its bytes; `groups` gives, by top-level field, the start of the
    fingerprint of what it holds. `previous` is the fingerprint of the line before, "" for the first.
    """

    number: str
    identity: Identity
    groups: Mapping[str, str]
    file: str
    document: str
    verdict: str = ""
    amount: str = ""
    previous: str = ""

    @property
    def key(self) -> Key:
        """What the letter is about."""
        return self.identity.key

    @property
    def day(self) -> date:
        """The date on the letter."""
        return self.identity.day


def line_text(line: Line) -> str:
    """The line as it is written, without its line end: compact JSON, always in the same order, the number first."""
    key = line.key
    told = {
        "numero": line.number,
        "date": line.day.isoformat(),
        "exercice": key.year,
        "type": key.kind,
        "seance": key.meeting,
        "projet": key.project,
        "membre": key.member,
        "detail": key.detail,
        "decision": line.verdict,
        "montant": line.amount,
        "fichier": line.file,
        "document": line.document,
        "modele": line.identity.template,
        "donnees": line.identity.data,
        "champs": dict(sorted(line.groups.items())),
        "precedent": line.previous,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def parse_line(raw: bytes) -> Line:
    """The line that the bytes write; ValueError when they are anything else."""
    try:
        told = json.loads(raw.decode())
    except RecursionError as fault:
        raise ValueError("brackets without end") from fault
    if not isinstance(told, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one error for whatever is no line of ours
    number, groups = _text(told, "numero"), told.get("champs")
    if not _NUMBER.fullmatch(number) or not isinstance(groups, dict):
        raise ValueError("no number or no fields")
    key = Key(_year(told), *(_text(told, name) for name in ("type", "seance", "projet", "membre", "detail")))
    day = date.fromisoformat(_text(told, "date"))
    return Line(
        number,
        Identity(key, day, _text(told, "donnees"), _text(told, "modele")),
        {name: _text(groups, name) for name in groups},
        *(_text(told, name) for name in ("fichier", "document", "decision", "montant", "precedent")),
    )


def _text(told: Mapping[str, object], name: str) -> str:
    """The text of that name; ValueError when it is none, or holds half a character, which no file or screen can."""
    value = told.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004 - one error for whatever is no line of ours
    value.encode()
    return value


def _year(told: Mapping[str, object]) -> int | None:
    year = told.get("exercice")
    if year is None or (isinstance(year, int) and not isinstance(year, bool)):
        return year
    raise ValueError("exercice is no year")
