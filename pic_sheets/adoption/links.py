"""From the columns matched in one sheet of theirs to blocks: what one column implies for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pic_sheets.adoption import vocabulary
from pic_sheets.adoption.correspondence import PLUS, Block, Rule, Source
from pic_sheets.adoption.likeness import SAMPLE, content_fit, words
from pic_sheets.adoption.sources import choices
from pic_sheets.adoption.tabs import Tab
from pic_sheets.adoption.targets import Match, Target, by_field
from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column
from pic_sheets.kinds import AMOUNT, DATE
from pic_sheets.texts import folded


@dataclass(frozen=True, slots=True)
class Draft:
    """A block in the making, and the fields that staff should look at."""

    block: Block
    doubts: frozenset[str] = field(default_factory=frozenset)

    def having(self, name: str, source: Source, *, is_sure: bool = True) -> "Draft":
        """The draft with one more field; one that is there already stays."""
        if name in self.block.sources:
            return self
        block = replace(self.block, sources={**self.block.sources, name: source})
        return Draft(block, self.doubts if is_sure else self.doubts | {name})

    def source(self, name: str) -> Source | None:
        """Where a field comes from."""
        return self.block.sources.get(name)


#: The sheets whose rows stand on their project's: field that says that there is one at all, by order of trust.
_TELLS_ONE: Mapping[str, tuple[str, ...]] = {
    "Décisions": ("verdict", "granted"),
    "Bilans": ("received_on", "justified", "participants", "effects"),
}


def linked(
    tab: Tab, found: Mapping[Target, Match], sheets: Sequence[str], year: tuple[str, str] = ("", "")
) -> list[Draft]:
    """The blocks of one sheet of theirs; `year` is the heading and the value of the rows of the year."""
    drafts = {name: _draft(tab, name, by_field(found, name), year) for name in sheets}
    shares_projects = "Projets" in drafts
    if "Porteurs" in drafts:
        drafts["Porteurs"] = _holder(drafts["Porteurs"], by_field(found, "Porteurs"), tab, distinct=len(drafts) > 1)
    if shares_projects:
        drafts["Projets"] = _project(drafts["Projets"], by_field(found, "Projets"), tab, drafts)
    made = [draft for name, draft in drafts.items() if name != "Versements" or not shares_projects]
    if not shares_projects:
        return made
    code = drafts["Projets"].source("code") or Source(Rule.LINE)
    made = [_of_project(draft, code) if draft.block.sheet in _TELLS_ONE else draft for draft in made]
    if "Versements" in drafts:
        made += _payments(tab, found, code, year)
    return made


def _draft(tab: Tab, sheet: str, matched: Mapping[str, Match], year: tuple[str, str]) -> Draft:
    heading, value = year
    draft = Draft(Block(sheet, sheet, tab.table.name, tab.row, heading, value))
    for name, match in matched.items():
        if not name.startswith("("):
            draft = draft.having(name, Source(headings=(tab.headings[match.column],)), is_sure=match.is_sure)
    return _with_split_amounts(draft, tab)


def _with_split_amounts(draft: Draft, tab: Tab) -> Draft:
    """An amount kept in parts (« Montant accordé État », « Montant accordé Ville ») is their sum."""
    for name, source in list(draft.block.sources.items()):
        first = words(source.headings[0]) if source.headings else ()
        parts = [heading for number, heading in tab.headings.items() if _is_part(tab, number, heading, first)]
        if name in {"granted", "requested", "justified"} and len(parts) > 1 and source.headings[0] in parts:
            sources = {**draft.block.sources, name: Source(Rule.SUMMED, tuple(parts))}
            draft = Draft(replace(draft.block, sources=sources), draft.doubts | {name})
    return draft


#: The words of a heading before those that name one part.
_STEM = 2


def _is_part(tab: Tab, number: int, heading: str, first: Sequence[str]) -> bool:
    """Whether an amount's heading begins like another that has more words than what it is the amount of."""
    ours = words(heading)
    return (
        len(first) > _STEM
        and len(ours) > _STEM
        and ours[:_STEM] == tuple(first[:_STEM])
        and content_fit(tab.values(number, SAMPLE), Column("", "", AMOUNT, "")) >= 0
    )


def _holder(draft: Draft, matched: Mapping[str, Match], tab: Tab, *, distinct: bool) -> Draft:
    """The holder of a row: their first and last names make their name or come from one column; their name is their code."""
    contact = matched.get("(contact)")
    if contact is not None:
        heading = tab.headings[contact.column]
        draft = draft.having("first_name", Source(Rule.FIRST_NAME, (heading,)), is_sure=False)
        draft = draft.having("last_name", Source(Rule.LAST_NAME, (heading,)), is_sure=False)
    draft = _with_joined_name(draft)
    name = draft.source("name")
    if name is not None and "code" not in draft.block.sources:
        draft = draft.having("code", name)
        distinct = True
    return replace(draft, block=replace(draft.block, distinct=distinct))


