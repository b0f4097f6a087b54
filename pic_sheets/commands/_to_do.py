"""What is to be done for a fund today, one kind of thing after another, the most urgent first."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pic_sheets.attention import concerns
from pic_sheets.attention._reason import Urgency
from pic_sheets.commands._due_letters import due_letters
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._letter_choice import Choice, Wanted, chosen_kinds
from pic_sheets.commands._letters import about
from pic_sheets.commands._state import Due, Registers
from pic_sheets.commands.paiements._due import payments_of
from pic_sheets.documents._convocations import HOLDERS, MEMBERS
from pic_sheets.fund.agenda import next_meeting_after
from pic_sheets.fund.decisions import decided_on
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity, blocking
from pic_sheets.money import format_amount, total
from pic_sheets.payment_orders.due_payments import DuePayment
from pic_sheets.payment_orders.register_contents import PaymentContents
from pic_sheets.register.contents import Contents
from pic_sheets.sheets.decisions import Decision
from pic_sheets.texts import NBSP, counted, typeset

#: How many things of a kind are told one by one.
_FIRST = 5


def things_due(gathered: Gathered, registers: Registers, today: date, *, whole: bool) -> tuple[Due, ...]:
    """What is to be done; of a workbook that is not whole, only its anomalies, since no task takes it as it is."""
    blocks, warnings = blocking(gathered.issues), _warnings(gathered.issues)
    if not whole:
        return _anomalies(blocks, warnings)
    urgent, coming = _concerns(gathered.fund, today)
    return (
        *(_anomalies(blocks, warnings) if blocks else ()),
        *urgent,
        *(_letters(gathered.fund, registers.letters, today) if registers.letters is not None else ()),
        *(_payments(gathered, registers.payments, today) if registers.payments is not None else ()),
        *coming,
        *(() if blocks else _anomalies((), warnings)),
    )


def _warnings(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    return tuple(issue for issue in issues if issue.severity is Severity.WARNING)


def _anomalies(blocks: Sequence[Issue], warnings: Sequence[Issue]) -> tuple[Due, ...]:
    """What blocks, or else what is to be looked at: one thing to do, since one task tells it all."""
    told = blocks or warnings
    if not told:
        return ()
    label = (
        counted(len(blocks), "anomalie bloquante à corriger", "anomalies bloquantes à corriger")
        if blocks
        else counted(len(warnings), "point à vérifier", "points à vérifier")
    )
    lines = tuple(f"{issue.sheet}!{issue.cell}".rstrip("!") + f"{NBSP}: {issue.message}" for issue in told[:_FIRST])
    return (Due("anomalies", label, len(told), lines, ("verifier",)),)


def _concerns(fund: Fund, today: date) -> tuple[list[Due], list[Due]]:
    """The reasons to look at a project that something is to be done for: now, then soon."""
    found = {urgency: list[Due]() for urgency in (Urgency.NOW, Urgency.SOON)}
    ranked = sorted(concerns(fund, today), key=lambda pair: (pair[0].urgency.rank, pair[0].rank))
    for reason, pairs in groupby(ranked, key=lambda pair: pair[0]):
        if reason.urgency not in found:
            continue
        alike = [concern for _, concern in pairs]
        label = f"{len(alike)} {_lowered(reason.plural if len(alike) > 1 else reason.title)}"
        lines = tuple(
            f"{concern.project.code} {concern.project.title}{NBSP}: {typeset(concern.why)}" for concern in alike
        )
        since = min((concern.since for concern in alike if concern.since is not None), default=None)
        is_late = reason.urgency is Urgency.NOW and since is not None and since < today
        found[reason.urgency].append(Due(reason.code, label, len(alike), lines[:_FIRST], ("suivi",), is_late, since))
    return found[Urgency.NOW], found[Urgency.SOON]


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:]


def _letters(fund: Fund, contents: Contents, today: date) -> Iterator[Due]:
    """The convocations of the next meeting, whose papers go with them, then the other letters; later meetings wait their turn."""
    due = due_letters(fund, chosen_kinds(()), Choice(), contents, today)
    calls = [wanted for wanted in due if wanted[0].position in {MEMBERS, HOLDERS}]
    meeting = next_meeting_after(fund, today)
    called = [wanted for wanted in calls if meeting is not None and wanted[1].meeting == meeting.code]
    if called and meeting is not None:
        label = f"{counted(len(called), 'convocation', 'convocations')} à envoyer pour la séance {meeting.code}"
        yield Due(
            "convocations",
            label,
            len(called),
            _letter_lines(fund, called),
            ("comite", "preparer", "--seance", meeting.code),
        )
    others = [wanted for wanted in due if wanted not in calls]
    if others:
        yield Due(
            "courriers", counted(len(others), "courrier à écrire", "courriers à écrire"), len(others),
            _letter_lines(fund, others), ("courriers", "--a-faire"), since=_first_decided(fund, others),
        )  # fmt: skip


def _letter_lines(fund: Fund, wanted: Sequence[Wanted]) -> tuple[str, ...]:
    return tuple(
        f"{kind.title}, {' '.join(filter(None, (occasion.project, about(fund, occasion))))}{NBSP}: {occasion.why}"
        for kind, occasion in wanted[:_FIRST]
    )


def _first_decided(fund: Fund, wanted: Sequence[Wanted]) -> date | None:
    """The day of the first decision that waits to be announced."""
    days = (fund.day_of(occasion.meeting) if isinstance(occasion.record, Decision) else None for _, occasion in wanted)
    return min(filter(None, days), default=None)


def _payments(gathered: Gathered, contents: PaymentContents, today: date) -> Iterator[Due]:
    payables = [payable.due for payable in payments_of(gathered, contents, today).payables]
    if payables:
        number = counted(len(payables), "paiement à faire", "paiements à faire")
        label = f"{number}{NBSP}: {format_amount(total(due.amount for due in payables))}"
        lines = tuple(
            f"{due.project.code} {due.project.title}, {format_amount(due.amount)}{NBSP}: {due.why}"
            for due in payables[:_FIRST]
        )
        since = min(filter(None, (_ripe(gathered.fund, due) for due in payables)), default=None)
        yield Due("paiements", label, len(payables), lines, ("paiements",), since=since)


def _ripe(fund: Fund, due: DuePayment) -> date | None:
    """The day that made a payment due: the report's, once there is one, else the decision's."""
    report = fund.report.get(due.project.code)
    return report.received_on if report else decided_on(fund, due.project.code)
