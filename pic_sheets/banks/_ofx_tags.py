"""The tags of an OFX file read as records, in one pass, whether they are closed (2.x, XML) or not (1.x, SGML).

No tree is built and nothing is expanded: a file costs its length, however deep or broken it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from pic_sheets.banks._refusals import refusal
from pic_sheets.texts import ordinal

#: Groups of tags that count, and how deep they stand: one that opens or closes ends all that are as deep or deeper.
_DEPTHS = {
    "OFX": 0,
    "STMTRS": 1, "CCSTMTRS": 1, "INVSTMTRS": 1,
    "BANKACCTFROM": 2, "CCACCTFROM": 2, "BANKTRANLIST": 2, "BANKTRANLISTP": 2, "LEDGERBAL": 2, "AVAILBAL": 2,
    "STMTTRN": 3, "STMTTRNP": 3,
    "PAYEE": 4, "BANKACCTTO": 4, "CCACCTTO": 4, "CURRENCY": 4, "ORIGCURRENCY": 4,
}  # fmt: skip
_ACCOUNT, _MOVEMENT = 1, 3
#: What an account or a movement has once: twice, a tag is lost and two of them are made one.
_ONLY_ONE = {
    "TRNAMT": "montants",
    "DTPOSTED": "dates",
    "BANKACCTFROM.ACCTID": "numéros",
    "CCACCTFROM.ACCTID": "numéros",
    "LEDGERBAL.BALAMT": "soldes",
}
#: A tag and the text up to the next one; a `<` that starts none is text.
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w.-]*+)(?:\s[^<>]*+)?/?>", re.ASCII)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,8}\d{0,2});", re.ASCII)
_QUOTED, _UNQUOTED = "<![CDATA[", "]]>"
#: What no statement needs: declarations, which XML could expand without end, and comments, which would hide movements.
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY|--)", re.IGNORECASE)


@dataclass(slots=True)
class Record:
    """The values of a movement or of an account as the file writes them, by their names, `PAYEE.NAME` in a group."""

    row: int
    values: dict[str, list[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """The value, "" when the file has none; the lines of a text that has several follow each other."""
        return " ".join(self.values.get(name, ()))


@dataclass(slots=True)
class Account(Record):
    """What a file says of an account: its own values, its movements, and how many are still to be booked."""

    movements: list[Record] = field(default_factory=list)
    pending: int = 0


def accounts(text: str, file: str) -> list[Account]:
    """The accounts of an OFX file, in its order; UnreadableStatement when it is cut short or its tags hide a movement."""
    return _Reading(text, file).accounts()


class _Reading:
    """What is open while the tags are read one after the other."""

    def __init__(self, text: str, file: str) -> None:
        self.text = _unquoted(text.replace("\r\n", "\n").replace("\r", "\n"))
        self.file = file
        self.row = 1
        self.open: dict[int, str] = {}
        self.found: list[Account] = []
        self.movement: Record | None = None
        self.ended = False

    def accounts(self) -> list[Account]:
        if declaration := _DECLARATION.search(self.text):
            row = self.text.count("\n", 0, declaration.start()) + 1
            raise refusal(self.file, row, f"contient une déclaration ({declaration[0]}) qu'aucun relevé ne contient")
        for closing, name, value in self._tags():
            if name in _DEPTHS:
                self._group(name, closing=closing)
            elif not closing:
                self._value(name, value)
        if not self.ended:
            raise refusal(self.file, self.row, "le fichier s'arrête avant sa fin, </OFX>")
        return self.found

    def _tags(self) -> Iterator[tuple[bool, str, str]]:
        """Whether each tag closes, its name in capitals and what follows it; `row` is its line meanwhile."""
        tag, counted = _TAG.search(self.text), 0
        while tag:
            following = _TAG.search(self.text, tag.end())
            self.row += self.text.count("\n", counted, tag.start())
            counted = tag.start()
            value = self.text[tag.end() : following.start() if following else None]
            yield tag["closing"] == "/", tag["name"].upper(), _unescaped(value).strip()
            tag = following

    def _group(self, name: str, *, closing: bool) -> None:
        depth = _DEPTHS[name]
        self.open = {other: opened for other, opened in self.open.items() if other < depth}
        self.ended = self.ended or (closing and name == "OFX")
        if depth <= _MOVEMENT:
            self.movement = None
        if closing:
            return
        self.open[depth] = name
        if depth == _ACCOUNT:
            if name == "INVSTMTRS":
                raise refusal(self.file, self.row, "contient un compte-titres, qui n'est pas un compte de banque")
            self.found.append(Account(self.row))
        elif depth == _MOVEMENT:
            if _ACCOUNT not in self.open:
                raise refusal(self.file, self.row, "un mouvement n'est dans aucun compte")
            self._begin(name)

    def _begin(self, name: str) -> None:
        self.movement = Record(self.row)
        if name == "STMTTRNP":
            self.found[-1].pending += 1
        else:
            self.found[-1].movements.append(self.movement)

    def _value(self, name: str, value: str) -> None:
        if not value:
            return
        if self.movement is not None:
            self._keep(self.movement, 4, name, value)
        elif name == "TRNAMT":
            raise refusal(self.file, self.row, "un montant n'est dans aucun mouvement")
        elif _ACCOUNT in self.open:
            self._keep(self.found[-1], 2, name, value)

    def _keep(self, record: Record, depth: int, name: str, value: str) -> None:
        path = f"{self.open[depth]}.{name}" if depth in self.open else name
        if path in _ONLY_ONE and path in record.values:
            raise refusal(self.file, self.row, f"{self._place()} a deux {_ONLY_ONE[path]}")
        record.values.setdefault(path, []).append(value)

    def _place(self) -> str:
        return (
            "le compte" if self.movement is None else f"le {ordinal(len(self.found[-1].movements))} mouvement du compte"
        )


def _unquoted(text: str) -> str:
    """The text with what XML quotes (CDATA) escaped as the rest is; a quotation that would hide a movement is none."""
    first, *others = text.split(_QUOTED)
    kept = [first]
    for other in others:
        quoted, end, rest = other.partition(_UNQUOTED)
        kept.append(other if not end or "STMTTRN" in quoted else f"{escape(quoted, quote=False)}{rest}")
    return "".join(kept)


def _unescaped(value: str) -> str:
    """The value with characters for their references; an `&` that starts none stays."""
    return _REFERENCE.sub(lambda reference: unescape(reference[0]), value) if "&" in value else value
