"""The colour behind a cell, between the API's ColorStyle and a word: "#FFEB9C", the theme's "ACCENT1", "" for none."""

import re
from collections.abc import Mapping
from typing import Any

#: The field of a cell that is written: the API keeps the older `backgroundColor` by it.
FIELD = "userEnteredFormat.backgroundColorStyle"
#: What is asked for to read it.
READ = "userEnteredFormat(backgroundColor,backgroundColorStyle)"
_PARTS = ("red", "green", "blue")
_HIGHEST = 255


def background(entered: Mapping[str, Any]) -> str:
    """The word of a format that somebody entered.

    >>> background({"backgroundColorStyle": {"rgbColor": {"red": 1, "green": 0.92156863}}}), background({})
    ('#FFEB00', '')
    """
    style = entered.get("backgroundColorStyle") or (
        {"rgbColor": entered["backgroundColor"]} if "backgroundColor" in entered else {}
    )
    if "themeColor" in style:
        return str(style["themeColor"])
    if "rgbColor" not in style:
        return ""
    return "#" + "".join(f"{round(style['rgbColor'].get(part, 0) * _HIGHEST):02X}" for part in _PARTS)


def color_style(word: str) -> dict[str, Any]:
    """The ColorStyle of a word, {} for none.

    >>> color_style("#FF0000"), color_style("ACCENT1"), color_style("")
    ({'rgbColor': {'red': 1.0, 'green': 0.0, 'blue': 0.0}}, {'themeColor': 'ACCENT1'}, {})
    """
    if not re.fullmatch("#[0-9A-F]{6}", word):
        return {"themeColor": word} if word else {}
    return {
        "rgbColor": {
            part: round(int(word[place : place + 2], 16) / _HIGHEST, 4)
            for part, place in zip(_PARTS, (1, 3, 5), strict=True)
        }
    }
