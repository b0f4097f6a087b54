"""The whole workbook, read: records by sheet and every issue of structure, cells and keys."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Record, Sheet
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Issue
from pic_sheets.reading import faults
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.reading.faults import Fault
from pic_sheets.reading.headings import Headings, headings, is_like
from pic_sheets.reading.parameter_sheets import typed_parameters
from pic_sheets.reading.references import resolve
from pic_sheets.reading.schemas import Failure, failures
from pic_sheets.reading.typed_sheets import TypedSheet, typed_sheet
from pic_sheets.reading.whole_columns import tell_whole_columns
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Table
from pic_sheets.texts import NBSP, folded, nearest, quoted

#: Used for the plausibility of dates only, when the fund does not say its year.
_ANY_YEAR = 2025

#: The codes after which figures would be wrong, because a whole sheet or column could not be read.
STRUCTURE = frozenset(code for code, fault in FAULTS.items() if fault.family == "structure" and fault.severity == "B")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook says: `records` by sheet name (every sheet is there, absent ones empty), and its issues.

    `unread` names the sheets that are absent or whose headings were not found: rules say nothing of them.
    """

    records: Mapping[str, tuple[Any, ...]]
    issues: tuple[Issue, ...]
    unread: frozenset[str] = frozenset()


def read_tables(tables: Sequence[Table], name: str) -> Reading:
    """Everything the tables of a workbook called `name` hold; never raises for what a cell contains.

    Raises UnreadableWorkbook when no sheet is one of ours: it is not a fund's workbook.
    """
    declared = declared_sheets()
    by_name: dict[str, Table] = {}
    for table in tables:
        by_name.setdefault(folded(table.role or table.name), table)
    _refuse_strangers(tables, [sheet for sheet in declared if folded(sheet.name) in by_name], name)
    issues: list[Issue] = []
    typed: dict[str, TypedSheet] = {}
    for sheet in declared:
        if folded(sheet.name) not in by_name:
            issues += _missing(sheet, tables, declared)
            continue
        table = by_name[folded(sheet.name)]
        found = headings(table, sheet, declared)
        if isinstance(found, Headings):
            # What a correspondence leaves out is told where it is written, not on a row of headings that nobody typed.
            typed[sheet.name] = _typed(
                table, sheet, replace(found, issues=()) if table.origins else found, () if table.origins else declared
            )
        else:
            issues.append(found)
    resolve(typed)
    year = _year(typed.get("Association"))
    for sheet_typed in typed.values():
        issues += _checked(sheet_typed, year)
    records = {sheet.name: _records(typed[sheet.name]) if sheet.name in typed else () for sheet in declared}
    return Reading(records, tuple(issues), frozenset(sheet.name for sheet in declared if sheet.name not in typed))


def read_alone(table: Table, sheet: Sheet) -> tuple[tuple[Any, ...], tuple[Issue, ...]]:
    """The records of one sheet read by itself, its references left as typed, and its issues; none when it has no headings."""
    found = headings(table, sheet)
    if not isinstance(found, Headings):
        return (), (found,)
    typed = _typed(table, sheet, found)
    issues = _checked(typed, _ANY_YEAR)
    return _records(typed), tuple(issues)


def _typed(table: Table, sheet: Sheet, found: Headings, others: Sequence[Sheet] = ()) -> TypedSheet:
    if sheet.by_parameter:
        return typed_parameters(table, sheet, found)
    return typed_sheet(table, sheet, found, others)


def _checked(typed: TypedSheet, year: int) -> list[Issue]:
    """The issues of a sheet once its schema has been applied."""
    for failure in sorted(failures(typed, year), key=lambda failure: failure.index):
        _note(typed, failure)
    tell_whole_columns(typed)
    return _issues(typed)


def _refuse_strangers(tables: Sequence[Table], known: Sequence[Sheet], name: str) -> None:
    if all(table.is_blank for table in tables):
        raise UnreadableWorkbook(
            f"Le classeur {quoted(name)} est vide.",
            f"Choisissez le classeur de suivi de votre fonds, ou créez-en un avec {quoted('pic-sheets nouveau')}.",
        )
    if not known:
        raise UnreadableWorkbook(
            f"Le classeur {quoted(name)} n'a aucune des feuilles attendues (Projets, Porteurs, Décisions…).",
            f"Si c'est bien le classeur de suivi de votre fonds, tapez {quoted('pic-sheets adopter')} suivi de son nom{NBSP}: ses feuilles seront lues telles qu'elles sont.",
        )


