"""The answers of a form as rows of the workbook: each value typed by its column's own kind, as typed where it cannot be."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pic_sheets.columns import Column
from pic_sheets.forms.filled import FilledForm
from pic_sheets.kinds import CODES, Unreadable
from pic_sheets.sheets import budgets
from pic_sheets.texts import folded, is_blank

#: A row to be: field name → value, blanks left out.
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a form says of its holder, its project, its budget and its report; each is empty when it does not ask."""

    holder: Row
    project: Row
    budget: tuple[Row, ...]
    report: Row

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not (self.holder or self.project or self.budget or self.report)


def answers(filled: FilledForm, theme_codes: Mapping[str, str]) -> Answers:
    """The rows that a form gives; `theme_codes` gives the code behind what stands in, or beside, a box (folded)."""
    rows: dict[str, dict[str, object]] = {"Porteurs": {}, "Projets": {}, "Bilans": {}}
    for question in filled.form.questions:
        if question.column.kind is CODES:
            chosen = tuple(theme_codes.get(folded(which), which) for which in filled.ticked)
            if chosen:
                rows[question.sheet][question.field] = chosen
        elif not is_blank(text := filled.text(question.tag)):
            rows[question.sheet][question.field] = typed(question.column, text)
    return Answers(rows["Porteurs"], rows["Projets"], tuple(_budget(filled)), rows["Bilans"])


def typed(column: Column, text: str) -> object:
    """The value of a text under a column; the text itself when it is not of the column's kind, which the reading will tell."""
    try:
        return column.kind.read(text)
    except Unreadable:
        return text.strip()


def _budget(filled: FilledForm) -> Iterator[Row]:
    """The lines of the budget grid that hold anything."""
    columns = {column.heading: column for column in budgets.SHEET.columns.values()}
    for row in filled.form.rows:
        texts = {heading: filled.text(row.tag(heading)) for heading in filled.form.grid_headings}
        values = {
            columns[heading].name: typed(columns[heading], text)
            for heading, text in texts.items()
            if not is_blank(text)
        }
        if values:
            yield {"side": row.side.value, **values}


def fingerprint(filled: FilledForm) -> str:
    """The SHA-256 of what a form says, whatever program saved it last."""
    said = {tag: text.strip() for tag, text in filled.texts.items() if not is_blank(text) and tag != filled.form.mark}
    content = [filled.form.kind, filled.form.version, sorted(said.items()), sorted(filled.ticked)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()
