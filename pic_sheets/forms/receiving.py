"""The forms of a folder, taken one by one: whose they are, whether they were received already, which codes they get."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date

from rapidfuzz import fuzz

from pic_sheets.checks.already_funded import ALIKE
from pic_sheets.forms.answers import Answers, Row, answers, fingerprint
from pic_sheets.forms.codes import next_code
from pic_sheets.forms.filled import FilledForm
from pic_sheets.forms.known_holders import differing, known_holder
from pic_sheets.forms.ledger import Line
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets import holders as holder_sheet
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import folded, listed, quoted, typeset

GIVEN, SEEN, KNOWN, EMPTY = "repris", "déjà reçu", "déjà dans le classeur", "vide"


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one form: its outcome, the codes of its holder and project, its rows by sheet, what staff should know.

    `compared` is the holder's row when the workbook has one that says otherwise, `actual` the real amounts of a report.
    """

    file: str
    form: FilledForm
    outcome: str
    fingerprint: str = ""
    project: str = ""
    holder: str = ""
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    compared: Row = field(default_factory=dict)
    actual: Sequence[Row] = ()
    told: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether its rows are to be pasted."""
        return self.outcome == GIVEN


class Receiving:
    """What is known while the forms are taken: the workbook's records, and those that the forms before brought."""

    def __init__(self, fund: Fund, lines: Iterable[Line], today: date) -> None:
        """Start from the workbook and from what was given before."""
        self._fund, self._today = fund, today
        self._lines = {line.fingerprint: line for line in lines}
        self._files: dict[str, str] = {}
        self._holders: dict[str, Row] = {holder.code: _row(holder) for holder in fund.holders}
        self._projects: list[tuple[str, str, str, date | None]] = [
            (project.code, project.holder, project.title, project.start) for project in fund.projects
        ]
        self._reports = {report.project for report in fund.reports}
        self._codes = [*fund.project, *(line.project for line in self._lines.values())]
        self._holder_codes = [*fund.holder, *(line.holder for line in self._lines.values())]
        self._themes = {folded(said): theme.code for theme in fund.themes for said in (theme.name, theme.code)}

    def taken(self, file: str, form: FilledForm) -> Received:
        """What becomes of a form."""
        said, mark = answers(form, self._themes), fingerprint(form)
        if said.is_empty:
            return Received(file, form, EMPTY, told=("Aucune réponse : rien n'est à reprendre.",))
        if mark in self._files:
            return Received(file, form, SEEN, mark, told=(f"Le même que {quoted(self._files[mark])}.",))
        self._files[mark] = file
        if (line := self._lines.get(mark)) is not None:
            told = f"Reçu le {line.day:%d/%m/%Y}, donné dans {quoted(line.workbook)}."
            return Received(file, form, SEEN, mark, line.project, line.holder, told=(told,))
        notes = [*_form_notes(form)]
        if form.form.kind == "bilan":
            return self._report(file, form, mark, said, notes)
        return self._application(file, form, mark, said, notes)

    def _application(self, file: str, form: FilledForm, mark: str, said: Answers, notes: list[str]) -> Received:
        holder, is_new = self._holder(said.holder, notes)
        title, start = str(said.project.get("title", "")), said.project.get("start")
        for code, owner, other, day in self._projects:
            if owner == holder and holder and _is_like(title, other):
                if start is None or day is None or start == day:
                    told = f"{quoted(title)} est le projet {code} du même porteur."
                    return Received(file, form, KNOWN, mark, code, holder, told=(*notes, told))
                notes.append(f"Le titre ressemble à celui de {code}, du même porteur, à d'autres dates.")
        code = self._next_project()
        self._projects.append((code, holder, title, start if isinstance(start, date) else None))
        rows = {
            "Porteurs": ({"code": holder, **said.holder},) if is_new else (),
            "Projets": ({"code": code, "filed_on": self._today, "holder": holder, **said.project},),
            "Budgets": tuple({"project": code, **line} for line in said.budget),
        }
        known = {} if is_new else self._holders.get(holder, {})
        differs = differing(said.holder, known) if known else ()
        if differs:
            notes.append(f"Le formulaire dit autre chose que le classeur pour : {listed(differs)}.")
        compared: Row = {"code": holder, **said.holder} if differs else {}
        return Received(file, form, GIVEN, mark, code, holder, rows, compared, told=tuple(notes))

    def _holder(self, said: Row, notes: list[str]) -> tuple[str, bool]:
        """The code of the form's holder, "" when it may be of several; and whether it is proposed."""
        known = known_holder(said, self._holders)
        if len(known.codes) == 1:
            notes.append(f"Porteur connu : {known.codes[0]} ({known.by}).")
            return known.codes[0], False
        if known.codes:
            notes.append(f"Plusieurs porteurs ont le {known.by} : {listed(known.codes, last='ou')}. Choisissez.")
            return "", False
        default = "P001"
        code = next_code(self._holder_codes, None, default)
        self._holder_codes.append(code)
        self._holders[code] = said
        notes.append(f"Nouveau porteur : code proposé {code}.")
        return code, True

    def _next_project(self) -> str:
        year = self._fund.year or self._today.year
        code = next_code(self._codes, year, f"PIC-{year}-001")
        self._codes.append(code)
        return code

    def _report(self, file: str, form: FilledForm, mark: str, said: Answers, notes: list[str]) -> Received:
        project = self._project_of(said, notes)
        code = project.code if project else str(said.report.get("project", ""))
        holder = project.holder if project else ""
        if project and code in self._reports:
            told = f"Le bilan de {code} est déjà dans le classeur."
            return Received(file, form, KNOWN, mark, code, holder, told=(*notes, told))
        self._reports.add(code)
        row = {**said.report, "project": code, "received_on": self._today}
        actual = tuple({"project": code, **line} for line in said.budget)
        return Received(file, form, GIVEN, mark, code, holder, {"Bilans": (row,)}, actual=actual, told=tuple(notes))

    def _project_of(self, said: Answers, notes: list[str]) -> Project | None:
        """The project that a report is about: by its code, else by its title when only one is nearly so called."""
        wanted, title = folded(str(said.report.get("project", ""))), str(said.project.get("title", ""))
        found = [project for project in self._fund.projects if folded(project.code) == wanted]
        if not found and title:
            found = [project for project in self._fund.projects if _is_like(title, project.title)]
            if len(found) == 1:
                notes.append(f"Projet reconnu par son titre : {found[0].code}.")
        return found[0] if len(found) == 1 else None


