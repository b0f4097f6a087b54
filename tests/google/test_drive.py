"""Files and permissions."""

from collections.abc import Iterator

import pytest
from google.auth.transport.requests import AuthorizedSession

from tests.google.drive import SPREADSHEET
from tests.google.running import Running, running

FILES = "https://www.googleapis.com/drive/v3/files"


@pytest.fixture
def server() -> Iterator[Running]:
    """A server without a workbook."""
    with running() as started:
        yield started


@pytest.fixture
def session(server: Running) -> AuthorizedSession:
    """A session of the service account."""
    return server.session()


def test_only_what_is_shared_is_listed(server: Running, session: AuthorizedSession) -> None:
    mine = server.world.created("L'été", server.account)
    server.world.created("Privé", "autre@association.example")
    query = f"mimeType='{SPREADSHEET}' and name = 'L\\'été' and trashed = false"
    listed = session.get(FILES, params={"q": query, "fields": "files(id,name)"}).json()
    assert listed == {"files": [{"id": mine.id, "name": "L'été"}]}
    assert session.get(FILES, params={"q": "name = "}).status_code == 400


def test_a_long_list_comes_in_pages(server: Running, session: AuthorizedSession) -> None:
    for n in range(3):
        server.world.created(f"Suivi {n}", server.account)
    first = session.get(FILES, params={"pageSize": 2}).json()
    second = session.get(FILES, params={"pageSize": 2, "pageToken": first["nextPageToken"]}).json()
    assert [file["name"] for file in first["files"] + second["files"]] == ["Suivi 2", "Suivi 1", "Suivi 0"]
    assert "nextPageToken" not in second


def test_a_file_that_is_not_shared_does_not_exist(server: Running, session: AuthorizedSession) -> None:
    book = server.world.created("Privé", "autre@association.example")
    refused = session.get(f"{FILES}/{book.id}")
    assert (refused.status_code, refused.json()["error"]["errors"][0]["reason"]) == (404, "notFound")


def test_a_spreadsheet_is_shared_and_taken_back(server: Running, session: AuthorizedSession) -> None:
    book = server.client().create("Suivi")
    book.share("ana@association.example", perm_type="user", role="writer", notify=False)
    assert [each["role"] for each in book.list_permissions()] == ["owner", "writer"]
    book.remove_permissions("ana@association.example", role="writer")
    assert server.world.books[book.id].readers == {}
    assert session.get(f"{FILES}/{book.id}").json().keys() == {"kind", "id", "name", "mimeType"}


def test_a_spreadsheet_is_copied_and_deleted(server: Running) -> None:
    client = server.client()
    book = client.create("Suivi")
    book.sheet1.update([["a"]], "A1")
    copied = client.copy(book.id, title="Suivi 2027")
    assert copied.sheet1.get("A1") == [["a"]]
    client.del_spreadsheet(book.id)
    assert [each.properties["title"] for each in server.world.books.values()] == ["Suivi 2027"]
