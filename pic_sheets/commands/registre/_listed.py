"""Which letters of the register are asked for, and how they are listed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pic_sheets.commands._letter_choice import letter_kinds
from pic_sheets.errors import UnusableRequest
from pic_sheets.outcomes import EURO, Content, ResultTable
from pic_sheets.register.lines import Line
from pic_sheets.texts import NBSP, folded, nearest, quoted, writable


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for on the command line: codes as typed, nothing for all; a year is that of the letter's date."""

    kinds: Sequence[str] = ()
    meetings: Sequence[str] = ()
    projects: Sequence[str] = ()
    years: Sequence[int] = ()


def kept_lines(lines: Sequence[Line], wanted: Filter) -> tuple[Line, ...]:
    """The letters asked for; UnusableRequest when the register has none of that type, meeting, project or year."""
    titles = {stem: kind.title for stem, kind in letter_kinds().items()}
    asked: tuple[tuple[str, Sequence[str], Callable[[Line], Iterable[str]]], ...] = (
        ("du type", wanted.kinds, lambda line: (line.key.kind, titles.get(line.key.kind, line.key.kind))),
        ("de la séance", wanted.meetings, lambda line: (line.key.meeting,)),
        ("sur le projet", wanted.projects, lambda line: (line.key.project,)),
        ("de l'année", [str(year) for year in wanted.years], lambda line: (f"{line.day.year}",)),
    )
    kept = tuple(lines)
    for noun, values, told in asked:
        if values:
            names = dict.fromkeys(name for line in lines for name in told(line) if name)
            spelled = {_spelled(value, noun, names) for value in values}
            kept = tuple(line for line in kept if spelled & {_plain(name) for name in told(line)})
    return kept


def _spelled(value: str, noun: str, names: Mapping[str, None]) -> str:
    if _plain(value) not in map(_plain, names):
        close = nearest(value, names)
        raise UnusableRequest(
            f"Le registre n'a aucune lettre {noun} {quoted(value)}.",
            f"Vouliez-vous dire {quoted(close)}{NBSP}?"
            if close
            else "Tapez la commande sans cette option pour tout voir.",
        )
    return _plain(value)


def _plain(name: str) -> str:
    return folded(name.replace("_", " ").replace("-", " "))


def letters_table(lines: Sequence[Line]) -> ResultTable:
    """One row a letter, where it was made last."""
    columns = ("Numéro", "Date", "Courrier", "Séance", "Projet", "Décision", "Montant", "Fichier")
    units = ("", "", "", "", "", "", EURO, "")
    return ResultTable("registre", "Courriers faits", columns, tuple(_row(line) for line in lines), units)


def _row(line: Line) -> tuple[Content, ...]:
    texts = (line.key.meeting, line.key.project, line.verdict)
    return (line.number, line.day, title_of(line), *map(writable, texts), _amount(line.amount), writable(line.file))


def title_of(line: Line) -> str:
    """What the letter is called; the stem of its template when it is of a kind that we do not know."""
    kind = letter_kinds().get(line.key.kind)
    return kind.title if kind else writable(line.key.kind)


def _amount(text: str) -> Content:
    """The amount, the text itself when it is none: a register is only data."""
    try:
        amount = Decimal(text or "NaN")
    except InvalidOperation:
        return writable(text)
    return amount if amount.is_finite() else None
