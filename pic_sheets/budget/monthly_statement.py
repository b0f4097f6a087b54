"""The monthly statement of the fund's spending, for its members and its funders.

Roubaix's association gives one every month (ville-roubaix.fr, « acteurs »); what is in it is ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from pic_sheets.budget._account_table import totalled
from pic_sheets.budget.figures import figures
from pic_sheets.budget.movements import Kind, Movement, movements
from pic_sheets.budget.tables import by_funder
from pic_sheets.dates import Month, days_after
from pic_sheets.fund.days_past import fund_known_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.money import ZERO, total
from pic_sheets.outcomes import EURO, Content, Figure, ResultTable

#: The figures of the budget that a month changes, and those that it leaves or draws on.
_FLOWS = ("encaisse", "accorde", "engage", "verse", "reverse")
POSITION = ("enveloppe", "encaisse", "accorde", "engage", "disponible", "verse", "reverse")
_LABELS = {
    "encaisse": "Encaissé dans le mois",
    "accorde": "Accordé dans le mois",
    "engage": "Engagé dans le mois, bilans déduits",
    "verse": "Versé dans le mois",
    "reverse": "Reversé dans le mois",
}
#: The field that tells the amount of a line's row.
_AMOUNT = {
    Kind.RECEIPT: "amount",
    Kind.DECISION: "granted",
    Kind.PAYMENT: "amount",
    Kind.REFUND: "amount",
    Kind.REPORT: "justified",
}
_BY_FUNDER = ("Encaissé", "Accordé", "Versé")


@dataclass(frozen=True)
class Statement:
    """A month of the fund: as it opened, as it closed on `until` (the month's last day, or today while it lasts), and between."""

    fund: Fund
    month: Month
    until: date

    @cached_property
    def opening(self) -> Fund:
        """The fund at the end of the day before the month."""
        return fund_known_on(self.fund, days_after(self.month.first, -1))

    @cached_property
    def closing(self) -> Fund:
        """The fund at the end of the statement's last day."""
        return fund_known_on(self.fund, self.until)

    @cached_property
    def lines(self) -> tuple[Movement, ...]:
        """All that moved the fund's money between the two."""
        return movements(self.fund, self.opening, self.closing)

    def of(self, *kinds: Kind) -> tuple[Movement, ...]:
        """The lines of these kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @cached_property
    def moved(self) -> dict[str, Decimal]:
        """Code of a figure of the budget → what the lines of the month add to it, in euros."""
        sums = {kind: total(line.amount for line in self.of(kind)) for kind in Kind}
        committed = sums[Kind.DECISION] + sums[Kind.REPORT]
        return {
            "enveloppe": ZERO,
            "encaisse": sums[Kind.RECEIPT],
            "accorde": sums[Kind.DECISION],
            "engage": committed,
            "disponible": -committed,
            "verse": sums[Kind.PAYMENT],
            "reverse": sums[Kind.REFUND],
        }

    @property
    def closing_figures(self) -> tuple[Figure, ...]:
        """The figures of the budget as the month closes, each with its cells."""
        return figures(self.closing)

    @property
    def month_figures(self) -> tuple[Figure, ...]:
        """What the month added, each with its cells."""
        sources = {
            "encaisse": (Kind.RECEIPT,),
            "accorde": (Kind.DECISION,),
            "engage": (Kind.DECISION, Kind.REPORT),
            "verse": (Kind.PAYMENT,),
            "reverse": (Kind.REFUND,),
        }
        return tuple(
            Figure(f"{code}_mois", _LABELS[code], self.moved[code], EURO, self._cells(sources[code])) for code in _FLOWS
        )

    def _cells(self, kinds: Sequence[Kind]) -> tuple[str, ...]:
        return addresses(source for line in self.of(*kinds) for source in fields([line.record], _AMOUNT[line.kind]))

    @property
    def position(self) -> ResultTable:
        """The fund as the month opens, what the lines add, the fund as it closes, and what the year has added so far.

        The first and the third are the budget's own figures; what an envelope was does not depend on the day.
        """
        before, after = _values(self.opening), _values(self.closing)
        start = _values(fund_known_on(self.fund, days_after(date(self.month.year, 1, 1), -1)))
        rows = [
            (
                _label(self.closing, code),
                before[code],
                self.moved[code],
                after[code],
                after[code] - start[code] if code in _FLOWS else None,
            )
            for code in POSITION
        ]
        columns = ("Situation", "À l'ouverture", "Dans le mois", "À la clôture", "Depuis le 1er janvier")
        return ResultTable("situation", "Situation du fonds", columns, tuple(rows), ("", EURO, EURO, EURO, EURO))

    @property
    def by_funder(self) -> ResultTable:
        """Each funder's part as the month closes and what the month added to it, to the cent: as shared by the budget."""
        before, after = _funder_rows(self.opening), _funder_rows(self.closing)
        columns = {"Code": "", "Financeur": "", "Part pour les projets": EURO}
        for name in _BY_FUNDER:
            columns |= {f"{name} dans le mois": EURO, f"{name} à la clôture": EURO}
        columns["Disponible"] = EURO
        rows = []
        for key in dict.fromkeys((*after, *before)):
            then, now = before.get(key, {}), after.get(key, {})
            row: list[Content] = [*_names(now or then), _amount(now, "Part pour les projets")]
            for name in _BY_FUNDER:
                row += [_amount(now, name) - _amount(then, name), _amount(now, name)]
            rows.append((*row, _amount(now, "Disponible")))
        return replace(totalled("par_financeur", "Par financeur", columns, rows), on_screen=False)

    @property
    def movements(self) -> ResultTable:
        """Every line of the month."""
        columns = ("Mouvement", "Date", "Projet", "Titre", "Porteur ou financeur", "Nature", "Montant noté", "Effet")
        rows = tuple(
            (line.kind.value, line.day, line.project, line.title, line.party, line.nature, line.told, line.amount)
            for line in self.lines
        )
        return ResultTable(
            "mouvements", "Mouvements du mois", columns, rows, ("", "", "", "", "", "", EURO, EURO), on_screen=False
        )


def _values(fund: Fund) -> dict[str, Decimal]:
    return {figure.code: figure.value for figure in figures(fund) if isinstance(figure.value, Decimal)}


def _label(fund: Fund, code: str) -> str:
    return next(figure.label for figure in figures(fund) if figure.code == code)


def _funder_rows(fund: Fund) -> dict[int | None, dict[str, Content]]:
    """Rank of a funder → its row of the budget's own table, None for what no funder bears."""
    table = by_funder.TABLE.table(fund)
    found: dict[int | None, dict[str, Content]] = {}
    for rank, row in enumerate(table.rows[:-1]):
        found[rank if rank < len(fund.funders) else None] = dict(zip(table.columns, row, strict=True))
    return found


def _names(row: dict[str, Content]) -> Iterable[Content]:
    return row["Code"], row["Financeur"]


def _amount(row: dict[str, Content], name: str) -> Decimal:
    value = row.get(name)
    return value if isinstance(value, Decimal) else ZERO
