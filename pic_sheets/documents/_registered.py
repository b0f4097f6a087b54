"""A letter as the register knows it: what it is about, what makes it that one, its line."""

from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.documents._document import Fields, Letter, Occasion
from pic_sheets.fund.fund import Fund
from pic_sheets.register.fingerprints import fingerprint
from pic_sheets.register.lines import Identity, Key, Line
from pic_sheets.sheets.decisions import Decision


def key_of(fund: Fund, kind: Letter[Any], occasion: Occasion[Any]) -> Key:
    """What a letter is about, in the register's codes."""
    year = fund.association.year if fund.association else None
    return Key(year, kind.template, occasion.meeting, occasion.project, occasion.member, occasion.detail)


def identity_of(key: Key, fields: Fields, day: date, template: str) -> Identity:
    """What makes it that letter; `template` is the fingerprint of its template's file."""
    return Identity(key, day, fingerprint(fields).whole, template)


def registered(
    number: str, identity: Identity, occasion: Occasion[Any], fields: Fields, *, file: str, document: str
) -> Line:
    """The line of a letter made: `file` is its path from the register's folder, `document` the fingerprint of its bytes."""
    verdict = str(occasion.record.verdict) if isinstance(occasion.record, Decision) else ""
    amount = amount_text(occasion.amount)
    return Line(number, identity, fingerprint(fields).groups, file, document, verdict, amount)


def amount_text(amount: Decimal | None) -> str:
    """The amount as a line holds it, "" when there is none."""
    return "" if amount is None else f"{amount:f}"
