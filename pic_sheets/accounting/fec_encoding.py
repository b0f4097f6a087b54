"""The text of a FEC, from bytes in any of the encodings that software writes."""

from pic_sheets.accounting.fec_issues import WHOLE, at, fec_issue
from pic_sheets.errors import UnreadableEntries
from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import NBSP, quoted

#: What to do with a file that is none.
ASK_AGAIN = "Demandez à votre logiciel comptable le fichier des écritures comptables (FEC) au format texte."

#: What files that are no plain text begin with.
_ARCHIVE, _XML = b"PK\x03\x04", b"<?xml"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"

_WINDOWS = (
    "Le fichier a des caractères propres à Windows (Windows-1252), que l'ISO 8859-15 n'a pas.",
    "Enregistrez-le en ISO 8859-15, ou remplacez les apostrophes et les tirets typographiques.",
)
_UTF8 = (
    "Le fichier est en UTF-8 : l'article A. 47 A-1 veut de l'ASCII ou de l'ISO 8859-15.",
    "Beaucoup de logiciels l'acceptent ; s'il est refusé, enregistrez-le en ISO 8859-15.",
)
_MARKED = (
    "Le fichier commence par une marque invisible (BOM), qui se colle au nom de la première colonne.",
    "Enregistrez-le sans cette marque.",
)


def decoded(name: str, content: bytes) -> tuple[str, str, list[Issue]]:
    """The text, its encoding, and what is to say of it. Raises UnreadableEntries when it is no plain text.

    EBCDIC, which the article also allows, is not read: no software of an association writes it.
    """
    _refuse(name, content)
    if content.isascii():
        return content.decode("ascii"), "ASCII", []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _eight_bits(name, content)
    found = [fec_issue(name, WHOLE, "fec-encodage", Severity.INFORMATION, *_UTF8)]
    if content.startswith(_UTF8_MARK):
        found.append(fec_issue(name, at(1), "fec-marque-utf8", Severity.WARNING, *_MARKED))
    return text, "UTF-8", found


def _refuse(name: str, content: bytes) -> None:
    if content.startswith(_ARCHIVE):
        raise UnreadableEntries(f"{quoted(name)} est un classeur ou une archive, pas un fichier texte.", ASK_AGAIN)
    if content.removeprefix(_UTF8_MARK).lstrip().startswith(_XML):
        raise UnreadableEntries(f"{quoted(name)} est un FEC en XML{NBSP}: seul le format texte est lu.", ASK_AGAIN)
    if content.startswith(_WIDE_MARKS) or b"\x00" in content:
        raise UnreadableEntries(f"{quoted(name)} n'est pas un texte dans un jeu de caractères du FEC.", ASK_AGAIN)


def _eight_bits(name: str, content: bytes) -> tuple[str, str, list[Issue]]:
    """What ISO 8859-15 keeps for controls, Windows has for « œ », « € » and curly quotes."""
    if not any(0x80 <= byte <= 0x9F for byte in content):  # noqa: PLR2004 - the control block
        return content.decode("iso8859-15"), "ISO 8859-15", []
    told = fec_issue(name, WHOLE, "fec-encodage", Severity.WARNING, *_WINDOWS)
    return content.decode("cp1252", errors="replace"), "Windows-1252", [told]
