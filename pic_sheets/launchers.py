"""The launchers that staff double-click: which tasks they run, what they are called, how one of ours is told from theirs."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.plans import FileBytes

#: In the words of a task: the workbook that the folder is about, the bank's statements.
WORKBOOK, STATEMENTS = "CLASSEUR", "RELEVÉS"
#: The folder that holds the launchers of every system, and the installer that they share.
FOLDER = "raccourcis"
#: What `opens` says when the whole folder is what to look at.
ALL = "*"


@dataclass(frozen=True, slots=True)
class LauncherTask:
    """A task with its launcher's name, the words of its command, and the file to open of what it makes (`ALL`: the folder).

    One that opens nothing shows by itself what it does, in its own time.
    """

    code: str
    name: str
    words: tuple[str, ...]
    opens: str = ""

    @property
    def needs_workbook(self) -> bool:
        """Whether nothing can be done without one; a task that opens nothing lets people choose."""
        return bool(self.opens)


TASKS = (
    LauncherTask("verifier", "1 Vérifier", ("verifier", WORKBOOK, "--rapport"), "rapport.html"),
    LauncherTask("comite", "2 Préparer le comité", ("comite", "preparer", WORKBOOK), ALL),
    LauncherTask("courriers", "3 Courriers", ("courriers", WORKBOOK, "--a-faire"), ALL),
    LauncherTask(
        "banque", "4 Rapprocher la banque", ("rapprocher", WORKBOOK, STATEMENTS), "etat_de_rapprochement.xlsx"
    ),
    LauncherTask("bilan", "5 Bilan annuel", ("bilan", WORKBOOK), "*.docx"),
    LauncherTask("tableau", "Tableau de bord", ("panneau", WORKBOOK)),
)


@dataclass(frozen=True, slots=True)
class LauncherSystem:
    """A system as it is asked for, its folder, the templates of its launchers, its installer and where its environment is."""

    code: str
    folder: str
    templates: tuple[str, ...]
    installer: str
    environment: str = ""


SYSTEMS = (
    LauncherSystem("windows", "Windows", ("lanceur.cmd",), "installer.cmd"),
    LauncherSystem(
        "macos", "macOS", ("lanceur.command",), "installer.sh", "$HOME/Library/Application Support/PIC Sheets/env"
    ),
    LauncherSystem(
        "linux",
        "Linux",
        ("lanceur.sh", "lanceur.desktop"),
        "installer.sh",
        "${XDG_DATA_HOME:-$HOME/.local/share}/pic-sheets/env",
    ),
)
#: The shell of macOS runs the same script as Linux, under the name that its Finder opens.
SAME_SCRIPT = {"lanceur.command": "lanceur.sh"}
#: What both share, which does the work.
INSTALLER = "installer.py"

_PRINT = b"@EMPREINTE@"
_MARK = re.compile(rb"PIC Sheets, lanceur ([0-9a-f]{16})\b")


def launcher_files(templates: Mapping[str, bytes], systems: Sequence[str]) -> tuple[FileBytes, ...]:
    """The launchers of these systems beside the workbook, and those of every system in their folder, with the installers.

    `templates` gives the content of each script by its file name.
    """
    beside = (file for system in SYSTEMS if system.code in systems for file in _of_system(templates, system, ""))
    gathered = (file for system in SYSTEMS for file in _of_system(templates, system, f"{FOLDER}/{system.folder}/"))
    shared = FileBytes(f"{FOLDER}/{INSTALLER}", marked(templates[INSTALLER]))
    # Two systems beside one workbook share an installer.
    return tuple({file.path: file for file in (*beside, shared, *gathered)}.values())


def _of_system(templates: Mapping[str, bytes], system: LauncherSystem, folder: str) -> Iterator[FileBytes]:
    for template in system.templates:
        for task in TASKS:
            content = templates[SAME_SCRIPT.get(template, template)]
            told = {"@TACHE@": task.code, "@NOM@": task.name, "@ENVIRONNEMENT@": system.environment}
            for word, meant in told.items():
                content = content.replace(word.encode(), meant.encode())
            path = f"{folder}{task.name}.{template.rpartition('.')[2]}"
            yield FileBytes(path, marked(content), executable=system.code != "windows")
    yield FileBytes(
        f"{folder}{system.installer}", marked(templates[system.installer]), executable=system.code != "windows"
    )


def marked(content: bytes) -> bytes:
    """The script with the print of all the rest of it, by which it is known again."""
    return content.replace(_PRINT, _print(content))


def is_ours(content: bytes) -> bool:
    """Whether the content is that of a launcher of ours, of any version, that nobody changed."""
    found = _MARK.search(content)
    return found is not None and _print(content.replace(found[1], _PRINT, 1)) == found[1]


def _print(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest()[:16].encode()
