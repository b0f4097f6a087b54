"""What stops the reading of a bank's file, said with the file's name and the line."""

from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, cited, quoted, squeezed, writable

#: What mends a file that a bank's site or a text editor spoilt.
AGAIN = "Téléchargez-le de nouveau sur le site de la banque, sans l'ouvrir ni l'enregistrer, ou dans un autre format."


def fault(file: str, row: int, fact: str, advice: str = AGAIN) -> UnreadableStatement:
    """The refusal of a file for what its line holds; `row` is 0 when the whole file is at fault.

    >>> print(fault("mars.txt", 3, "le montant manque").message.replace(NBSP, " "))
    « mars.txt », ligne 3 : le montant manque.
    """
    place = f"{quoted(file)}, ligne {row}" if row else quoted(file)
    return UnreadableStatement(f"{place}{NBSP}: {fact}.", advice)


def seen(text: str) -> str:
    """What the file holds there, as a message can repeat it: on one line, in quotes, cut when it is long."""
    return cited(squeezed(writable(text[:200])))
