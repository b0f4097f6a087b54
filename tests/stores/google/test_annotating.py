"""A shared sheet annotated over HTTP, as Google would answer."""

from collections.abc import Iterator
from types import SimpleNamespace

import openpyxl
import pytest
from annotated_sheets import DAY, issue

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google.access import Access, session
from pic_sheets.stores.google.annotating import annotate, clean
from pic_sheets.stores.google.backgrounds import background
from pic_sheets.stores.google.refusals import UncertainWrite
from pic_sheets.tables import Table
from tests.google import faults
from tests.google.running import Running, redirected, running

WRITES = ":batchUpdate"


@pytest.fixture
def workbook(tmp_path):
    """A workbook with a person's note and colour on the faulty cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Projets"
    for row in (["Code", "Date"], ["P001", "hier"], ["P002", "demain"]):
        sheet.append(row)
    sheet["B2"].comment = openpyxl.comments.Comment("Voir Léa.", "Léa")
    sheet["B2"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    path = tmp_path / "suivi.xlsx"
    book.save(path)
    return path


@pytest.fixture
def server(workbook) -> Iterator[Running]:
    """Google, with that workbook shared with the key's account as « Éditeur »."""
    with running([workbook]) as started:
        yield started


def _session(server: Running):
    opened = session(Access(server.key, server.key.parent, writes=True))
    redirected(opened.session, server.address)
    return opened


def _read(server: Running):
    rows = [["Code", "Date"], ["P001", "hier"], ["P002", "demain"]]
    return SimpleNamespace(
        tables=[Table("Projets", rows)], gids={"Projets": server.world.books[server.ids[0]].sheets[0].id}
    )


def _looks(server: Running):
    return [
        (sheet.title, place, cell.entered, cell.note, background(cell.format))
        for sheet in server.world.books[server.ids[0]].sheets
        for place, cell in sorted(sheet.cells.items())
    ]


def test_it_takes_one_reading_and_one_batch(server):
    made = annotate(server.ids[0], _read(server), [issue("B2"), issue("B3")], DAY, _session(server))
    path = f"/v4/spreadsheets/{server.ids[0]}"
    assert server.asked() == [f"GET {path}", f"POST {path}{WRITES}"]
    assert (made.annotated, made.cleaned, made.skipped, made.tab, made.workbook) == (2, 0, (), "Anomalies", "suivi")
    assert [sheet.title for sheet in server.world.books[server.ids[0]].sheets] == ["Projets", "Anomalies"]
    cell = server.world.books[server.ids[0]].sheets[0].cell(1, 1)
    assert cell.note.startswith("Voir Léa.\n―――――")
    assert background(cell.format) == "#FFC7CE"


def test_cleaning_gives_the_sheet_back_as_it_was_and_does_nothing_more_the_second_time(server):
    before = _looks(server)
    annotate(server.ids[0], _read(server), [issue("B2"), issue("B3")], DAY, _session(server))
    assert clean(server.ids[0], _session(server)).cleaned == 2
    assert _looks(server) == before
    asked = len(server.asked())
    assert clean(server.ids[0], _session(server)).cleaned == 0
    assert server.asked()[asked:] == [f"GET /v4/spreadsheets/{server.ids[0]}"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_write_whose_outcome_is_unknown_is_told_never_repeated_and_doing_it_again_makes_it_right(server, carried_out):
    before = _looks(server)
    server.faults.add(faults.closed(match=WRITES, carried_out=carried_out))
    with pytest.raises(UncertainWrite) as caught:
        annotate(server.ids[0], _read(server), [issue("B2")], DAY, _session(server))
    assert "Recommencez la même commande" in caught.value.advice
    assert sum(WRITES in asked for asked in server.asked()) == 1
    once = _looks(server)
    assert (once == before) is not carried_out
    annotate(server.ids[0], _read(server), [issue("B2")], DAY, _session(server))
    assert not carried_out or _looks(server) == once
    clean(server.ids[0], _session(server))
    assert _looks(server) == before


def test_a_sheet_that_is_only_to_be_read_is_refused_and_left_as_it_is(workbook):
    with running([workbook], role="reader") as server:
        before = _looks(server)
        with pytest.raises(UnreachableSheet) as caught:
            annotate(server.ids[0], _read(server), [issue("B2")], DAY, _session(server))
        assert "pas partagé en écriture" in caught.value.message
        assert server.account in caught.value.advice
        assert _looks(server) == before


def test_a_batch_that_google_puts_off_is_not_sent_later_when_rows_may_have_moved(server):
    before = _looks(server)
    server.faults.add(faults.quota(match=WRITES))
    with pytest.raises(UnreachableSheet) as caught:
        annotate(server.ids[0], _read(server), [issue("B2")], DAY, _session(server))
    assert "Attendez quelques minutes" in caught.value.advice
    assert sum(WRITES in asked for asked in server.asked()) == 1
    assert _looks(server) == before
