"""« Favorable » tells no full grant from a partial one: the amounts do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pic_sheets.adoption.correspondence import GRANT_BY_AMOUNT
from pic_sheets.cell_texts import shown
from pic_sheets.kinds import AMOUNT, Unreadable
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.tables import Table, Value
from pic_sheets.texts import folded, is_blank


def with_grants_told(tables: Sequence[Table]) -> list[Table]:
    """The tables, each grant said to go by its amount being partial when it is under what the project asked, else full."""
    asked = _asked(next((table for table in tables if table.role == "Projets"), None))
    return [_told(table, asked) if table.role == "Décisions" else table for table in tables]


def _asked(projects: Table | None) -> Mapping[str, Decimal]:
    """Folded code → what the project asks, for those that can be read."""
    code, requested = _positions(projects, "Code", "Montant demandé")
    if projects is None or code is None or requested is None:
        return {}
    found: dict[str, Decimal] = {}
    for row in projects.rows[1:]:
        amount = _amount(row[requested])
        if amount is not None:
            found.setdefault(folded(shown(row[code])), amount)
    return found


def _told(decisions: Table, asked: Mapping[str, Decimal]) -> Table:
    project, verdict, granted = _positions(decisions, "Projet", "Décision", "Montant accordé")
    if verdict is None:
        return decisions
    rows = [list(row) for row in decisions.rows]
    for row in rows[1:]:
        if row[verdict] != GRANT_BY_AMOUNT:
            continue
        amount = None if granted is None else _amount(row[granted])
        most = None if project is None else asked.get(folded(shown(row[project])))
        is_partial = amount is not None and most is not None and amount < most
        row[verdict] = (Verdict.PARTIAL if is_partial else Verdict.GRANT).value
    return replace(decisions, rows=rows)


def _positions(table: Table | None, *headings: str) -> list[int | None]:
    present = list(table.rows[0]) if table is not None else []
    return [present.index(heading) if heading in present else None for heading in headings]


def _amount(value: Value) -> Decimal | None:
    if is_blank(value):
        return None
    try:
        found: Decimal = AMOUNT.read(value)
    except Unreadable:
        return None
    return found
