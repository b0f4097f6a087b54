"""Write workbook_templates/suivi_pic.xlsx from the declarations; with --check, only say whether it is up to date."""

import io
import sys
import zipfile
from pathlib import Path

from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.sample_rows import starting_rows

TEMPLATE = Path(__file__).resolve().parent.parent / "workbook_templates" / "suivi_pic.xlsx"


def members(content: bytes) -> dict[str, bytes]:
    """The files inside the workbook: machines may compress them differently."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(arguments: list[str]) -> int:
    wanted = workbook_bytes(starting_rows())
    if "--check" in arguments:
        same = TEMPLATE.is_file() and members(TEMPLATE.read_bytes()) == members(wanted)
        print(
            f"{TEMPLATE.name}: {'up to date' if same else 'to build again (python tools/build_workbook_templates.py)'}"
        )
        return 0 if same else 1
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(wanted)
    print(f"{TEMPLATE.name}: {len(wanted):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
