"""The small XML parts of an Excel file (list of sheets, links, formats) as flat elements, read without trust."""

import re
from dataclasses import dataclass
from xml.parsers import expat

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.texts import NBSP, quoted

ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["'][^>]*\?>""")
_ROOT = re.compile(rb"<[A-Za-z_]")
#: Excel itself writes UTF-8; the standard also allows UTF-16 and some exporters keep their old habits.
CODECS = {b"utf-16": "utf-16", b"iso-8859-1": "latin-1", b"windows-1252": "cp1252", b"us-ascii": "ascii"}
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Element:
    """One XML element: its name, its parent's, its attributes, all without namespace prefixes."""

    parent: str
    name: str
    attributes: dict[str, str]


def utf8(content: bytes) -> bytes:
    """The part in UTF-8, without a byte order mark; ValueError when its encoding is unknown or not kept.

    >>> utf8('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode("utf-16")).decode()
    '<a>é</a>'
    """
    if content.startswith(UTF16_MARKS):
        text = content.decode("utf-16")
        return re.sub(r"\A\s*<\?xml.*?\?>", "", text, flags=re.DOTALL).encode()
    content = content.removeprefix(b"\xef\xbb\xbf")
    declared = ENCODING.match(content)
    if declared is None or declared[1].lower() in (b"utf-8", b"utf8"):
        return content
    codec = CODECS.get(declared[1].lower())
    if codec is None:
        raise ValueError(declared[1])
    return content[declared.end() :].decode(codec).encode()


def refuse_definitions(content: bytes) -> None:
    """UnreadableWorkbook when the part declares its own entities: a workbook never does, an attack by expansion does."""
    root = _ROOT.search(content)
    prolog = content[: root.start()] if root else content
    if b"<!" in prolog and (b"<!DOCTYPE" in prolog or b"<!ENTITY" in prolog):
        raise definitions()


def definitions() -> UnreadableWorkbook:
    """The refusal of a part that declares entities."""
    return UnreadableWorkbook(
        f"Le classeur contient des définitions XML ({quoted('DOCTYPE')}) qu'aucun tableur n'écrit{NBSP}: "
        "par prudence, il n'a pas été lu.",
        f"N'utilisez pas ce fichier s'il vient d'un inconnu{NBSP}; sinon, ouvrez-le dans Excel et enregistrez-le à nouveau au format .xlsx.",
    )


def local(name: str) -> str:
    """The name without its prefix.

    >>> local("x:sheet"), local("sheet")
    ('sheet', 'sheet')
    """
    return name.rpartition(":")[2]


def sound_parser(encoding: str | None = None) -> expat.XMLParserType:
    """An expat parser that refuses definitions and gives text in whole runs; an encoding given wins over the declared one."""

    def refuse(*_: object) -> None:
        raise definitions()

    parser = expat.ParserCreate(encoding)
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.buffer_text = True
    return parser


def elements(content: bytes) -> list[Element]:
    """Every element of a part, in order; expat.ExpatError when it is not well formed."""
    found: list[Element] = []
    path = [""]

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append(Element(path[-1], local(name), {local(key): value for key, value in attributes.items()}))
        path.append(local(name))

    def end(_name: str) -> None:
        path.pop()

    parser = sound_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(content, True)  # noqa: FBT003 - expat takes its last word by position
    return found