def _missing(sheet: Sheet, tables: Sequence[Table], declared: Sequence[Sheet]) -> list[Issue]:
    """The issue of a sheet that is not there, none for an optional one."""
    if sheet.optional:
        return []
    ours = {folded(other.name) for other in declared}
    strangers = [table for table in tables if folded(table.name) not in ours]
    close = nearest(sheet.name, [table.name for table in strangers]) or next(
        (table.name for table in strangers if _bears(table, sheet) or is_like(table, sheet)), None
    )
    advice = (
        f"Renommez l'onglet {quoted(close)} en {quoted(sheet.name)}."
        if close
        else "Recopiez cette feuille depuis le classeur modèle."
    )
    return [Fault("feuille-absente", f"La feuille {quoted(sheet.name)} manque.", advice).issue(sheet.name, "")]


def _bears(table: Table, sheet: Sheet) -> bool:
    """Whether a tab's name holds the sheet's: « Projets 2025 », « Liste des projets »."""
    return set(folded(sheet.name).split()) <= set(re.split(r"[\W_]+", folded(table.name))) and not table.is_blank


def _year(association: TypedSheet | None) -> int:
    """The fund's own year, or a likely one when it is not readable."""
    year = association.values["year"][0] if association else None
    return _ANY_YEAR if year is None else year


def _note(typed: TypedSheet, failure: Failure) -> None:
    """Turn a failure of the schema into a fault of its cell, unless a worse one is there already."""
    name = failure.name or typed.sheet.key[0]
    if typed.is_faulty(failure.index, name) or (failure.index, name) in typed.quiet:
        return
    column = typed.columns[name]
    value = typed.values[name][failure.index]
    match failure.code:
        case "valeur-manquante":
            area = typed.merged_into(failure.index, name)
            fault = faults.missing(column) if area is None else faults.merged(column, area)
        case "valeur-hors-liste":
            fault = faults.outside(column, shown(value))
        case "doublon":
            fault = _duplicate(typed, failure)
        case _:
            fault = faults.malformed(column, failure.code, shown(value))
    typed.add(failure.index, name, fault)


def _duplicate(typed: TypedSheet, failure: Failure) -> Fault:
    key = typed.sheet.key
    text = " | ".join(shown(typed.values[name][failure.index]) for name in key)
    return faults.duplicate(
        [typed.columns[name].heading for name in key], text, typed.places[failure.first].cell(key[0])
    )


def _issues(typed: TypedSheet) -> list[Issue]:
    """The issues of a sheet: those of its structure, then those of its cells, row by row and column by column.

    A parameter that is absent has its own issue of structure, on the place where its line should be.
    """
    order = {name: rank for rank, name in enumerate(typed.columns)}
    issues = list(typed.issues)
    for (index, name), found in sorted(typed.faults.items(), key=lambda item: (item[0][0], order[item[0][1]])):
        place = typed.places[index]
        if name in place.columns:
            issues += [fault.issue(place.sheet, place.cell(name)) for fault in found]
    return issues


def _records(typed: TypedSheet) -> tuple[Record, ...]:
    blanks = {name: column.blank for name, column in typed.sheet.columns.items()}
    absent = frozenset(
        column.name for column in typed.sheet.columns.values() if column.required and column.name not in typed.values
    )
    absent |= typed.unread
    unread: defaultdict[int, set[str]] = defaultdict(set)
    doubtful: defaultdict[int, set[str]] = defaultdict(set)
    for index, name in typed.quiet:
        unread[index].add(name)
    for index, name in typed.faults:
        if typed.is_unread(index, name):
            unread[index].add(name)
        elif typed.is_doubtful(index, name):
            doubtful[index].add(name)
    nothing = [None] * len(typed.places)
    records = []
    for index, place in enumerate(typed.places):
        unreadable = absent.union(unread.get(index, ()))
        values = {
            name: blank if name in unreadable or (value := typed.values.get(name, nothing)[index]) is None else value
            for name, blank in blanks.items()
        }
        records.append(typed.sheet.record(**values, place=place, unreadable=unreadable.union(doubtful.get(index, ()))))
    return tuple(records)
