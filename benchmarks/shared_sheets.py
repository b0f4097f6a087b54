"""A shared sheet of 300 projects read by our commands, beside the same read with gspread's `get_all_records`, sheet by sheet.

Google is the local server of `tests/google`, over real HTTP: no figure holds the distance to the real one, and the server's
own time to answer is told apart. Each figure is one run: seconds of the command's process through the proxy, the calls it made, and the
largest memory. `get_all_records` runs in one process, imports not counted; what it changes of the cells is counted beside what the sheet shows.
Usage: python benchmarks/shared_sheets.py [projects]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _grown_fund import grown, write_workbook
from _processes import LAUNCHER, ROOT

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import gspread  # noqa: E402 - the local Google is found from the root

from pic_sheets.stores.excel import read_workbook  # noqa: E402 - the same
from pic_sheets.stores.google.access import Access, session  # noqa: E402 - the same
from pic_sheets.stores.google.sheets import read_sheet  # noqa: E402 - the same
from pic_sheets.stores.sample_rows import sample_rows  # noqa: E402 - the same
from tests.google.proxy import Proxied, proxied  # noqa: E402 - the same
from tests.google.running import redirected, running  # noqa: E402 - the same

COMMANDS = ("verifier", "budget", "statistiques", "suivi")


def main() -> None:
    projects = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suivi.xlsx"
        write_workbook(path, grown(sample_rows(ROOT / "examples" / "mericourt" / "feuilles"), projects))
        with running([path], role="reader") as server, proxied(server) as proxy:
            print(f"{projects} projects, {path.stat().st_size / 1000:,.0f} kB of .xlsx")
            print(f"{'':<28}{'time':>9}{'calls':>8}{'memory':>10}")
            for command in COMMANDS:
                before = len(server.asked())
                seconds, megabytes = ran(folder, command, server.ids[0], proxy)
                print(f"{command:<28}{seconds:>7.2f} s{len(server.asked()) - before:>8}{megabytes:>7.0f} MB")
            client = session(Access(server.key, Path(folder)))
            redirected(client.session, server.address)
            before = len(server.asked())
            started = time.perf_counter()
            read_sheet(server.ids[0], client)
            seconds = time.perf_counter() - started
            print(f"{'our read alone':<28}{seconds:>7.2f} s{len(server.asked()) - before:>8}")
            before = len(server.asked())
            started = time.perf_counter()
            changed = changed_by_records(path, server.client().open_by_key(server.ids[0]))
            seconds = time.perf_counter() - started
            print(f"{'get_all_records':<28}{seconds:>7.2f} s{len(server.asked()) - before:>8}")
            print(f"cells that get_all_records gives otherwise than they are: {changed:,}")


def ran(folder: str, command: str, identifier: str, proxy: Proxied) -> tuple[float, float]:
    """Seconds and megabytes of a command on the address of the sheet."""
    address = f"https://docs.google.com/spreadsheets/d/{identifier}/edit"
    words = [sys.executable, "-m", "pic_sheets", command, address, "--cle", str(proxy.key), "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **proxy.environment}
    told = subprocess.run(
        [sys.executable, "-c", LAUNCHER, "0", *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env=environment,
    )
    seconds, _, megabytes, _ = json.loads(told.stdout)
    return seconds, megabytes


def changed_by_records(path: Path, book: gspread.Spreadsheet) -> int:
    """How many texts come back as numbers, from each sheet whose headings are on the third row."""
    texts = {table.name: table.rows for table in read_workbook(path).tables}
    changed = 0
    for page in book.worksheets():
        rows = texts.get(page.title, ())
        if len(rows) < 4 or not all(isinstance(cell, str) for cell in rows[2][:1]):
            continue
        records = page.get_all_records(head=3)
        for row, record in zip(rows[3:], records, strict=False):
            changed += sum(
                isinstance(cell, str) and not isinstance(given, str)
                for cell, given in zip(row, record.values(), strict=False)
            )
    return changed


if __name__ == "__main__":
    main()
