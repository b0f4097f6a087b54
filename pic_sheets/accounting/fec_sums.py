"""What the lines of a FEC make together: balanced entries, journals and file, numbers without a hole, order, lettering, openings."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from pic_sheets.accounting.fec_format import parse_day
from pic_sheets.accounting.fec_issues import WHOLE, at, fec_issue
from pic_sheets.accounting.fec_reading import FecLine, ReadFec
from pic_sheets.dates import format_short_date
from pic_sheets.issues import Issue, Severity
from pic_sheets.money import format_amount, total
from pic_sheets.texts import cited, folded

K = TypeVar("K")

_BLOCK, _CHECK = Severity.BLOCKING, Severity.WARNING
_DIGITS = re.compile(r"(\d+)(?!.*\d)", re.ASCII)
#: How software calls the journal of opening balances, when its name does not say it.
_OPENING_CODES = {"an", "ran", "anouv", "anx"}
#: The result of the year: what closing entries carry classes 6 and 7 to.
_RESULT = ("12",)
_MANAGEMENT = ("6", "7")


def _grouped(lines: Iterable[FecLine], key: Callable[[FecLine], K]) -> Mapping[K, list[FecLine]]:
    groups: defaultdict[K, list[FecLine]] = defaultdict(list)
    for line in lines:
        groups[key(line)].append(line)
    return groups


def _unbalanced(file: ReadFec) -> Iterator[Issue]:
    """Entries by journal, number and day; journals; the whole. What cannot be read in one keeps silent about it."""
    by_entry = _grouped(file.lines, lambda line: (*line.entry, line["EcritureDate"]))
    for lines in by_entry.values():
        journal, number = lines[0].entry
        yield from _gap(
            file, lines, "fec-ecriture-desequilibree", f"L'écriture {cited(number)} du journal {cited(journal)}"
        )
    for journal, lines in _grouped(file.lines, lambda line: line["JournalCode"]).items():
        yield from _gap(file, lines, "fec-journal-desequilibre", f"Le journal {cited(journal)}")
    yield from _gap(file, file.lines, "fec-total-desequilibre", "Le fichier")


def _gap(file: ReadFec, lines: Sequence[FecLine], code: str, what: str) -> Iterator[Issue]:
    if any(line.debit is None or line.credit is None for line in lines):
        return
    debit, credit = total(line.debit for line in lines), total(line.credit for line in lines)
    if debit != credit:
        yield fec_issue(
            file.name, WHOLE if lines is file.lines else at(lines[0].row), code, _BLOCK,
            f"{what} ne s'équilibre pas : débit {format_amount(debit)}, crédit {format_amount(credit)}, écart {format_amount(debit - credit)}.",
            "Cherchez une ligne perdue ou un montant changé.",
        )  # fmt: skip


def _numbering(file: ReadFec) -> Iterator[Issue]:
    """Numbers grow without a hole, over the whole file or in each journal (BOI-CF-IOR-60-40-20, § 100)."""
    numbers = {entry: _number(entry[1]) for entry in dict.fromkeys(line.entry for line in file.lines)}
    first_rows: dict[tuple[str, str], int] = {}
    for line in file.lines:
        first_rows.setdefault(line.entry, line.row)
    for entry, number in numbers.items():
        if number is None and entry[1]:
            yield fec_issue(
                file.name, at(first_rows[entry], "EcritureNum"), "fec-numero", _CHECK, f"EcritureNum : {cited(entry[1])} n'a pas de chiffre.",
                "Chaque écriture porte un numéro d'une suite continue.",
            )  # fmt: skip
    known = {entry: number for entry, number in numbers.items() if number is not None}
    if _is_continuous(known.values()):
        return
    for journal in dict.fromkeys(entry[0] for entry in known):
        own = {number: first_rows[entry] for entry, number in known.items() if entry[0] == journal}
        yield from _holes(file, journal, own)


def _holes(file: ReadFec, journal: str, rows: Mapping[int, int]) -> Iterator[Issue]:
    ordered = sorted(rows)
    for before, after in pairwise(ordered):
        if after > before + 1:
            missing = f"le numéro {before + 1}" if after == before + 2 else f"les numéros {before + 1} à {after - 1}"
            yield fec_issue(
                file.name, at(rows[after], "EcritureNum"), "fec-numerotation", _BLOCK,
                f"Dans le journal {cited(journal)}, il manque {missing}.",
                "La numérotation est continue, sur tout le fichier ou dans chaque journal : une écriture a-t-elle été supprimée ?",
            )  # fmt: skip


def _number(text: str) -> int | None:
    match = _DIGITS.search(text)
    return int(match[1][-18:]) if match else None


def _is_continuous(numbers: Iterable[int]) -> bool:
    found = set(numbers)
    return not found or max(found) - min(found) + 1 == len(found)


def _one_day_each(file: ReadFec) -> Iterator[Issue]:
    for (journal, number), lines in _grouped(file.lines, lambda line: line.entry).items():
        if number and len({line["EcritureDate"] for line in lines}) > 1:
            yield fec_issue(
                file.name, at(lines[0].row, "EcritureNum"), "fec-numero-en-double", _CHECK,
                f"Le numéro {cited(number)} du journal {cited(journal)} est celui d'écritures de plusieurs dates.",
                "Une écriture a un seul numéro et une seule date.",
            )  # fmt: skip


def _order(file: ReadFec) -> Iterator[Issue]:
    """Entries stand in the order of their validation, those of the opening first; a date of validation is not before the entry's."""
    latest: date | None = None
    for line in file.lines:
        day, written = parse_day(line["ValidDate"]), parse_day(line["EcritureDate"])
        if day is not None and latest is not None and day < latest:
            yield fec_issue(
                file.name, at(line.row, "ValidDate"), "fec-ordre-de-validation", _CHECK,
                f"La ligne est validée le {format_short_date(day)}, après une autre validée le {format_short_date(latest)}.",
                "Les écritures se suivent dans l'ordre de leur validation.",
            )  # fmt: skip
        latest = day if latest is None else max(latest, day or latest)
        if day is not None and written is not None and day < written:
            yield fec_issue(
                file.name, at(line.row, "ValidDate"), "fec-validation-avant-ecriture", _CHECK,
                f"La validation, le {format_short_date(day)}, est avant l'écriture, du {format_short_date(written)}.",
                "Une écriture se valide le jour où elle est passée, ou après.",
            )  # fmt: skip


