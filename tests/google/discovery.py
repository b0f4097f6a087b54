"""Google's own description of its two APIs: methods, scopes, parameters and fields; what a request must obey.

The documents come with google-api-python-client, of which nothing is imported. Errors are worded as Google words them
(proto3 JSON: a null is a field left out, names are those of the document, a violation names the field in snake case).
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.google.refusals import RefusalError, violation

_TYPES = {"string": "TYPE_STRING", "boolean": "TYPE_BOOL", "int32": "TYPE_INT32", "int64": "TYPE_INT64",
          "float": "TYPE_FLOAT", "double": "TYPE_DOUBLE"}  # fmt: skip
_SHEETS = "type.googleapis.com/google.apps.sheets.v4"
_SCALARS: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
}

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of an API."""

    id: str
    verb: str
    path: re.Pattern[str]
    parameters: Mapping[str, Schema]
    scopes: frozenset[str]
    request: str
    response: str

    @property
    def api(self) -> "Api":
        """The API it is a method of."""
        return api(self.id.partition(".")[0])


class Api:
    """One API, as Google describes it."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """From its discovery document."""
        self.schemas: Mapping[str, Schema] = document["schemas"]
        self._shared: Mapping[str, Schema] = document["parameters"]
        self.methods = tuple(self._methods(document, document["servicePath"]))

    def _methods(self, resource: Mapping[str, Any], base: str) -> Iterator[Method]:
        for method in resource.get("methods", {}).values():
            names = re.split(r"\{\+?(\w+)\}", f"/{base}{method['path']}")
            pattern = "".join(f"(?P<{part}>[^/]+?)" if n % 2 else re.escape(part) for n, part in enumerate(names))
            yield Method(
                method["id"],
                method["httpMethod"],
                re.compile(pattern),
                {**self._shared, **method.get("parameters", {})},
                frozenset(method["scopes"]),
                method.get("request", {}).get("$ref", ""),
                method.get("response", {}).get("$ref", ""),
            )
        for child in resource.get("resources", {}).values():
            yield from self._methods(child, base)


@cache
def api(name: str) -> Api:
    """The API of that name: sheets or drive."""
    found = find_spec("googleapiclient")
    if found is None or found.origin is None:
        raise SystemExit("The server needs Google's discovery documents: pip install google-api-python-client")
    version = {"sheets": "v4", "drive": "v3"}[name]
    document = Path(found.origin).parent / "discovery_cache" / "documents" / f"{name}.{version}.json"
    return Api(json.loads(document.read_text("utf-8")))


def method_asked(verb: str, path: str) -> tuple[Method, dict[str, str]] | None:
    """The method that a request asks for and what its path says; the suffix of a custom method is never part of a range."""
    found = [
        (method, match)
        for method in (*api("sheets").methods, *api("drive").methods)
        if method.verb == verb and (match := method.path.fullmatch(path))
    ]
    if not found:
        return None
    method, match = max(found, key=lambda each: len(each[0].path.pattern))
    return method, {name: unquote(text) for name, text in match.groupdict().items()}


def checked_query(method: Method, query: Mapping[str, list[str]]) -> dict[str, Any]:
    """What the query says, typed; a parameter that the method has not, or of another type, is refused."""
    typed: dict[str, Any] = {}
    for name, texts in query.items():
        schema = method.parameters.get(name)
        if schema is None:
            raise violation(
                "", f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter. '
                f"Field '{name}' could not be found in request message."
            )  # fmt: skip
        values = [_typed_text(name, schema, text) for text in texts]
        typed[name] = values if schema.get("repeated") else values[-1]
    return typed


def _typed_text(name: str, schema: Schema, text: str) -> Any:
    if schema["type"] == "boolean":
        if text.lower() not in {"true", "false"}:
            raise _wrong(snake(name), "TYPE_BOOL", text)
        return text.lower() == "true"
    if schema["type"] == "integer":
        if not re.fullmatch(r"-?\d+", text):
            raise _wrong(snake(name), "TYPE_INT32", text)
        return int(text)
    if "enum" in schema and text not in schema["enum"]:
        raise _wrong(snake(name), _enum(name), text)
    return text


def checked_body(method: Method, body: Any) -> Any:
    """The body without its nulls; what the method's message cannot hold is refused."""
    # The message is a field named `data` of the request where the path binds other fields beside it.
    at = "data" if method.id.startswith("sheets.spreadsheets.values.") and method.request == "ValueRange" else ""
    if method.id.startswith("drive.") and isinstance(body, dict):
        # Drive passes over the fields that it does not know; gspread still sends it one of its version 2.
        body = {name: item for name, item in body.items() if name in method.api.schemas[method.request]["properties"]}
    return _checked(method.api, {"$ref": method.request}, body, at)


