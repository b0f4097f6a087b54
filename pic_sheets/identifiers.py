"""Identifiers that have a form of their own: SIRET, RNA, IBAN, QPV codes, postcodes, phones, e-mails."""

import re
import string
from functools import reduce

from stdnum import iban
from stdnum.exceptions import ValidationError
from stdnum.fr import siret

_RNA = re.compile(r"W\d[A-Z\d]\d{7}", re.ASCII)
_QPV = re.compile(r"QN(?:0\d\d|02[AB]|97\d)\d\d[MNI]", re.ASCII)
_POSTCODE = re.compile(r"(?:0[1-9]|[1-8]\d|9[0-8])\d{3}", re.ASCII)
_PHONE = re.compile(r"(?:\+33|0033|0)[1-9]\d{8}", re.ASCII)
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")

#: The same inside a text: digits that do not go on, whatever spaces them; an account number in groups of four or none.
_PHONE_IN_TEXT = re.compile(
    r"(?<![\d+])(?:(?:\+|00)33[\s.-]*(?:\(0\)[\s.-]*)?|0)[1-9](?:[\s./-]?\d{2}){4}(?![\s./-]?\d)", re.ASCII
)
_IBAN_IN_TEXT = re.compile(
    r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,3})?\b", re.ASCII | re.IGNORECASE
)

#: An account number that a bank cut at the end of a label has this many digits at least.
_DIGITS_OF_A_CUT_IBAN = 12
#: The mask of an account number: its country, then its last three characters.
MASK = "\N{BULLET}" * 4
#: Norway's; what is shorter is not an account number, and showing its ends could show it all.
_SHORTEST_IBAN = 15
_SHOWN_ENDING = 3


def compact(text: str) -> str:
    """The identifier without spaces, dots or hyphens, in capitals.

    >>> compact("732 829 320 00074"), compact("fr14-2004 1010")
    ('73282932000074', 'FR1420041010')
    """
    return re.sub(r"[\s.-]", "", text).upper()


def is_siret(text: str) -> bool:
    """Whether the text is a SIRET: 14 digits and a right key (Luhn; La Poste's own rule included).

    Source: INSEE, https://www.sirene.fr/sirene/public/variable/siret.

    >>> is_siret("732 829 320 00074"), is_siret("73282932000075")
    (True, False)
    """
    try:
        siret.validate(compact(text))
    except ValidationError:
        return False
    return True


def is_rna(text: str) -> bool:
    """Whether the text is a number of the Répertoire national des associations: W, a digit, a digit or letter, 7 digits.

    >>> is_rna("W621001234"), is_rna("621001234")
    (True, False)
    """
    return _RNA.fullmatch(compact(text)) is not None


def is_iban(text: str) -> bool:
    """Whether the text is an IBAN: its country's length and a right key (ISO 13616, mod 97).

    >>> is_iban("FR14 2004 1010 0505 0001 3M02 606"), is_iban("FR15 2004 1010 0505 0001 3M02 606")
    (True, False)
    """
    try:
        iban.validate(compact(text))
    except ValidationError:
        return False
    return True


def is_qpv_code(text: str) -> bool:
    """Whether the text has the form of a 2024 QPV code (decree 2023-1314), of any region.

    >>> is_qpv_code("QN06234M"), is_qpv_code("V-62570-01")
    (True, False)
    """
    return _QPV.fullmatch(compact(text)) is not None


def is_postcode(text: str) -> bool:
    """Whether the text is a French postcode of five digits."""
    return _POSTCODE.fullmatch(compact(text)) is not None


def is_phone(text: str) -> bool:
    """Whether the text is a French phone number, national or international.

    >>> is_phone("06 39 98 12 34"), is_phone("+33 6 39 98 12 34"), is_phone("639981234")
    (True, True, False)
    """
    return _PHONE.fullmatch(re.sub(r"[\s./()-]", "", text).replace("+330", "+33")) is not None


def is_email(text: str) -> bool:
    """Whether the text is one e-mail address with a domain."""
    return _EMAIL.fullmatch(text.strip()) is not None


def personal_data(text: str) -> tuple[str, ...]:
    """What a text holds that would let anyone write to a person, call or pay them, as a French sentence names it.

    >>> personal_data("Écrire à ines@example.org ou au 06.39.98.12.34"), personal_data("40 voisins, 1 200 €")
    (('une adresse de courriel', 'un numéro de téléphone'), ())
    """
    accounts = [number for match in _IBAN_IN_TEXT.finditer(text) if (number := _leading_iban(match[0]))]
    rest = reduce(lambda left, account: left.replace(account, ""), accounts, text)  # some hold the digits of a phone
    found = {
        "une adresse de courriel": "@" in text and _EMAIL.search(text) is not None,
        "un numéro de téléphone": _PHONE_IN_TEXT.search(rest) is not None,
        "un IBAN": bool(accounts),
    }
    return tuple(name for name, is_there in found.items() if is_there)


def masked_iban(text: str) -> str:
    """The IBAN as documents may show it: country and last three characters.

    >>> masked_iban("FR14 2004 1010 0505 0001 3M02 606")
    'FR•••• 606'
    """
    bare = compact(text)
    return f"{bare[:2]}{MASK} {bare[-3:]}" if len(bare) >= _SHORTEST_IBAN else MASK if bare else ""


def masked_ibans_in(text: str) -> str:
    """The text with every account number in it masked, those that a bank cut at the end of a label too.

    >>> masked_ibans_in("VIR SEPA DE FR1420041010050500013M02606 LOYER")
    'VIR SEPA DE FR•••• 606 LOYER'
    >>> masked_ibans_in("VIR BE71096123456769 PIC-2025-014"), masked_ibans_in("VIR DE FR1420041010050500")
    ('VIR BE•••• 769 PIC-2025-014', 'VIR DE FR•••• 500')
    """
    return _IBAN_IN_TEXT.sub(lambda match: _masked_start(match[0]), text)


def _masked_start(text: str) -> str:
    """The text with the account number that it begins with masked; as it is when it begins with none."""
    number = _leading_iban(text)
    if not number and sum(character.isdigit() for character in text) >= _DIGITS_OF_A_CUT_IBAN:
        number = text.rstrip(f" \u00a0{string.ascii_letters}")
    return f"{masked_iban(number)}{text[len(number) :]}" if number else text


def _leading_iban(text: str) -> str:
    """The IBAN that a text begins with, the words that its form would also take in left out; "" when it is none."""
    ends = range(len(text), _SHORTEST_IBAN - 1, -1)
    return next((text[:end] for end in ends if not text[end - 1].isspace() and is_iban(text[:end])), "")


def masked_account(text: str) -> str:
    """The number of an account, in any form, as a list may show it: an IBAN's country, its last three characters.

    >>> masked_account("FR14 2004 1010 0505 0001 3M02 606"), masked_account("00012345678"), masked_account("")
    ('FR•••• 606', '•••• 678', '')
    """
    bare = compact(text)
    if len(bare) >= _SHORTEST_IBAN and bare[:2].isalpha():
        return masked_iban(bare)
    return f"{MASK} {bare[-_SHOWN_ENDING:]}" if len(bare) > _SHOWN_ENDING * 2 else MASK if bare else ""