def received(
    forms: Iterable[tuple[str, FilledForm]], fund: Fund, lines: Iterable[Line], today: date
) -> tuple[Received, ...]:
    """What becomes of each form, in order; French spaces are in what is told."""
    receiving = Receiving(fund, lines, today)
    return tuple(receiving.taken(file, form) for file, form in forms)


def _form_notes(form: FilledForm) -> list[str]:
    """What staff should know of the form itself."""
    notes = []
    if form.is_guessed:
        notes.append(
            "Les repères des champs ont été perdus en l'enregistrant (LibreOffice avant 7.5 ?) : relisez les réponses, "
            "des retours à la ligne ont pu disparaître."
        )
    if form.missing:
        notes.append(f"Champs supprimés du formulaire : {', '.join(quoted(label) for label in form.missing)}.")
    if not form.is_pledged:
        notes.append("La case « Je certifie… » n'est pas cochée.")
    return [typeset(note) for note in notes]


def _is_like(title: str, other: str) -> bool:
    return bool(title) and fuzz.ratio(folded(title), folded(other)) >= ALIKE


def _row(record: object) -> Row:
    names = set(holder_sheet.SHEET.columns)
    return {item.name: getattr(record, item.name) for item in fields(record) if item.name in names}  # type: ignore[arg-type]  # a Holder is a dataclass
