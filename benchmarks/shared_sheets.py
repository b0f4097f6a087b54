"""A shared sheet of 300 projects read by our commands, beside the same file, and beside gspread's `get_all_records`, sheet by sheet.

Google is the local server of `tests/google`, over real HTTP: no figure holds the distance to the real one, and the time that
the server takes to answer is in each. A command is a whole process, one run, on the file then on the shared sheet through a
proxy that bears Google's names. A read is the median of five, imports not counted. A cell is changed by `get_all_records`
when it is not what the sheet holds: a text made a number, a number or a ratio other than it is, a day left in text; what the
sheet shows is in French, as any other of ours. Usage: python benchmarks/shared_sheets.py [projects]
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from pathlib import Path
from time import perf_counter

from _grown_fund import HEADER_ROW, grown, write_workbook
from _processes import LAUNCHER, ROOT

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import gspread  # noqa: E402 - the local Google is found from the root

from pic_sheets.sheets import declared_sheets  # noqa: E402 - the same
from pic_sheets.stores.excel import read_workbook  # noqa: E402 - the same
from pic_sheets.stores.google.access import Access, session  # noqa: E402 - the same
from pic_sheets.stores.google.sheets import read_sheet, workbook_of  # noqa: E402 - the same
from pic_sheets.stores.sample_rows import sample_rows  # noqa: E402 - the same
from pic_sheets.tables import Percent, Table, Value  # noqa: E402 - the same
from tests.google.proxy import proxied  # noqa: E402 - the same
from tests.google.running import Running, redirected, running  # noqa: E402 - the same

COMMANDS = ("verifier", "budget", "statistiques", "suivi")
#: The day after the sample's year.
TODAY = ("--date", "2026-03-01", "--format", "json")
READS = 5


def main() -> None:
    projects = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suivi.xlsx"
        write_workbook(path, grown(sample_rows(ROOT / "examples" / "mericourt" / "feuilles"), projects))
        with running([path], role="reader") as server:
            cells = sum(
                value is not None for table in read_workbook(path).tables for row in table.rows for value in row
            )
            print(f"{projects:,} projects, {cells:,} cells in {len(declared_sheets())} sheets")
            tell_commands(path, server)
            tell_reads(path, server)


def tell_commands(path: Path, server: Running) -> None:
    """Each command on the file, then on the shared sheet."""
    print(f"{'':<20}{'the file':>20}{'the shared sheet':>28}")
    with proxied(server) as proxy:
        address = f"https://docs.google.com/spreadsheets/d/{server.ids[0]}/edit"
        for command in COMMANDS:
            seconds, megabytes = ran(path.parent, command, path.name)
            before = len(server.asked())
            shared = ran(path.parent, command, address, "--cle", str(proxy.key), **proxy.environment)
            calls = len(server.asked()) - before
            print(
                f"{command:<20}{seconds:>7.2f} s{megabytes:>8.0f} MB{shared[0]:>9.2f} s{shared[1]:>8.0f} MB{calls:>6} call"
            )


def ran(folder: Path, command: str, *arguments: str, **environment: str) -> tuple[float, float]:
    """Seconds and megabytes of a command; what it refuses stops all."""
    words = [sys.executable, "-m", "pic_sheets", command, *arguments, *TODAY]
    told = subprocess.run(
        [sys.executable, "-S", "-c", LAUNCHER, "0", *words],
        stdout=subprocess.PIPE, check=True, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    seconds, _, megabytes, printed = json.loads(told.stdout)
    if json.loads(printed)["status"] == "refused":
        raise RuntimeError(printed)
    return seconds, megabytes


def tell_reads(path: Path, server: Running) -> None:
    """Our read and `get_all_records`: time, calls, size of the answers, cells that are not what the sheet holds."""
    client = session(Access(server.key, path.parent))
    redirected(client.session, server.address)
    theirs = server.client()
    truth = {table.name: table for table in read_workbook(path).tables}
    reads: dict[str, Callable[[], Mapping[str, Records]]] = {
        "PIC Sheets": lambda: {table.name: shaped(table) for table in read_sheet(server.ids[0], client).tables},
        "get_all_records": lambda: records(theirs.open_by_key(server.ids[0])),
    }
    print(f"\n{'reading alone':<20}{'time':>9}{'calls':>8}{'answers':>12}   cells changed")
    for reader, read in reads.items():
        times = []
        for _ in range(READS):
            before = len(server.requests)
            started = perf_counter()
            given = read()
            times.append(perf_counter() - started)
        answers = [each for each in server.requests[before:] if each.asked.path != "/token"]
        size = sum(len(each.content) for each in answers) / 1000
        found = changes(truth, given)
        print(
            f"{reader:<20}{statistics.median(times):>7.2f} s{len(answers):>8}{size:>9,.0f} kB   {sum(found.values()):,}"
        )
        for kind, (example, count) in sorted(examples(truth, given, found).items()):
            print(f"{'':<20}{count:>9,} × {kind}, such as {example}")
    answer = next(each.content for each in server.requests if b"effectiveValue" in each.content)
    started = perf_counter()
    workbook_of(json.loads(answer))
    print(f"{'ours, once answered':<20}{perf_counter() - started:>7.2f} s")


#: Rows under the headings, each a value by column.
Records = list[list[object]]


def shaped(table: Table) -> Records:
    return [list(row) for row in table.rows[HEADER_ROW:]]


def records(book: gspread.Spreadsheet) -> dict[str, Records]:
    """What `get_all_records` gives of each sheet, as one asks for it: the headings' row told, the rest by default."""
    given = {}
    for page in book.worksheets():
        headings = [sheet.headings for sheet in declared_sheets() if sheet.name == page.title]
        given[page.title] = [
            [record.get(heading) for heading in headings[0]] for record in page.get_all_records(head=HEADER_ROW)
        ]
    return given


def differences(truth: Mapping[str, Table], given: Mapping[str, Records]) -> Iterator[tuple[str, Value, object]]:
    """Each cell that is given otherwise than it is: what happened to it, what it is, what was given."""
    for name, table in truth.items():
        for row, line in zip(shaped(table), given[name], strict=False):
            for value, other in zip(row, line, strict=False):
                if value is not None and (kind := changed(value, other)):  # type: ignore[arg-type]  # a cell of a table
                    yield kind, value, other  # type: ignore[misc]  # the same


def changed(value: Value, given: object) -> str:
    """What happened to a cell; "" when it is what it was."""
    match value:
        case str():
            return "" if given == value else "a text made a number"
        case bool():
            return "" if given in {value, str(value).upper(), "VRAI" if value else "FAUX"} else "a tick lost"
        case Percent():
            return "" if given in {value, value.ratio} else "a ratio lost"
        case date() | time():
            return "" if given == value else "a day or a time left in text"
        case _:
            return (
                ""
                if given == value
                else "another number"
                if isinstance(given, int | float)
                else "a number left in text"
            )


def changes(truth: Mapping[str, Table], given: Mapping[str, Records]) -> Counter[str]:
    return Counter(kind for kind, _, _ in differences(truth, given))


def examples(
    truth: Mapping[str, Table], given: Mapping[str, Records], found: Counter[str]
) -> dict[str, tuple[str, int]]:
    """What happened → an example of it, and how many cells."""
    first: dict[str, str] = {}
    for kind, value, other in differences(truth, given):
        first.setdefault(kind, f"{value!r} → {other!r}")
    return {kind: (first[kind], count) for kind, count in found.items()}


if __name__ == "__main__":
    main()
