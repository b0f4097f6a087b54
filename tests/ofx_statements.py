"""OFX statements made from what a bank would have of a workbook's year."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

ACCOUNT = "12345678901"  # that of the sample association's IBAN
#: A line of a statement: its day, its amount in euros, its label.
Line = tuple[date, str, str]

_HEAD = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n"


def ofx(lines: Sequence[Line], first: date, last: date, *, account: str = ACCOUNT, opening: str = "1000.00") -> bytes:
    """The file of an account over these days, each movement with its own reference."""
    closing = Decimal(opening) + sum((Decimal(amount) for _, amount, _ in lines), Decimal(0))
    rows = "".join(
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{day:%Y%m%d}<TRNAMT>{amount}<FITID>{account[-3:]}{rank:05d}<NAME>{label}</STMTTRN>\n"
        for rank, (day, amount, label) in enumerate(lines)
    )
    text = (
        f"{_HEAD}<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30006<BRANCHID>00001<ACCTID>{account}"
        f"<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>{first:%Y%m%d}<DTEND>{last:%Y%m%d}\n{rows}</BANKTRANLIST>"
        f"<LEDGERBAL><BALAMT>{closing}<DTASOF>{last:%Y%m%d}</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    )
    return text.encode("cp1252")


def written(path: Path, content: bytes) -> Path:
    """The path, once the content is there."""
    path.write_bytes(content)
    return path