def checked_answer(method: Method, answer: Any) -> Any:
    """The answer; what the method's answer cannot hold is refused, in the same words as a body."""
    return _checked(method.api, {"$ref": method.response}, answer, "")


def _checked(described: Api, schema: Schema, value: Any, at: str) -> Any:
    if "$ref" in schema:
        return _checked_message(described, described.schemas[schema["$ref"]], value, at, schema["$ref"])
    kind = schema["type"]
    if kind == "any":
        return value
    if kind == "array":
        return _checked_list(described, schema["items"], value, at)
    if kind == "object" and not isinstance(value, dict):
        raise _wrong(at, "TYPE_MESSAGE", value)
    if kind == "object":
        inner = schema.get("additionalProperties", {"type": "any"})
        return {name: _checked(described, inner, item, f"{at}.{snake(name)}") for name, item in value.items()}
    fits = isinstance(value, _SCALARS[kind]) and (kind == "boolean" or not isinstance(value, bool))
    if not fits and kind in {"integer", "number"} and isinstance(value, float | str):
        fits = re.fullmatch(r"-?\d+(\.0+)?" if kind == "integer" else r"-?\d+(\.\d+)?", str(value)) is not None
        value = (int(float(value)) if kind == "integer" else float(value)) if fits else value
    if not fits or ("enum" in schema and value not in schema["enum"]):
        raise _wrong(at, _type_name(schema, at), value)
    return value


def _checked_list(described: Api, items: Schema, value: Any, at: str) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong(at, _type_name(items, at), value)
    return [
        _checked(described, items, item, f"{at}[{n}]")
        for n, item in enumerate(value)
        if item is not None or items == {"type": "any"}
    ]


def _checked_message(described: Api, message: Schema, value: Any, at: str, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(at, f"{_SHEETS}.{name}", value)
    checked = {}
    for field, item in value.items():
        schema = message["properties"].get(field)
        if schema is None:
            place = f" at '{at}'" if at else ""
            raise violation(at, f'Invalid JSON payload received. Unknown name "{field}"{place}: Cannot find field.')
        if item is not None:
            checked[field] = _checked(described, schema, item, f"{at}.{snake(field)}".lstrip("."))
    return checked


def _type_name(schema: Schema, at: str) -> str:
    if "$ref" in schema:
        return f"{_SHEETS}.{schema['$ref']}"
    if schema["type"] in {"array", "any"}:
        return "type.googleapis.com/google.protobuf." + ("ListValue" if schema["type"] == "array" else "Value")
    if "enum" in schema:
        return _enum(at.rpartition(".")[2])
    return _TYPES.get(schema.get("format", ""), _TYPES.get(schema["type"], "TYPE_STRING"))


def _enum(field: str) -> str:
    return f"{_SHEETS}.{field[:1].upper()}{re.sub(r'_(.)', lambda found: found[1].upper(), field[1:])}"


def _wrong(at: str, kind: str, value: Any) -> RefusalError:
    return violation(at, f"Invalid value at '{at}' ({kind}), {json.dumps(value, ensure_ascii=False)}")


def snake(name: str) -> str:
    """The name of a field as messages spell it: `userEnteredValue` is user_entered_value."""
    return re.sub(r"[A-Z]", lambda found: f"_{found[0].lower()}", name)
