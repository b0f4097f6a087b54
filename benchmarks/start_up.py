"""How soon `pic-sheets` answers, and what each import costs.

Whole processes: each time is the median of eleven runs after a warm-up. « ours » is the time less that of a bare interpreter, less
that of importing click and nothing else. Then, for `--help`, the time spent in each library's own modules, as the interpreter tells
it (`-X importtime`, which slows them down a little), and our modules that cost the most, with what they import. Usage:
python benchmarks/start_up.py [imports], where `imports` is how many of our modules to print (12).
"""

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from _processes import ROOT, measured

from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.sample_rows import sample_rows

RUNS = 11
SAMPLE = ROOT / "examples" / "mericourt" / "feuilles"
WORKBOOK = "suivi_pic.xlsx"
TODAY = "2026-01-15"
BARE, CLICK = "python -c pass", "python -c 'import click'"
COMMANDS = {
    BARE: ("-c", "pass"),
    CLICK: ("-c", "import click"),
    "pic-sheets --help": ("-m", "pic_sheets", "--help"),
    "pic-sheets verifier --help": ("-m", "pic_sheets", "verifier", "--help"),
    "pic-sheets, in its folder": ("-m", "pic_sheets"),
    "pic-sheets verifier, on the sample": ("-m", "pic_sheets", "verifier", WORKBOOK, "--date", TODAY),
    "pic-sheets point, on the sample": ("-m", "pic_sheets", "point", WORKBOOK, "--date", TODAY),
}
#: The interpreter times what an `import` statement brings, and not what `importlib` does, by which commands are found.
HELP = """
import importlib, sys
importlib.import_module = lambda name: (__import__(name), sys.modules[name])[1]
from pic_sheets.cli.running import run
run(["--help"])
"""


@dataclass(frozen=True, slots=True)
class Import:
    """A module as it was imported: its own time and the time with all that it imports, in milliseconds."""

    name: str
    own: float
    whole: float


def imports(*arguments: str) -> list[Import]:
    """What a run imports after the interpreter is up, in the order in which each is done."""
    told = [_imports_of("-c", "pass"), _imports_of(*arguments)]
    bare = {one.name for one in told[0]}
    return [one for one in told[1] if one.name not in bare]


def _imports_of(*arguments: str) -> list[Import]:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = []
    for line in run.stderr.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        whole, _, name = rest.partition("|")
        if line.startswith("import time:") and own.strip().isdigit():
            found.append(Import(name.strip(), int(own) / 1000, int(whole) / 1000))
    return found


def library(name: str) -> str:
    """What a module belongs to."""
    first = name.partition(".")[0]
    return "standard library" if first in sys.stdlib_module_names else first


def print_times(folder: Path) -> None:
    print(f"{'':<36}{'time':>9}{'ours':>9}{'peak memory':>14}")
    results = {label: measured(*arguments, runs=RUNS, folder=folder) for label, arguments in COMMANDS.items()}
    for label, run in results.items():
        ours = (run.seconds - results[CLICK].seconds) * 1000
        told = "" if label in {BARE, CLICK} else f"{ours:.0f} ms"
        print(f"{label:<36}{run.seconds * 1000:>6.0f} ms{told:>9}{run.megabytes:>11.0f} MB")


def print_imports(number: int) -> None:
    found = imports("-c", HELP)
    by_library: dict[str, list[Import]] = defaultdict(list)
    for one in found:
        by_library[library(one.name)].append(one)
    print(f"\n{'pic-sheets --help imports':<36}{'modules':>9}{'own time':>11}")
    for name, modules in sorted(by_library.items(), key=lambda pair: -sum(one.own for one in pair[1])):
        print(f"{name:<36}{len(modules):>9}{sum(one.own for one in modules):>8.1f} ms")
    print(f"\n{'of ours, the dearest':<36}{'own time':>11}{'with its imports':>19}")
    ours = sorted(by_library["pic_sheets"], key=lambda one: -one.whole)
    for one in ours[:number]:
        print(f"{one.name:<36}{one.own:>8.1f} ms{one.whole:>16.1f} ms")


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / WORKBOOK).write_bytes(workbook_bytes(sample_rows(SAMPLE)))
        print_times(Path(folder))
    print_imports(int(arguments[0]) if arguments else 12)


if __name__ == "__main__":
    main(sys.argv[1:])
