"""The methods of Drive: files and permissions, as far as spreadsheets need them.

https://developers.google.com/workspace/drive/api/reference/rest/v3
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.google.model import Spreadsheet
from tests.google.refusals import drive_refusal, no_such_file
from tests.google.world import World

SPREADSHEET = "application/vnd.google-apps.spreadsheet"
_CONDITION = re.compile(
    r"""\s*(\w+)\s*(=|!=|contains|in)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(true|false))\s*"""
)
Query = Mapping[str, Any]


def file_resource(book: Spreadsheet) -> dict[str, Any]:
    """The File of the API, in full."""
    return {
        "kind": "drive#file", "id": book.id, "name": book.properties["title"], "mimeType": SPREADSHEET,
        "createdTime": book.created, "modifiedTime": book.modified, "trashed": book.trashed, "webViewLink": book.address,
        "owners": [{"kind": "drive#user", "emailAddress": book.owner}], "permissions": _permissions(book),
    }  # fmt: skip


#: What is answered when no field is asked for.
_FILE = ("kind", "id", "name", "mimeType")
_PERMISSION = ("kind", "id", "type", "role")


def opened(world: World, identifier: str, caller: str, *, writing: bool = False) -> Spreadsheet:
    """The file asked for: one that is not shared does not exist for the caller."""
    book = world.books.get(identifier)
    if book is None or not world.may(book, caller, writing=False):
        raise no_such_file(identifier)
    if writing and not world.may(book, caller, writing=True):
        raise drive_refusal(
            403, "insufficientFilePermissions", "The user does not have sufficient permissions for this file."
        )
    return book


def create(world: World, caller: str, body: Query) -> dict[str, Any]:
    """The file of a new spreadsheet."""
    if body.get("mimeType") != SPREADSHEET:
        raise drive_refusal(400, "badRequest", "The local server only makes spreadsheets.")
    return file_resource(world.created(body.get("name", "Untitled"), caller))


def listed(world: World, caller: str, query: Query) -> dict[str, Any]:
    """The files that the caller may see and that the query `q` asks for, page by page."""
    wanted = _condition(query.get("q", ""))
    files = [file_resource(book) for book in reversed(world.books.values()) if world.may(book, caller, writing=False)]
    found = [file for file in files if wanted(file)]
    start, size = int(query.get("pageToken", 0)), query.get("pageSize", 100)
    page = {"kind": "drive#fileList", "incompleteSearch": False, "files": found[start : start + size]}
    return page | ({"nextPageToken": str(start + size)} if start + size < len(found) else {})


def _condition(text: str) -> Callable[[Mapping[str, Any]], bool]:
    parts = []
    for part in re.split(r"\s+and\s+(?=\w+\s*(?:=|!=|contains|in)\s)|\s+and\s+(?=\w+=)", text) if text else []:
        found = _CONDITION.fullmatch(part)
        if found is None or found[1] not in {"mimeType", "name", "trashed"}:
            raise drive_refusal(400, "invalid", "Invalid Value", locationType="parameter", location="q")
        word = re.sub(r"\\(.)", r"\1", found[3] if found[3] is not None else found[4] or "")
        parts.append((found[1], found[2], found[5] == "true" if found[5] else word))

    def holds(file: Mapping[str, Any]) -> bool:
        return all(
            {
                "=": file[name] == word,
                "!=": file[name] != word,
                "contains": str(word).lower() in str(file[name]).lower(),
            }[sign]
            for name, sign, word in parts
        )

    return holds


def update(book: Spreadsheet, body: Query) -> dict[str, Any]:
    """The file with its new name, or in the bin."""
    book.properties["title"] = body.get("name", book.properties["title"])
    book.trashed = body.get("trashed", book.trashed)
    return file_resource(book)


def copied(world: World, caller: str, book: Spreadsheet, body: Query) -> dict[str, Any]:
    """The file of a copy."""
    title = body.get("name", f"Copy of {book.properties['title']}")
    return file_resource(
        world.added({**book.properties, "title": title}, [sheet.copied() for sheet in book.sheets], caller)
    )


def delete(world: World, caller: str, identifier: str) -> None:
    """Delete a file that the caller owns."""
    book = opened(world, identifier, caller)
    if book.owner != caller and not world.is_open:
        raise drive_refusal(
            403, "insufficientFilePermissions", "The user does not have sufficient permissions for this file."
        )
    del world.books[identifier]


def _permissions(book: Spreadsheet) -> list[dict[str, Any]]:
    return [_permission(who, role) for who, role in {book.owner: "owner", **book.readers}.items()]


def _permission(who: str, role: str) -> dict[str, Any]:
    if who == "anyone":
        return {"kind": "drive#permission", "id": "anyoneWithLink", "type": "anyone", "role": role}
    number = str(int.from_bytes(who.encode(), "big") % 10**20).rjust(20, "0")
    return {"kind": "drive#permission", "id": number, "type": "user", "role": role, "emailAddress": who}


def share(book: Spreadsheet, body: Query) -> dict[str, Any]:
    """A new permission."""
    who = "anyone" if body.get("type") == "anyone" else body.get("emailAddress", "")
    if not who or "role" not in body or "type" not in body:
        raise drive_refusal(
            400,
            "required",
            "The permission type field is required.",
            locationType="parameter",
            location="permission.type",
        )
    book.readers[who] = body["role"]
    return _permission(who, body["role"])


def permissions(book: Spreadsheet) -> dict[str, Any]:
    """The list of permissions."""
    return {"kind": "drive#permissionList", "permissions": _permissions(book)}


def comments(_: Spreadsheet) -> dict[str, Any]:
    """The list of comments: the server keeps none."""
    return {"kind": "drive#commentList", "comments": []}


def unshare(book: Spreadsheet, identifier: str) -> None:
    """Take a permission back."""
    for permission in _permissions(book):
        if permission["id"] == identifier and permission["role"] != "owner":
            del book.readers["anyone" if permission["type"] == "anyone" else permission["emailAddress"]]
            return
    raise drive_refusal(
        404, "notFound", f"Permission not found: {identifier}.", locationType="parameter", location="permissionId"
    )


def shown(answer: dict[str, Any]) -> dict[str, Any]:
    """The few fields that are answered when none is asked for."""
    if answer["kind"] == "drive#fileList":
        return {**answer, "files": [shown(file) for file in answer["files"]]}
    if answer["kind"] == "drive#permissionList":
        return {**answer, "permissions": [shown(each) for each in answer["permissions"]]}
    if answer["kind"] == "drive#commentList":
        return answer
    names = _FILE if answer["kind"] == "drive#file" else _PERMISSION
    return {name: answer[name] for name in names}
