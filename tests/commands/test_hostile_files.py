"""Whatever a file holds, `verifier` answers: a report or one sentence, in bounded time and memory, the file untouched."""

import io
import json
import os
import re
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsx_parts
from any_tables import HEADINGS, any_table
from asked import digest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pic_sheets import checks
from pic_sheets.cli.running import run
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.fund.fund import fund
from pic_sheets.issue_groups import issue_groups
from pic_sheets.outcomes import Outcome, as_json
from pic_sheets.reading.faults import FAULTS
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Table
from pic_sheets.texts import folded

#: Every check asked for: more examples of each kind.
MANY = 10 if os.environ.get("PIC_SHEETS_EVERY_CHECK") else 1
CODES = {*FAULTS, *(check.code for check in checks.checks())}


@settings(max_examples=60 * MANY, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(any_table(), max_size=16))
def test_any_tables_of_any_cells_give_issues_at_their_places_or_one_sentence(tables: list[Table]):
    known = {folded(sheet.name) for sheet in declared_sheets()}
    if all(table.is_blank for table in tables) or not any(folded(table.name) in known for table in tables):
        with pytest.raises(UnreadableWorkbook, match=r"vide|aucune"):
            read_tables(tables, "suivi.xlsx")
        return
    reading = read_tables(tables, "suivi.xlsx")
    issues = (*reading.issues, *checks.issues(fund(reading), date(2026, 1, 15)))
    sizes = {table.name: (len(table.rows), max(map(len, table.rows), default=0)) for table in reversed(tables)}
    for issue in issues:
        assert issue.code in CODES
        assert issue.message.strip()
        assert issue.advice.strip()
        assert not issue.cell or re.fullmatch(r"[A-Z]{1,3}[1-9]\d*", issue.cell)
        rows, _ = sizes.get(issue.sheet, (0, 0))
        assert issue.row <= rows + len(HEADINGS)  # a parameter or a column to add stands just outside
    told = as_json(Outcome("Vérification", issues=issues))
    assert json.loads(json.dumps(told)) == told
    assert sum(len(group.issues) for group in issue_groups(issues)) == len(issues)


def _verified(path: Path, capsys: Any) -> dict[str, Any]:
    """The Outcome of `verifier`: its contract kept, the file untouched, no fault of ours confessed."""
    before = digest(path)
    code = run(["verifier", str(path), "--date", "2026-01-15", "--format", "json"])
    out, err = capsys.readouterr()
    assert digest(path) == before
    assert "Une erreur de PIC Sheets" not in err, err
    told = json.loads(out)
    assert code == (0 if told["status"] == "ok" else 1)
    return dict(told)


