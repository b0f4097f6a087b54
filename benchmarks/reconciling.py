"""1,000, 10,000 and 100,000 movements of a bank matched with as many payments, beside greedy loops and scipy.

The year is invented and what is really what is known (`_labelled_statements.py`): labels cut at 31 characters, six of ten
quote the code of the project, the others name the holder or its contact, mistyped or cut; seven amounts of ten are one of
sixty; three of a hundred are missing on either side, some transfers are for two payments; a hundred thousand are ten years.

- `matching` is ours: what it does not choose is `ambiguous`.
- `greedy` takes the movements in order, and for each the nearest line by day, of the same amount and within 60 days.
- `greedy, labels` takes of those the one whose code is in the label, else whose name is the likest, else the nearest.
- `scipy` is `linear_sum_assignment` on the full matrix of days, codes found preferred, up to 10,000: a hundred thousand
  would need 80 GB. It runs in `.venv-banks`, which `make bench` makes.

A wrong pair is a movement given a line that is not its own; a missed one is a movement not given its own line. Each
contender is a process of its own, once: `matching` seconds are of that work alone, wall and processor; memory is the
largest resident size, which includes the `data` that every one reads. Usage: python benchmarks/reconciling.py [size…]
"""

import json
import sys
import tempfile
import time
from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from _labelled_statements import labelled
from _processes import ROOT, measured
from rapidfuzz import fuzz

from pic_sheets.bank_statements import Movement
from pic_sheets.columns import Place
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matching import matching
from pic_sheets.sheets.payments import Payment

SIZES = (1_000, 10_000, 100_000)
LARGEST_MATRIX = 10_000
SCIPY = ROOT / ".venv-banks" / "bin" / "python"
MOST_DAYS = 60

