"""Whole processes, measured: the median wall time, processor time and peak memory of a few runs."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Linux counts in a new process the memory of the one that starts it: a bare interpreter starts it, and tells.
LAUNCHER = """
import json, resource, subprocess, sys, time
limit, *command = sys.argv[1:]
started = time.perf_counter()
try:
    printed = subprocess.run(command, stdout=subprocess.PIPE, timeout=float(limit) or None).stdout.decode()
except subprocess.TimeoutExpired:
    printed = None
seconds = time.perf_counter() - started
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall and processor time in seconds, largest resident size in megabytes, what it printed.

    `printed` is None when it was stopped at its limit of time.
    """

    seconds: float
    processor: float
    megabytes: float
    printed: str | None


def measured(
    *arguments: str, folder: Path = ROOT, runs: int = 5, limit: float = 0, python: str = sys.executable
) -> Run:
    """`python` with these arguments in that folder: the medians of so many runs, after one that warms the disk up.

    A single run is not warmed up. A run that reaches the limit, in seconds (0 for none), is the only one.
    """
    done: list[Run] = []
    for _ in range(runs + (runs > 1)):
        done.append(run(arguments, folder, limit, python))
        if done[-1].printed is None:
            return done[-1]
    kept = done[1:] or done
    return Run(
        statistics.median(run.seconds for run in kept),
        statistics.median(run.processor for run in kept),
        statistics.median(run.megabytes for run in kept),
        kept[-1].printed,
    )


def run(arguments: Sequence[str], folder: Path, limit: float = 0, python: str = sys.executable) -> Run:
    launched = subprocess.run(
        [sys.executable, "-S", "-c", LAUNCHER, str(limit), python, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
    )
    return Run(*json.loads(launched.stdout))
