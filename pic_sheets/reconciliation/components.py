"""What hangs together: groups of things that are tied to one another, directly or through others."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Ties(Generic[Node]):
    """Things tied two by two; what is tied to one of a group is of the group (union-find, nearly constant time)."""

    def __init__(self) -> None:
        """Start with nothing tied."""
        self._above: dict[Node, Node] = {}

    def tie(self, one: Node, other: Node) -> None:
        """Put both in one group."""
        first, second = self._top(one), self._top(other)
        if first != second:
            self._above[second] = first

    def groups(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """The groups of those nodes, and the nodes of each, in the order given.

        >>> ties = Ties[int]()
        >>> ties.tie(1, 3)
        >>> ties.groups([1, 2, 3])
        [[1, 3], [2]]
        """
        found: dict[Node, list[Node]] = {}
        for node in nodes:
            found.setdefault(self._top(node), []).append(node)
        return list(found.values())

    def _top(self, node: Node) -> Node:
        above = self._above
        top = above.setdefault(node, node)
        while (higher := above[top]) != top:
            above[top] = top = above[higher]  # halve the way for those who come after
        above[node] = top
        return top
