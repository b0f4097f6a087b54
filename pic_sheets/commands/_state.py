"""Where the fund is today and what is to be done, as a home page and the bare command tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import takewhile
from pathlib import Path

from pic_sheets.budget.figures import figures
from pic_sheets.commands._figures import incomplete
from pic_sheets.commands._gathering import Gathered, torn_sheets
from pic_sheets.dates import days_after
from pic_sheets.errors import UnusableRegister
from pic_sheets.fund.agenda import agenda, next_meeting_after
from pic_sheets.fund.decisions import Status, status
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import blocking
from pic_sheets.outcomes import Figure
from pic_sheets.payment_orders.register_contents import PaymentContents
from pic_sheets.register.contents import Contents
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.payment_registers import read_payment_register
from pic_sheets.stores.registers import read_register
from pic_sheets.texts import NBSP, folded, listed, quoted


@dataclass(frozen=True, slots=True)
class Due:
    """One kind of thing to do: what it is ("3 courriers à écrire"), its first few, and the words of the task that does it.

    `command` is without the workbook: `("courriers", "--a-faire")`; `late` says that a day has passed already, and `since` since
    when the first of them waits, None when no day tells it.
    """

    code: str
    label: str
    count: int
    lines: tuple[str, ...]
    command: tuple[str, ...]
    late: bool = False
    since: date | None = None

    def typed(self, workbook: str) -> str:
        """The command as it is typed for a workbook, whose name may have spaces.

        >>> Due("courriers", "", 1, (), ("courriers", "--a-faire")).typed("Suivi 2025.xlsx")
        'pic-sheets courriers "Suivi 2025.xlsx" --a-faire'
        """
        words = tuple(takewhile(lambda word: not word.startswith("-"), self.command))
        options = self.command[len(words) :]
        return " ".join(("pic-sheets", *words, f'"{workbook}"' if " " in workbook else workbook, *options))


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting of the committee: its code, its day, where, and how many projects are on its agenda."""

    code: str
    day: date
    place: str
    projects: int


@dataclass(frozen=True, slots=True)
class FundState:
    """The state of a fund on a day.

    `envelope` is what can be granted, `engaged`, `paid` and `available` parts of it, in euros; None when the workbook cannot
    tell. `figures` are those of the budget, their value None in the same way. `by_status` counts projects, each in one status,
    in the order of a project's life; it is empty when no status can be told. `due` is the most urgent first.
    """

    name: str
    association: str
    day: date
    envelope: Decimal | None
    engaged: Decimal | None
    paid: Decimal | None
    available: Decimal | None
    figures: tuple[Figure, ...]
    by_status: tuple[tuple[str, int], ...]
    meeting: NextMeeting | None
    due: tuple[Due, ...]
    blocking: int
    warnings: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registers:
    """What was written and what was ordered already; None when a register cannot be read, which `notes` tell."""

    letters: Contents | None
    payments: PaymentContents | None
    notes: tuple[str, ...] = ()


def read_registers(folder: Path) -> Registers:
    """The registers beside a workbook, empty when there is none."""
    letters: Contents | None = None
    payments: PaymentContents | None = None
    notes = []
    try:
        letters = read_register(folder)
    except UnusableRegister as error:
        notes.append(f"Les courriers à faire ne peuvent pas être dits. {error}")
    try:
        payments = read_payment_register(folder)
    except UnusableRegister as error:
        notes.append(f"Les paiements à faire ne peuvent pas être dits. {error}")
    return Registers(letters, payments, tuple(notes))


#: The sheets that the figures are made from: what one lacks cannot be counted.
_COMMITTED = ("Projets", "Séances", "Décisions", "Bilans")
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "enveloppe": ("Financeurs",),
    "encaisse": ("Encaissements",),
    "demande": ("Projets",),
    "accorde": ("Projets", "Séances", "Décisions"),
    "engage": _COMMITTED,
    "verse": ("Versements",),
    "reverse": ("Versements",),
    "reste_a_verser": (*_COMMITTED, "Versements"),
    "disponible": ("Financeurs", *_COMMITTED),
}
#: Those that mean nothing while no funder has notified anything.
_OF_ENVELOPE = frozenset({"enveloppe", "disponible"})

