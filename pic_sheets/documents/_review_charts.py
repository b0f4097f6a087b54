"""The data of the charts that the annual review draws, from the results that its tables print."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from pic_sheets.budget.figures import figures
from pic_sheets.budget.tables import tables
from pic_sheets.documents._result_fields import by_code, column_values
from pic_sheets.fund.decisions import Status
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Content
from pic_sheets.plans import ChartData
from pic_sheets.statistics import results

#: The money of the year, from what there is to what is spent.
_MONEY = {
    "enveloppe": "Enveloppe", "accorde": "Accordé", "engage": "Engagé", "verse": "Versé", "justifie": "Justifié",
}  # fmt: skip
#: The rows of the table of publics that are ages.
_AGES = ("Moins de 12 ans", "12-17 ans", "18-25 ans", "26-59 ans", "60 ans et plus")


def review_charts(fund: Fund, today: date) -> Mapping[str, ChartData]:
    """Chart name → data."""
    statistics = by_code(results(fund, today)[1])
    budget = by_code(tables(fund))
    money = {figure.code: figure.value for figure in figures(fund)}
    themes, publics = statistics["themes"], statistics["publics"]
    people = dict(zip(column_values(publics, "Public"), column_values(publics, "Nombre"), strict=True))
    return {
        "aides_par_theme": _chart("Montant accordé", column_values(themes, "Thématique"), column_values(themes, "Montant accordé")),
        "projets_par_etat": _states(column_values(budget["par_projet"], "État")),
        "participants_par_age": _chart("Participants", _AGES, [people.get(age) for age in _AGES]),
        "argent": _chart("Euros", list(_MONEY.values()), [money[code] for code in _MONEY]),
    }  # fmt: skip


def _states(found: list[Content]) -> ChartData:
    """How many projects are in each state, in the order of the states, those of none left out."""
    counts = Counter(str(state) for state in found if state)
    known = [state.value for state in Status if counts[state.value]]
    return _chart("Projets", known, [counts[state] for state in known])


def _chart(name: str, categories: list[Content] | tuple[str, ...] | list[str], values: list[Content]) -> ChartData:
    numbers = [0.0 if value is None else float(str(value)) for value in values]
    return ChartData([str(category) for category in categories], [(name, numbers)])
