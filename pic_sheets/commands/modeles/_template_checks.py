"""The templates of a folder against the documents that are made of them: what is wrong in each, and which are missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from pic_sheets.documents._document import AnyDocument, Review
from pic_sheets.errors import TemplateFault
from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.stores.template_folders import TemplateFolder
from pic_sheets.stores.word.fault import Fault
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.packages import SAVE_AS_DOCX
from pic_sheets.stores.word.templates import Template
from pic_sheets.texts import NBSP, counted, folded, listed, nearest, quoted

#: What Word or LibreOffice would open as a letter, and that no command fills.
_OTHER_FORMATS = frozenset({".doc", ".docm", ".dot", ".dotm", ".dotx", ".odt", ".ott", ".rtf"})
#: How alike a file's name must be to a document's to be taken for it misspelt.
_CLOSE = 60


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on a folder: the faults of each template of a known name, and what else there is to say."""

    folder: TemplateFolder
    documents: Mapping[str, AnyDocument]
    faults: tuple[tuple[Template, tuple[Fault, ...]], ...]

    @property
    def faulty(self) -> tuple[tuple[Template, tuple[Fault, ...]], ...]:
        """The templates that have a fault, with theirs."""
        return tuple((template, found) for template, found in self.faults if found)

    @property
    def unreadable(self) -> Mapping[str, TemplateFault]:
        """File name → why it can be no template: damaged, or a document's own but in another format."""
        found = dict(self.folder.refusals)
        for name in self.folder.others:
            path = PurePath(name)
            if path.suffix.lower() in _OTHER_FORMATS and path.stem in self.documents:
                found[name] = TemplateFault(f"Le fichier {quoted(name)} n'est pas un document .docx.", SAVE_AS_DOCX)
        return found

    @property
    def is_sound(self) -> bool:
        """Whether every template can be filled."""
        return not self.faulty and not self.unreadable

    @property
    def absent(self) -> tuple[str, ...]:
        """The stems of the documents without a template of this folder."""
        own = {_stem(template.name) for template, _ in self.faults} | {_stem(name) for name, _ in self.folder.refusals}
        return tuple(stem for stem in self.documents if stem not in own)

    def fault_table(self) -> ResultTable:
        """One row a fault: the template, the place, what is wrong, what to do."""
        by_name = {
            name: [(name, "fichier", refusal.message, refusal.advice)] for name, refusal in self.unreadable.items()
        }
        for template, found in self.faulty:
            by_name[template.name] = [(template.name, one.place or "modèle", one.message, one.advice) for one in found]
        rows = tuple(row for name in sorted(by_name) for row in by_name[name])
        return ResultTable("defauts", "Défauts", ("Modèle", "Endroit", "Défaut", "Que faire"), rows)

    def unknown_table(self) -> ResultTable:
        """The .docx that no document is made of, with the name that may have been meant."""
        known = {template.name for template, _ in self.faults}
        unknown = [template.name for template in self.folder.templates if template.name not in known]
        rows = tuple(
            (name, "Aucun document n'a ce nom : ce modèle ne sert pas.", self._renamed(name)) for name in unknown
        )
        return ResultTable("inconnus", "Modèles d'un nom inconnu", ("Modèle", "Remarque", "Que faire"), rows)

    def absent_table(self) -> ResultTable:
        """The documents whose template is not in the folder."""
        rows = tuple((f"{stem}.docx", self.documents[stem].title) for stem in self.absent)
        return ResultTable("absents", "Modèles absents", ("Modèle", "Document"), rows, on_screen=False)

    def figures(self) -> tuple[Figure, ...]:
        """How many templates were looked at, how many are sound, how many faults there are."""
        verified = len(self.faults) + len(self.unreadable)
        wrong = len(self.faulty) + len(self.unreadable)
        return (
            Figure("modeles_verifies", "Modèles vérifiés", verified),
            Figure("modeles_sans_defaut", "Sans défaut", verified - wrong),
            Figure("defauts", "Défauts", len(self.fault_table().rows)),
        )

    def notes(self) -> tuple[str, ...]:
        """What is no fault: the templates that are not there, the files left aside."""
        said = []
        if self.absent:
            names = listed([f"{stem}.docx" for stem in self.absent])
            number = counted(len(self.absent), "modèle n'est pas", "modèles ne sont pas")
            what = "le modèle d'origine servira" if len(self.absent) == 1 else "les modèles d'origine serviront"
            said.append(f"{number} dans ce dossier ({names}){NBSP}: {what}, sans votre logo.")
        others = [name for name in self.folder.others if name not in self.unreadable]
        if others:
            number = counted(len(others), "autre fichier laissé", "autres fichiers laissés")
            said.append(f"{number} de côté{NBSP}: {listed(others)}.")
        return tuple(said)

    def _renamed(self, name: str) -> str:
        """What to do of a template of no known name."""
        bare = folded(_stem(name).replace("_", " ").replace("-", " "))
        inside = [stem for stem in self.absent if stem.replace("_", " ") in bare]
        near = max(inside, key=len) if inside else nearest(_stem(name), self.absent, at_least=_CLOSE)
        if near:
            return f"Si c'est celui de {quoted(self.documents[near].title)}, renommez-le {near}.docx."
        return "Rangez-le ailleurs, ou renommez-le comme le document qu'il remplace (accord.docx)."


def checked(folder: TemplateFolder, documents: Mapping[str, AnyDocument]) -> Checked:
    """The verdict on the templates of a folder."""
    found = [
        (template, _faults(template, documents[_stem(template.name)]))
        for template in folder.templates
        if _stem(template.name) in documents
    ]
    return Checked(folder, documents, tuple(found))


def _faults(template: Template, document: AnyDocument) -> tuple[Fault, ...]:
    charts: Sequence[str] = document.chart_names if isinstance(document, Review) else ()
    images: Sequence[str] = document.image_names if isinstance(document, Review) else ()
    return faults(template, document.example, charts=charts, images=images)


def _stem(name: str) -> str:
    """The name without its extension."""
    return PurePath(name).stem
