"""Statements as banks give them to download, written from the operations of an account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from textwrap import wrap

from sample_account import Operation

from pic_sheets.money import total

_CRLF = "\r\n"
_TYPES = {"CHQ": "CHECK", "FRAIS": "SRVCHG", "CB": "POS"}
#: CFONB's interbank codes: cheque paid, cheques paid in, transfer received and sent, direct debit, card, fees.
_CODES = {"CHQ": "01", "REM": "02", "VIR+": "05", "VIR": "06", "PRLV": "08", "CB": "11", "FRAIS": "62", "ESP": "09"}
_PLUS, _MINUS = "{ABCDEFGHI", "}JKLMNOPQR"


@dataclass(frozen=True, slots=True)
class Extract:
    """The operations of an account from a day to another, both included, and its balance before the first."""

    iban: str
    first: date
    last: date
    opening: Decimal
    operations: tuple[Operation, ...]

    @property
    def closing(self) -> Decimal:
        """The balance after the last one."""
        return self.opening + total(one.amount for one in self.operations if not one.is_pending)

    @property
    def rib(self) -> tuple[str, str, str, str]:
        """Bank, branch, account and key."""
        bare = self.iban.replace(" ", "")[4:]
        return bare[:5], bare[5:10], bare[10:21], bare[21:]


def extract(iban: str, opening: Decimal, year: Sequence[Operation], first: date, last: date) -> Extract:
    """What a statement from a day to another holds, of an account that had `opening` before all of these operations."""
    before = total(one.amount for one in year if one.day < first and not one.is_pending)
    return Extract(iban, first, last, opening + before, tuple(one for one in year if first <= one.day <= last))


def ofx(statement: Extract) -> bytes:
    """OFX 1.02 in SGML, cp1252: NAME holds what the bank writes, MEMO what the payer wrote; no opening balance."""
    bank, branch, account, key = statement.rib
    header = ("OFXHEADER:100", "DATA:OFXSGML", "VERSION:102", "SECURITY:NONE", "ENCODING:USASCII", "CHARSET:1252")
    lines = [*header, "COMPRESSION:NONE", "OLDFILEUID:NONE", "NEWFILEUID:NONE", ""]
    now = f"{statement.last + timedelta(days=1):%Y%m%d}080000"
    lines += ["<OFX>", "<SIGNONMSGSRSV1>", "<SONRS>", "<STATUS>", "<CODE>0", "<SEVERITY>INFO", "</STATUS>"]
    lines += [f"<DTSERVER>{now}", "<LANGUAGE>FRA", "</SONRS>", "</SIGNONMSGSRSV1>"]
    lines += ["<BANKMSGSRSV1>", "<STMTTRNRS>", "<TRNUID>1", "<STATUS>", "<CODE>0", "<SEVERITY>INFO", "</STATUS>"]
    lines += ["<STMTRS>", "<CURDEF>EUR", "<BANKACCTFROM>", f"<BANKID>{bank}", f"<BRANCHID>{branch}"]
    lines += [f"<ACCTID>{account}", "<ACCTTYPE>CHECKING", f"<ACCTKEY>{key}", "</BANKACCTFROM>", "<BANKTRANLIST>"]
    lines += [f"<DTSTART>{statement.first:%Y%m%d}", f"<DTEND>{statement.last:%Y%m%d}"]
    for rank, one in enumerate(statement.operations, start=1):
        kind = "CREDIT" if one.amount > 0 else _TYPES.get(one.kind, "DEBIT")
        lines += ["<STMTTRN>", f"<TRNTYPE>{kind}", f"<DTPOSTED>{one.day:%Y%m%d}", f"<TRNAMT>{one.amount:+.2f}"]
        lines += [f"<FITID>{one.day:%Y%m%d}{rank:05}"]
        lines += [f"<CHECKNUM>{one.cheque}"] if one.cheque else []
        name, *memo = wrap(one.head, 32)
        lines += [f"<NAME>{name}"]
        lines += [f"<MEMO>{' '.join([*memo, one.tail]).strip()}"] if memo or one.tail else []
        lines += ["</STMTTRN>"]
    lines += ["</BANKTRANLIST>", "<LEDGERBAL>", f"<BALAMT>{statement.closing:.2f}", f"<DTASOF>{statement.last:%Y%m%d}"]
    lines += ["</LEDGERBAL>", "</STMTRS>", "</STMTTRNRS>", "</BANKMSGSRSV1>", "</OFX>", ""]
    return _CRLF.join(lines).encode("cp1252")


def cfonb120(statements: Sequence[Extract]) -> bytes:
    """CFONB120, a statement a month: labels cut at 31 characters, what the payer wrote in a complement when there is one."""
    lines: list[str] = []
    for statement in statements:
        lines.append(_balance("01", statement, statement.first - timedelta(days=1), statement.opening))
        for rank, one in enumerate(statement.operations, start=1):
            code = _CODES["VIR+" if one.kind == "VIR" and one.amount > 0 else one.kind]
            start = f"{_prefix('04', statement)}{code}{one.day:%d%m%y}"
            number = one.cheque or f"{rank:07}"
            lines.append(f"{start}  {one.day:%d%m%y}{one.label[:31]:31}  {number}  {_signed(one.amount)}{'':16}")
            if one.tail:
                lines.append(f"{_prefix('05', statement)}{code}{one.day:%d%m%y}{'':5}LCC{one.tail[:70]:70}  ")
        lines.append(_balance("07", statement, statement.last, statement.closing))
    assert all(len(line) == 120 for line in lines)
    return "".join(f"{line}{_CRLF}" for line in lines).encode("ascii")


def _prefix(code: str, statement: Extract) -> str:
    bank, branch, account, _ = statement.rib
    return f"{code}{bank}{'':4}{branch}EUR2 {account}"


def _balance(code: str, statement: Extract, day: date, amount: Decimal) -> str:
    return f"{_prefix(code, statement)}  {day:%d%m%y}{'':50}{_signed(amount)}{'':16}"


def _signed(amount: Decimal) -> str:
    """Thirteen digits, and a last one that also bears the sign."""
    digits = f"{int(abs(amount) * 100):014}"
    return digits[:-1] + (_MINUS if amount < 0 else _PLUS)[int(digits[-1])]


def credit_mutuel(statement: Extract) -> bytes:
    """Crédit Mutuel's CSV: ISO-8859-15, a debit column with its sign, the balance after each operation, no account number."""
    lines, balance = ["Date;Date de valeur;Débit;Crédit;Libellé;Solde"], statement.opening
    for one in statement.operations:
        balance += one.amount
        amounts = f"{_comma(one.amount)};" if one.amount < 0 else f";{_comma(one.amount)}"
        lines.append(f"{one.day:%d/%m/%Y};{one.day:%d/%m/%Y};{amounts};{one.label};{_comma(balance)}")
    return "".join(f"{line}{_CRLF}" for line in lines).encode("iso-8859-15")


