"""The register's file: locked, added to, never written over; two commands at once, a crash or a full disk lose nothing."""

import errno
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from letters_made import identity, line, register_bytes
from small_workbook import plain

from pic_sheets.errors import UnusableRegister
from pic_sheets.register.contents import read_contents
from pic_sheets.register.lines import line_text
from pic_sheets.register.numbers import numbers
from pic_sheets.stores import chained_files
from pic_sheets.stores.registers import LOCK, REGISTER, open_register, read_register

TESTS = Path(__file__).parents[1]


def _process(script: str, *arguments: object) -> subprocess.Popen[str]:
    """A Python process that runs a script with what the tests import."""
    start = f"import sys\nsys.path[:0] = [{str(TESTS)!r}, {str(TESTS.parent)!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", start + textwrap.dedent(script), *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _add(folder, *lines):
    with open_register(folder) as register:
        return register.append(lines)


def _refusal(folder, *lines, patience=0.05):
    with pytest.raises(UnusableRegister) as caught, open_register(folder, patience) as register:
        register.append(lines)
    return plain(str(caught.value))


def test_lines_are_added_one_run_after_the_other_and_given_chained(tmp_path):
    assert read_register(tmp_path).lines == ()
    first = _add(tmp_path, line(), line("2025-0002", "P2"))
    second = _add(tmp_path, line("2025-0003", "P3"))
    assert read_register(tmp_path).lines == first + second
    assert read_register(tmp_path).faults == ()
    assert (tmp_path / REGISTER).read_bytes() == register_bytes(
        line(), line("2025-0002", "P2"), line("2025-0003", "P3")
    )


def test_a_command_sees_the_lines_it_has_added(tmp_path):
    with open_register(tmp_path) as register:
        register.append([line()])
        register.append([line("2025-0002", "P2")])
        assert [made.number for made in register.lines] == ["2025-0001", "2025-0002"]
        assert numbers(register.contents, [identity("P3")]) == ("2025-0003",)
    assert read_register(tmp_path).faults == ()


def test_a_run_without_a_letter_makes_no_file(tmp_path):
    assert _add(tmp_path) == ()
    assert not (tmp_path / REGISTER).exists()


def test_reading_alone_leaves_nothing_beside_the_workbook(tmp_path):
    read_register(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", range(1, 1 + len(line_text(line("2025-0002", "P2"))), 7))
def test_a_torn_last_line_stays_a_line_of_its_own(cut, tmp_path):
    content = register_bytes(line(), line("2025-0002", "P2"))
    torn = content[: content.index(b"\n") + 1 + cut]
    (tmp_path / REGISTER).write_bytes(torn)
    _add(tmp_path, line("2025-0003", "P3"))
    after = (tmp_path / REGISTER).read_bytes()
    assert after.startswith(torn + b"\n")
    assert [fault.kind for fault in read_register(tmp_path).faults] == ["ligne-illisible"]
    assert [made.number for made in read_register(tmp_path).lines] == ["2025-0001", "2025-0003"]


_WRITER = """
    from pathlib import Path
    from letters_made import identity, line
    from pic_sheets.register.numbers import numbers
    from pic_sheets.stores.registers import open_register
    folder, name = Path(sys.argv[1]), sys.argv[2]
    print("ready", flush=True)
    sys.stdin.readline()
    for rank in range(50):
        with open_register(folder) as register:
            wanted = identity(f"{name}-{rank}")
            (number,) = numbers(register.contents, [wanted])
            register.append([line(number, identity=wanted)])
"""


def test_two_processes_at_once_give_a_hundred_numbers_and_one_sound_chain(tmp_path):
    writers = [_process(_WRITER, tmp_path, name) for name in "AB"]
    assert [writer.stdout.readline() for writer in writers] == ["ready\n"] * 2
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [(writer.communicate(timeout=120)[1], writer.returncode) for writer in writers] == [("", 0)] * 2
    read = read_register(tmp_path)
    assert read.faults == ()
    assert sorted(made.number for made in read.lines) == [f"2025-{rank:04d}" for rank in range(1, 101)]
    assert {made.key.project[0] for made in read.lines} == {"A", "B"}


_KILLED = """
    import os
    from pathlib import Path
    from letters_made import line
    from pic_sheets.stores import registers
    written = os.write
    def half(handle, content):
        written(handle, content[: len(content) * 3 // 4])
        os._exit(9)
    os.write = half
    with registers.open_register(Path(sys.argv[1])) as register:
        register.append([line("2025-0002", "P2"), line("2025-0003", "P3")])
"""


def test_a_process_killed_in_the_middle_of_a_write_leaves_a_register_to_go_on_with(tmp_path):
    _add(tmp_path, line())
    killed = _process(_KILLED, tmp_path)
    assert (killed.communicate(timeout=60)[1], killed.returncode) == ("", 9)
    torn = read_register(tmp_path)
    assert [made.number for made in torn.lines] == ["2025-0001", "2025-0002"]
    assert [(fault.row, fault.kind) for fault in torn.faults] == [(3, "ligne-illisible")]
    with open_register(tmp_path, 5) as register:  # the lock went with the process
        (number,) = numbers(register.contents, [identity("P4")])
        register.append([line(number, "P4")])
    assert number == "2025-0004"
    assert read_register(tmp_path).faults == torn.faults


_HOLDER = """
    from pathlib import Path
    from pic_sheets.stores.registers import open_register
    with open_register(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.readline()
"""


def test_a_register_held_by_another_command_is_waited_for_then_refused(tmp_path):
    holder = _process(_HOLDER, tmp_path)
    assert holder.stdout.readline() == "held\n"
    assert _refusal(tmp_path, line()) == (
        "Une autre commande fait des courriers dans ce dossier, sur cet ordinateur ou sur un autre. Attendez qu'elle ait fini, puis "
        f"recommencez. Si aucune ne tourne nulle part, supprimez « {LOCK} », à côté du classeur."
    )
    assert read_register(tmp_path).lines == ()
    holder.communicate("\n", timeout=60)
    assert len(_add(tmp_path, line())) == 1


def test_the_lock_is_free_after_a_command_that_failed(tmp_path):
    with pytest.raises(KeyError), open_register(tmp_path):
        raise KeyError
    assert len(_add(tmp_path, line())) == 1


@pytest.mark.parametrize("change", ["added", "replaced", "removed"])
def test_a_file_changed_since_it_was_read_is_refused_and_left_as_it_is(change, tmp_path):
    path = tmp_path / REGISTER
    _add(tmp_path, line())
    with open_register(tmp_path) as register:
        if change == "removed":
            path.unlink()
        else:
            path.write_bytes(
                (path.read_bytes() if change == "added" else b"") + register_bytes(line("2025-0007", "P7"))
            )
        before = path.read_bytes() if path.exists() else None
        with pytest.raises(UnusableRegister, match="a été changé pendant") as caught:
            register.append([line("2025-0002", "P2")])
    assert "rien n'a été écrit" in caught.value.advice
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_folder_or_a_pipe_in_its_place_is_refused(tmp_path):
    (tmp_path / REGISTER).mkdir()
    assert _refusal(tmp_path, line()) == (
        "« registre.jsonl » n'est pas un registre : c'est un dossier. Renommez-le ou déplacez-le, puis recommencez."
    )
    (tmp_path / REGISTER).rmdir()
    os.mkfifo(tmp_path / REGISTER)
    with pytest.raises(UnusableRegister, match="ce n'est pas un fichier ordinaire"):
        read_register(tmp_path)


def test_a_file_too_large_to_be_a_register_is_not_read(tmp_path):
    with (tmp_path / REGISTER).open("wb") as file:
        file.truncate(chained_files._LARGEST + 1)
    assert "il est trop gros" in _refusal(tmp_path)


def _refuse(monkeypatch, name, number):
    def refused(*_arguments, **_options):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, refused)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (
            errno.ENOSPC,
            "Le disque est plein : le registre « registre.jsonl » n'a pas pu être complété. Libérez de la place,",
        ),
        (
            errno.EROFS,
            "n'a pas pu être complété : « registre.jsonl » est protégé, ou ouvert ailleurs. Fermez-le s'il est ouvert,",
        ),
        (errno.EIO, "n'a pas pu être complété (erreur du système : EIO). Vérifiez que le disque"),
    ],
)
@pytest.mark.parametrize("name", ["write", "fsync"])
def test_a_disk_that_refuses_is_told_in_french(name, number, told, tmp_path, monkeypatch):
    _add(tmp_path, line())
    _refuse(monkeypatch, name, number)
    assert told in _refusal(tmp_path, line("2025-0002", "P2"))


