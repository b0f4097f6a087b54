"""The pages of the panel, a module each: a `PAGE`, a Flask blueprint."""

import sys
from typing import cast

from flask import Blueprint, current_app

from pic_sheets.catalogue import catalogue
from pic_sheets.panel.desk import Desk


def declared_pages() -> tuple[Blueprint, ...]:
    """The catalogue."""
    return tuple(catalogue(sys.modules[__name__], "PAGE").values())


def the_desk() -> Desk:
    """What the pages share."""
    return cast("Desk", current_app.config["PIC_DESK"])