def _openings(file: ReadFec) -> Iterator[Issue]:
    """The opening balances are the first entries of the file."""
    passed = False
    for line in file.lines:
        opens = folded(line["JournalCode"]) in _OPENING_CODES or "nouveau" in folded(line["JournalLib"])
        if opens and passed:
            yield fec_issue(
                file.name, at(line.row, "JournalCode"), "fec-a-nouveaux", _CHECK, "Une écriture d'à-nouveaux vient après d'autres écritures.",
                "Les à-nouveaux sont les premières écritures du fichier.",
            )  # fmt: skip
        passed = passed or not opens


def _closings(file: ReadFec) -> Iterator[Issue]:
    """No entry carries classes 6 and 7 to the result: a FEC is of before the books are closed."""
    for lines in _grouped(file.lines, lambda line: line.entry).values():
        accounts = [line["CompteNum"] for line in lines]
        if any(number.startswith(_RESULT) for number in accounts) and any(
            number.startswith(_MANAGEMENT) for number in accounts
        ):
            yield fec_issue(
                file.name, at(lines[0].row), "fec-cloture", _CHECK, f"L'écriture {cited(lines[0]['EcritureNum'])} solde des comptes de charges ou de produits.",
                "Le FEC s'exporte sans les écritures de clôture des classes 6 et 7.",
            )  # fmt: skip


def _lettering(file: ReadFec) -> Iterator[Issue]:
    marked = (line for line in file.lines if line["EcritureLet"])
    for lines in _grouped(marked, lambda line: (line["CompteNum"], line["CompAuxNum"], line["EcritureLet"])).values():
        if any(line.debit is None or line.credit is None for line in lines):
            continue
        gap = total(line.debit for line in lines) - total(line.credit for line in lines)
        if gap:
            first = lines[0]
            yield fec_issue(
                file.name, at(first.row, "EcritureLet"), "fec-lettrage", _CHECK,
                f"Le lettrage {cited(first['EcritureLet'])} du compte {first['CompAuxNum'] or first['CompteNum']} a un écart de {format_amount(gap)}.",
                "Les lignes d'une même lettre se soldent ; un lettrage partiel est à justifier.",
            )  # fmt: skip


RULES: tuple[Callable[[ReadFec], Iterator[Issue]], ...] = (
    _unbalanced, _numbering, _one_day_each, _order, _openings, _closings, _lettering,
)  # fmt: skip
