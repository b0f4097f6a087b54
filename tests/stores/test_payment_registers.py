"""The register of payments: locked, added to, trusted only when whole; two commands at once or a crash order nothing twice."""

import os
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

import pytest
from payments_ordered import ordered, register_bytes
from small_workbook import plain

from pic_sheets.errors import UnusableRegister
from pic_sheets.payment_orders.register_contents import next_numbers
from pic_sheets.payment_orders.register_lines import Cancelled
from pic_sheets.stores.payment_registers import LOCK, REGISTER, open_payment_register, read_payment_register

TESTS = Path(__file__).parents[1]


def _process(script, *arguments):
    start = f"import sys\nsys.path[:0] = [{str(TESTS)!r}, {str(TESTS.parent)!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", start + textwrap.dedent(script), *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _add(folder, *lines):
    with open_payment_register(folder) as register:
        register.append(lines)


def _refusal(folder, patience=0.05):
    with pytest.raises(UnusableRegister) as caught, open_payment_register(folder, patience):
        pytest.fail("held")
    return plain(str(caught.value))


def test_orders_and_their_ends_are_added_one_run_after_the_other(tmp_path):
    assert read_payment_register(tmp_path).lines == ()
    lines = (ordered(), ordered("2025-0002", "P2"), Cancelled("2025-0001", date(2025, 7, 20), "rejeté"))
    for line in lines:
        _add(tmp_path, line)
    assert (tmp_path / REGISTER).read_bytes() == register_bytes(*lines)
    assert list(read_payment_register(tmp_path).cancelled) == ["2025-0001"]


def test_a_command_sees_the_lines_it_has_added(tmp_path):
    with open_payment_register(tmp_path) as register:
        register.append([ordered()])
        assert next_numbers(register.contents, 2025, 1) == ("2025-0002",)


_WRITER = """
    from pathlib import Path
    from payments_ordered import ordered
    from pic_sheets.payment_orders.register_contents import next_numbers
    from pic_sheets.stores.payment_registers import open_payment_register
    print("ready", flush=True)
    sys.stdin.readline()
    for rank in range(25):
        with open_payment_register(Path(sys.argv[1])) as register:
            (number,) = next_numbers(register.contents, 2025, 1)
            register.append([ordered(number, f"{sys.argv[2]}-{rank}")])
"""


def test_two_processes_at_once_number_each_payment_once(tmp_path):
    writers = [_process(_WRITER, tmp_path, name) for name in "AB"]
    assert [writer.stdout.readline() for writer in writers] == ["ready\n"] * 2
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [(writer.communicate(timeout=120)[1], writer.returncode) for writer in writers] == [("", 0)] * 2
    assert list(read_payment_register(tmp_path).ordered) == [f"2025-{rank:04d}" for rank in range(1, 51)]


_KILLED = """
    import os
    from pathlib import Path
    from payments_ordered import ordered
    from pic_sheets.stores.payment_registers import open_payment_register
    written = os.write
    def half(handle, content):
        written(handle, content[: len(content) * 3 // 4])
        os._exit(9)
    os.write = half
    with open_payment_register(Path(sys.argv[1])) as register:
        register.append([ordered("2025-0002", "P2"), ordered("2025-0003", "P3")])
"""


def test_a_process_killed_in_the_middle_of_a_write_leaves_a_register_to_go_on_with(tmp_path):
    _add(tmp_path, ordered())
    killed = _process(_KILLED, tmp_path)
    assert (killed.communicate(timeout=60)[1], killed.returncode) == ("", 9)
    assert list(read_payment_register(tmp_path).ordered) == ["2025-0001", "2025-0002"]
    with open_payment_register(tmp_path, 5) as register:  # the lock went with the process
        (number,) = next_numbers(register.contents, 2025, 1)
        register.append([ordered(number, "P4")])
    assert number == "2025-0004"
    assert [fault.kind for fault in read_payment_register(tmp_path).faults] == ["ligne-illisible"]


def test_another_command_is_waited_for_then_told(tmp_path):
    with open_payment_register(tmp_path):
        told = _refusal(tmp_path)
    assert told.startswith("Une autre commande prépare des virements dans ce dossier")
    assert LOCK in told


@pytest.mark.parametrize(
    "change", [lambda lines: lines[:1] + lines[2:], lambda lines: [lines[0].replace(b"180.00", b"1.00"), *lines[1:]]]
)
def test_a_register_that_was_changed_orders_nothing(change, tmp_path):
    lines = register_bytes(ordered(), ordered("2025-0002"), ordered("2025-0003")).splitlines(keepends=True)
    (tmp_path / REGISTER).write_bytes(b"".join(change(lines)))
    assert "« paiements.jsonl » a été modifié : sa ligne 2 ne suit plus la précédente." in _refusal(tmp_path)
    with pytest.raises(UnusableRegister):
        read_payment_register(tmp_path)


def test_a_second_register_beside_orders_nothing(tmp_path):
    _add(tmp_path, ordered())
    (tmp_path / "paiements (1).jsonl").write_bytes(register_bytes(ordered()))
    assert "deux registres des paiements" in _refusal(tmp_path)
    (tmp_path / "paiements (1).jsonl").unlink()
    (tmp_path / "paiements_a_faire.xlsx").touch()
    assert list(read_payment_register(tmp_path).ordered) == ["2025-0001"]


def test_a_register_changed_meanwhile_is_left_as_it_is(tmp_path):
    with open_payment_register(tmp_path) as register:
        (tmp_path / REGISTER).write_bytes(register_bytes(ordered("2025-0009")))
        with pytest.raises(UnusableRegister, match="a été changé pendant"):
            register.append([ordered()])
    assert list(read_payment_register(tmp_path).ordered) == ["2025-0009"]


def test_a_full_disk_orders_nothing(tmp_path, monkeypatch):
    def full(_handle, _content):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(UnusableRegister, match="aucun virement n'a été préparé"):
        _add(tmp_path, ordered())
