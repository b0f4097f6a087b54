"""The screen's own totals."""

from decimal import Decimal

from pic_sheets.screens import MeetingScreen, ScreenProject

D = Decimal


def _project(*, is_decided=False, aid="100.00", taken="100.00", left_within="950.00"):
    return ScreenProject(
        "P1", "Jardin", "Les Jardins", 0, 0, "À décider", is_decided, D("100.00"), D(aid), D(taken), D(0), None, None, "", None,
        D("50.00"), D(left_within),
    )  # fmt: skip


def _screen(*projects, meeting=None):
    return MeetingScreen("Séance S1", "suivi.xlsx", D("2000.00"), D("1000.00"), meeting, projects, (), ())


def test_what_is_left_is_the_opening_less_what_the_projects_take():
    screen = _screen(_project(), _project(taken="70.00", left_within="900.00"), meeting=D("150.00"))
    assert (screen.taken, screen.left, screen.left_within, screen.meeting_left) == (
        D("170.00"), D("830.00"), D("900.00"), D("-50.00"),
    )  # fmt: skip


def test_without_projects_all_is_left_and_nothing_is_to_decide():
    screen = _screen()
    assert (screen.taken, screen.left, screen.left_within, screen.meeting_left) == (
        D(0),
        D("1000.00"),
        D("1000.00"),
        None,
    )
    assert screen.is_decided
    assert not screen.has_decided


def test_an_agenda_is_decided_when_each_of_its_projects_is():
    assert _screen(_project(is_decided=True), _project()).has_decided
    assert not _screen(_project(is_decided=True), _project()).is_decided
    assert _screen(_project(is_decided=True)).is_decided
