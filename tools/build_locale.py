"""Compile the French messages of the command line from their .po source; `--check` only tells whether it is done."""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

#: Babel would write today's date into the file: the same source must give the same bytes.
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
SOURCE = Path(__file__).parents[1] / "pic_sheets/locale/fr/LC_MESSAGES/messages.po"


def compiled() -> bytes:
    """The .mo bytes of the source."""
    with SOURCE.open("rb") as source:
        catalog = read_po(source, locale="fr")
    catalog.creation_date = catalog.revision_date = _NO_DAY
    output = io.BytesIO()
    write_mo(output, catalog)
    return output.getvalue()


def main() -> int:
    target = SOURCE.with_suffix(".mo")
    if "--check" in sys.argv:
        return 0 if target.exists() and target.read_bytes() == compiled() else 1
    target.write_bytes(compiled())
    return 0


if __name__ == "__main__":
    sys.exit(main())
