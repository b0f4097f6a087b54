"""The correspondence beside a workbook, and the workbook read through it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pic_sheets.adoption.adopting import Adopted, adopted
from pic_sheets.adoption.correspondence import FILE
from pic_sheets.adoption.pages import own_tables, read_pages, workbook_named
from pic_sheets.adoption.wording import in_their_words
from pic_sheets.errors import UnusableRequest
from pic_sheets.issues import Issue
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.excel import read_workbook
from pic_sheets.tables import Table
from pic_sheets.texts import folded, listed, quoted, typeset

_STEM, _ENDING = FILE.rsplit(".", 1)


@dataclass(frozen=True, slots=True)
class Told:
    """A workbook's tables as they are to be read, and how its issues are to be told."""

    tables: Sequence[Table]
    adopted: Adopted | None = None
    file: str = FILE
    issues: tuple[Issue, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def in_their_words(self, issues: Sequence[Issue]) -> tuple[Issue, ...]:
        """The issues of the correspondence, then these, in the words of the workbook itself."""
        if self.adopted is None:
            return tuple(issues)
        told = in_their_words((*self.issues, *issues), self.adopted)
        return told if self.file == FILE else tuple(_of_file(issue, self.file) for issue in told)


def read_through(workbook: Path, tables: Sequence[Table], name: str) -> Told:
    """The tables read through the correspondence beside the workbook of that name; as they are when there is none.

    Raises UnreadableWorkbook when that file is damaged, UnusableRequest when two claim the workbook.
    """
    known = correspondences(workbook)
    beside = known.pop(folded(name), [])
    if not beside:
        _refuse_renamed(name, tables, [path for files in known.values() for path, _ in files])
        return Told(tables)
    if len(beside) > 1:
        names = listed([quoted(path.name) for path, _ in beside])
        raise UnusableRequest(
            typeset(f"Deux fichiers disent comment lire {quoted(name)} : {names}."),
            "Gardez le bon, et rangez l'autre dans un autre dossier.",
        )
    path, pages = beside[0]
    correspondence, issues = read_pages(pages)
    through = adopted(tables, correspondence, own_tables(pages, path.name))
    if not any(table.role for table in through.tables) and (*issues, *through.issues):
        first = (*issues, *through.issues)[0]
        raise UnusableRequest(typeset(f"{first.sheet}!{first.cell} : {first.message}"), first.advice)
    return Told(through.tables, through, path.name, (*issues, *through.issues), (f"Lu à travers {path.name}.",))


def _of_file(issue: Issue, name: str) -> Issue:
    """The issue of a correspondence that is kept under another name than the usual one."""
    sheet, message, advice = (
        text.replace(f"{FILE} ›", f"{name} ›") for text in (issue.sheet, issue.message, issue.advice)
    )
    return replace(issue, sheet=sheet, message=message, advice=advice)


def _refuse_renamed(name: str, tables: Sequence[Table], others: Sequence[Path]) -> None:
    """Raise UnusableRequest when only correspondences of other workbooks could make this one readable."""
    ours = {folded(sheet.name) for sheet in declared_sheets()}
    if others and not any(folded(table.name) in ours or table.is_blank for table in tables):
        raise UnusableRequest(
            typeset(f"{quoted(others[0].name)} est fait pour un autre classeur que {quoted(name)}."),
            typeset(
                f"Si vous l'avez renommé, changez le nom dans la feuille « Accueil » de {others[0].name} ; sinon, tapez « pic-sheets adopter »."
            ),
        )


def correspondences(workbook: Path) -> dict[str, list[tuple[Path, Sequence[Table]]]]:
    """The correspondences of the workbook's folder: folded name of the workbook that each is about → file and tables."""
    found: dict[str, list[tuple[Path, Sequence[Table]]]] = {}
    for path in sorted(workbook.parent.glob(f"{_STEM}*.{_ENDING}")):
        if path.name != workbook.name and path.is_file():
            pages = read_workbook(path).tables
            found.setdefault(folded(workbook_named(pages)), []).append((path, pages))
    return found
