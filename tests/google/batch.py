"""The method `spreadsheets.batchUpdate`: each request in its order, all of them or none.

https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
"""

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.google import batch_cells, batch_dimensions, batch_sheets
from tests.google.formulas import recalculate
from tests.google.model import Spreadsheet
from tests.google.refusals import RefusalError, invalid_argument
from tests.google.requests_of_batch import Change

_CARRIED_OUT = {**batch_sheets.REQUESTS, **batch_cells.REQUESTS, **batch_dimensions.REQUESTS}

#: The requests that the server carries out.
REQUESTS = tuple(_CARRIED_OUT)


def replies(
    book: Spreadsheet, requests: Sequence[Mapping[str, Any]], new_gid: Callable[[], int]
) -> list[dict[str, Any]]:
    """The reply to each request, {} for most; one that is refused undoes those before it."""
    if not requests:
        raise invalid_argument("Must specify at least one request.")
    before = copy.deepcopy(book.properties), [sheet.copied() for sheet in book.sheets]
    try:
        made = [_reply(book, request, n, new_gid) for n, request in enumerate(requests)]
        recalculate(book)
    except RefusalError:
        book.properties, book.sheets[:] = before
        raise
    return made


def _reply(book: Spreadsheet, request: Mapping[str, Any], place: int, new_gid: Callable[[], int]) -> dict[str, Any]:
    if len(request) != 1:
        raise invalid_argument(f"Invalid requests[{place}]: Must specify exactly one request.")
    name, given = next(iter(request.items()))
    if name not in _CARRIED_OUT:
        raise RefusalError(501, f"The local server does not do {name}.")
    change = Change(book, given, name, f"Invalid requests[{place}].{name}: ", f"requests[{place}]", new_gid)
    reply = _CARRIED_OUT[name](change)
    return {name: reply} if reply is not None else {}
