"""Why a bank's file is refused, and its labels: what every reader says the same way."""

from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, folded, quoted, squeezed, writable

AGAIN = "Téléchargez-le de nouveau sur le site de la banque, dans un autre format s'il le faut."


def refusal(file: str, row: int, fault: str, advice: str = AGAIN) -> UnreadableStatement:
    """The refusal of a file for what stands on a line of it; the whole file is at fault when the row is 0."""
    place = f"{quoted(file)}, ligne {row}" if row else quoted(file)
    return UnreadableStatement(f"{place}{NBSP}: {fault}.", advice)


def plain(text: str) -> str:
    """A text of the bank on one line, without the characters that no file of ours can hold; an amount is never cleaned."""
    return squeezed(writable(text))


def joined(*parts: str) -> str:
    """The parts of a label on one line, none that another one already says.

    >>> joined("VIR SEPA JARDIN", "VIR SEPA JARDIN PARTAGE"), joined("CHEQUE", "0000123"), joined("A", "")
    ('VIR SEPA JARDIN PARTAGE', 'CHEQUE 0000123', 'A')
    """
    kept: list[str] = []
    for part in map(plain, parts):
        bare = folded(part)
        if bare and not any(bare in folded(other) for other in kept):
            kept = [*(other for other in kept if folded(other) not in bare), part]
    return " ".join(kept)
