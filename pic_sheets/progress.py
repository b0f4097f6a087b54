"""How a command says where it is, whatever face shows it."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """What a face gives a command to report with; labels are in French."""

    def step(self, label: str) -> None:
        """Say what begins now."""

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:
        """Give the items one by one, showing how many are done."""


class Silence:
    """A progress that shows nothing: for scripts and tests."""

    def step(self, label: str) -> None:
        """Say nothing."""

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:  # noqa: ARG002 - the protocol's own signature
        """Give the items one by one."""
        yield from items
