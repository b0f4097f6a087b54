"""Statements in camt.053.001.08 (ISO 20022), written from the operations of an account."""

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

from sample_account import Operation
from statement_files import Extract

from pic_sheets.money import total

_SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
_DOMAINS = {
    "VIR+": ("PMNT", "RCDT", "ESCT"),
    "VIR": ("PMNT", "ICDT", "ESCT"),
    "CHQ": ("PMNT", "ICHQ", "CCHQ"),
    "PRLV": ("PMNT", "RDDT", "ESDD"),
    "CB": ("PMNT", "CCRD", "POSD"),
    "FRAIS": ("ACMT", "MDOP", "CHRG"),
}


def camt053(statement: Extract) -> bytes:
    """One statement: balances, an entry an operation; a batch has its payments, an entry that waits is not booked."""
    root = ET.Element("Document", {"xmlns": _SPACE})
    body = ET.SubElement(root, "BkToCstmrStmt")
    made = f"{statement.last + timedelta(days=1)}T06:00:00"
    header = ET.SubElement(body, "GrpHdr")
    _add(header, "MsgId", f"RELEVE-{statement.last:%Y%m%d}")
    _add(header, "CreDtTm", made)
    told = ET.SubElement(body, "Stmt")
    _add(told, "Id", f"{statement.first:%Y%m%d}-{statement.last:%Y%m%d}")
    _add(told, "CreDtTm", made)
    days = ET.SubElement(told, "FrToDt")
    _add(days, "FrDtTm", f"{statement.first}T00:00:00")
    _add(days, "ToDtTm", f"{statement.last}T23:59:59")
    account = ET.SubElement(told, "Acct")
    _add(account, "Id/IBAN", statement.iban.replace(" ", ""))
    _add(account, "Ccy", "EUR")
    _balance(told, "OPBD", statement.opening, statement.first)
    _balance(told, "CLBD", statement.closing, statement.last)
    for rank, one in enumerate(statement.operations, start=1):
        _entry(told, rank, one)
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(told: ET.Element, rank: int, one: Operation) -> None:
    entry = ET.SubElement(told, "Ntry")
    _amount(entry, one.amount)
    _add(entry, "Sts/Cd", "PDNG" if one.is_pending else "BOOK")
    _add(entry, "BookgDt/Dt", str(one.day))
    _add(entry, "ValDt/Dt", str(one.day))
    _add(entry, "AcctSvcrRef", f"{one.day:%Y%m%d}{rank:06}")
    _codes(entry, one)
    details = ET.SubElement(entry, "NtryDtls")
    if one.parts:
        batch = ET.SubElement(details, "Btch")
        _add(batch, "NbOfTxs", str(len(one.parts)))
        _amount(batch, total(part.amount for part in one.parts), "TtlAmt")
    for part in one.parts or (one,):
        _details(details, part, detailed=bool(one.parts))
    _add(entry, "AddtlNtryInf", one.label)


def _codes(entry: ET.Element, one: Operation) -> None:
    domain, family, sub = _DOMAINS["VIR+" if one.kind == "VIR" and one.amount > 0 else one.kind]
    told = ET.SubElement(ET.SubElement(entry, "BkTxCd"), "Domn")
    _add(told, "Cd", domain)
    families = ET.SubElement(told, "Fmly")
    _add(families, "Cd", family)
    _add(families, "SubFmlyCd", sub)


def _details(details: ET.Element, one: Operation, *, detailed: bool) -> None:
    told = ET.SubElement(details, "TxDtls")
    references = ET.SubElement(told, "Refs")
    _add(references, "EndToEndId", one.code if detailed else "NOTPROVIDED")
    if one.cheque:
        _add(references, "ChqNb", one.cheque)
    _amount(told, one.amount)
    if one.party:
        parties, side = ET.SubElement(told, "RltdPties"), "Dbtr" if one.amount > 0 else "Cdtr"
        _add(parties, f"{side}/Pty/Nm", one.party)
        if one.iban:
            _add(parties, f"{side}Acct/Id/IBAN", one.iban.replace(" ", ""))
    if one.tail:
        _add(told, "RmtInf/Ustrd", one.tail)


def _balance(told: ET.Element, code: str, amount: Decimal, day: date) -> None:
    balance = ET.SubElement(told, "Bal")
    _add(balance, "Tp/CdOrPrtry/Cd", code)
    _amount(balance, amount)
    _add(balance, "Dt/Dt", str(day))


def _amount(parent: ET.Element, amount: Decimal, name: str = "Amt") -> None:
    """The amount without its sign, then the side it is on."""
    parent.append(_element(name, f"{abs(amount):.2f}", {"Ccy": "EUR"} if name == "Amt" else {}))
    _add(parent, "CdtDbtInd", "DBIT" if amount < 0 else "CRDT")


def _add(parent: ET.Element, path: str, text: str) -> None:
    """A text under names that are each inside the one before."""
    *outer, last = path.split("/")
    for name in outer:
        parent = ET.SubElement(parent, name)
    parent.append(_element(last, text))


def _element(name: str, text: str, attributes: dict[str, str] | None = None) -> ET.Element:
    made = ET.Element(name, attributes or {})
    made.text = text
    return made
