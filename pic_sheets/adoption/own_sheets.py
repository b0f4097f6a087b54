"""What correspondances.xlsx holds itself: the lines of a proposal, and the sheets of ours that no sheet of theirs gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.adoption.correspondence import PLUS, Block, Rule, Source, is_essential, sheet_named
from pic_sheets.adoption.pages import BLOCKS, COLUMNS, STATES, VALUES, Confidence
from pic_sheets.adoption.proposals import Proposal
from pic_sheets.adoption.spellings import official_district
from pic_sheets.sheets.districts import Status
from pic_sheets.texts import is_blank

Rows = Sequence[Mapping[str, object]]
#: The reference of the themes that only the fund knows.
OWN_THEMES = "Fonds"
_LONGEST_EXAMPLE = 60


@dataclass(frozen=True, slots=True)
class Contents:
    """The rows of each sheet of the file, by name, and for each line of `Feuilles` and `Colonnes` the tab that it speaks of."""

    rows: Mapping[str, Rows]
    own: tuple[str, ...]
    tabs: Mapping[str, Sequence[str]]


def contents(proposed: Proposal, usual_themes: Rows) -> Contents:
    """Everything that the file holds for a proposal; `usual_themes` are the rows that a new workbook starts with."""
    blocks = proposed.correspondence.blocks
    rows: dict[str, Rows] = {
        BLOCKS.name: [_block_row(block) for block in blocks],
        COLUMNS.name: [row for block in blocks for row in _column_rows(proposed, block)],
        VALUES.name: [
            {
                "sheet": word.sheet, "heading": sheet_named(word.sheet).columns[word.field].heading, "theirs": word.theirs, "ours": word.ours,
                "count": word.count,
                "confidence": (Confidence.SURE if word.is_sure else Confidence.CHECK if word.ours else Confidence.NONE).value,
            }
            for word in proposed.spellings.words
        ],
    }  # fmt: skip
    own = proposed.missing
    if "Thématiques" in own:
        rows["Thématiques"] = _themes(proposed.spellings.themes) or usual_themes
    if "Quartiers" in own:
        rows["Quartiers"] = _districts(proposed.spellings.districts)
    year = proposed.year or proposed.likely_year
    if "Association" in own and year:
        rows["Association"] = [{"year": year}]
    return Contents(rows, own, {tab.table.name: list(tab.headings.values()) for tab in proposed.tabs.values()})


def _block_row(block: Block) -> dict[str, object]:
    return {
        "name": block.name, "sheet": block.sheet, "tab": block.tab, "heading_row": block.heading_row or None,
        "filter_heading": block.filter_heading, "filter_value": block.filter_value, "filled_heading": block.filled_heading,
        "distinct": True if block.distinct else None, "confidence": Confidence.CHECK.value if block.filter_heading else Confidence.SURE.value,
    }  # fmt: skip


def _column_rows(proposed: Proposal, block: Block) -> list[dict[str, object]]:
    sheet = sheet_named(block.sheet)
    return [
        {
            "block": block.name, "heading": column.heading, "state": STATES[0] if column.required else STATES[1],
            "theirs": PLUS.join(block.sources[name].headings), "rule": _rule(block.sources[name]), "text": block.sources[name].text,
            "example": proposed.examples.get((block.name, name), "")[:_LONGEST_EXAMPLE],
            "confidence": confidence(proposed, block, name),
        }
        for name, column in sheet.columns.items()
    ]  # fmt: skip


def _rule(source: Source) -> str:
    """The rule to show: none for a column that is simply not there."""
    return "" if source.rule is Rule.AS_IS and not source.headings else source.rule.value


def confidence(proposed: Proposal, block: Block, name: str) -> str:
    """How sure the source of a field is; blank for an optional column that is simply not there."""
    source, column = block.sources[name], sheet_named(block.sheet).columns[name]
    if not is_given(source):
        return Confidence.NONE.value if column.required else ""
    return (Confidence.CHECK if name in proposed.doubts.get(block.name, ()) else Confidence.SURE).value


def is_given(source: Source) -> bool:
    """Whether a source gives values at all."""
    return bool(source.headings) or source.rule in {Rule.FIXED, Rule.LINE}


def lacking(proposed: Proposal) -> list[tuple[Block, str, bool]]:
    """The required columns that nothing gives: block, heading of ours, whether figures need it."""
    found = []
    for block in proposed.correspondence.blocks:
        sheet = sheet_named(block.sheet)
        for name, column in sheet.columns.items():
            if column.required and not is_given(block.sources[name]):
                found.append((block, column.heading, is_essential(sheet, column)))
    return found


def _themes(names: Sequence[str]) -> Rows:
    return [{"code": f"T{rank:02d}", "name": name, "reference": OWN_THEMES} for rank, name in enumerate(names, 1)]


def _districts(names: Sequence[str]) -> Rows:
    """The districts that projects name: official ones with their code and towns, others to be completed."""
    rows: list[Mapping[str, object]] = []
    seen: set[str] = set()
    for rank, name in enumerate(names, 1):
        official = official_district(name)
        code = official.code if official else f"Q{rank:02d}"
        if is_blank(name) or code in seen:
            continue
        seen.add(code)
        if official is None:
            rows.append({"code": code, "name": name})
        else:
            rows.append(
                {"code": code, "name": name, "towns": ", ".join(official.towns), "status": Status.PRIORITY.value}
            )
    return rows
