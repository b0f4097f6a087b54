"""This year beside the year before: a table, a chart of two series, and sentences that say what went up or down."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pic_sheets.documents._result_fields import shown_content
from pic_sheets.documents._review_results import YearResults
from pic_sheets.money import format_amount, format_number
from pic_sheets.outcomes import EURO, PERCENT
from pic_sheets.plans import ChartData
from pic_sheets.statistics._ratios import percent
from pic_sheets.texts import NBSP, listed

#: What has no meaning: a part of nothing.
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Compared:
    """A number of both years, None when a year does not tell it; `unit` is €, % or ""; `noun` is what a sentence calls it."""

    label: str
    noun: str
    now: Decimal | None
    then: Decimal | None
    unit: str = ""

    @property
    def gap(self) -> Decimal | None:
        """By how much it went up, below zero when it went down."""
        return None if self.now is None or self.then is None else self.now - self.then

    @property
    def growth(self) -> Decimal | None:
        """The gap in hundredths of what it was; None of nothing, and of a share, which is told in points."""
        return None if self.gap is None or self.unit == PERCENT else percent(self.gap, self.then or 0)


#: Figures of the budget and of the statistics: code → what a sentence calls it.
_FIGURES = {
    "enveloppe": "l’enveloppe des projets",
    "demande": "le montant demandé",
    "accorde": "le montant accordé",
    "verse": "le montant versé",
    "justifie": "le montant justifié",
    "aide_moyenne": "l’aide moyenne",
    "aide_par_participant": "l’aide par participant",
    "taux_accord": "le taux d’accord",
    "part_qpv": "la part des aides en quartier prioritaire",
    "part_primo_porteurs": "la part des porteurs aidés une seule fois",
    "concentration": "la part des cinq porteurs les plus aidés",
}
_COUNTS = {
    "deposes": ("Projets déposés", "le nombre de projets déposés"),
    "accordes": ("Projets soutenus", "le nombre de projets soutenus"),
    "realises": ("Projets réalisés", "le nombre de projets réalisés"),
}
_PEOPLE = {
    "participants": "le nombre de participants",
    "residents_involved": "le nombre d’habitants impliqués",
    "volunteers": "le nombre de bénévoles",
    "volunteer_hours": "le nombre d’heures de bénévolat",
}
#: The figures that sentences speak of, and those that the chart draws.
_SPOKEN = (
    "Projets soutenus",
    "Accordé par le comité",
    "Versé aux porteurs",
    "Participants",
    "Bénévoles",
    "Aide moyenne par projet",
)
_DRAWN = {"enveloppe": "Enveloppe", "accorde": "Accordé", "verse": "Versé", "justifie": "Justifié"}


def compared(now: YearResults, then: YearResults) -> tuple[Compared, ...]:
    """The key figures of both years, in the order of the table."""
    return (
        *(Compared(label, noun, Decimal(now.count(code)), Decimal(then.count(code))) for code, (label, noun) in _COUNTS.items()),
        *(
            Compared(now.figures[code].label, noun, _number(now.figures[code].value), _number(then.figures[code].value), now.figures[code].unit)
            for code, noun in _FIGURES.items()
        ),
        *(
            Compared(now.publics[code].label, noun, _number(now.publics[code].value), _number(then.publics[code].value))
            for code, noun in _PEOPLE.items()
        ),
    )  # fmt: skip


def comparison(now: YearResults, then: YearResults | None) -> dict[str, Any]:
    """The fields of the comparison; nothing in any of them without a year before."""
    if then is None:
        return {"annee": "", "annee_avant": "", "lignes": [], "phrases": []}
    found = compared(now, then)
    return {
        "annee": now.year,
        "annee_avant": then.year,
        "lignes": [_line(item) for item in found],
        "phrases": _sentences(found, then.year),
    }


def comparison_chart(now: YearResults, then: YearResults | None) -> ChartData:
    """The money of both years, one series a year, the one before first."""
    if then is None:
        return ChartData([], [])
    years = (then, now)
    series = [(year.year, [float(year.amount(code)) for code in _DRAWN]) for year in years]
    return ChartData(list(_DRAWN.values()), series)


def _number(content: object) -> Decimal | None:
    return Decimal(content) if isinstance(content, int | Decimal) else None


def _line(item: Compared) -> dict[str, str]:
    return {
        "chiffre": item.label,
        "cette_annee": _shown(item.now, item.unit),
        "annee_avant": _shown(item.then, item.unit),
        "ecart": _signed(item),
        "ecart_pourcent": _NONE if item.growth is None else f"{_sign(item.growth)}{format_number(abs(item.growth), 1)}{NBSP}%",
    }  # fmt: skip


def _shown(number: Decimal | None, unit: str) -> str:
    if number is None:
        return _NONE
    return format_amount(number) if unit == EURO else shown_content(number, unit)


def _signed(item: Compared) -> str:
    """The gap with its sign; that of two shares is in points."""
    if item.gap is None:
        return _NONE
    size = abs(item.gap)
    shown = f"{format_number(size, 1)} pt" if item.unit == PERCENT else _shown(size, item.unit)
    return f"{_sign(item.gap)}{shown.replace(' ', NBSP)}"


def _sign(number: Decimal) -> str:
    return "+" if number > 0 else "−" if number < 0 else ""


def _sentences(found: Sequence[Compared], before: str) -> list[str]:
    """What went up, what went down, what did not move; a year before that tells nothing is told so."""
    if not any(item.then for item in found):
        return [f"L’année {before} ne compte encore aucun chiffre{NBSP}: il n’y a rien à quoi se comparer."]
    spoken = [item for item in found if item.label in _SPOKEN and item.gap is not None]
    up = [_moved(item) for item in spoken if item.gap and item.gap > 0]
    down = [_moved(item) for item in spoken if item.gap and item.gap < 0]
    still = [item.noun for item in spoken if not item.gap]
    return [
        f"Par rapport à {before}, {words}{NBSP}: {listed(items)}."
        for items, words in ((up, "sont en hausse"), (down, "sont en baisse"), (still, "restent les mêmes"))
        if items
    ]


def _moved(item: Compared) -> str:
    """« le nombre de projets soutenus (25 au lieu de 20, +25,0 %) »."""
    growth = "" if item.growth is None else f", {_sign(item.growth)}{format_number(abs(item.growth), 1)}{NBSP}%"
    return f"{item.noun} ({_shown(item.now, item.unit)} au lieu de {_shown(item.then, item.unit)}{growth})"
