"""What scipy makes of a labelled statement: one full matrix, one call. Run in an environment of its own (.venv-banks).

A pair costs its days apart; 500 less when the code is in the label; two amounts that differ are no pair.
Usage: python _scipy_matching.py statement.json
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

NO_PAIR = 10_000.0
MOST_DAYS = 60


def main() -> None:
    data = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    movements, lines = data["movements"], data["lines"]
    started, processor = time.perf_counter(), time.process_time()
    amounts = np.array([row[2] for row in movements])[:, None] != np.array([row[2] for row in lines])[None, :]
    days = (
        np.array([row[1] for row in movements], dtype=np.float64)[:, None]
        - np.array([row[1] for row in lines])[None, :]
    )
    cost = np.abs(days, out=days)
    cost[amounts | (cost > MOST_DAYS)] = NO_PAIR
    rows = {}
    for number, row in enumerate(lines):
        rows.setdefault(row[3], []).append(number)
    for number, row in enumerate(movements):
        for word in row[3].split():
            for line in rows.get(word, ()):
                cost[number, line] -= 500 * (cost[number, line] < NO_PAIR)
    chosen = zip(*linear_sum_assignment(cost), strict=True)
    pairs = [[movements[row][0], [lines[column][0]]] for row, column in chosen if cost[row, column] < NO_PAIR]
    print(json.dumps([time.perf_counter() - started, time.process_time() - processor, pairs, []]))


if __name__ == "__main__":
    main()