@st.composite
def damages(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """A change of some bytes: written over, cut out, doubled or put in."""
    where = draw(st.floats(0, 1, exclude_max=True))
    what = draw(
        st.binary(min_size=1, max_size=6)
        | st.sampled_from([b"<", b">", b'"', b"&", b"/", b"</c>", b"<c ", b"\x00", b"9", b"-"])
    )
    kind = draw(st.sampled_from(["over", "in", "out", "double"]))

    def damaged(content: bytes) -> bytes:
        at = int(where * len(content))
        rest = {"over": at + len(what), "in": at, "out": at + 3 * len(what), "double": max(0, at - 40)}[kind]
        return content[:at] + (b"" if kind == "out" else b"" if kind == "double" else what) + content[rest:]

    return damaged  # fmt: skip


@settings(max_examples=25 * MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(damages(), min_size=1, max_size=4))
def test_a_workbook_with_damaged_bytes_gets_a_report_or_a_sentence(changes, sample_bytes, tmp_path, capsys):
    content = sample_bytes("croix")
    for change in changes:
        content = change(content)
    _verified(xlsx_parts.saved(tmp_path, content), capsys)


@settings(max_examples=30 * MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 99), damages()), min_size=1, max_size=4))
def test_a_workbook_with_damaged_parts_gets_a_report_or_a_sentence(changes, sample_bytes, tmp_path, capsys):
    with zipfile.ZipFile(io.BytesIO(sample_bytes("croix"))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(members)
    for which, change in changes:
        name = names[which % len(names)]
        members[name] = change(members[name])
    _verified(xlsx_parts.saved(tmp_path, xlsx_parts.zipped(members)), capsys)


#: Bytes of memory and seconds that no file may make `verifier` pass; the libraries alone map about half a gigabyte.
MEMORY, SECONDS = 2_000_000_000, 30


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _cells(*cells: str) -> dict[str, str | bytes]:
    return xlsx_parts.parts(xlsx_parts.worksheet("".join(cells)))


def _headings() -> str:
    texts = "".join(f'<c t="inlineStr"><is><t>{heading}</t></is></c>' for heading in ("Code", "Titre", "Porteur"))
    return f'<row r="1">{texts}</row>'


def _laughs(part: str) -> dict[str, str | bytes]:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    prolog = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
    members = xlsx_parts.parts()
    content = members[part]
    text = content if isinstance(content, str) else content.decode()
    return {**members, part: prolog + re.sub(r"^<\?xml.*?\?>", "", text).replace(">", ">&e11;", 1)}


def _outside(part: str) -> dict[str, str | bytes]:
    members = _laughs(part)
    return {
        **members,
        part: re.sub(
            r"<!DOCTYPE.*?\]>", '<!DOCTYPE x [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>', str(members[part])
        ),
    }


def _many_columns() -> dict[str, str | bytes]:
    row = "".join("<c><v>1</v></c>" for _ in range(16_384))
    return _cells(_headings(), *(f'<row r="{number}">{row}</row>' for number in range(2, 12)))


def _many_strings() -> dict[str, str | bytes]:
    strings = f'<sst xmlns="{xlsx_parts.MAIN}">' + "<si><t>aaaaaaaaaa</t></si>" * 2_000_000 + "</sst>"
    return xlsx_parts.parts(sharedStrings=strings)


BOMBS: dict[str, Callable[[], dict[str, str | bytes]]] = {
    "a dimension of a billion cells": lambda: xlsx_parts.parts(
        xlsx_parts.worksheet(_headings(), before='<dimension ref="A1:XFD1048576"/>')
    ),
    "a cell in the last corner": lambda: _cells(_headings(), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "16,384 columns": _many_columns,
    "ten million empty rows": lambda: _cells(_headings(), "<row/>" * 10_000_000),
    "a million blank cells with a style": lambda: _cells(_headings(), "<row>" + '<c s="1"/>' * 1_000_000 + "</row>"),
    "a text of ten million characters": lambda: _cells(
        _headings(), '<row r="2"><c t="inlineStr"><is><t>' + "x" * 10_000_000 + "</t></is></c></row>"
    ),
    "elements a hundred thousand deep": lambda: _cells("<a>" * 100_000 + "</a>" * 100_000),
    "a hundred thousand merged areas": lambda: xlsx_parts.parts(
        xlsx_parts.worksheet(
            _headings() + '<row r="2"><c r="A2" t="inlineStr"><is><t>PIC-1</t></is></c></row>',
            after="<mergeCells>" + "".join(f'<mergeCell ref="B{n}:C{n}"/>' for n in range(2, 100_002)) + "</mergeCells>",
        )
    ),
    "two million shared strings": _many_strings,
    "a hundred thousand sheets": lambda: xlsx_parts.parts(
        workbook=f'<workbook xmlns="{xlsx_parts.MAIN}" xmlns:r="{xlsx_parts.KINDS}"><sheets>'
        + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(100_000)) + "</sheets></workbook>"
    ),
    **{f"laughter in {part}": (lambda part=part: _laughs(part)) for part in xlsx_parts.parts()},
    **{f"a file called from {part}": (lambda part=part: _outside(part)) for part in xlsx_parts.parts()},
}  # fmt: skip


def _process(path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "pic_sheets", "verifier", str(path), "--format", "json"],
        check=False, capture_output=True, text=True, timeout=4 * SECONDS, preexec_fn=_bounded,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "POLARS_MAX_THREADS": "1"},
    )  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_answered_in_bounded_time_and_memory(bomb, tmp_path):
    path = xlsx_parts.saved(tmp_path, xlsx_parts.zipped(BOMBS[bomb]()))
    before = digest(path)
    done = _process(path)
    assert digest(path) == before
    assert done.returncode in {0, 1}, done.stderr
    assert "Une erreur de PIC Sheets" not in done.stderr, done.stderr
    assert json.loads(done.stdout)["status"] in {"ok", "issues", "refused"}
    assert "root:" not in done.stdout


def test_members_that_share_their_bytes_are_not_expanded_one_by_one(tmp_path):
    """Thousands of entries of the directory that point to one member (the « better zip bomb » of 2019)."""
    content = xlsx_parts.zipped({**xlsx_parts.parts(), "xl/worksheets/big.xml": b" " * 40_000_000})
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = re.search(rb"PK\x01\x02.{42}xl/worksheets/big\.xml", content[start:end], re.DOTALL)
    assert entry
    directory = content[start:end] + entry[0] * 5_000
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 5_000, 5_000, len(directory), start, 0)
    done = _process(xlsx_parts.saved(tmp_path, content[:start] + directory + tail))
    assert done.returncode in {0, 1}
    assert "Une erreur de PIC Sheets" not in done.stderr