def credit_agricole(statement: Extract, owner: str) -> bytes:
    """Crédit Agricole's CSV: cp1252, lines of information above, the newest first, labels over several lines."""
    _, _, account, _ = statement.rib
    lines = [
        f"Téléchargement du {statement.last + timedelta(days=1):%d/%m/%Y};",
        "",
        f"{owner}",
        f"Compte courant carte n° {account};",
        f"Solde au {statement.last:%d/%m/%Y} {_spaced(statement.closing)} €",
        "",
        f"Liste des opérations du compte entre le {statement.first:%d/%m/%Y} et le {statement.last:%d/%m/%Y};",
        "",
        "Date;Libellé;Débit euros;Crédit euros;",
    ]
    for one in reversed(statement.operations):
        label = f'"{one.head:32}\n{one.tail:32}\n"' if one.tail else f'"{one.head:32}\n"'
        amounts = f"{_spaced(-one.amount)};" if one.amount < 0 else f";{_spaced(one.amount)}"
        lines.append(f"{one.day:%d/%m/%Y};{label};{amounts};")
    return "".join(f"{line}{_CRLF}" for line in lines).encode("cp1252")


def _comma(amount: Decimal) -> str:
    return f"{amount:.2f}".replace(".", ",")


def _spaced(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def by_month(iban: str, opening: Decimal, year: Sequence[Operation], first: date, last: date) -> list[Extract]:
    """A statement a month, each from its first day to its last."""
    days = [first + timedelta(days=rank) for rank in range((last - first).days + 1)]
    months = [list(some) for _, some in groupby(days, key=lambda day: day.month)]
    return [extract(iban, opening, year, some[0], some[-1]) for some in months]
