"""Lines of a register, valid by default, so that a test names only what matters."""

from datetime import date
from typing import Any

from pic_sheets.register.contents import added_bytes
from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import Identity, Key, Line

DAY = date(2025, 3, 5)


def identity(project: str = "P1", day: date = DAY, data: str = "d", template: str = "t", **key: Any) -> Identity:
    """What makes a letter that one: an agreement on project P1, unless said."""
    about = {"year": 2025, "kind": "accord", "meeting": "S1", "project": project} | key
    return Identity(Key(**about), day, digest(data.encode()), digest(template.encode()))


def line(number: str = "2025-0001", project: str = "P1", content: bytes = b"lettre", **changes: Any) -> Line:
    """A letter made: its document's content stands for the document."""
    made = {
        "number": number,
        "identity": identity(project),
        "groups": {"projet": "0123456789ab"},
        "file": f"sorties/{project}.docx",
        "document": digest(content),
        "verdict": "Accord",
        "amount": "900.00",
    }
    return Line(**made | changes)


def register_bytes(*lines: Line) -> bytes:
    """The file that holds these lines, one added after the other."""
    content = b""
    for made in lines:
        content += added_bytes(content, [made])
    return content
