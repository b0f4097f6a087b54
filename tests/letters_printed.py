"""What a letter of the catalogue says once printed with the template that is shipped."""

import io
from datetime import date
from typing import Any

import docx
from small_workbook import plain

from pic_sheets.documents._document import Letter
from pic_sheets.fund.fund import Fund
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from


def printed(letter: Letter[Any], fund: Fund, day: date, *, project: str = "P1", rank: int = 0) -> str:
    """The body and the tables of the letter about the project (the first of them unless `rank` says), in plain spaces."""
    name = f"{letter.template}.docx"
    template = template_from(name, resource("letter_templates").joinpath(name).read_bytes())
    occasion = [occasion for occasion in letter.occasions(fund, day) if occasion.project == project][rank]
    document = docx.Document(io.BytesIO(render(template, letter.fields(fund, occasion, day))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return plain("\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))