def test_a_folder_that_cannot_be_written_in_is_told(tmp_path, monkeypatch):
    _refuse(monkeypatch, "open", errno.EACCES)
    assert f"n'a pas pu être verrouillé : « {LOCK} » est protégé" in _refusal(tmp_path)


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    def refused(_path):
        raise PermissionError(errno.EACCES, "")

    (tmp_path / REGISTER).write_bytes(b"")
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(UnusableRegister, match="n'a pas pu être lu"):
        read_register(tmp_path)


_FULL = """
    import resource
    from pathlib import Path
    from letters_made import line
    from pic_sheets.errors import UnusableRegister
    from pic_sheets.stores.registers import open_register
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    try:
        with open_register(Path(sys.argv[1])) as register:
            register.append([line("2025-0002", "P2"), line("2025-0003", "P3")])
    except UnusableRegister as refusal:
        print(refusal.message)
"""


def test_a_disk_that_fills_up_in_the_middle_loses_no_earlier_line(tmp_path):
    _add(tmp_path, line())
    before = (tmp_path / REGISTER).read_bytes()
    full = _process(_FULL, tmp_path, len(before) + 100)
    out, err = full.communicate(timeout=60)
    assert (plain(out), err) == ("Le disque est plein : le registre « registre.jsonl » n'a pas pu être complété.\n", "")
    after = (tmp_path / REGISTER).read_bytes()
    assert (after[: len(before)], len(after)) == (before, len(before) + 100)
    _add(tmp_path, line("2025-0004", "P4"))
    read = read_register(tmp_path)
    assert [made.number for made in read.lines] == ["2025-0001", "2025-0004"]
    assert [fault.kind for fault in read.faults] == ["ligne-illisible"]


def test_an_interrupted_write_is_taken_up_where_it_stopped(tmp_path, monkeypatch):
    written = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: written(handle, content[:50]))
    _add(tmp_path, line())
    assert (tmp_path / REGISTER).read_bytes() == register_bytes(line())


def test_any_text_a_cell_may_hold_stays_on_its_line(tmp_path):
    made = line(identity=identity("P\n\N{LINE SEPARATOR}\x07\"'é"), file="a\ud800.docx")
    _add(tmp_path, made)
    read = read_contents((tmp_path / REGISTER).read_bytes())
    assert (read.lines[0].key, read.lines[0].file, read.faults) == (made.key, "a?.docx", ())
