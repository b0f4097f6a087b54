"""What is kept of the forms received: a line each, in codes and fingerprints, with nothing that names a person."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

#: The file beside the workbook.
FILE = "formulaires_recus.jsonl"


@dataclass(frozen=True, slots=True)
class Line:
    """A form that was given: the fingerprint of what it says, the day, the codes proposed, and the workbook it is in."""

    fingerprint: str
    day: date
    kind: str
    project: str
    holder: str
    workbook: str


def line_text(line: Line) -> str:
    """The line as the file holds it, its end included."""
    fields = {
        "jour": line.day.isoformat(),
        "formulaire": line.kind,
        "empreinte": line.fingerprint,
        "projet": line.project,
        "porteur": line.holder,
        "classeur": line.workbook,
    }
    return json.dumps(fields, ensure_ascii=False) + "\n"


def added_bytes(content: bytes, lines: Iterable[Line]) -> bytes:
    """What to add to a file of that content: a line cut short by a full disk is ended first."""
    added = "".join(map(line_text, lines)).encode()
    return b"\n" + added if content and not content.endswith(b"\n") else added


def read_lines(content: bytes) -> tuple[Sequence[Line], int]:
    """The lines of the file, and how many cannot be read."""
    lines: list[Line] = []
    unread = 0
    for raw in content.splitlines():
        if not raw.strip():
            continue
        line = _line(raw)
        if line is None:
            unread += 1
        else:
            lines.append(line)
    return lines, unread


def _line(raw: bytes) -> Line | None:
    try:
        fields = json.loads(raw)
        texts = [fields[name] for name in ("empreinte", "jour", "formulaire", "projet", "porteur", "classeur")]
        if not all(isinstance(text, str) for text in texts):
            return None
        fingerprint, day, kind, project, holder, workbook = texts
        return Line(fingerprint, date.fromisoformat(day), kind, project, holder, workbook)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
