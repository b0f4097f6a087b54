"""Which meeting a task is about."""

from datetime import date

import make
import pytest
from small_workbook import plain

from pic_sheets.commands.comite._meeting import chosen_meeting, held_meeting
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund

FUND = Fund(
    meetings=(
        make.meeting(code="S3", day=date(2025, 6, 4)),
        make.meeting(code="S1", day=date(2025, 3, 5)),
        make.meeting(code="S2", day=date(2025, 4, 2)),
        make.meeting(code="S4", day=None),
    )
)


@pytest.mark.parametrize(
    ("today", "code"), [(date(2025, 1, 1), "S1"), (date(2025, 3, 5), "S1"), (date(2025, 3, 6), "S2"), (date(2025, 6, 4), "S3")]
)  # fmt: skip
def test_without_a_code_it_is_the_next_one_today_included(today, code):
    assert chosen_meeting(FUND, None, today).code == code


def test_a_code_is_known_whatever_its_case():
    assert chosen_meeting(FUND, "s4", date(2025, 1, 1)).code == "S4"


def test_an_unknown_code_is_refused_with_the_nearest():
    with pytest.raises(UnusableRequest) as refusal:
        chosen_meeting(Fund(meetings=(make.meeting(code="C2025-03"),)), "C2025-3", date(2025, 1, 1))
    assert plain(str(refusal.value)) == "La séance « C2025-3 » n'existe pas. Vouliez-vous dire « C2025-03 » ?"


def test_when_none_is_to_come_the_codes_are_told():
    with pytest.raises(UnusableRequest) as refusal:
        chosen_meeting(FUND, None, date(2025, 6, 5))
    assert plain(str(refusal.value)) == "Aucune séance n'est à venir. Dites laquelle avec --seance : S3, S1, S2, S4."
    with pytest.raises(UnusableRequest, match="Notez-la dans"):
        chosen_meeting(Fund(), None, date(2025, 6, 5))


def test_a_day_that_could_not_be_built_upon_is_not_the_next():
    doubtful = make.meeting(code="S9", day=date(2025, 2, 1), unreadable=frozenset({"day"}))
    assert chosen_meeting(Fund(meetings=(doubtful, *FUND.meetings)), None, date(2025, 1, 1)).code == "S1"


DECIDED = Fund(
    meetings=FUND.meetings,
    decisions=tuple(make.decision(meeting=code, row=row) for row, code in enumerate(("S1", "S3", "S4"), 4)),
)


@pytest.mark.parametrize(
    ("today", "code"), [(date(2025, 3, 5), "S1"), (date(2025, 6, 3), "S1"), (date(2025, 6, 4), "S3")]
)
def test_the_last_meeting_held_is_the_last_that_decided_something_today_included(today, code):
    assert held_meeting(DECIDED, None, today).code == code
    assert held_meeting(DECIDED, "s2", today).code == "S2"


def test_of_two_meetings_of_one_day_the_last_row_was_held_last():
    twins = (make.meeting(code="S1"), make.meeting(code="S2"))
    decisions = (make.decision(meeting="S2"), make.decision(meeting="S1"))
    assert held_meeting(Fund(meetings=twins, decisions=decisions), None, date(2025, 6, 4)).code == "S2"


def test_when_nothing_is_decided_yet_the_codes_are_told():
    with pytest.raises(UnusableRequest) as refusal:
        held_meeting(DECIDED, None, date(2025, 3, 4))
    assert plain(str(refusal.value)) == (
        "Aucune séance tenue au 4 mars 2025 n'a de décision. Dites laquelle avec --seance : S3, S1, S2, S4."
    )
    with pytest.raises(UnusableRequest, match="Notez-la dans"):
        held_meeting(Fund(), None, date(2025, 6, 5))