Row = Sequence[Any]
#: What `_labelled_statements` writes: rows of movements, rows of lines, the lines of each movement.
Data = Mapping[str, Any]
#: Seconds, seconds of processor, [movement, its lines] of each pair, movements said to be ambiguous.
Answer = tuple[float, float, list[tuple[str, list[str]]], list[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """Seconds of wall and of processor, the largest memory in megabytes, and how many pairs of each kind."""

    seconds: float
    processor: float
    megabytes: float
    right: int
    wrong: int
    missed: int
    ambiguous: int


def main() -> None:
    if len(sys.argv) == 4 and sys.argv[1] == "--run":
        answer = CONTENDERS[sys.argv[2]](json.loads(Path(sys.argv[3]).read_text("utf-8")))
        print(json.dumps(answer))
        return
    ours = {size: compared(size) for size in map(int, sys.argv[1:] or SIZES)}
    for (smaller, before), (larger, after) in pairwise(sorted(ours.items())):
        power = log(after.processor / before.processor) / log(larger / smaller)
        print(f"matching, {smaller:,} to {larger:,}: time grows as size to the power {power:.2f}")
    if not SCIPY.exists():
        print("scipy is not installed: `make bench` installs it, to be measured beside.")


def compared(size: int) -> Score:
    """Every contender on a statement of that size, its figures printed; ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statement.json"
        data = labelled(size)
        path.write_text(json.dumps(data.as_json()), "utf-8")
        print(f"{len(data.movements):,} movements, {len(data.lines):,} payments")
        print(
            f"{'':<16}{'time':>9}{'processor':>12}{'memory':>10}{'right':>10}{'wrong':>9}{'missed':>9}{'ambiguous':>11}"
        )
        scores = {}
        for name in CONTENDERS:
            scores[name] = scored(data.truth, (str(Path(__file__).resolve()), "--run", name, str(path)), sys.executable)
            print(shown(name, scores[name]), flush=True)
        if SCIPY.exists() and size <= LARGEST_MATRIX:
            script = str(ROOT / "benchmarks" / "_scipy_matching.py")
            print(shown("scipy", scored(data.truth, (script, str(path)), str(SCIPY))), flush=True)
    print()
    return scores["matching"]


def scored(truth: Mapping[str, Sequence[str]], command: Sequence[str], python: str) -> Score:
    run = measured(*command, runs=1, python=python)
    seconds, processor, pairs, ambiguous = json.loads(run.printed or "null")
    found = {(movement, line) for movement, lines in pairs for line in lines}
    real = {(movement, line) for movement, lines in truth.items() for line in lines}
    missed = real - found
    told = sum(movement in set(ambiguous) for movement, _ in missed) if ambiguous else 0
    return Score(seconds, processor, run.megabytes, len(found & real), len(found - real), len(missed), told)


def shown(name: str, score: Score) -> str:
    return (
        f"{name:<16}{score.seconds:>7.2f} s{score.processor:>10.2f} s{score.megabytes:>7.0f} MB{score.right:>10,}"
        f"{score.wrong:>9,}{score.missed:>9,}{score.ambiguous:>11,}"
    )


def nothing(_data: Data) -> Answer:
    return 0.0, 0.0, [], []


def ours(data: Data) -> Answer:
    movements = [
        Movement(date.fromordinal(day), Decimal(cents) / 100, label, id=identity)
        for identity, day, cents, label in data["movements"]
    ]
    lines = [book_line(*row) for row in data["lines"]]
    started, processor = time.perf_counter(), time.process_time()
    found = matching(movements, lines)
    seconds = time.perf_counter() - started, time.process_time() - processor
    pairs = [(one.id, [line.id for line in match.lines]) for match in found.matches for one in match.movements]
    return *seconds, pairs, [one.id for ambiguity in found.ambiguous for one in ambiguity.movements]


def book_line(identity: str, day: int, cents: int, code: str, names: Sequence[str], nature: str) -> BookLine:
    record = Payment(
        place=Place("Versements", 4, {}), project=code, nature=nature, day=date.fromordinal(day), amount=Decimal(-cents) / 100,
        mode="Virement", reference="",
    )  # fmt: skip
    return BookLine(
        identity, Kind.PAYMENT, date.fromordinal(day), Decimal(cents) / 100, record, (code,), tuple(names), mode="Virement",
        project=code,
    )  # fmt: skip


def greedy(data: Data) -> Answer:
    return _greedily(data, lambda _label, _line: 0.0)


def greedy_with_labels(data: Data) -> Answer:
    def score(label: str, line: Row) -> float:
        if line[3] in label:
            return 1000.0
        likeness = max(fuzz.partial_ratio(name.upper(), label) for name in line[4])
        return likeness if likeness >= 80 else 0.0

    return _greedily(data, score)


def _greedily(data: Data, score: Callable[[str, Any], float]) -> Answer:
    """For each movement in order, of the open lines of its amount and within the days, the best score, then the nearest."""
    started, processor = time.perf_counter(), time.process_time()
    shelves: dict[int, list[tuple[int, int]]] = {}
    for number, line in enumerate(data["lines"]):
        insort(shelves.setdefault(line[2], []), (line[1], number))
    pairs = []
    for identity, day, cents, label in sorted(data["movements"], key=lambda row: (row[1], row[0])):
        shelf = shelves.get(cents, [])
        near = shelf[bisect_left(shelf, (day - MOST_DAYS, 0)) : bisect_left(shelf, (day + MOST_DAYS + 1, 0))]
        if near:
            best = max(near, key=lambda place: (score(label, data["lines"][place[1]]), -abs(place[0] - day)))
            shelf.remove(best)
            pairs.append((identity, [data["lines"][best[1]][0]]))
    return time.perf_counter() - started, time.process_time() - processor, pairs, []


CONTENDERS: Mapping[str, Callable[[Any], Answer]] = {
    "data": nothing,
    "matching": ours,
    "greedy": greedy,
    "greedy, labels": greedy_with_labels,
}


if __name__ == "__main__":
    main()
