"""The XML of a bank's message as a stream of small trees, read without trust: no definitions, no depth without end."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers import expat

from pic_sheets.banks._refusals import refusal
from pic_sheets.banks._texts import decoded
from pic_sheets.texts import quoted, squeezed, writable

#: The standard's own messages are some fifteen deep, in an envelope or not.
_DEEPEST = 60
#: Between the namespace and the name of an element, as expat gives them.
_MARK = " "
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: Enough to know a message: an envelope, a header, its first element.
_BEGINNING = 65_536


@dataclass(slots=True)
class Node:
    """An element: its name without prefix, its attributes, its text, what it holds, the line where it starts."""

    name: str
    row: int
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text on one line."""
        return squeezed(writable("".join(self.parts)))

    def each(self, *path: str) -> list["Node"]:
        """The nodes at the end of a path of names, in order."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node.children if child.name == name]
        return found

    def first(self, *path: str) -> "Node | None":
        """The first of them, None without any."""
        return next(iter(self.each(*path)), None)

    def told(self, *path: str) -> str:
        """The text of the first of them, "" without any."""
        return "" if (node := self.first(*path)) is None else node.text


class Message(Protocol):
    """What reads a message: told of the element that starts it, then of every one that ends, the deepest first."""

    def begins(self, name: str, namespace: str, row: int) -> bool:
        """Whether an element outside any message starts one; UnreadableStatement when it starts one of another kind."""
        ...

    def takes(self, node: Node, under: Sequence[Node]) -> bool:
        """Whether the node that ends under these is dealt with, and so let go, or stays in the last of them."""
        ...


def read_message(file: str, content: bytes, message: Message) -> None:
    """Give every node of a file to the message that reads it; UnreadableStatement when it is not sound XML."""
    before, utf8 = _utf8(content)
    builder = _Builder(file, message, before)
    try:
        builder.parser.Parse(utf8, True)  # noqa: FBT003 - expat takes its last word by position
    except expat.ExpatError as error:
        raise refusal(
            file, error.lineno + before, "le XML s'arrête ou se contredit là, le fichier est coupé ou abîmé"
        ) from None


def beginning(content: bytes) -> str:
    """The first characters of a file, where a message names itself."""
    return decoded(content[:_BEGINNING])


def _utf8(content: bytes) -> tuple[int, bytes]:
    """The lines before the first element that are left out, then the file in UTF-8, whatever it says that it is in."""
    if content.startswith(_UTF16_MARKS) or not (content.isascii() or _is_utf8(content)):
        content = decoded(content).encode("utf-8", "replace")
    content = content.removeprefix(codecs.BOM_UTF8).rstrip(b"\x00\x1a\r\n\t ")
    bare = content.lstrip()
    return content[: len(content) - len(bare)].count(b"\n"), bare


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Builder:
    """Trees built from the events of expat, without recursion: outside a message, everything is let go."""

    def __init__(self, file: str, message: Message, before: int) -> None:
        self._file, self._message, self._before = file, message, before
        self._open: list[Node] = []
        self._depth = 0
        self._namespace = ""
        self.parser = expat.ParserCreate("utf-8", _MARK)
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    @property
    def _row(self) -> int:
        return self.parser.CurrentLineNumber + self._before

    def _refuse(self, *_: object) -> None:
        raise refusal(
            self._file,
            self._row,
            f"ce fichier contient des définitions XML ({quoted('DOCTYPE')}) qu'aucune banque n'écrit, et n'a pas été lu",
            "N'utilisez pas ce fichier s'il vient d'un inconnu.",
        )

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise refusal(self._file, self._row, f"plus de {_DEEPEST} éléments y sont emboîtés")
        namespace, _, name = full.rpartition(_MARK)
        if self._open:
            # What another namespace names keeps it, so that it is never taken for ours.
            self._open.append(Node(name if namespace == self._namespace else full, self._row, attributes))
        elif self._message.begins(name, namespace, self._row):
            self._namespace = namespace
            self._open.append(Node(name, self._row, attributes))

    def _end(self, _full: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        node = self._open.pop()
        if not self._message.takes(node, self._open) and self._open:
            self._open[-1].children.append(node)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].parts.append(text)
