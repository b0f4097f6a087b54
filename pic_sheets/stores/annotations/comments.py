"""The part that holds the words of notes: people's own are kept to the byte, ours are put between them or after theirs."""

import re
from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass

from pic_sheets.stores.annotations.notes import AUTHOR, Note, Position, Run
from pic_sheets.stores.annotations.tags import Edit, Element, Text, read_text
from pic_sheets.tables import cell_address, column_number

_ADDRESS = re.compile(rb"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
#: Excel gives a thread, for programs that know of none, the note of an author so named.
_THREAD = b"tc="
#: What XML cannot hold, and what Excel would take for an escaped character (ECMA-376 part 1, 22.9.2.19).
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
#: Between a person's words and ours.
_APART = Run(f"\n――――――――――\n{AUTHOR}\n", is_bold=True)


@dataclass(frozen=True)
class Comments:
    """The notes that a sheet has: the part, and each note by its cell."""

    text: Text
    by_cell: Mapping[Position, Element]
    threads: frozenset[Position]


def read_comments(text: Text) -> Comments:
    """The notes of a part; ValueError when it is not one, or holds a note without a cell."""
    if text.root.name != b"comments":
        raise ValueError("no notes")
    authors = _authors(text)
    found: dict[Position, Element] = {}
    threads = set()
    listed = text.root.child(b"commentList")
    for comment in listed.children() if listed is not None else ():
        cell = cell_of(comment.value(b"ref"))
        found[cell] = comment
        number = comment.value(b"authorId")
        if number.isdigit() and int(number) < len(authors) and authors[int(number)].startswith(_THREAD):
            threads.add(cell)
    return Comments(text, found, frozenset(threads))


def cell_of(written: bytes) -> Position:
    """The 1-based row and column of an address; ValueError when it is none."""
    found = _ADDRESS.fullmatch(written)
    if found is None:
        raise ValueError("no address")
    return int(found[2]), column_number(found[1].decode().upper())


def new_comments(namespace: str) -> Text:
    """A part without notes."""
    return read_text(
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{namespace}"><authors/><commentList/></comments>'.encode()
    )


def with_notes(comments: Comments, notes: Mapping[Position, Note]) -> bytes:
    """The part with our notes: after the person's own where there is one, in the order of the cells elsewhere."""
    text, root = comments.text, comments.text.root
    prefix = root.prefix
    author, edits = _author(text)
    ours: list[tuple[Position, bytes]] = []
    for cell, note in sorted(notes.items()):
        theirs = comments.by_cell.get(cell)
        if theirs is not None:
            edits += _after_theirs(theirs, note)
        else:
            ours.append((cell, _comment(prefix, cell, note, author)))
    listed = root.child(b"commentList")
    if listed is None:
        written = b"<%bcommentList>%b</%bcommentList>" % (prefix, b"".join(xml for _, xml in ours), prefix)
        return text.edited([*edits, Edit(root.close, root.close, written)])
    later = sorted(comments.by_cell)
    at_end = []
    for cell, xml in ours:
        rank = bisect(later, cell)
        if rank == len(later):
            at_end.append(xml)
        else:
            at = comments.by_cell[later[rank]].start
            edits.append(Edit(at, at, xml))
    return text.edited([*edits, *([listed.with_more(b"".join(at_end))] if at_end else [])])


def _authors(text: Text) -> list[bytes]:
    authors = text.root.child(b"authors")
    return [text.content[author.inside : author.close] for author in authors.children()] if authors is not None else []


def _author(text: Text) -> tuple[int, list[Edit]]:
    """Our number among the authors, and what it takes to have one."""
    known = _authors(text)
    if AUTHOR.encode() in known:
        return known.index(AUTHOR.encode()), []
    root, authors = text.root, text.root.child(b"authors")
    written = b"<%bauthor>%b</%bauthor>" % (root.prefix, AUTHOR.encode(), root.prefix)
    if authors is not None:
        return len(known), [authors.with_more(written)]
    listed = root.child(b"commentList")
    at = root.close if listed is None else listed.start
    return 0, [Edit(at, at, b"<%bauthors>%b</%bauthors>" % (root.prefix, written, root.prefix))]


def _comment(prefix: bytes, cell: Position, note: Note, author: int) -> bytes:
    runs = b"".join(_run(prefix, run) for run in note.runs)
    address = cell_address(*cell).encode()
    return b'<%bcomment ref="%b" authorId="%d"><%btext>%b</%btext></%bcomment>' % (
        prefix, address, author, prefix, runs, prefix, prefix,
    )  # fmt: skip


def _after_theirs(comment: Element, note: Note) -> list[Edit]:
    """The edits that put our words after a person's: a text in one piece becomes a run, those in runs stay as they are."""
    prefix = comment.prefix
    ours = b"".join(_run(prefix, run) for run in (_APART, *note.runs))
    text = comment.child(b"text")
    if text is None:
        raise ValueError("a note without text")
    parts = list(text.children())
    plain = next((part for part in parts if part.name == b"t"), None)
    edits = []
    if plain is not None:
        edits = [
            Edit(plain.start, plain.start, b"<%br>" % prefix),
            Edit(plain.end, plain.end, b"</%br>" % prefix),
        ]
    last = max((part.end for part in parts if part.name in (b"t", b"r")), default=None)
    if last is None and parts:
        return [Edit(parts[0].start, parts[0].start, ours)]
    return [*edits, text.with_more(ours) if last is None else Edit(last, last, ours)]


def _run(prefix: bytes, run: Run) -> bytes:
    weight = b"<%bb/>" % prefix if run.is_bold else b""
    return (
        b'<%br><%brPr>%b<%bsz val="9"/><%bcolor indexed="81"/><%brFont val="Tahoma"/><%bfamily val="2"/></%brPr>'
        b'<%bt xml:space="preserve">%b</%bt></%br>'
    ) % (prefix, prefix, weight, prefix, prefix, prefix, prefix, prefix, prefix, _escaped(run.text), prefix, prefix)


def _escaped(text: str) -> bytes:
    sound = _LIKE_AN_ESCAPE.sub("_x005F_", _IMPOSSIBLE.sub("", text))
    return sound.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;").encode()
