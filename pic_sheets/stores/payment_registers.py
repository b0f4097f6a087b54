"""The register of payments, `paiements.jsonl` beside the workbook: read, added to under a lock, never written over."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pic_sheets.errors import UnusableRegister
from pic_sheets.payment_orders.register_contents import PaymentContents, added_bytes, read_contents
from pic_sheets.payment_orders.register_lines import PaymentLine
from pic_sheets.register.chains import FaultKind
from pic_sheets.stores.chained_files import PATIENCE, ChainedFile
from pic_sheets.stores.registered_documents import conflicting_copies
from pic_sheets.texts import NBSP, quoted

#: The register of all that is in a folder, and the file that is locked while it is written.
REGISTER = "paiements.jsonl"
LOCK = ".paiements.verrou"
_FILE = ChainedFile(REGISTER, LOCK, busy="prépare des virements", unmade="aucun virement n'a été préparé")


class OpenPaymentRegister:
    """The register, held: nobody else orders a payment meanwhile."""

    def __init__(self, folder: Path) -> None:
        """Read what is there; UnusableRegister when that cannot be, or does not say for certain what was ordered."""
        self._folder = folder
        self._content = _FILE.content(folder)
        self.contents = _sound(self._content, folder)

    def append(self, lines: Sequence[PaymentLine]) -> None:
        """Add lines at the end, each chained to the one before, on the disk when this returns. Raises UnusableRegister."""
        added = added_bytes(self._content, lines)
        _FILE.add(self._folder, self._content, added)
        self._content += added
        self.contents = read_contents(self._content)


@contextmanager
def open_payment_register(folder: Path, patience: float = PATIENCE) -> Iterator[OpenPaymentRegister]:
    """The register of a folder, for one command at a time; others wait, `patience` seconds at most.

    Raises UnusableRegister when another holds it all that time, or when it cannot be read, trusted or locked.
    """
    with _FILE.held(folder, patience):
        yield OpenPaymentRegister(folder)


def read_payment_register(folder: Path) -> PaymentContents:
    """What the register of a folder holds, without holding it; empty when there is none. Raises UnusableRegister."""
    return _sound(_FILE.content(folder), folder)


def _sound(content: bytes, folder: Path) -> PaymentContents:
    """The contents; UnusableRegister when a line was changed or removed, or when another register stands beside.

    A payment that such a line told of could be made twice. A line cut short by a full disk told of none: its order was not made.
    """
    copies = conflicting_copies(folder, REGISTER)
    if copies:
        raise UnusableRegister(
            f"Il y a deux registres des paiements dans ce dossier{NBSP}: {quoted(REGISTER)} et {quoted(copies[0])}.",
            "Deux ordinateurs ont écrit à la fois dans un dossier synchronisé. Gardez le plus complet sous le nom "
            f"{quoted(REGISTER)}, et déplacez l'autre après l'avoir lu.",
        )
    contents = read_contents(content)
    if contents.is_tampered:
        row = next(fault.row for fault in contents.faults if fault.kind is not FaultKind.TORN)
        raise UnusableRegister(
            f"Le registre {quoted(REGISTER)} a été modifié{NBSP}: sa ligne {row} ne suit plus la précédente. "
            "On ne sait plus ce qui a été ordonné.",
            f"Remettez la copie d'une sauvegarde, ou vérifiez avec la banque, puis déplacez ce fichier pour recommencer{NBSP}; "
            "rien n'a été écrit.",
        )
    return contents
