"""Faults: counted, aimed at what matches, in Google's JSON."""

import pytest

from tests.google.faults import Fault, Faults, api_disabled, closed, drive_quota, quota


def test_a_fault_is_met_as_many_times_as_asked_by_what_matches() -> None:
    waiting = Faults()
    waiting.add(Fault(503, times=2, match="^GET .*values"))
    assert waiting.taken("PUT", "/v4/spreadsheets/x/values/A1") is None
    assert [waiting.taken("GET", "/v4/spreadsheets/x/values/A1") is not None for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("fault", "status", "word"),
    [(quota(), 429, "Quota exceeded"), (drive_quota(), 403, "User Rate Limit Exceeded"), (api_disabled(), 403, "Google Sheets API has not been used"),
     (Fault(500), 500, "unavailable")],
)  # fmt: skip
def test_each_fault_has_googles_words(fault: Fault, status: int, word: str) -> None:
    assert fault.status == status
    assert word in fault.answered()["error"]["message"]
    assert fault.answered()["error"]["code"] == status


def test_faults_are_forgotten_at_once() -> None:
    waiting = Faults()
    waiting.add(closed(times=9))
    waiting.clear()
    assert waiting.taken("GET", "/") is None
