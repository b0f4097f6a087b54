"""A correspondence proposed for a workbook: what was recognized, how surely, and what is missing."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pic_sheets.adoption import vocabulary
from pic_sheets.adoption.correspondence import Block, Correspondence, Rule, Source, is_essential, sheet_named
from pic_sheets.adoption.likeness import likeness
from pic_sheets.adoption.links import Draft, linked, meetings_of
from pic_sheets.adoption.spellings import Spelling, Spellings, proposed_spellings
from pic_sheets.adoption.tabs import Tab
from pic_sheets.adoption.targets import (
    Match,
    Target,
    by_field,
    found_tab,
    is_called,
    matches,
    payment_targets,
    sheet_targets,
)
from pic_sheets.cell_texts import shown
from pic_sheets.identifiers import is_iban, masked_iban
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Table
from pic_sheets.texts import folded

#: Sheet → the fields one of which must be found for a sheet of theirs to be taken for it, when its name does not tell.
_SIGNATURES: Mapping[str, tuple[str, ...]] = {
    "Financeurs": ("notified",), "Encaissements": (), "Quartiers": ("status",), "Thématiques": ("reference",),
    "Porteurs": ("name",), "Projets": ("title", "requested"), "Budgets": ("side",), "Membres": ("college", "voice"), "Séances": ("chair",),
    "Présences": ("presence",), "Décisions": ("verdict", "granted"), "Versements": ("amount",),
    "Bilans": ("justified", "participants", "effects"), "Charges et produits": (), "Accompagnements": ("minutes",), "Communication": ("medium",),
}  # fmt: skip
#: What a tab's own name is worth, in columns found.
_CALLED = 3.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed: each block with its doubts (fields to look at), their spellings, and the year that was chosen.

    `aside` names the sheets of other years; `missing` the sheets of ours that nothing gives.
    """

    correspondence: Correspondence
    doubts: Mapping[str, frozenset[str]]
    spellings: Spellings
    examples: Mapping[tuple[str, str], str]
    tabs: Mapping[str, Tab]
    year: int | None = None
    aside: tuple[str, ...] = ()

    @property
    def likely_year(self) -> int | None:
        """The year in which most of the projects were filed, None when no day tells."""
        years: Counter[int] = Counter()
        for block in self.correspondence.blocks:
            source = block.sources.get("filed_on")
            if source is not None and source.headings:
                tab = self.tabs[folded(block.tab)]
                days = tab.values(tab.columns[folded(source.headings[0])])
                years.update(day.year for day in days if isinstance(day, date))
        return max(years, key=lambda year: (years[year], year), default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The sheets of ours that a fund cannot do without and that nothing gives."""
        return tuple(
            sheet.name
            for sheet in declared_sheets()
            if not sheet.optional and sheet.name not in self.correspondence.sheets
        )


def proposal(tables: Sequence[Table], today_year: int, year: int | None = None, themes: Sequence[str] = ()) -> Proposal:
    """The correspondence proposed for these tables, for a year: the one asked, else the last they hold up to today.

    `themes` are the names of the usual themes.
    """
    tabs = _tabs(tables)
    chosen = year or _last_year(tabs, today_year)
    kept = [tab for tab in tabs if _named_years(tab) <= ({chosen} if chosen else _named_years(tab))]
    homes = _homes(kept)
    by_tab = {folded(tab.table.name): tab for tab in kept}
    drafts: list[Draft] = []
    for tab in kept:
        sheets = [name for name, home in homes.items() if home is tab]
        for sister in _sisters(tab, kept) if sheets else ():
            drafts += _drafts(sister, sheets, chosen, "" if sister is tab else sister.table.name)
    drafts += meetings_of(drafts, by_tab)
    drafts = _ordered([draft for draft in drafts if _holds(draft, drafts)])
    spelled = proposed_spellings([draft.block for draft in drafts], by_tab, themes)
    correspondence = Correspondence(tuple(_completed(draft.block) for draft in drafts), _values(spelled.words))
    return Proposal(
        correspondence,
        {draft.block.name: draft.doubts for draft in drafts},
        spelled,
        _examples(correspondence.blocks, by_tab),
        by_tab,
        chosen,
        tuple(tab.table.name for tab in tabs if tab not in kept),
    )


def _tabs(tables: Sequence[Table]) -> list[Tab]:
    """The sheets that have headings; of two whose names differ by an accent or a space, the first."""
    by_name = {folded(table.name): table for table in reversed(tables)}
    first = [table for table in tables if by_name[folded(table.name)] is table and not table.is_blank]
    return [tab for table in first if (tab := found_tab(table)) is not None]


def _sisters(tab: Tab, tabs: Sequence[Tab]) -> list[Tab]:
    """The sheet and those that have the very same headings: one a meeting, or one a district."""
    return [tab, *(other for other in tabs if other is not tab and set(other.columns) == set(tab.columns))]


def _drafts(tab: Tab, sheets: Sequence[str], year: int | None, called: str) -> list[Draft]:
    """The blocks of one tab; those of a sister are `called` after it, and so are the codes made of its rows' numbers."""
    drafts = linked(tab, _matched(tab, sheets), sheets, _year_filter(tab, year))
    if not called:
        return drafts
    code = Source(Rule.LINE, text=f"{called}-")
    return [
        replace(
            draft,
            block=replace(
                draft.block,
                name=f"{draft.block.name} ({called})",
                sources={
                    name: code if source.rule is Rule.LINE else source for name, source in draft.block.sources.items()
                },
            ),
        )
        for draft in drafts
    ]


def _named_years(tab: Tab) -> set[int]:
    """The years that a tab's name says: « Fiches 2024 »."""
    return {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", tab.table.name)}


def _year_column(tab: Tab) -> int:
    """The column that says which year a row is of, 0 when there is none."""
    for number, heading in tab.headings.items():
        if max(likeness(heading, name) for name in vocabulary.YEARS) >= 90 and _years_in(tab, number):  # noqa: PLR2004 - sure
            return number
    return 0


def _years_in(tab: Tab, column: int) -> set[int]:
    texts = {shown(value) for value in tab.values(column)}
    return {int(text) for text in texts if re.fullmatch(r"(?:19|20)\d\d", text, re.ASCII)}


def _last_year(tabs: Sequence[Tab], today_year: int) -> int | None:
    """The last year up to today's that the tabs or a column of years name, else the first of those to come."""
    years = {year for tab in tabs for year in _named_years(tab)}
    years |= {year for tab in tabs if (column := _year_column(tab)) for year in _years_in(tab, column)}
    past = {year for year in years if year <= today_year}
    return max(past) if past else min(years, default=None)


def _year_filter(tab: Tab, year: int | None) -> tuple[str, str]:
    """The heading and the value of the rows to keep; blanks when every row is of the year."""
    column = _year_column(tab)
    if not column or year is None or _years_in(tab, column) <= {year}:
        return "", ""
    return tab.headings[column], str(year)


def _homes(tabs: Sequence[Tab]) -> dict[str, Tab]:
    """Sheet of ours → the sheet of theirs that tells the most of it."""
    homes: dict[str, Tab] = {}
    for sheet in declared_sheets():
        if sheet.by_parameter or sheet.parameters:
            continue
        strengths = [_strength(tab, sheet.name) for tab in tabs]
        best = max(strengths, default=0.0)
        if best > 0:
            homes[sheet.name] = tabs[strengths.index(best)]
    if "Décisions" in homes and homes.get("Séances") is homes["Décisions"]:
        del homes["Séances"]  # one row a decision, not one a meeting: meetings are told by the days of decisions
    return homes


def _strength(tab: Tab, name: str) -> float:
    """How much a sheet of theirs tells of one of ours, in columns found; 0 when it is not that."""
    called = is_called(tab.table, name)
    found = by_field(matches(tab, sheet_targets(name), {name} if called else ()), name)
    natures = _natures(tab) if name == "Versements" else ()
    signed = any(field in found for field in _SIGNATURES.get(name, ())) or natures
    if not (signed or called):
        return 0.0
    return sum(match.worth / 100 for match in found.values()) + len(natures) + (_CALLED if called else 0.0)


def _natures(tab: Tab) -> list[str]:
    """The natures of payment that have an amount on the row of their project."""
    found = matches(tab, payment_targets(), ())
    return [variant for variant in vocabulary.PAYMENTS if "amount" in by_field(found, "Versements", variant)]


def _matched(tab: Tab, sheets: Sequence[str]) -> dict[Target, Match]:
    """Every column of theirs given to at most one of ours, over all the sheets that the tab stands for."""
    called = {name for name in sheets if is_called(tab.table, name)}
    mains = called or ({"Projets"} & {*sheets}) or {*sheets}
    targets: list[Target] = []
    for name in sheets:
        if name == "Versements" and "Projets" in sheets:
            targets += payment_targets()
            continue
        targets += [target for target in sheet_targets(name) if not _is_implied(target, sheets)]
    return matches(tab, targets, mains)


def _is_implied(target: Target, sheets: Sequence[str]) -> bool:
    """Whether another sheet of the same tab tells it: the project and the holder of a row are those of the row."""
    field = target.field
    if field == "project":
        return "Projets" in sheets
    if target.sheet == "Projets":
        return (field == "holder" and "Porteurs" in sheets) or (field == "meeting" and "Décisions" in sheets)
    return False


def _holds(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether rows can be read of a block, and its sheet is known by more than one of its headings."""
    sources = [source for source in draft.block.sources.values() if source.headings]
    known = {
        heading
        for other in drafts
        if other.block.tab == draft.block.tab
        for source in other.block.sources.values()
        for heading in source.headings
    }
    return len(sources) > 1 and len(known) > 1


def _ordered(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: sheet_named(draft.block.sheet).position)


def _completed(block: Block) -> Block:
    """The block with every column of ours: those that nothing gives are left to choose, or said not to be kept."""
    sheet = sheet_named(block.sheet)
    sources = {
        name: block.sources.get(name)
        or Source(Rule.UNTRACKED if column.required and not is_essential(sheet, column) else Rule.AS_IS)
        for name, column in sheet.columns.items()
    }
    return replace(block, sources=sources)


def _values(spelled: Sequence[Spelling]) -> dict[tuple[str, str], dict[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for spelling in spelled:
        if spelling.ours:
            found.setdefault((spelling.sheet, spelling.field), {})[folded(spelling.theirs)] = spelling.ours
    return found


def _examples(blocks: Sequence[Block], tabs: Mapping[str, Tab]) -> dict[tuple[str, str], str]:
    """(Block, field) → the first value under the first column that it is made from."""
    found: dict[tuple[str, str], str] = {}
    for block in blocks:
        tab = tabs[folded(block.tab)]
        for name, source in block.sources.items():
            values = [
                shown(value) for heading in source.headings for value in tab.values(tab.columns[folded(heading)], 1)
            ]
            if values:  # an account number is never shown whole
                found[block.name, name] = masked_iban(values[0]) if is_iban(values[0]) else values[0]
    return found
