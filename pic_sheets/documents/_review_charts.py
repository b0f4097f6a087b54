"""The data of the charts that the annual review draws, from the results that its tables print."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from pic_sheets.documents._result_fields import column_values
from pic_sheets.documents._review_comparison import comparison_chart
from pic_sheets.documents._review_results import year_results
from pic_sheets.fund.decisions import Status
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.outcomes import Content
from pic_sheets.plans import ChartData

#: The money of the year, from what there is to what is spent.
_MONEY = {
    "enveloppe": "Enveloppe", "accorde": "Accordé", "engage": "Engagé", "verse": "Versé", "justifie": "Justifié",
}  # fmt: skip
#: The rows of the table of publics that are ages.
_AGES = ("Moins de 12 ans", "12-17 ans", "18-25 ans", "26-59 ans", "60 ans et plus")
_GENDERS = ("Femmes", "Hommes")
#: The two bars of each type of holder: their name, and the column of the table of holders.
_HOLDERS = {"Aidés une fois": "Primo-porteurs", "Aidés plusieurs fois": "Récurrents"}


def review_charts(fund: Fund, today: date, before: Fund | None = None) -> Mapping[str, ChartData]:
    """Chart name → data; the comparison has none without a year before."""
    year = year_results(fund, today)
    themes, objectives, publics = (year.tables[code] for code in ("themes", "objectifs", "publics"))
    holders, delays = year.tables["porteurs"], year.tables["delais"]
    people = dict(zip(column_values(publics, "Public"), column_values(publics, "Nombre"), strict=True))
    return {
        "comparaison": comparison_chart(year, year_results(before, today) if before else None),
        "aides_par_theme": _chart("Montant accordé", column_values(themes, "Thématique"), column_values(themes, "Montant accordé")),
        "aides_par_objectif": _chart(
            "Montant accordé", _named(column_values(objectives, "Objectif régional")), column_values(objectives, "Montant accordé")
        ),
        "projets_par_etat": _states(column_values(year.tables["par_projet"], "État")),
        "porteurs_aides": ChartData(
            _texts(column_values(holders, "Type de porteur")),
            [(name, _numbers(column_values(holders, column))) for name, column in _HOLDERS.items()],
        ),
        "delais": _chart("Jours", column_values(delays, "Étape"), column_values(delays, "Médiane (jours)")),
        "femmes_et_hommes": _chart("Participants", _GENDERS, [people.get(gender) for gender in _GENDERS]),
        "participants_par_age": _chart("Participants", _AGES, [people.get(age) for age in _AGES]),
        "argent": _chart("Euros", list(_MONEY.values()), [year.figures[code].value for code in _MONEY]),
    }  # fmt: skip


def _states(found: list[Content]) -> ChartData:
    """How many projects are in each state, in the order of the states, those of none left out."""
    counts = Counter(str(state) for state in found if state)
    known = [state.value for state in Status if counts[state.value]]
    return _chart("Projets", known, [counts[state] for state in known])


def _chart(name: str, categories: Sequence[Content], values: Sequence[Content]) -> ChartData:
    return ChartData(_texts(categories), [(name, _numbers(values))])


def _named(contents: Sequence[Content]) -> list[Content]:
    return [UNTOLD if content is None else content for content in contents]


def _texts(contents: Sequence[Content]) -> list[str]:
    return [str(content) for content in contents]


def _numbers(contents: Sequence[Content]) -> list[float]:
    return [0.0 if content is None else float(str(content)) for content in contents]
