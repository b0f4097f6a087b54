"""A FEC read as it is, ours or another's, with what its form has against the rules: characters, separator, headings, fields a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.accounting.fec_format import AMOUNT, FIELDS, SIDE, parse_amount
from pic_sheets.accounting.fec_issues import at, fec_issue
from pic_sheets.errors import UnreadableEntries
from pic_sheets.issues import Issue, Severity
from pic_sheets.money import ZERO
from pic_sheets.texts import NBSP, folded, quoted

_BLOCK, _CHECK, _INFORM = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION
_ASK = "Demandez à votre logiciel comptable le fichier des écritures comptables (FEC) au format texte."

#: What separates fields: the two that the article's readers expect, then what look-alikes have.
_SEPARATORS = {"\t": "la tabulation", "|": "la barre verticale", ";": "le point-virgule", ",": "la virgule"}
_RIGHT_SEPARATORS = "\t|"
_LINE_END = re.compile("\r\n|\r|\n")
#: Bytes that no text of these encodings has, and that every spreadsheet or archive begins with.
_ARCHIVE, _XML = b"PK\x03\x04", b"<?xml"
#: The marks that files in other encodings begin with.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
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


def read_fec(name: str, content: bytes) -> ReadFec:
    """The lines of a FEC, whatever its faults. Raises UnreadableEntries when it is no table of entries at all."""
    text, encoding, issues = _decoded(name, content)
    rows = _LINE_END.split(text)
    while rows and not rows[-1].strip():
        rows.pop()
    separator, named = _first_row(name, rows)
    headings = _known(named)
    if not set(headings) & set(FIELDS):
        raise UnreadableEntries(
            f"{quoted(name)} n'est pas un fichier des écritures comptables{NBSP}: aucune de ses colonnes n'a un nom du FEC.",
            _ASK,
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
        raise UnreadableEntries(f"{quoted(name)} est vide.", _ASK)
    separator = max(_SEPARATORS, key=rows[0].count)
    if separator not in rows[0]:
        raise UnreadableEntries(
            f"{quoted(name)} n'est pas un fichier d'écritures{NBSP}: sa première ligne n'a qu'une colonne.", _ASK
        )
    return separator, [heading.strip() for heading in rows[0].split(separator)]


def _decoded(name: str, content: bytes) -> tuple[str, str, list[Issue]]:
    """The text, its encoding, and what is to say of it."""
    if content.startswith(_ARCHIVE):
        raise UnreadableEntries(f"{quoted(name)} est un classeur ou une archive, pas un fichier texte.", _ASK)
    if content.removeprefix(_UTF8_MARK).lstrip()[:5] == _XML:
        raise UnreadableEntries(f"{quoted(name)} est un FEC en XML{NBSP}: seul le format texte est lu.", _ASK)
    if content.startswith(_WIDE_MARKS) or b"\x00" in content:
        raise UnreadableEntries(f"{quoted(name)} n'est pas un texte dans un jeu de caractères du FEC.", _ASK)
    if content.isascii():
        return content.decode("ascii"), "ASCII", []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return *_eight_bits(content), _eight_bits_issues(name, content)
    found = [
        fec_issue(
            name,
            "",
            "fec-encodage",
            _INFORM,
            f"Le fichier est en UTF-8{NBSP}: l'article A. 47 A-1 veut de l'ASCII ou de l'ISO 8859-15.",
            "Beaucoup de logiciels l'acceptent ; si on vous le refuse, enregistrez-le en ISO 8859-15.",
        )
    ]
    if content.startswith(_UTF8_MARK):
        found.append(
            fec_issue(
                name,
                at(1),
                "fec-marque-utf8",
                _CHECK,
                "Le fichier commence par une marque invisible (BOM) : elle colle au nom de la première colonne.",
                "Enregistrez-le sans BOM.",
            )
        )
    return text, "UTF-8", found


def _eight_bits(content: bytes) -> tuple[str, str]:
    """The text and its encoding: what ISO 8859-15 keeps for controls, Windows has for « œ », « € » and quotes."""
    if not any(0x80 <= byte <= 0x9F for byte in content):  # noqa: PLR2004 - the control block
        return content.decode("iso8859-15"), "ISO 8859-15"
    return content.decode("cp1252", errors="replace"), "Windows-1252"


def _eight_bits_issues(name: str, content: bytes) -> list[Issue]:
    if _eight_bits(content)[1] != "Windows-1252":
        return []
    return [
        fec_issue(
            name,
            "",
            "fec-encodage",
            _CHECK,
            "Le fichier a des caractères propres à Windows (Windows-1252), que l'ISO 8859-15 n'a pas.",
            "Enregistrez-le en ISO 8859-15, ou remplacez les apostrophes et les tirets typographiques.",
        )
    ]


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
            yield fec_issue(
                name,
                at(1, field),
                "fec-colonne-absente",
                _BLOCK,
                f"La colonne {quoted(field)} manque.",
                "Les dix-huit colonnes sont obligatoires, même vides.",
            )
    for heading, field in zip(named, headings, strict=True):
        if field in wanted and heading != field:
            yield fec_issue(
                name,
                at(1, field),
                "fec-entete",
                _CHECK,
                f"La colonne s'appelle {quoted(heading)}.",
                f"Écrivez exactement {quoted(field)}.",
            )
    present = [field for field in wanted if field in headings]
    if [field for field in headings if field in present] != present or list(headings[: len(present)]) != present:
        yield fec_issue(
            name,
            at(1),
            "fec-ordre",
            _CHECK,
            "Les colonnes ne sont pas dans l'ordre de l'article A. 47 A-1, ou une autre est entre elles.",
            f"L'ordre est{NBSP}: {', '.join(wanted)}.",
        )


def _fields(
    name: str, row: int, raw: str, separator: str, headings: Sequence[str]
) -> tuple[list[str] | None, list[Issue]]:
    """The fields of a line, as many as there are headings; None when they cannot be told apart, or for a blank line."""
    if not raw.strip():
        return None, [fec_issue(name, at(row), "fec-ligne-vide", _CHECK, "La ligne est vide.", "Supprimez-la.")]
    fields = raw.split(separator)
    extra = len(fields) - len(headings)
    if not extra:
        return fields, []
    if extra == 1 and not fields[-1].strip():
        return fields[:-1], [
            fec_issue(
                name,
                at(row),
                "fec-champs",
                _CHECK,
                "La ligne finit par un séparateur de trop.",
                "Il faut autant de champs que de colonnes.",
            )
        ]
    label = headings.index("EcritureLib") if "EcritureLib" in headings else None
    if extra > 0 and label is not None:
        joined = [*fields[:label], separator.join(fields[label : label + extra + 1]), *fields[label + extra + 1 :]]
        if _looks_right(dict(zip(headings, joined, strict=True))):
            return joined, [
                fec_issue(
                    name,
                    at(row, "EcritureLib"),
                    "fec-separateur-dans-libelle",
                    _BLOCK,
                    f"Le libellé contient le séparateur, {_SEPARATORS[separator]}{NBSP}: la ligne a {len(fields)} champs.",
                    "Remplacez ce caractère dans le libellé de l'écriture.",
                )
            ]
    return None, [
        fec_issue(
            name,
            at(row),
            "fec-champs",
            _BLOCK,
            f"La ligne a {len(fields)} champs au lieu de {len(headings)}{NBSP}: elle n'est comptée nulle part.",
            "Exportez à nouveau le fichier, ou cherchez un retour à la ligne ou un séparateur dans un texte.",
        )
    ]


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
