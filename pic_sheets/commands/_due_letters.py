"""The letters that are due: those that should be written by now and that the register does not have."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pic_sheets.commands._letter_choice import Choice, Wanted, chosen_letters
from pic_sheets.documents._document import Letter
from pic_sheets.documents._registered import key_of
from pic_sheets.fund.fund import Fund
from pic_sheets.register.contents import Contents


def due_letters(
    fund: Fund, kinds: Sequence[Letter[Any]], choice: Choice, contents: Contents, today: date
) -> tuple[Wanted, ...]:
    """Those of the letters asked for that are due on a day; UnusableRequest when a code is unknown."""
    return tuple(
        (kind, occasion)
        for kind, occasion in chosen_letters(fund, kinds, choice, today)
        if occasion.is_due and not contents.has_letter(key_of(fund, kind, occasion))
    )
