"""Decide which projects have a fiche-action, and which are held back."""

from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets.columns import Record
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import faults_of
from pic_sheets.commands._letter_choice import known_code, sheet_name
from pic_sheets.commands.etats._prepared import Held, Prepared
from pic_sheets.documents._accounts import behind_account, meeting_of_grant
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._letter_names import paper_name, untaken
from pic_sheets.documents._rows_behind import rows_behind, rows_of
from pic_sheets.documents.fiche_action import DOCUMENT
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.fund.public_names import public_name
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan, PrintBundle
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, counted, quoted

_TITLE = "Fiches-action des projets"
_BUNDLE = "liasse_fiches-action.docx"


def records(gathered: Gathered, codes: Sequence[str], today: date, *, draft: bool) -> Prepared:
    """A fiche-action for each of these projects (all those with a report when none is named), and one document of them all.

    Raises UnusableRequest when a project is unknown or has no report yet.
    """
    fund, faults = gathered.fund, faults_of(gathered)
    chosen = chosen_projects(fund, codes, today)
    holds = {project.code: faults.touching(rows_behind(fund, _occasion(fund, project))) for project in chosen}
    kept = [project for project in chosen if draft or not holds[project.code]]
    taken: set[str] = set()
    files = [
        FilledTemplate(
            untaken(paper_name("", DOCUMENT.template, project), taken),
            DOCUMENT.template,
            DOCUMENT.fields(fund, project, today),
            draft=draft,
        )
        for project in kept
    ]
    bundle = [PrintBundle(_BUNDLE, [file.path for file in files])] if len(files) > 1 else []
    return Prepared(
        _TITLE,
        Plan((*files, *bundle), {DOCUMENT.template: DOCUMENT.example}),
        [Held(f"Fiche-action {code}", found) for code, found in holds.items() if found],
        tables=(_made(fund, kept, today),),
        notes=_notes(gathered, kept, chosen),
    )


def chosen_projects(fund: Fund, codes: Sequence[str], today: date) -> list[Project]:
    """The projects of these codes, else all those whose report came by today, in the order of their rows."""
    reported = fund_on(fund, today).report
    sheet = sheet_name(fund.projects, "Projets")
    wanted = {known_code(code, fund.project, "Le projet", sheet) for code in codes}
    for code in fund.project:
        if code in wanted and code not in reported:
            raise UnusableRequest(
                f"Le projet {quoted(code)} n'a pas de bilan, sa fiche-action ne peut pas être faite.",
                f"Notez son bilan dans la feuille {quoted(sheet_name(fund.reports, 'Bilans'))}, puis recommencez.",
            )
    return [project for code, project in fund.project.items() if code in reported and (not wanted or code in wanted)]


def _occasion(fund: Fund, project: Project) -> Occasion[Record]:
    themes = (fund.theme[code] for code in project.other_themes if code in fund.theme)
    return Occasion(
        fund.report[project.code],
        project.code,
        meeting_of_grant(fund, project.code),
        behind=(*behind_account(fund, project.code), *themes),
    )


def _made(fund: Fund, projects: Sequence[Project], today: date) -> ResultTable:
    known = fund_on(fund, today)
    rows = []
    for project in projects:
        account = project_account(known, project)
        holder = public_name(fund.holder.get(project.holder))
        rows.append((project.code, project.title, holder, account.granted, account.justified))
    columns = ("Projet", "Titre", "Porteur", "Accordé", "Justifié")
    return ResultTable("fiches", "Fiches-action", columns, tuple(rows), ("", "", "", EURO, EURO))


def _notes(gathered: Gathered, kept: Sequence[Project], chosen: Sequence[Project]) -> list[str]:
    if not chosen:
        return [f"Aucun bilan n'est arrivé{NBSP}: une fiche-action se fait une fois le bilan reçu."]
    cells = list(_not_repeated(gathered, kept))
    if not cells:
        return []
    told = counted(len(cells), "texte n'est pas repris", "textes ne sont pas repris")
    return [f"{told}, à cause d'une coordonnée personnelle{NBSP}: {', '.join(cells)}."]


def _not_repeated(gathered: Gathered, projects: Sequence[Project]) -> Iterator[str]:
    """The cells of the texts that a fiche leaves out."""
    fund = gathered.fund
    rows = rows_of([*projects, *(fund.report[project.code] for project in projects)])
    for issue in gathered.issues:
        if issue.code == "donnee-personnelle" and (issue.sheet, issue.row) in rows:
            yield f"{issue.sheet}!{issue.cell}"
