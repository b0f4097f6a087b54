"""A request and its answer, whatever carries them: the method is found, the caller known, the query and the body checked."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

from tests.google import batch, drive, gridding, values
from tests.google.discovery import Method, api, checked_body, checked_query, method_asked
from tests.google.masks import masked, response_mask
from tests.google.model import Spreadsheet
from tests.google.refusals import RefusalError, invalid_argument, narrow_token, not_signed_in
from tests.google.world import STAFF, World

_JSON = "application/json; charset=UTF-8"
_NO_BODY = 204


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    verb: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""

    @property
    def path(self) -> str:
        """The path, still quoted."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, list[str]]:
        """The query."""
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True, strict_parsing=False)

    @property
    def body(self) -> Any:
        """The body's JSON, {} when there is none; refused when it is not JSON."""
        try:
            return json.loads(self.content or b"{}")
        except ValueError:
            raise invalid_argument("Invalid JSON payload received. Unexpected token.") from None


@dataclass(frozen=True)
class Answered:
    """An answer to send."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Its media type."""
        return "text/html" if self.body is None or isinstance(self.body, str) else _JSON

    @cached_property
    def content(self) -> bytes:
        """Its bytes; Google indents its JSON, which says nothing more and takes longer."""
        if self.body is None:
            return b""
        text = self.body if isinstance(self.body, str) else json.dumps(self.body, ensure_ascii=False)
        return text.encode()


_PAGE = "<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p><b>404.</b> <ins>That’s an error.</ins></html>"


