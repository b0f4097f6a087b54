"""Which cell formats show a number as a percentage (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

import re

from pic_sheets.stores.xlsx.xml import elements

#: The formats `0%` and `0.00%`, which no workbook writes down.
_BUILT_IN = frozenset({9, 10})
#: What a format shows as it is or never shows: quoted text, an escaped character, a space or a fill, a condition or colour.
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].|\[[^\]]*\]?', re.DOTALL)


def shows_percent(code: str) -> bool:
    r"""Whether a number format multiplies by a hundred and shows a percentage.

    >>> shows_percent("0.0 %"), shows_percent('0" %"'), shows_percent(r"0\%"), shows_percent("#,##0.00 €")
    (True, False, False, False)
    """
    return "%" in _LITERAL.sub("", code)


def percent_styles(styles: bytes) -> frozenset[int]:
    """The numbers of the cell styles (the attribute `s` of a cell) that show a percentage, from the part styles.xml."""
    percents = set(_BUILT_IN)
    found: set[int] = set()
    position = 0
    for element in elements(styles):
        if element.name == "numFmt" and element.parent == "numFmts":
            _note(element.attributes, percents)
        elif element.name == "xf" and element.parent == "cellXfs":
            if _number(element.attributes.get("numFmtId")) in percents:
                found.add(position)
            position += 1
    return frozenset(found)


def _note(attributes: dict[str, str], percents: set[int]) -> None:
    """Let a format that the workbook writes down decide for its number, built-in or not."""
    number = _number(attributes.get("numFmtId"))
    if number is not None and shows_percent(attributes.get("formatCode", "")):
        percents.add(number)
    elif number is not None:
        percents.discard(number)


def _number(text: str | None) -> int | None:
    """The format's number, None when it has none that can be read."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,9}", text) else None
