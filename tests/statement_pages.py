"""The text of a shipped template filled with fields."""

from collections.abc import Mapping
from typing import Any

from dumps import docx_text

from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from


def printed(template: str, fields: Mapping[str, Any]) -> str:
    """What the document says, a line a paragraph or a row."""
    name = f"{template}.docx"
    return docx_text(render(template_from(name, resource("letter_templates").joinpath(name).read_bytes()), fields))
