"""A meeting of the committee, told in a line: who came, who gave a proxy to whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import make

from pic_sheets.fund.fund import Fund

#: Five residents with a vote, an association with one, an elected adviser and a member whose term ended in January.
MEMBERS = (
    *(
        make.member(code=f"M{number}", first_name="Ali", last_name=f"Ben {number}", row=3 + number)
        for number in range(1, 6)
    ),
    make.member(code="B1", college="Associations", row=9),
    make.member(code="A1", college="Élus", voice="Consultative", row=10),
    make.member(code="OLD", until=date(2025, 1, 31), row=11),
)
MEETING = make.meeting(chair="M1")


def meeting(*came: str, rules: Any = None, votes: tuple[int | None, ...] = (), **changes: Any) -> Fund:
    """A fund with one meeting: "M1" came, "M2→M1" gave a proxy, "-M3" was excused; `rules` by name, `votes` of a grant."""
    rows = []
    for row, text in enumerate(came, 4):
        member, arrow, proxy = text.lstrip("-").partition("→")
        presence = "Excusé" if text.startswith("-") else "Représenté" if arrow else "Présent"
        rows.append(make.attendance(member=member, presence=presence, proxy=proxy, row=row))
    names = ("votes_for", "votes_against", "abstentions")
    found = Fund(
        members=MEMBERS,
        meetings=(MEETING,),
        attendance=tuple(rows),
        rules=tuple(make.rule(parameter=name, value=value, row=4) for name, value in (rules or {}).items()),
        decisions=(make.decision(**dict(zip(names, votes, strict=False))),),
    )
    return replace(found, **changes)
