from dataclasses import replace
from datetime import date

import make
from committees import meeting

from pic_sheets.documents._minutes_rows import rows_behind_minutes, rows_of_the_meeting
from pic_sheets.fund.fund import Fund

MEETING = make.meeting(chair="M1", row=4)


def _fund() -> Fund:
    return Fund(
        association=make.association(),
        rules=(
            make.rule(row=4),
            make.rule(since=date(2025, 6, 1), row=5),
        ),
        funders=(make.funder(row=4),),
        districts=(make.district(row=4), make.district(code="Q2", row=5)),
        themes=(make.theme(row=4), make.theme(code="T02", row=5)),
        holders=(make.holder(row=4), make.holder(code="H2", row=5), make.holder(code="H3", row=6)),
        projects=(
            make.project(row=4),
            make.project(code="P2", holder="H2", row=5),
            make.project(code="P3", holder="H3", meeting="S2", district="Q2", theme="T02", row=6),
        ),
        members=(
            make.member(row=4),
            make.member(code="M2", until=date(2025, 1, 1), row=5),
            make.member(code="M3", until=date(2025, 1, 1), row=6),
        ),
        meetings=(MEETING, make.meeting(code="S2", day=date(2025, 6, 4), row=5), make.meeting(code="S0", day=date(2025, 1, 8), row=6)),
        attendance=(make.attendance(row=4), make.attendance(member="M2", row=5), make.attendance(meeting="S2", row=6)),
        decisions=(
            make.decision(row=4),
            make.decision(meeting="S2", project="P3", row=5),
            make.decision(meeting="S0", project="P9", row=6),
        ),
        reports=(make.report(presented_at="S1", row=4), make.report(project="P3", presented_at="S2", row=5)),
    )  # fmt: skip


def _rows(found: frozenset[tuple[str, int]], sheet: str) -> set[int]:
    return {row for name, row in found if name == sheet}


def test_minutes_rest_on_their_meeting_and_on_what_the_envelope_was_before_it() -> None:
    found = rows_behind_minutes(_fund(), MEETING)
    assert _rows(found, "Séances") == {4}
    assert _rows(found, "Présences") == {4, 5}
    assert _rows(found, "Membres") == {4, 5}  # one in term, one who came
    assert _rows(found, "Décisions") == {4, 6}
    assert _rows(found, "Projets") == {4, 5}  # one decided, one only planned
    assert _rows(found, "Porteurs") == {4, 5}
    assert _rows(found, "Bilans") == {4}
    assert _rows(found, "Règlement") == {4}
    assert _rows(found, "Quartiers") == _rows(found, "Thématiques") == _rows(found, "Financeurs") == {4}
    assert len(_rows(found, "Association")) > 1


def test_a_row_whose_meeting_is_not_known_is_behind_every_meeting() -> None:
    lost = frozenset({"meeting"})
    fund = replace(
        _fund(),
        attendance=(make.attendance(meeting="", row=14),),
        decisions=(make.decision(meeting="", row=15),),
        projects=(make.project(code="P5", meeting="", unreadable=lost, row=16),),
        reports=(make.report(presented_at="", unreadable=frozenset({"presented_at"}), row=17),),
    )
    found = rows_behind_minutes(fund, MEETING)
    assert {("Présences", 14), ("Décisions", 15), ("Projets", 16), ("Bilans", 17)} <= found


def test_an_undated_meeting_rests_on_all_that_may_be_before_it() -> None:
    found = rows_behind_minutes(_fund(), replace(MEETING, day=None))
    assert _rows(found, "Décisions") == {4, 5, 6}
    assert _rows(found, "Membres") == {4, 5, 6}


def test_a_recused_member_is_behind_even_when_out_of_term() -> None:
    fund = replace(_fund(), attendance=(), decisions=(make.decision(recusals=("M3",)),))
    assert _rows(rows_behind_minutes(fund, MEETING), "Membres") == {4, 6}


def test_a_meetings_own_rows_are_its_attendance_and_its_decisions() -> None:
    fund = meeting("M1", "M2")
    assert rows_of_the_meeting(fund, fund.meetings[0]) == {
        ("Séances", 4),
        ("Présences", 4),
        ("Présences", 5),
        ("Décisions", 4),
    }
