"""The published rules of a FEC, checked line by line and over the whole file.

Source: LPF, article A. 47 A-1 (arrêté du 29 juillet 2013) and BOI-CF-IOR-60-40-20. What these do not say, and every control looks at,
is told as « à vérifier ».
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from stdnum.fr import siren

from pic_sheets.accounting.fec_format import AMOUNT, DATES, FIELDS, REQUIRED, SIDE, parse_amount, parse_day, parse_name
from pic_sheets.accounting.fec_issues import WHOLE, at, fec_issue
from pic_sheets.accounting.fec_reading import FecLine, ReadFec
from pic_sheets.accounting.fec_sums import RULES as SUMS
from pic_sheets.dates import format_short_date
from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import cited

_BLOCK, _CHECK, _INFORM = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION
_ACCOUNT = re.compile(r"\d{3}", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
#: Fields that go together: either both are filled or neither is.
_PAIRS = (("EcritureLet", "DateLet"), ("Montantdevise", "Idevise"), ("CompAuxNum", "CompAuxLib"))


def fec_issues(file: ReadFec) -> tuple[Issue, ...]:
    """All that the file has against the rules, by line; those of the whole file, then those of a line's form, come first."""
    found = [issue for rule in (*_RULES, *SUMS) for issue in rule(file)]
    return tuple(sorted((*file.issues, *found), key=lambda issue: issue.row))


def _name(file: ReadFec) -> Iterator[Issue]:
    told = parse_name(file.name)
    if told is None:
        yield fec_issue(
            file.name, WHOLE, "fec-nom", _CHECK, "Le nom du fichier n'est pas celui d'un FEC.",
            "Nommez-le avec le SIREN, « FEC » et la date de clôture : 123456789FEC20251231.txt.",
        )  # fmt: skip
    elif not siren.is_valid(told[0]):
        yield fec_issue(
            file.name, WHOLE, "fec-siren", _CHECK, f"{cited(told[0])}, dans le nom du fichier, n'est pas un SIREN.",
            "Vérifiez ses neuf chiffres.",
        )  # fmt: skip
    if not file.lines:
        yield fec_issue(
            file.name, WHOLE, "fec-sans-ligne", _CHECK, "Le fichier n'a aucune ligne d'écriture.",
            "Vérifiez l'exercice choisi à l'export.",
        )  # fmt: skip


def _filled(file: ReadFec) -> Iterator[Issue]:
    for line in file.lines:
        for field in REQUIRED:
            if field in file.headings and not line[field]:
                yield fec_issue(
                    file.name, at(line.row, field), "fec-champ-vide", _BLOCK, f"{field} est vide.",
                    "Ce champ est obligatoire sur chaque ligne.",
                )  # fmt: skip
        for one, other in _PAIRS:
            if (
                one in file.headings
                and other in file.headings
                and bool(line[one]) != bool(line[other])
                and not _is_nothing(line, one)
            ):
                blank, full = (one, other) if line[other] else (other, one)
                yield fec_issue(
                    file.name, at(line.row, blank), "fec-paire-incomplete", _CHECK, f"{full} est rempli, {blank} est vide.",
                    "Remplissez les deux, ou aucun.",
                )  # fmt: skip


def _is_nothing(line: FecLine, field: str) -> bool:
    """Whether what is filled is an amount of zero: software writes « 0,00 » where there is no currency."""
    return field == "Montantdevise" and not parse_amount(line[field].replace(".", ",") or "0")


def _days(file: ReadFec) -> Iterator[Issue]:
    for line in file.lines:
        for field in DATES:
            if line[field] and parse_day(line[field]) is None:
                yield fec_issue(
                    file.name, at(line.row, field), "fec-date", _BLOCK, f"{field} : {cited(line[field])} n'est pas une date AAAAMMJJ.",
                    "Le 5 mars 2025 s'écrit 20250305.",
                )  # fmt: skip


def _year(file: ReadFec) -> Iterator[Issue]:
    """The entries dated after the closing date that the name tells, or more than a year before it."""
    told = parse_name(file.name)
    if told is None:
        return
    closing = told[1]
    opening = _year_before(closing)
    for line in file.lines:
        day = parse_day(line["EcritureDate"])
        if day is not None and not opening <= day <= closing:
            after = day > closing
            yield fec_issue(
                file.name, at(line.row, "EcritureDate"), "fec-hors-exercice", _BLOCK if after else _CHECK,
                f"L'écriture est du {format_short_date(day)}, l'exercice se termine le {format_short_date(closing)}.",
                "Vérifiez la date de l'écriture et celle du nom du fichier."
                if after
                else "C'est juste si l'exercice a plus de douze mois.",
            )  # fmt: skip