def _with_joined_name(draft: Draft) -> Draft:
    """A holder who has a first name beside their name, and nothing more, is a person whose name stands in two columns."""
    sources = dict(draft.block.sources)
    if (
        "first_name" in sources
        and "last_name" not in sources
        and words(sources["name"].headings[0] if "name" in sources else "") == ("nom",)
    ):
        sources["last_name"] = sources.pop("name")
    first, last = sources.get("first_name"), sources.get("last_name")
    if first and last and "name" not in sources and first.headings != last.headings:
        joined = Source(Rule.JOINED, (*first.headings, *last.headings))
        return Draft(replace(draft.block, sources={**sources, "name": joined}), draft.doubts | {"name"})
    return draft


def _project(draft: Draft, matched: Mapping[str, Match], tab: Tab, drafts: Mapping[str, Draft]) -> Draft:
    draft = draft.having("code", Source(Rule.LINE))
    holder = drafts["Porteurs"].source("code") if "Porteurs" in drafts else None
    if holder is not None:
        draft = draft.having("holder", holder)
    meeting = drafts["Décisions"].source("meeting") if "Décisions" in drafts else None
    if meeting is not None:
        draft = draft.having("meeting", meeting)
    period = matched.get("(period)")
    if period is not None:
        heading = tab.headings[period.column]
        draft = draft.having("start", Source(Rule.PERIOD_START, (heading,)), is_sure=False)
        draft = draft.having("end", Source(Rule.PERIOD_END, (heading,)), is_sure=False)
    return _with_choices_apart(draft, tab)


#: The share of answers that tick several themes from which they are taken apart.
_SEVERAL = 0.1


def _with_choices_apart(draft: Draft, tab: Tab) -> Draft:
    """Themes ticked together in one cell: the first is the main one, the others follow."""
    theme = draft.source("theme")
    if theme is None or "other_themes" in draft.block.sources or theme.rule is not Rule.AS_IS:
        return draft
    values = tab.values(tab.columns[folded(theme.headings[0])], SAMPLE)
    if sum(len(choices(shown(value))) > 1 for value in values) <= _SEVERAL * len(values):
        return draft
    sources = {
        **draft.block.sources,
        "theme": Source(Rule.FIRST_CHOICE, theme.headings),
        "other_themes": Source(Rule.OTHER_CHOICES, theme.headings),
    }
    return Draft(replace(draft.block, sources=sources), draft.doubts | {"theme"})


def _of_project(draft: Draft, code: Source) -> Draft:
    """What stands on a project's row is about it, and only where something says that it took place."""
    teller = next((source for name in _TELLS_ONE[draft.block.sheet] if (source := draft.source(name))), None)
    draft = draft.having("project", code)
    if teller is None:
        return draft
    return replace(draft, block=replace(draft.block, filled_heading=teller.headings[0]))


def _payments(tab: Tab, found: Mapping[Target, Match], code: Source, year: tuple[str, str]) -> list[Draft]:
    """One block for each nature of payment that has its amount on the project's row."""
    made = []
    for nature in vocabulary.PAYMENTS:
        matched = by_field(found, "Versements", nature)
        if "amount" not in matched:
            continue
        draft = _draft(tab, "Versements", matched, year)
        draft = draft.having("project", code).having("nature", Source(Rule.FIXED, text=nature))
        amount = tab.headings[matched["amount"].column]
        name = f"Versements{PLUS}{nature}"
        block = replace(draft.block, name=name, filled_heading=amount)
        made.append(replace(draft, block=block))
    return made


def meetings_of(drafts: Sequence[Draft], tabs: Mapping[str, Tab]) -> list[Draft]:
    """The meetings told by the day of each decision alone, when no sheet lists them; `tabs` are by folded name."""
    if any(draft.block.sheet == "Séances" for draft in drafts):
        return []
    made: list[Draft] = []
    for draft in drafts:
        meeting = draft.source("meeting")
        if draft.block.sheet != "Décisions" or meeting is None:
            continue
        tab = tabs[folded(draft.block.tab)]
        days = tab.values(tab.columns[folded(meeting.headings[0])], SAMPLE)
        if content_fit(days, Column("", "", DATE, "")) > 0:
            sources = {"code": meeting, "day": meeting}
            block = replace(
                draft.block,
                name=draft.block.name.replace("Décisions", "Séances"),
                sheet="Séances",
                filled_heading="",
                distinct=True,
                sources=sources,
            )
            made.append(Draft(block))
    return made
