"""The note on each heading: what the column is for, what it expects, whether it must be filled."""

from openpyxl.comments import Comment

from pic_sheets.columns import Column
from pic_sheets.kinds import BOOLEAN, CODES, LINE, TEXT
from pic_sheets.stores.workbook_maker.looks import lines
from pic_sheets.texts import NBSP, quoted, typeset

AUTHOR = "PIC Sheets"
#: A note's size in pixels, for the 9-point letters that spreadsheets give notes.
_WIDTH, _LINE_HEIGHT, _MARGIN, _LETTERS_A_LINE = 290, 17, 18, 42


def note(column: Column) -> Comment:
    """The note of a column's heading, sized to its text."""
    comment = Comment(note_text(column), AUTHOR)
    comment.width = _WIDTH
    comment.height = _MARGIN + _LINE_HEIGHT * lines(note_text(column), _LETTERS_A_LINE)
    return comment


def note_text(column: Column) -> str:
    """Its paragraphs: obligatoire or facultatif, the help, what is expected with an example, where references point."""
    state = "OBLIGATOIRE" if column.required else "Facultatif"
    group = f" · {column.group}" if column.group else ""
    parts = [f"{state}{group}", column.help, _expected(column)]
    if column.target:
        parts.append(
            f"Renvoie à la feuille {quoted(column.target)}{NBSP}: le code ou le nom, au choix dans la liste ou tapé."
        )
    return typeset("\n".join(part for part in parts if part))


def _expected(column: Column) -> str:
    if column.by:
        return "La forme dépend du paramètre de la ligne."
    if column.choices or column.kind is BOOLEAN:
        return f"À choisir dans la liste{NBSP}: {', '.join(column.choices or ('Oui', 'Non'))}."
    if column.target and column.kind is not CODES:
        return ""
    example = column.example or ("" if column.kind in {LINE, TEXT} else column.kind.example)
    return f"On attend {column.kind.expected}{f', par exemple {quoted(example)}' if example else ''}."
