"""Which meeting a task is about."""

from datetime import date

import make
import pytest
from small_workbook import plain

from pic_sheets.commands.comite._meeting import chosen_meeting
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
    with pytest.raises(UnusableRequest, match="Notez la prochaine"):
        chosen_meeting(Fund(), None, date(2025, 6, 5))


def test_a_day_that_could_not_be_built_upon_is_not_the_next():
    doubtful = make.meeting(code="S9", day=date(2025, 2, 1), unreadable=frozenset({"day"}))
    assert chosen_meeting(Fund(meetings=(doubtful, *FUND.meetings)), None, date(2025, 1, 1)).code == "S1"
