"""CFONB records, written as the standard lays them out: the writer against which the reader is tried."""

from decimal import Decimal

BANK, BRANCH, ACCOUNT = "20041", "01005", "0500013M026"

#: The last figure with the sign of the amount.
_LAST = {1: "{ABCDEFGHI", -1: "}JKLMNOPQR"}


def amount(value, scale=2):
    """The fourteen characters of an amount."""
    digits = f"{abs(Decimal(value)).scaleb(scale):.0f}".zfill(14)
    return digits[:-1] + _LAST[-1 if Decimal(value) < 0 else 1][int(digits[-1])]


def _start(code, operation="", currency="EUR", scale=2, account=ACCOUNT, branch=BRANCH):
    return f"{code}{BANK}{operation:4}{branch}{currency:3}{scale} {account:11}"


def balance(code, day, value, scale=2, end="", **changes):
    """A record 01 or 07."""
    return f"{_start(code, scale=scale, **changes)}  {day:6}{'':50}{amount(value, scale)}{end:16}"


def movement(day, value, label, value_day="", *, means="06", reject="", entry="0000000", zone="", scale=2, **changes):  # noqa: PLR0913 - the record's zones
    """A record 04."""
    return (
        f"{_start('04', '0001', scale=scale, **changes)}{means:2}{day:6}{reject:2}{value_day:6}{label:31.31}  {entry:7}0 "
        f"{amount(value, scale)}{zone:16}"
    )


def complement(day, qualifier, text, *, means="06", **changes):
    """A record 05."""
    return f"{_start('05', '0001', **changes)}{means:2}{day:6}{'':5}{qualifier:3}{text:70.70}  "
