"""Whole processes, measured: the median wall time and peak memory of a few runs."""

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
started = time.perf_counter()
ended = subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.PIPE)
seconds = time.perf_counter() - started
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([seconds, usage.ru_maxrss / 1024, ended.stdout.decode()]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: its wall time in seconds, its largest resident size in megabytes, what it printed."""

    seconds: float
    megabytes: float
    printed: str


def measured(*arguments: str, folder: Path = ROOT, runs: int = 5) -> Run:
    """`python` with these arguments in that folder: the medians of so many runs, after one that warms the disk up."""
    done = [run(arguments, folder) for _ in range(runs + 1)][1:]
    return Run(
        statistics.median(run.seconds for run in done),
        statistics.median(run.megabytes for run in done),
        done[-1].printed,
    )


def run(arguments: Sequence[str], folder: Path) -> Run:
    launched = subprocess.run(
        [sys.executable, "-S", "-c", LAUNCHER, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
    )
    return Run(*json.loads(launched.stdout))
