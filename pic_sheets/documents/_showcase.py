"""The year as a town may show it: granted projects by theme and neighbourhood, the map, the figures, and no one's name.

Of what people typed, only the columns that their sheets declare published are shown, and of these no text with an e-mail
address, a phone or an account number, nor one that names the holder's contact (RGPD, art. 5: minimisation). The figures
are those of `budget` and `statistiques`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets.budget.figures import figures
from pic_sheets.dates import format_date
from pic_sheets.documents._quotes import quotes
from pic_sheets.documents._result_fields import by_code, figure_fields, table_fields
from pic_sheets.drawings import Drawing
from pic_sheets.fund.decisions import Status, status
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.fund.sources import Source, addresses, fields
from pic_sheets.identifiers import personal_data
from pic_sheets.maps.key import SOURCE
from pic_sheets.maps.looks import look, symbol
from pic_sheets.maps.packing import Disc
from pic_sheets.maps.places import MappedProject, mapped_projects, mapped_themes
from pic_sheets.maps.project_map import SCREEN, project_map
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.projects import Project
from pic_sheets.showcases import Quote, Showcase, ShownDistrict, ShownProject, ShownTheme
from pic_sheets.statistics import results
from pic_sheets.texts import NBSP, folded

_SWATCH = 28.0


def showcase(fund: Fund, today: date, *, draft: bool = False) -> Showcase:
    """The page of the fund's year, as it stands on the day."""
    projects = mapped_projects(fund)
    shown = {project.label: _project(fund, project) for project in projects}
    association = fund.association.name if fund.association else ""
    return Showcase(
        title=f"Projets d'initiative citoyenne {fund.year or ''}".strip(),
        association=_public(association),
        day=format_date(today),
        figures=_figures(fund, today),
        drawing=project_map(fund, SCREEN),
        source=SOURCE,
        themes=tuple(
            ShownTheme(
                theme.letter,
                _public(theme.name) or theme.letter,
                _swatch(rank, theme.letter),
                tuple(shown[one.label] for one in projects if one.theme == theme),
            )
            for rank, theme in enumerate(mapped_themes(projects))
        ),
        districts=tuple(_districts(fund, today, projects, shown)),
        quotes=tuple(_quotes(fund)),
        funders=tuple(_public(funder.name) for funder in fund.funders if project_part(funder) > ZERO),
        withheld=tuple(_withheld(fund, projects)),
        is_draft=draft,
    )


def names_someone(text: str, holder: Holder | None) -> bool:
    """Whether the text tells the first and last names of the holder's contact, in whichever order.

    Of a resident who holds a project alone, either is enough: the page says which project is theirs.
    """
    if holder is None:
        return False
    first, last = folded(holder.first_name), folded(holder.last_name)
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    if holder.type == HolderType.RESIDENT and {holder.first_name.strip(), holder.last_name.strip()} & {*words}:
        return True
    return bool(first and last) and any(name in folded(text) for name in (f"{first} {last}", f"{last} {first}"))


def _public(text: str, holder: Holder | None = None) -> str:
    """The text, or "" when it is not for everyone to read."""
    return "" if personal_data(text) or names_someone(text, holder) else text.strip()


def _figures(fund: Fund, today: date) -> Sequence[tuple[str, str]]:
    found, tables = results(fund, today)
    total = table_fields(by_code(tables)["themes"])["total"]
    told = figure_fields((*figures(fund), *found))
    return (
        ("Projets accordés", total["accordes"]),
        ("Projets réalisés", total["realises"]),
        ("Accordé par le comité", told["accorde"]),
        ("Aide moyenne par projet", told["aide_moyenne"]),
        ("Participants", total["participants"]),
        ("Habitants impliqués", total["habitants_impliques"]),
    )


def _project(fund: Fund, mapped: MappedProject) -> ShownProject:
    project = mapped.project
    holder = fund.holder.get(project.holder)
    district = fund.district.get(project.district)
    return ShownProject(
        label=mapped.label,
        title=_public(project.title, holder) or f"Projet {mapped.label}",
        holder=_holder(holder),
        district=_public(district.name) if district else UNTOLD,
        amount=format_amount(mapped.amount),
        state="Réalisé" if status(fund, project) == Status.DONE else "Accordé",
        description=_public(project.description, holder),
        is_drawn=mapped.place is not None,
    )


def _holder(holder: Holder | None) -> str:
    """Who carries the project; a resident is never named, nor a group by the name of its contact."""
    if holder is None:
        return ""
    if holder.type == HolderType.RESIDENT:
        return {"Madame": "Une habitante", "Monsieur": "Un habitant"}.get(
            holder.civility, "Un habitant ou une habitante"
        )
    last = folded(holder.last_name)
    named = holder.type == HolderType.RESIDENTS and last and last in folded(holder.name).split()
    anonymous = "Un collectif d'habitants" if holder.type == HolderType.RESIDENTS else "Une association"
    return anonymous if named else _public(holder.name, holder) or anonymous


def _districts(
    fund: Fund, today: date, projects: Sequence[MappedProject], shown: dict[str, ShownProject]
) -> Iterator[ShownDistrict]:
    """The neighbourhoods that have projects, in the order of the statistics, then those that none is known for."""
    rows = table_fields(by_code(results(fund, today)[1])["quartiers"])["lignes"]
    for row in rows:
        known = row["code"] in fund.district
        here = tuple(
            shown[one.label] for one in projects if _district_of(fund, one.project) == (row["code"] if known else "")
        )
        if here:
            amount = f"{row['montant_accorde']}{NBSP}€"
            yield ShownDistrict(_public(row["quartier"]) or row["code"], row["statut"], amount, here)


def _district_of(fund: Fund, project: Project) -> str:
    return project.district if project.district in fund.district else ""


def _quotes(fund: Fund) -> Iterator[Quote]:
    for theme in quotes(fund):
        for quote in theme["citations"]:
            words, title = _public(quote["texte"]), _public(quote["projet"])
            if words and not _names_any(fund, words):
                told = "" if _names_any(fund, title) else title
                yield Quote(words, told, theme["thematique"])


def _names_any(fund: Fund, text: str) -> bool:
    return any(names_someone(text, holder) for holder in fund.holders)


def _withheld(fund: Fund, projects: Sequence[MappedProject]) -> tuple[str, ...]:
    """The cells of these projects and of their reports that the page would show, were it not for whom they tell of."""
    found: list[Source] = []
    for project in (one.project for one in projects):
        holder, report = fund.holder.get(project.holder), fund.report.get(project.code)
        for name in ("title", "description"):
            if getattr(project, name).strip() and not _public(getattr(project, name), holder):
                found += fields([project], name)
        if report and report.effects.strip() and (not _public(report.effects) or _names_any(fund, report.effects)):
            found += fields([report], "effects")
    return addresses(found)


def _swatch(rank: int, letter: str) -> Drawing:
    middle = _SWATCH / 2
    return Drawing(_SWATCH, _SWATCH, "", "", tuple(symbol(Disc((middle, middle), middle - 1), look(rank), letter)))
