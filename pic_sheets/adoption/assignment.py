"""The best way to give each row at most one column, by the sum of what each pair is worth."""

from collections.abc import Sequence

_NOTHING = float("inf")


def best_assignment(worth: Sequence[Sequence[float]]) -> dict[int, int]:
    """Row → column of the assignment that is worth the most in all, pairs worth nothing left out.

    The Hungarian method with potentials, exact: rows² × columns steps at most.

    >>> best_assignment([[9, 8], [8, 0]])
    {0: 1, 1: 0}
    """
    rows = len(worth)
    columns = len(worth[0]) if worth else 0
    if not rows or not columns:
        return {}
    # One column a row is added, worth nothing: a row may stay without.
    width = columns + rows
    cost = [[-value for value in row] + [0.0] * rows for row in worth]
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (width + 1)
    holder = [0] * (width + 1)
    for row in range(1, rows + 1):
        _augment(row, cost, row_potential, column_potential, holder)
    pairs = sorted((holder[column] - 1, column - 1) for column in range(1, columns + 1) if holder[column])
    return {row: column for row, column in pairs if worth[row][column] > 0}


def _augment(
    row: int,
    cost: Sequence[Sequence[float]],
    row_potential: list[float],
    column_potential: list[float],
    holder: list[int],
) -> None:
    """Give one more row a column along the shortest path; columns are 1-based, column 0 stands for the new row."""
    size = len(holder)
    holder[0] = row
    least, before, used = [_NOTHING] * size, [0] * size, [False] * size
    column = 0
    while holder[column]:
        used[column] = True
        costs, potential = cost[holder[column] - 1], row_potential[holder[column]]
        free = [other for other in range(1, size) if not used[other]]
        for other in free:
            reduced = costs[other - 1] - potential - column_potential[other]
            if reduced < least[other]:
                least[other], before[other] = reduced, column
        following = min(free, key=least.__getitem__)
        delta = least[following]
        for other in range(size):
            if used[other]:
                row_potential[holder[other]] += delta
                column_potential[other] -= delta
            else:
                least[other] -= delta
        column = following
    while column:
        holder[column], column = holder[before[column]], before[column]
