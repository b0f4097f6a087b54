"""A FEC read as it is, ours or another's, with what its form has against the rules: characters, separator, headings, fields a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.accounting.fec_encoding import ASK_AGAIN, decoded
from pic_sheets.accounting.fec_format import AMOUNT, FIELDS, SIDE, parse_amount
from pic_sheets.accounting.fec_issues import at, fec_issue
from pic_sheets.errors import UnreadableEntries
from pic_sheets.issues import Issue, Severity
from pic_sheets.money import ZERO
from pic_sheets.texts import NBSP, cited, folded, quoted

_BLOCK, _CHECK = Severity.BLOCKING, Severity.WARNING

#: What separates fields: the two that the article's readers expect, then what look-alikes have.
_SEPARATORS = {"\t": "la tabulation", "|": "la barre verticale", ";": "le point-virgule", ",": "la virgule"}
_RIGHT_SEPARATORS = "\t|"
_LINE_END = re.compile("\r\n|\r|\n")
_DEBIT_SIDES, _CREDIT_SIDES = {"D", "+1", "1"}, {"C", "-1"}


@dataclass(frozen=True, slots=True)
class FecLine:
    """A line of the file (the headings are on line 1): its fields by the article's names, and its amounts in euros.

    `debit` and `credit` are None when they cannot be read; a blank amount is nothing.
    """

    row: int
    values: Mapping[str, str]
    debit: Decimal | None
    credit: Decimal | None

    def __getitem__(self, field: str) -> str:
        return self.values.get(field, "")

    @property
    def entry(self) -> tuple[str, str]:
        """Its journal and the number of its entry."""
        return self["JournalCode"], self["EcritureNum"]


@dataclass(frozen=True, slots=True)
class ReadFec:
    """A FEC as it was read: `headings` are those of the article that it has, in its own order.

    `issues` are the faults of its form. `unread` counts the lines whose fields could not be told apart: they are in no sum.
    """

    name: str
    encoding: str
    separator: str
    headings: tuple[str, ...]
    lines: tuple[FecLine, ...]
    issues: tuple[Issue, ...] = ()
    unread: int = 0


#: With fewer of the eighteen columns, the file is of another kind (a bank's statement has Débit and Crédit too).
_FEWEST_FIELDS = 5


def read_fec(name: str, content: bytes) -> ReadFec:
    """The lines of a FEC, whatever its faults. Raises UnreadableEntries when it is no table of entries at all."""
    text, encoding, issues = decoded(name, content)
    rows = _LINE_END.split(text)
    while rows and not rows[-1].strip():
        rows.pop()
    separator, named = _first_row(name, rows)
    headings = _known(named)
    if len(set(headings) & set(FIELDS)) < _FEWEST_FIELDS:
        raise UnreadableEntries(
            f"{quoted(name)} n'est pas un fichier des écritures comptables{NBSP}: presque aucune de ses colonnes n'a un nom du FEC.",
            ASK_AGAIN,
        )
    issues += [*_separator_issues(name, separator), *_heading_issues(name, named, headings)]
    lines: list[FecLine] = []
    unread = 0
    for row, raw in enumerate(rows[1:], 2):
        fields, found = _fields(name, row, raw, separator, headings)
        issues += found
        if fields is None:
            unread += bool(raw.strip())
        else:
            lines.append(_line(row, dict(zip(headings, fields, strict=True))))
    return ReadFec(name, encoding, separator, tuple(headings), tuple(lines), tuple(issues), unread)


def _first_row(name: str, rows: Sequence[str]) -> tuple[str, list[str]]:
    """The separator and the headings as they are typed. Raises UnreadableEntries."""
    if not rows:
        raise UnreadableEntries(f"{quoted(name)} est vide.", ASK_AGAIN)
    separator = max(_SEPARATORS, key=rows[0].count)
    if separator not in rows[0]:
        raise UnreadableEntries(
            f"{quoted(name)} n'est pas un fichier d'écritures{NBSP}: sa première ligne n'a qu'une colonne.", ASK_AGAIN
        )
    return separator, [heading.strip() for heading in rows[0].split(separator)]


def _separator_issues(name: str, separator: str) -> Iterator[Issue]:
    if separator not in _RIGHT_SEPARATORS:
        yield fec_issue(
            name, at(1), "fec-separateur", _BLOCK,
            f"Les champs sont séparés par {_SEPARATORS[separator]}.",
            "Dans un FEC, ce sont des tabulations ou des barres verticales : changez le réglage de l'export.",
        )  # fmt: skip


def _known(named: Sequence[str]) -> list[str]:
    """The headings by their right names, whatever their case; of two alike, the second keeps what was typed and a mark."""
    right = {folded(field): field for field in (*FIELDS, AMOUNT, SIDE)}
    found: list[str] = []
    for number, heading in enumerate(named, 1):
        field = right.get(folded(heading), heading)
        found.append(field if field and field not in found else f"{field} ({number})")
    return found


def _heading_issues(name: str, named: Sequence[str], headings: Sequence[str]) -> Iterator[Issue]:
    has_side = AMOUNT in headings and SIDE in headings
    wanted = [({"Debit": AMOUNT, "Credit": SIDE}.get(field, field) if has_side else field) for field in FIELDS]
    for field in wanted:
        if field not in headings:
            told = f"La colonne {quoted(field)} manque."
            yield fec_issue(name, at(1, field), "fec-colonne-absente", _BLOCK, told, _ALL_COLUMNS)
    for heading, field in zip(named, headings, strict=True):
        if field in wanted and heading != field:
            told, advice = f"La colonne s'appelle {cited(heading)}.", f"Écrivez exactement {quoted(field)}."
            yield fec_issue(name, at(1, field), "fec-entete", _CHECK, told, advice)
    present = [field for field in wanted if field in headings]
    if list(headings[: len(present)]) != present:
        yield fec_issue(name, at(1), "fec-ordre", _CHECK, _DISORDER, f"L'ordre est : {', '.join(wanted)}.")


_ALL_COLUMNS = "Les dix-huit colonnes sont obligatoires, même vides."
_DISORDER = "Les colonnes ne sont pas dans l'ordre de l'article A. 47 A-1, ou une autre est entre elles."


def _fields(
    name: str, row: int, raw: str, separator: str, headings: Sequence[str]
) -> tuple[list[str] | None, list[Issue]]:
    """The fields of a line, as many as there are headings; None when they cannot be told apart, or for a blank line."""
    if not raw.strip():
        return None, [fec_issue(name, at(row), "fec-ligne-vide", _CHECK, "La ligne est vide.", "Supprimez-la.")]
    fields = raw.split(separator)
    if len(fields) == len(headings):
        return fields, []
    joined = _joined(fields, separator, headings)
    if len(fields) == len(headings) + 1 and not fields[-1].strip():
        whole = fields[:-1]
        if joined is None or _looks_right(dict(zip(headings, whole, strict=True))):
            told = "La ligne finit par un séparateur de trop."
            return whole, [fec_issue(name, at(row), "fec-champs", _CHECK, told, _AS_MANY)]
    if joined is not None:
        told = f"Le libellé contient le séparateur, {_SEPARATORS[separator]} : la ligne a {len(fields)} champs."
        cell, advice = at(row, "EcritureLib"), "Remplacez ce caractère dans le libellé de l'écriture."
        return joined, [fec_issue(name, cell, "fec-separateur-dans-libelle", _BLOCK, told, advice)]
    told = f"La ligne a {len(fields)} champs au lieu de {len(headings)} : elle n'est comptée nulle part."
    return None, [fec_issue(name, at(row), "fec-champs", _BLOCK, told, _AS_MANY)]


_AS_MANY = "Il faut autant de champs que de colonnes : cherchez un séparateur ou un retour à la ligne dans un texte."


def _joined(fields: Sequence[str], separator: str, headings: Sequence[str]) -> list[str] | None:
    """The fields with their label put together again, None unless the amounts then stand where they should."""
    extra = len(fields) - len(headings)
    if extra < 0 or "EcritureLib" not in headings:
        return None
    label = headings.index("EcritureLib")
    end = label + extra + 1
    joined = [*fields[:label], separator.join(fields[label:end]), *fields[end:]]
    return joined if _looks_right(dict(zip(headings, joined, strict=True))) else None


def _looks_right(values: Mapping[str, str]) -> bool:
    """Whether the amounts stand where amounts should, once the label was put together."""
    if AMOUNT in values:
        return parse_amount(values[AMOUNT].strip()) is not None
    return all(parse_amount(values.get(field, "").strip() or "0") is not None for field in ("Debit", "Credit"))


def _line(row: int, values: Mapping[str, str]) -> FecLine:
    bare = {field: text.strip() for field, text in values.items()}
    if AMOUNT not in bare or SIDE not in bare:
        return FecLine(row, bare, _amount(bare.get("Debit", "")), _amount(bare.get("Credit", "")))
    amount, side = _amount(bare[AMOUNT]), bare[SIDE].upper()
    debit = amount if side in _DEBIT_SIDES else ZERO if side in _CREDIT_SIDES else None
    credit = amount if side in _CREDIT_SIDES else ZERO if side in _DEBIT_SIDES else None
    return FecLine(row, bare, debit, credit)


def _amount(text: str) -> Decimal | None:
    """The amount, nothing when blank; what is written with a point is counted, since its own fault is told."""
    return parse_amount(text.replace(".", ",")) if text else ZERO
