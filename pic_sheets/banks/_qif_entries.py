"""The lines of a QIF file gathered in entries, each with its account, before any date or amount is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pic_sheets.banks._refusals import plain, refusal
from pic_sheets.texts import NBSP, cited, folded

_TYPE = re.compile(r"!\s*Type\s*:(?P<type>.*)", re.IGNORECASE)
_ACCOUNT = re.compile(r"!\s*(?:Account|Compte)\s*", re.IGNORECASE)
#: Settings of the program that wrote the file; they say nothing of the account.
_SETTING = re.compile(r"!\s*(?:Option|Clear)\s*:.*", re.IGNORECASE)
_STATEMENTS = {"bank", "banque", "ccard"}
_REPEATED = {"D": "dates", "T": "montants", "U": "montants"}


@dataclass(slots=True)
class Entry:
    """What stands between two `^`: its lines by their first letter, those of one letter on one line."""

    row: int
    account: str
    values: dict[str, list[str]] = field(default_factory=dict)

    def __getitem__(self, letter: str) -> str:
        """The text after the letter, "" when there is none."""
        return " ".join(self.values.get(letter, ()))


@dataclass(slots=True)
class Section:
    """The movements of an account, in the order of the file; `is_ended` says whether a `^` ends the last one."""

    account: str
    row: int
    entries: list[Entry] = field(default_factory=list)
    is_ended: bool = True


def sections(text: str, file: str) -> list[Section]:
    """The accounts of a QIF file, each once; UnreadableStatement when a line is in none, or an entry is two."""
    return _Reading(file).sections(text)


class _Reading:
    """What is open while the lines are read: a list of accounts, an account's movements, or nothing yet."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: dict[tuple[str, str], Section] = {}
        self.section: Section | None = None
        self.names: list[str] | None = None
        self.account = ""
        self.entry: Entry | None = None

    def sections(self, text: str) -> list[Section]:
        for row, line in _lines(text):
            if line.startswith("!"):
                self._header(line, row)
            elif line == "^":
                self._end()
            else:
                self._line(line, row)
        ended = self.entry is None
        self._end()
        if self.section and not ended:
            self.section.is_ended = False
        return list(self.found.values())

    def _header(self, line: str, row: int) -> None:
        self._end()
        if _SETTING.fullmatch(line):
            return
        if _ACCOUNT.fullmatch(line):
            self.section, self.names = None, []
            return
        match = _TYPE.fullmatch(line)
        kind = folded(match["type"]) if match else ""
        if kind not in _STATEMENTS:
            raise refusal(
                self.file,
                row,
                f"{cited(line)} n'annonce pas un relevé de banque",
                f"Exportez les mouvements du compte seulement{NBSP}: la ligne attendue est !Type:Bank.",
            )
        if self.names is not None:  # a list of several accounts does not say whose movements follow it
            self.account, self.names = self.names[0] if len(self.names) == 1 else "", None
        self.section = self.found.setdefault((self.account, kind), Section(self.account, row))

    def _line(self, line: str, row: int) -> None:
        letter, value = line[0].upper(), line[1:].strip()
        if self.section is None:
            # The T of an account is a word, its kind: an amount there is a movement whose header was lost.
            if self.names is None or (letter in "TU" and any(map(str.isdigit, value))):
                raise refusal(self.file, row, f"{cited(line)} vient avant la ligne !Type:Bank")
            self.entry = self.entry or Entry(row, "")
        else:
            self.entry = self.entry or Entry(row, self.section.account)
            if letter in _REPEATED and letter in self.entry.values:
                raise refusal(self.file, row, f"l'opération a deux {_REPEATED[letter]}, dont {cited(line)}")
        self.entry.values.setdefault(letter, []).append(value)

    def _end(self) -> None:
        if self.entry is None:
            return
        if self.section is not None:
            self.section.entries.append(self.entry)
        elif self.names is not None:
            self.names.append(plain(self.entry["N"]))
        self.entry = None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers, whatever ends them."""
    for row, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if bare := line.strip():
            yield row, bare
