"""Annotate a shared sheet, or take everything of ours back: it is read again, then written to in one batch.

Everything is worked out from what the sheet is a moment before it is written to, so that doing it again changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from pic_sheets.issues import Issue
from pic_sheets.stores.google import refusals
from pic_sheets.stores.google.annotations import Annotations, SharedSheet, annotations, cleaning
from pic_sheets.stores.google.tabs import Tab, fields, read_tabs
from pic_sheets.stores.google.values import FIELDS, cell_value
from pic_sheets.texts import NBSP

_API = "https://sheets.googleapis.com/v4/spreadsheets"
_AGAIN = f"Recommencez la même commande{NBSP}: elle part de ce qui est écrit dans le classeur, et ne met ni n'enlève rien deux fois."


class Conversation(Protocol):
    """What is asked of a session with Google."""

    def get(self, url: str, params: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The JSON object at that address."""
        ...

    def post(
        self, url: str, body: Mapping[str, Any], *, repeatable: bool = False, perishable: bool = False
    ) -> dict[str, Any]:
        """The JSON object that answers a body."""
        ...


def annotate(
    identifier: str, read: SharedSheet, issues: Sequence[Issue], day: date, session: Conversation
) -> Annotations:
    """Write the issues on the cells of a sheet and in our tab, in place of those of an earlier time. Raises UnreachableSheet."""
    return _carried_out(identifier, session, lambda tabs: annotations(issues, read, tabs, day))


def clean(identifier: str, session: Conversation) -> Annotations:
    """Take back our notes, our colours and our tab, and nothing else. Raises UnreachableSheet."""
    return _carried_out(identifier, session, cleaning)


def _carried_out(
    identifier: str, session: Conversation, decided: Callable[[Sequence[Tab]], Annotations]
) -> Annotations:
    """What was decided on the sheet as it is now, and done.

    A write is sent once: Google may have done what it did not answer, and after a wait rows may have moved.
    """
    address = f"{_API}/{identifier}"
    now = session.get(address, {"fields": fields(FIELDS)})
    made = decided(read_tabs(now, cell_value))
    if made.requests:
        try:
            session.post(f"{address}:batchUpdate", {"requests": made.requests}, perishable=True)
        except refusals.UncertainWrite as error:
            raise refusals.UncertainWrite(error.message, _AGAIN) from error
    return replace(made, workbook=now.get("properties", {}).get("title", ""))