def _year_before(closing: date) -> date:
    """The first day of a year of twelve months that ends that day."""
    following = closing + timedelta(days=1) if closing < date.max else closing
    if following.year == date.min.year:
        return date.min
    return following.replace(year=following.year - 1, day=min(following.day, 28))


def _amounts(file: ReadFec) -> Iterator[Issue]:
    has_side = AMOUNT in file.headings and SIDE in file.headings
    fields = [AMOUNT, "Montantdevise"] if has_side else ["Debit", "Credit", "Montantdevise"]
    for line in file.lines:
        for field in fields:
            yield from _amount(file, line, field)
        if has_side and (line.debit is None or line.credit is None) and parse_amount(line[AMOUNT]) is not None:
            yield fec_issue(
                file.name, at(line.row, SIDE), "fec-sens", _BLOCK, f"Sens : {cited(line[SIDE])} n'est ni D, ni C, ni +1, ni -1.",
                "Écrivez D pour un débit, C pour un crédit.",
            )  # fmt: skip
        if line.debit and line.credit:
            yield fec_issue(
                file.name, at(line.row, "Debit"), "fec-debit-et-credit", _CHECK, "La ligne a un débit et un crédit.",
                "Faites-en deux lignes.",
            )  # fmt: skip
        elif line.debit is not None and line.credit is not None and not line.debit and not line.credit:
            yield fec_issue(
                file.name, at(line.row, AMOUNT if has_side else "Debit"), "fec-montant-nul", _CHECK, "La ligne n'a ni débit ni crédit.",
                "Une ligne sans montant est à supprimer.",
            )  # fmt: skip


def _amount(file: ReadFec, line: FecLine, field: str) -> Iterator[Issue]:
    text = line[field]
    if not text and field in {"Debit", "Credit", AMOUNT} and field in file.headings:
        yield fec_issue(
            file.name,
            at(line.row, field),
            "fec-montant-vide",
            _CHECK,
            f"{field} est vide.",
            "Écrivez 0,00 quand il n'y a rien.",
        )
    elif text and parse_amount(text) is None:
        point = parse_amount(text.replace(".", ",")) is not None
        yield fec_issue(
            file.name, at(line.row, field), "fec-montant", _BLOCK,
            f"{field} : {cited(text)} a un point pour les décimales." if point else f"{field} : {cited(text)} n'est pas un montant.",
            "Les décimales suivent une virgule, et rien ne sépare les milliers : 1234,50.",
        )  # fmt: skip


def _accounts(file: ReadFec) -> Iterator[Issue]:
    labels: dict[str, str] = {}
    for line in file.lines:
        number = line["CompteNum"]
        if number and not _ACCOUNT.match(number):
            yield fec_issue(
                file.name, at(line.row, "CompteNum"), "fec-compte", _BLOCK,
                f"CompteNum : {cited(number)} ne commence pas par trois chiffres.",
                "Les trois premiers caractères sont ceux du plan comptable.",
            )  # fmt: skip
        label = labels.setdefault(number, line["CompteLib"])
        if label != line["CompteLib"] and number:
            yield fec_issue(
                file.name, at(line.row, "CompteLib"), "fec-libelle-de-compte", _INFORM,
                f"Le compte {number} s'appelle {cited(line['CompteLib'])} ici, et {cited(label)} plus haut.",
                "Un compte a d'ordinaire un seul libellé.",
            )  # fmt: skip


def _currencies(file: ReadFec) -> Iterator[Issue]:
    for line in file.lines:
        if line["Idevise"] and not _CURRENCY.fullmatch(line["Idevise"]):
            yield fec_issue(
                file.name, at(line.row, "Idevise"), "fec-devise", _CHECK, f"Idevise : {cited(line['Idevise'])} n'est pas un code de devise.",
                "Écrivez les trois lettres de la devise, comme USD.",
            )  # fmt: skip


def _more_columns(file: ReadFec) -> Iterator[Issue]:
    more = [heading for heading in file.headings if heading not in {*FIELDS, AMOUNT, SIDE}]
    if more:
        yield fec_issue(
            file.name, at(1), "fec-colonne-de-plus", _INFORM, f"Le fichier a d'autres colonnes : {cited(', '.join(more))}.",
            "Elles sont permises à la fin, par exemple en comptabilité de trésorerie, si la notice du fichier les décrit.",
        )  # fmt: skip


_RULES: tuple[Callable[[ReadFec], Iterator[Issue]], ...] = (
    _name, _more_columns, _filled, _days, _year, _amounts, _accounts, _currencies,
)  # fmt: skip
