"""What a file that is not a readable workbook turns out to be, and what its owner can do about it."""

import re
from collections.abc import Collection

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.texts import NBSP, quoted

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
ZIP_MAGIC = b"PK"

SAVE_AS_XLSX = f"Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format {quoted('Classeur Excel (.xlsx)')}, puis recommencez."
CHOOSE_WORKBOOK = "Choisissez le classeur de suivi, au format .xlsx."
COPY_AGAIN = f"Copiez ou téléchargez-le à nouveau{NBSP}; s'il s'ouvre dans Excel ou LibreOffice, enregistrez-le au format .xlsx et recommencez."
REMOVE_PASSWORD = (
    f"Ouvrez-le dans Excel, retirez le mot de passe (Fichier{NBSP}> Informations{NBSP}> Protéger le classeur{NBSP}> "
    "Chiffrer avec mot de passe, puis effacez-le), enregistrez et recommencez."
)

#: An OLE2 file lists its streams by their names in UTF-16: the first one found says what it is.
_OLE_STREAMS = (
    ("EncryptedPackage", "est protégé par un mot de passe", REMOVE_PASSWORD),
    ("EncryptionInfo", "est protégé par un mot de passe", REMOVE_PASSWORD),
    ("WordDocument", "est un document Word (.doc)", CHOOSE_WORKBOOK),
    ("PowerPoint Document", "est une présentation PowerPoint (.ppt)", CHOOSE_WORKBOOK),
    ("Workbook", "est un classeur à l'ancien format .xls", SAVE_AS_XLSX),
    ("Book", "est un classeur à l'ancien format .xls", SAVE_AS_XLSX),
)

_STARTS = (
    (b"%PDF", "est un document PDF", CHOOSE_WORKBOOK),
    (b"{\\rtf", "est un document RTF", CHOOSE_WORKBOOK),
    (b"\x89PNG", "est une image", CHOOSE_WORKBOOK),
    (b"\xff\xd8\xff", "est une image", CHOOSE_WORKBOOK),
    (b"\x09\x08", "est un classeur à l'ancien format .xls", SAVE_AS_XLSX),
    (b"\x09\x04", "est un classeur à l'ancien format .xls", SAVE_AS_XLSX),
)

#: Members that tell what a zip holds, the most telling first.
_MEMBERS = (
    (r"word/", "est un document Word", CHOOSE_WORKBOOK),
    (r"ppt/", "est une présentation PowerPoint", CHOOSE_WORKBOOK),
    (r"xl/workbook\.bin", "est un classeur binaire (.xlsb)", SAVE_AS_XLSX),
    (r"visio/", "est un dessin Visio", CHOOSE_WORKBOOK),
    (
        r"index/document\.iwa|index\.zip",
        "est un document Apple (Numbers, Pages ou Keynote)",
        "Exportez-le au format Excel (.xlsx) depuis Numbers.",
    ),
)

_MIMETYPES = (
    (b"opendocument.spreadsheet", "est un classeur LibreOffice (.ods)", SAVE_AS_XLSX),
    (b"opendocument.text", "est un document texte LibreOffice (.odt)", CHOOSE_WORKBOOK),
    (b"opendocument.presentation", "est une présentation LibreOffice (.odp)", CHOOSE_WORKBOOK),
    (b"opendocument", "est un document LibreOffice", CHOOSE_WORKBOOK),
    (b"epub", "est un livre numérique", CHOOSE_WORKBOOK),
)


def refusal(name: str, what: str, advice: str = COPY_AGAIN) -> UnreadableWorkbook:
    """The refusal of a file: `what` goes on from its quoted name (« suivi.xlsx » est vide.)."""
    return UnreadableWorkbook(f"Le fichier {quoted(name)} {what}.", advice)


def damaged(name: str) -> UnreadableWorkbook:
    """The refusal of a workbook whose content cannot be read."""
    return refusal(name, f"est abîmé{NBSP}: son contenu ne peut pas être lu en entier")


def too_large(name: str) -> UnreadableWorkbook:
    """The refusal of a file that would fill the memory, by accident or on purpose."""
    return refusal(
        name,
        f"contient beaucoup trop de données pour un classeur de suivi{NBSP}: par prudence, il n'a pas été lu",
        f"N'utilisez pas ce fichier s'il vient d'un inconnu{NBSP}; sinon, supprimez les feuilles et les lignes inutiles, enregistrez et recommencez.",
    )


def not_a_zip(name: str, content: bytes) -> UnreadableWorkbook:
    """The refusal of a file that is not a zip, hence not an .xlsx: says what it looks like."""
    if not content:
        return refusal(
            name,
            "est vide (0 octet)",
            f"Reprenez une copie du classeur{NBSP}: l'enregistrement ou le téléchargement a échoué.",
        )
    if content.startswith(OLE_MAGIC):
        for stream, what, advice in _OLE_STREAMS:
            if stream.encode("utf-16-le") in content:
                return refusal(name, what, advice)
        return refusal(name, "est dans un ancien format de Microsoft Office", SAVE_AS_XLSX)
    for start, what, advice in _STARTS:
        if content.startswith(start):
            return refusal(name, what, advice)
    return _text_or_unknown(name, content)


def _text_or_unknown(name: str, content: bytes) -> UnreadableWorkbook:
    head = content[:4096]
    if b"Excel.Sheet" in head or b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return refusal(name, "est un classeur au format XML 2003", SAVE_AS_XLSX)
    if re.match(rb"\s*(<!doctype html|<html)", head, re.IGNORECASE):
        return refusal(
            name,
            "est une page web, sans doute à la place du fichier attendu",
            "Téléchargez à nouveau le classeur, au format .xlsx.",
        )
    if re.search(rb"[\x00-\x08\x0e-\x1f]", head):
        return refusal(name, "n'est pas un classeur Excel", SAVE_AS_XLSX)
    return refusal(name, "est un fichier texte (CSV ou autre), pas un classeur Excel", SAVE_AS_XLSX)


def another_zip(name: str, members: Collection[str], mimetype: bytes) -> UnreadableWorkbook:
    """The refusal of a zip that holds no .xlsx workbook: says what it holds, from its members and its `mimetype`."""
    for mark, what, advice in _MIMETYPES:
        if mark in mimetype:
            return refusal(name, what, advice)
    lowered = [member.lower() for member in members]
    for start, what, advice in _MEMBERS:
        if any(re.match(start, member) for member in lowered):
            return refusal(name, what, advice)
    if any(member.startswith("xl/") for member in lowered):
        return damaged(name)
    return refusal(
        name,
        "est une archive zip qui ne contient pas de classeur",
        f"Si le classeur est dedans, extrayez-le d'abord. {CHOOSE_WORKBOOK}",
    )
