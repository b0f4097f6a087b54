import pytest

from pic_sheets.errors import UnusableRegister
from pic_sheets.stores.appended_files import add_at_end, held

BUSY = UnusableRegister("occupé", "")


def _refused(_fault):
    return UnusableRegister("refusé", "")


def test_what_is_added_goes_after_what_is_there(tmp_path):
    for content in (b"un\n", b"deux\n"):
        add_at_end(tmp_path / "f", content)
    assert (tmp_path / "f").read_bytes() == b"un\ndeux\n"


def test_one_command_at_a_time_holds_the_file(tmp_path):
    lock = tmp_path / "verrou"
    with (
        held(lock, 1, BUSY, _refused),
        pytest.raises(UnusableRegister, match="occupé"),
        held(lock, 0.05, BUSY, _refused),
    ):
        pytest.fail("held twice")
    with held(lock, 0.05, BUSY, _refused):
        assert lock.exists()


def test_a_lock_that_the_disk_refuses_is_told(tmp_path):
    (tmp_path / "f").touch()
    with pytest.raises(UnusableRegister, match="refusé"), held(tmp_path / "f" / "verrou", 1, BUSY, _refused):
        pytest.fail("held")
