"""Where the tags of a Word template run: they can read the fields they are given, and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment

#: What XML 1.0 cannot hold. docxtpl gives a meaning to U+0007 (new paragraph) and U+000C (new page), kept until then.
_FORBIDDEN = r"\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_TO_CLEAN = re.compile(rf"\r\n?|[{_FORBIDDEN}]")

#: docxtpl's way to write braces that are not a tag.
_ESCAPES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def cleaned(value: Any) -> Any:  # noqa: ANN401 - a field is any nest of mappings, sequences and scalars
    r"""The field as a template may print it: blank instead of None, text without what a document cannot hold.

    >>> cleaned({"nom": None, "motif": "a\x0bb\r\nc"})
    {'nom': '', 'motif': 'ab\nc'}
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return _TO_CLEAN.sub(_replacement, value) if _TO_CLEAN.search(value) else value
    if isinstance(value, Mapping):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [cleaned(item) for item in value]
    return value


def _replacement(match: re.Match[str]) -> str:
    return "\n" if match.group().startswith("\r") else ""


class BraceEscapes(Extension):
    """docxtpl's `{_{` in the template's own text becomes `{{`; a value that holds it is left alone."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with the escapes of the text between the tags undone."""
        for token in stream:
            value = token.value
            if token.type == "data":
                for escape, braces in _ESCAPES:
                    value = value.replace(escape, braces)
            yield Token(token.lineno, token.type, value)


class TemplateSandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox where a field wins over a method of the same name: `p.items` is the field `items`."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - jinja's own signature
        """The field if there is one, else what the sandbox allows."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def _printed(value: Any) -> Any:  # noqa: ANN401 - whatever an expression gives
    """`None`, which only an expression of the template can still give, prints nothing."""
    return "" if value is None else value


def _is_blank(value: object) -> bool:
    """The test `is none`: fields have "" where the workbook has a blank cell."""
    return value is None or value == ""


def sandbox() -> TemplateSandbox:
    """A fresh environment: sandboxed, escaping what it prints, strict about names."""
    environment = TemplateSandbox(
        autoescape=True, undefined=StrictUndefined, extensions=[BraceEscapes], finalize=_printed
    )
    environment.tests["none"] = _is_blank
    for name in ("lipsum", "cycler", "joiner"):
        del environment.globals[name]
    return environment
