"""What is wrong with the register, its documents or the folder, as issues in French."""

from collections.abc import Iterable, Iterator, Mapping

from pic_sheets.dates import format_short_date
from pic_sheets.issues import Issue, Severity
from pic_sheets.register.chains import Fault, FaultKind
from pic_sheets.register.contents import Contents
from pic_sheets.register.documents import DocumentState
from pic_sheets.register.lines import Line
from pic_sheets.texts import NBSP, quoted, writable

#: A register's place, as an issue gives it.
SHEET = "registre.jsonl"

_BACKUP = f"retrouvez {quoted(SHEET)} tel qu'il était, dans une sauvegarde ou l'historique du dossier partagé, et ne le corrigez pas à la main."


def fault_issues(contents: Contents) -> Iterator[Issue]:
    """The torn lines, the breaks of the chain, the numbers given twice."""
    for fault in contents.faults:
        severity, message, advice = _told(fault)
        yield Issue(SHEET, f"ligne{NBSP}{fault.row}", fault.kind.value, severity, message, advice)


def _told(fault: Fault) -> tuple[Severity, str, str]:
    match fault.kind:
        case FaultKind.TORN:
            return (
                Severity.WARNING,
                f"La ligne {fault.row} est coupée ou illisible.",
                f"Si une commande a été arrêtée en l'écrivant, ses lettres n'ont pas été faites, il n'y a rien à réparer. Sinon{NBSP}: {_BACKUP}",
            )
        case FaultKind.BROKEN:
            return (
                Severity.BLOCKING,
                f"Avant la lettre {fault.number}, une ligne a été changée, ajoutée ou supprimée.",
                f"Le registre ne fait plus foi avant cette lettre{NBSP}: {_BACKUP}",
            )
        case FaultKind.TWICE:
            return (
                Severity.BLOCKING,
                f"Le numéro {fault.number} a été donné à deux lettres.",
                f"Deux ordinateurs ont sans doute écrit en même temps{NBSP}: refaites à une autre date la lettre qui n'est pas partie.",
            )


def document_issues(documents: Mapping[str, tuple[Line, DocumentState]], rows: Mapping[str, int]) -> Iterator[Issue]:
    """The letters whose documents are not what was made; `rows` gives each number's line in the file."""
    for number, (line, state) in documents.items():
        if state is not DocumentState.INTACT:
            severity, code, message, advice = _document_told(line, state)
            yield Issue(SHEET, f"ligne{NBSP}{rows[number]}", code, severity, message, advice)


def _document_told(line: Line, state: DocumentState) -> tuple[Severity, str, str, str]:
    again = (
        f"Refaire la lettre avec --date {line.day.isoformat()} donne le même document et le même numéro, tant que le classeur et le "
        "modèle n'ont pas changé."
    )
    if state is DocumentState.CHANGED:
        return (
            Severity.BLOCKING,
            "document-change",
            f"Le document de la lettre {line.number} a été modifié depuis qu'il a été fait.",
            f"Si c'est une retouche voulue, gardez-le. {again}",
        )
    if state is DocumentState.LOST:
        return (
            Severity.WARNING,
            "document-perdu",
            f"Le document de la lettre {line.number} n'est plus à sa place.",
            f"Remettez-le où il était. {again}",
        )
    return (
        Severity.WARNING,
        "document-illisible",
        f"Le document de la lettre {line.number} n'a pas pu être lu{NBSP}: il est protégé, sur un autre disque, ou n'est pas un fichier.",
        f"Vérifiez {quoted(writable(line.file) or format_short_date(line.day))}. {again}",
    )


def copy_issues(names: Iterable[str]) -> Iterator[Issue]:
    """The other registers that a synchronised folder has left."""
    for name in names:
        yield Issue(
            writable(name),
            f"ligne{NBSP}1",
            "copie-en-conflit",
            Severity.WARNING,
            f"Un autre registre est à côté du classeur{NBSP}: {quoted(writable(name))}.",
            "Deux ordinateurs ont sans doute écrit en même temps. Gardez les deux fichiers, et refaites les lettres qui ne sont que "
            f"dans l'autre{NBSP}: elles auront un nouveau numéro.",
        )