def answer(world: World, asked: Asked) -> Answered:
    """The answer to a request."""
    try:
        if asked.path == "/token" and asked.verb == "POST":
            return Answered(200, world.tokens.answer(dict(parse_qsl(asked.content.decode()))))
        if asked.path in {"/o/oauth2/auth", "/o/oauth2/v2/auth"}:
            query = {name: texts[-1] for name, texts in asked.query.items()}
            return Answered(302, "", {"Location": world.tokens.consent(query, STAFF)})
        return _api_answer(world, asked)
    except RefusalError as refused:
        more = {"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/"'} if refused.code == 401 else {}
        return Answered(refused.code, refused.body, more)


def _api_answer(world: World, asked: Asked) -> Answered:
    found = method_asked(asked.verb, asked.path)
    if found is None:
        return Answered(404, _PAGE)
    method, places = found
    call = _HANDLERS.get(method.id)
    if call is None:
        raise RefusalError(501, f"The local server does not do {method.id}.")
    caller = _caller(world, asked, method)
    sheets = method.id.startswith("sheets.")
    query = asked.query if sheets else {name: texts for name, texts in asked.query.items() if name in method.parameters}
    typed = checked_query(method, query)
    mask = response_mask(method.api, method.response, typed["fields"]) if typed.get("fields") else None
    body = checked_body(method, asked.body) if method.request else {}
    call_with = Call(world, caller, {**typed, **places}, body, mask, writing=_writes(method))
    made = call(call_with)
    if made is None:
        return Answered(_NO_BODY)
    if mask is not None:
        return Answered(200, masked(made, mask))
    return Answered(200, made if sheets else drive.shown(made))


def _writes(method: Method) -> bool:
    return method.verb != "GET"


def _caller(world: World, asked: Asked, method: Method) -> str:
    """Whose request it is; refused without a token whose scopes allow the method."""
    if world.is_open:
        return STAFF
    authorization = {name.lower(): text for name, text in asked.headers.items()}.get("authorization", "")
    if not authorization:
        raise not_signed_in()
    token = world.tokens.holder(authorization)
    if not token.scopes & method.scopes:
        service, _, rest = method.id.partition(".")
        raise narrow_token(f"{service}.googleapis.com", rest)
    return token.account


@dataclass(frozen=True, slots=True)
class Call:
    """A method called: by whom, with what."""

    world: World
    caller: str
    query: Mapping[str, Any]
    body: Mapping[str, Any]
    mask: Mapping[str, Any] | None
    writing: bool

    @property
    def book(self) -> Spreadsheet:
        """The spreadsheet that the path names; what writes in it is later than all before."""
        book = self.world.opened(self.query["spreadsheetId"], self.caller, writing=self.writing)
        if self.writing:
            book.modified = self.world.now()
        return book

    @property
    def file(self) -> Spreadsheet:
        """The file that the path names."""
        return drive.opened(self.world, self.query["fileId"], self.caller, writing=self.writing)


def _create(call: Call) -> dict[str, Any]:
    given = call.body.get("properties", {})
    title = given.get("title", "Untitled spreadsheet")
    book = call.world.created(title, call.caller, given.get("locale", "en_US"), given.get("timeZone", "Etc/GMT"))
    return gridding.message(book, {}, None)


def _batch_get(call: Call) -> dict[str, Any]:
    book = call.book
    ranges = [values.read(book, text, call.query) for text in call.query.get("ranges", [])]
    return {"spreadsheetId": book.id, **({"valueRanges": ranges} if ranges else {})}


def _clear(call: Call) -> dict[str, Any]:
    book = call.book
    return {"spreadsheetId": book.id, "clearedRange": values.clear(book, call.query["range"])}


def _batch_clear(call: Call) -> dict[str, Any]:
    book = call.book
    return {
        "spreadsheetId": book.id,
        "clearedRanges": [values.clear(book, text) for text in call.body.get("ranges", [])],
    }


def _batch_update(call: Call) -> dict[str, Any]:
    book = call.book
    answer = {
        "spreadsheetId": book.id,
        "replies": batch.replies(book, call.body.get("requests", []), call.world.new_gid),
    }
    if call.body.get("includeSpreadsheetInResponse"):
        asked = {
            "includeGridData": call.body.get("responseIncludeGridData", False),
            "ranges": call.body.get("responseRanges", []),
        }
        answer["updatedSpreadsheet"] = gridding.message(book, asked, None)
    return answer


_HANDLERS: Mapping[str, Callable[[Call], dict[str, Any] | None]] = {
    "sheets.spreadsheets.create": _create,
    "sheets.spreadsheets.get": lambda call: gridding.message(call.book, call.query, call.mask),
    "sheets.spreadsheets.batchUpdate": _batch_update,
    "sheets.spreadsheets.values.get": lambda call: values.read(call.book, call.query["range"], call.query),
    "sheets.spreadsheets.values.batchGet": _batch_get,
    "sheets.spreadsheets.values.update": lambda call: values.update(
        call.book, call.query["range"], call.query, call.body
    ),
    "sheets.spreadsheets.values.append": lambda call: values.append(
        call.book, call.query["range"], call.query, call.body
    ),
    "sheets.spreadsheets.values.clear": _clear,
    "sheets.spreadsheets.values.batchClear": _batch_clear,
    "sheets.spreadsheets.values.batchUpdate": lambda call: values.batch_update(call.book, call.body),
    "drive.files.create": lambda call: drive.create(call.world, call.caller, call.body),
    "drive.files.get": lambda call: drive.file_resource(call.file),
    "drive.files.list": lambda call: drive.listed(call.world, call.caller, call.query),
    "drive.files.update": lambda call: drive.update(call.file, call.body),
    "drive.files.copy": lambda call: drive.copied(
        call.world, call.caller, drive.opened(call.world, call.query["fileId"], call.caller), call.body
    ),
    "drive.files.delete": lambda call: drive.delete(call.world, call.caller, call.query["fileId"]),
    "drive.comments.list": lambda call: drive.comments(call.file),
    "drive.permissions.create": lambda call: drive.share(call.file, call.body),
    "drive.permissions.list": lambda call: drive.permissions(call.file),
    "drive.permissions.delete": lambda call: drive.unshare(call.file, call.query["permissionId"]),
}

#: The methods that the server answers.
METHODS = tuple(_HANDLERS)
assert {*METHODS} <= {method.id for name in ("sheets", "drive") for method in api(name).methods}
