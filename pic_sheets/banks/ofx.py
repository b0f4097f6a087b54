"""OFX, the format of most banks' sites: 1.x (SGML, tags left open) since 1997 and 2.x (XML); described at ofx.net.

Read by our own pass over the tags. ofxparse 0.21 (MIT, May 2021) takes some twenty times as long for 10,000 movements,
dates midnight in France the day before (it takes the zone off), reads 1.720 as 1.72 and a file cut short as one without
movements, fails on an accent when no encoding is told, and warns at every call. ofxtools 1.1.1 refuses a decimal comma,
and its licence (GPL-3.0-only) is not for a project under MIT to depend on. `benchmarks/statements.py` measures the first.

Quirks that are settled here: the encoding is that of the bytes, whatever the header says; a day is the one that the bank
writes, its hour and its zone left aside; a number in CHECKNUM is a cheque's unless the movement cannot be one (a
transfer, a direct debit); DTAVAIL, else DTUSER, is the value day; FITID is no reference when it is on several movements.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Balance, Movement, Statement, StatementFile
from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._days import bank_day
from pic_sheets.banks._ofx_notes import notes
from pic_sheets.banks._ofx_tags import Account, Record, accounts
from pic_sheets.banks._refusals import joined, plain, refusal
from pic_sheets.banks._texts import decoded
from pic_sheets.texts import cited, ordinal

_FORMAT = "OFX"
#: Where a file says what it is.
_BEGINNING = 4_096
_HEADER = re.compile(r"\s*(?:OFXHEADER\s*:|<\?OFX\b|<OFX>|<\?xml\b[^<]*(?:<\?OFX\b|<OFX>))", re.IGNORECASE)
#: 20250305 · 20250305120000.000[+1:CET] · 2025-03-05
_DAY = re.compile(r"(\d{8}|\d{4}-\d{2}-\d{2})(?:[\dT:.]*)\s*(?:\[[^\]]*\])?", re.ASCII)
#: Kinds of movements (TRNTYPE) that may be a cheque.
_MAYBE_CHEQUE = {"", "CHECK", "DEBIT", "OTHER"}


def claims(file: StatementFile) -> bool:
    """Whether the file starts as OFX does: a header, or the tag itself."""
    return not file.sheets and _HEADER.match(decoded(file.content[:_BEGINNING])) is not None


def read(file: StatementFile) -> Sequence[Statement]:
    """The statements of an OFX file, one an account; no opening balance, which OFX does not have."""
    found = accounts(decoded(file.content), file.name)
    if not found:
        raise refusal(file.name, 0, "ce fichier OFX ne contient aucun compte")
    return [_statement(account, file.name) for account in found]


def _statement(account: Account, file: str) -> Statement:
    currency = account["CURDEF"].upper()
    if currency not in {"", "EUR"}:
        raise refusal(file, account.row, f"le compte est tenu en {cited(currency)}, et non en euros")
    shared = Counter(record["FITID"] for record in account.movements)
    number = _number(account)
    movements = tuple(
        _movement(record, f"le {ordinal(rank)} mouvement du compte", number, file, shared)
        for rank, record in enumerate(account.movements, start=1)
    )
    first, last = _days(account, movements)
    closing = _closing(account, file, last)
    return Statement(
        file,
        number,
        movements,
        closing=closing,
        first=first,
        last=last,
        row=account.row,
        format=_FORMAT,
        notes=notes(account, movements, closing, last),
    )


def _number(account: Account) -> str:
    """Bank, branch and account, the account alone when it holds the bank already: a RIB or an IBAN."""
    group = "CCACCTFROM" if account["CCACCTFROM.ACCTID"] else "BANKACCTFROM"
    bank, branch, number = (plain(account[f"{group}.{name}"]) for name in ("BANKID", "BRANCHID", "ACCTID"))
    return number if bank in number else " ".join(part for part in (bank, branch, number) if part)


def _movement(record: Record, place: str, account: str, file: str, shared: Counter[str]) -> Movement:
    if record["CURRENCY.CURSYM"].upper() not in {"", "EUR"}:
        raise refusal(file, record.row, f"{place} est en {cited(record['CURRENCY.CURSYM'])}, et non en euros")
    if record["CORRECTFITID"]:
        raise refusal(file, record.row, f"{place} en corrige un autre, ce que personne ne peut vérifier ici")
    reference, cheque = record["FITID"], plain(record["CHECKNUM"])
    label = joined(record["NAME"], record["PAYEE.NAME"], record["EXTDNAME"], record["MEMO"])
    known = {reference, record["CHECKNUM"]}
    return Movement(
        day=_required_day(record, place, file),
        amount=_amount(record, "TRNAMT", place, file),
        label=label if record["REFNUM"] in known else joined(label, record["REFNUM"]),
        reference=plain(reference) if shared[reference] == 1 else "",
        party=plain(record["PAYEE.NAME"]),
        means=plain(record["TRNTYPE"]),
        cheque=cheque if cheque.strip("0") and record["TRNTYPE"].upper() in _MAYBE_CHEQUE else "",
        value_day=_day(record["DTAVAIL"]) or _day(record["DTUSER"]),
        account=account,
        file=file,
        row=record.row,
    )


def _amount(record: Record, name: str, place: str, file: str) -> Decimal:
    if not record[name]:
        raise refusal(file, record.row, f"{place} n'a pas de montant")
    try:
        return bank_amount(record[name])
    except ValueError as error:
        raise refusal(file, record.row, f"{place} a un montant, {cited(record[name])}, qui {error}") from None


def _required_day(record: Record, place: str, file: str) -> date:
    if not record["DTPOSTED"]:
        raise refusal(file, record.row, f"{place} n'a pas de date")
    day = _day(record["DTPOSTED"])
    if day is None:
        raise refusal(file, record.row, f"{place} a une date, {cited(record['DTPOSTED'])}, qui ne se lit pas")
    return day


def _day(text: str) -> date | None:
    """The day that OFX writes, None when it is blank, made of noughts or not one."""
    match = _DAY.fullmatch(text)
    try:
        return bank_day(match[1]) if match else None
    except ValueError:
        return None


def _days(account: Account, movements: Sequence[Movement]) -> tuple[date | None, date | None]:
    """The days that the file says it covers, and those of its movements, which banks let out of them."""
    first, last = _day(account["BANKTRANLIST.DTSTART"]), _day(account["BANKTRANLIST.DTEND"])
    if first is None or last is None or first > last:
        return None, None
    days = [first, last, *(movement.day for movement in movements)]
    return min(days), max(days)


def _closing(account: Account, file: str, last: date | None) -> Balance | None:
    """The balance of the account, on its own day, else on the last one; None when the file gives it no day at all."""
    day = _day(account["LEDGERBAL.DTASOF"]) or last
    if not account["LEDGERBAL.BALAMT"] or day is None:
        return None
    return Balance(day, _amount(account, "LEDGERBAL.BALAMT", "le solde du compte", file))


BANK = Bank("OFX (Money, Quicken)", claims, read)
