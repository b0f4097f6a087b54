"""A member who sits before or after their term."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.checks._members import name_of
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.committee import attendance_rows
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.members import Member
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The members present or represented at a meeting on a day that is not of their term, in the cell that names them.

    An excused or absent one changes nothing. The first and the last day are of the term.
    """
    certain = certainty(fund)
    for meeting in fund.meeting.values():
        for row in attendance_rows(fund, meeting).values():
            member = certain.seat(meeting, row) if row.counts else None
            if member is None or meeting.day is None or member.sits_on(meeting.day):
                continue
            yield Finding(
                row,
                "member",
                f"{name_of(fund, member.code)} siège à la séance du {format_date(meeting.day)}, {_when(member, meeting.day)}.",
                f"Corrigez les dates du mandat dans la feuille {quoted('Membres')}, ou cette ligne.",
            )


def _when(member: Member, day: date) -> str:
    if member.since is not None and day < member.since:
        return f"avant son mandat qui commence le {format_date(member.since)}"
    return "après son mandat" + (f" fini le {format_date(member.until)}" if member.until else "")


CHECK = Check(
    "membre-hors-mandat",
    "comité",
    Severity.BLOCKING,
    "Un membre siège un jour où il n'est pas en mandat.",
    USAGE,
    find,
    faulty=Case(
        {
            "Membres": [{"Code": "M1", "Du": "01/01/2024", "Au": "19/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [{"Séance": "S1", "Membre": "M1", "Présence": "Présent"}],
        },
        at=("Présences", "Membre", 2),
    ),
    right=Case(
        {
            "Membres": [{"Code": "M1", "Du": "01/01/2024", "Au": "20/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [{"Séance": "S1", "Membre": "M1", "Présence": "Présent"}],
        }
    ),
)
