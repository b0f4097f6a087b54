"""A movement of a CFONB file: its record 04, and the records 05 that complete it."""

import re
from collections.abc import Iterator, Sequence

from pic_sheets.bank_statements import Movement
from pic_sheets.banks._cfonb_records import Record
from pic_sheets.banks._labels import one_line
from pic_sheets.identifiers import personal_data
from pic_sheets.texts import squeezed, writable

#: How the money went, by interbank operation code (CFONB, « Codes opérations interbancaires »; read in Axelor's
#: bankpayment_interBankCodeOperation.csv). The operations that an association never sees have none.
MEANS = (
    {"01": "chèque", "02": "remise de chèques", "03": "chèque impayé", "04": "versement d'espèces", "07": "effet"}
    | dict.fromkeys(("05", "13", "18", "39", "45"), "virement reçu")
    | dict.fromkeys(("06", "14", "21", "44"), "virement émis")
    | dict.fromkeys(("08", "22", "96", "B1", "B2"), "prélèvement")
    | dict.fromkeys(("09", "24", "97", "A1", "A2"), "prélèvement émis")
    | dict.fromkeys(("10", "26", "27", "98", "A3", "A4", "B3", "B4"), "prélèvement rejeté")
    | dict.fromkeys(("A5", "A6", "B5", "B6"), "prélèvement reversé")
    | {"11": "carte", "28": "carte", "29": "retrait", "30": "remise de cartes", "36": "remise de cartes"}
    | {"12": "virement rejeté", "15": "remise de chèques", "38": "carte impayée"}
    | dict.fromkeys(("61", "62", "64", "65", "66", "67"), "frais")
    | {"63": "produits financiers", "91": "opération diverse", "99": "annulation"}
)  # fmt: skip
_PAID_CHEQUE = "01"

#: The label's zone; a label that fills it was cut there.
_LABEL = (49, 79)
#: What the payer wrote, on the standard's lines: free text, unstructured label (two lines), structured label, issuer's.
_FREE_TEXT = "LIB"
_TEXTS = frozenset({_FREE_TEXT, "LCC", "LC2", "LCS", "LEM"})
#: The account, the bank or the identifier of a side, an amount in another currency, a fee that has its own movement.
_PAYER, _PAYEE, _CLIENT_REFERENCE, _REFERENCE = "NPY", "NBE", "RCN", "REF"
_NOT_FOR_LABELS = frozenset({"IPY", "IBE", "CBE", "CPY", "BDB", "BDO", "FEE", "MMO", _PAYER, _PAYEE, _REFERENCE})
#: The client's reference; after it, what the payment is for.
_CLIENT_REFERENCE_LENGTH = 35

#: French cheques have seven figures.
_CHEQUE = re.compile(r"\bCH(?:E|È)?Q(?:UE)?\b\D{0,6}([0-9]{7})\b", re.IGNORECASE)
_NONE_GIVEN = frozenset({"NOTPROVIDED", "NOT PROVIDED", "NONREF"})


def movement(record: Record, complements: Sequence[Record]) -> Movement:
    """The movement of a record 04; UnreadableStatement when its day or its amount cannot be read.

    The number of the entry (82 to 88) is not kept as the reference: banks start it again or leave it at nought, and it is
    the cheque's where there is one. The bank's reference is that of a complement REF; the zone that ends the record (105 to
    120) goes to the label, since what it holds is not said.
    """
    amount = record.amount
    label = one_line(_texts(record, complements))
    parties = (_PAYER, _PAYEE) if amount > 0 else (_PAYEE, _PAYER)
    return Movement(
        day=record.certain_day(35, "la date de comptabilisation"),
        amount=amount,
        label=label,
        reference=_given(_told(complements, _REFERENCE)),
        end_to_end=_given(_told(complements, _CLIENT_REFERENCE)[:_CLIENT_REFERENCE_LENGTH]),
        # Some banks name the other side as the payer, whichever way the money goes.
        party=_text(_told(complements, parties[0])) or _text(_told(complements, parties[1])),
        means=MEANS.get(record.zone(33, 34), ""),
        cheque=_cheque(record, label),
        value_day=record.day(43, "la date de valeur"),
        account=record.account,
        file=record.file,
        row=record.row,
    )


def _texts(record: Record, complements: Sequence[Record]) -> Iterator[str]:
    """All that the bank writes of the movement in words, in its order."""
    continued = _is_continued(record, complements)
    label = record.zone(*_LABEL)
    yield _text(label + _information(complements[0]) if continued else label)
    for complement in complements[1:] if continued else complements:
        qualifier, text = _qualifier(complement), _information(complement)
        if qualifier == _CLIENT_REFERENCE:
            yield _text(text[_CLIENT_REFERENCE_LENGTH:])
        elif qualifier in _TEXTS or (qualifier not in _NOT_FOR_LABELS and "un IBAN" not in personal_data(text)):
            yield _text(text)
    yield _text(record.zone(105, 120))
    reject = _text(record.zone(41, 42))
    if reject.strip("0"):
        yield f"(motif de rejet {reject})"


def _is_continued(record: Record, complements: Sequence[Record]) -> bool:
    """Whether the label fills its 31 characters and the next record is free text that goes on from there.

    Not when it starts with a space, nor when it writes the whole label again: what is glued is then a word cut in two, a
    project's code first of all.
    """
    label = record.zone(*_LABEL)
    if not complements or _qualifier(complements[0]) != _FREE_TEXT or label[-1].isspace():
        return False
    following = _information(complements[0])
    return not following[0].isspace() and not following.startswith(label)


def _qualifier(complement: Record) -> str:
    return complement.zone(46, 48)


def _information(complement: Record) -> str:
    return complement.zone(49, 118)


def _told(complements: Sequence[Record], qualifier: str) -> str:
    """What the lines of one qualifier hold, one after the other; "" without any."""
    return "".join(_information(line) for line in complements if _qualifier(line) == qualifier)


def _cheque(record: Record, label: str) -> str:
    """The number of a cheque that was paid: that of the entry, or the one that its label writes."""
    if record.zone(33, 34) != _PAID_CHEQUE:
        return ""
    number = record.zone(82, 88).strip()
    if number.strip("0"):
        return _text(number)
    match = _CHEQUE.search(label)
    return match[1] if match else ""


def _text(zone: str) -> str:
    return squeezed(writable(zone))


def _given(reference: str) -> str:
    """The reference on one line, unless it says that there is none."""
    bare = _text(reference)
    return "" if bare.upper() in _NONE_GIVEN or not bare.strip("0") else bare