#: The statuses in the order of a project's life, grants in full and in part together.
_LIFE: Mapping[str, frozenset[Status]] = {
    "En attente de décision": frozenset({Status.WAITING}),
    "Ajourné": frozenset({Status.ADJOURNED}),
    "Accordé": frozenset({Status.GRANTED, Status.PARTLY}),
    "Réalisé": frozenset({Status.DONE}),
    "Refusé": frozenset({Status.REFUSED}),
    "Retiré": frozenset({Status.WITHDRAWN}),
}


def fund_state(gathered: Gathered, registers: Registers, today: date) -> FundState:
    """The state of the fund: whatever is wrong in the workbook is left out of it and told, never raised."""
    from pic_sheets.commands._to_do import things_due

    fund, torn = gathered.fund, _torn(gathered)
    blocks = blocking(gathered.issues)
    told = tuple(_figures(fund, torn))
    money = {figure.code: figure.value for figure in told if isinstance(figure.value, Decimal)}
    return FundState(
        gathered.name,
        fund.association.name if fund.association else "",
        today,
        envelope=money.get("enveloppe"),
        engaged=money.get("engage"),
        paid=money.get("verse"),
        available=money.get("disponible"),
        figures=told,
        by_status=() if torn.intersection(_COMMITTED) else _by_status(fund),
        meeting=_next_meeting(fund, today),
        due=things_due(gathered, registers, today, whole=not torn),
        blocking=len(blocks),
        warnings=len([issue for issue in gathered.issues if issue.severity == "A"]),
        notes=(*gathered.notes, *_notes(fund, torn), *(incomplete(blocks) if not torn else ()), *registers.notes),
    )


def _torn(gathered: Gathered) -> frozenset[str]:
    """The names of our sheets that something is missing from; every one when it is not known which."""
    torn = torn_sheets(gathered)
    ours = {folded(sheet.name): sheet.name for sheet in declared_sheets()}
    optional = {folded(sheet.name) for sheet in declared_sheets() if sheet.optional}
    found = {ours[name] for name in torn - optional if name in ours}
    return frozenset(ours.values() if torn - ours.keys() else found)


def _figures(fund: Fund, torn: frozenset[str]) -> Iterator[Figure]:
    is_funded = any(funder.notified for funder in fund.funders)
    for figure in figures(fund):
        if figure.code in _BEHIND:
            is_known = torn.isdisjoint(_BEHIND[figure.code]) and (is_funded or figure.code not in _OF_ENVELOPE)
            yield figure if is_known else replace(figure, value=None, cells=())


def _by_status(fund: Fund) -> tuple[tuple[str, int], ...]:
    standing = [status(fund, project) for project in fund.listed_projects]
    return tuple((name, sum(found in alike for found in standing)) for name, alike in _LIFE.items())


def _next_meeting(fund: Fund, today: date) -> NextMeeting | None:
    """The first meeting from today on, today included."""
    meeting = next_meeting_after(fund, days_after(today, -1))
    day = fund.day_of(meeting.code) if meeting else None
    if meeting is None or day is None:
        return None
    return NextMeeting(meeting.code, day, meeting.venue, len(agenda(fund, meeting)))


def _notes(fund: Fund, torn: frozenset[str]) -> Iterator[str]:
    if torn:
        sheets = listed([quoted(sheet.name) for sheet in declared_sheets() if sheet.name in torn])
        yield f"Tout ne peut pas être dit{NBSP}: il manque une feuille, ou une colonne, dans {sheets}. Corrigez cela d'abord."
    elif not any(funder.notified for funder in fund.funders):
        yield f"L'enveloppe n'est pas connue{NBSP}: notez ce que vos financeurs ont notifié dans la feuille {quoted('Financeurs')}."
