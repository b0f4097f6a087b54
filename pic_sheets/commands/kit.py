"""kit: the call for projects and the holder's kit, in Word: poster, flyer, guide, and the two forms to fill."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    pdf_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.fund.fund import Fund
    from pic_sheets.issues import Issue
    from pic_sheets.plans import Plan

#: The sheets that the kit speaks from; no fault of a project holds it.
_BEHIND = frozenset({"association", "reglement", "seances", "thematiques", "quartiers"})


@task("kit", 6, examples=("pic-sheets kit suivi_pic.xlsx",))
@workbook_argument
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def kit(
    *,
    workbook: Path,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Fait l'appel à projets et le kit du porteur.

    Une affiche A3, un dépliant A5, un guide, et deux formulaires Word à remplir : la demande et le bilan. Tous disent vos
    plafonds, vos prochaines séances et vos coordonnées. Les formulaires remplis se lisent avec « recevoir ». Seule une
    anomalie bloquante des feuilles Association, Règlement, Séances, Thématiques ou Quartiers retient le kit.
    """
    from pic_sheets.commands._gathering import gather
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "kit")
    models = chosen_templates(workbook, templates)
    gathered = gather(workbook, day, progress())
    title = f"Appel à projets et kit du porteur de {gathered.name}"
    blocks = _blocks(gathered.fund, gathered.issues)
    if blocks and not draft:
        return Outcome(title, issues=blocks, notes=(*gathered.notes, *_held()))
    plan = kit_plan(gathered.fund, day, draft=draft, pdf=pdf)
    files = () if dry_run else carry_out(plan, folder, models.folder, progress())
    notes = _notes(gathered.fund, day, draft=draft and bool(blocks), dry_run=dry_run)
    return Outcome(
        title,
        issues=blocks,
        files=files,
        folder=str(folder) if files else "",
        notes=(*gathered.notes, *notes, *models.notes_on(plan), *pdf_notes(asked=pdf)),
    )


def kit_plan(fund: "Fund", today: date, *, draft: bool, pdf: bool) -> "Plan":
    """The five documents of the kit."""
    from pic_sheets.documents import affiche_a3, depliant_a5, formulaire_bilan, formulaire_demande, guide_porteur
    from pic_sheets.plans import FilledTemplate, Plan

    modules = (affiche_a3, depliant_a5, guide_porteur, formulaire_demande, formulaire_bilan)
    papers = [module.DOCUMENT for module in modules]
    files = [FilledTemplate(f"{it.template}.docx", it.template, it.fields(fund, today), draft=draft) for it in papers]
    return Plan(files, {it.template: it.example for it in papers}, pdf=pdf)


def _blocks(fund: "Fund", issues: "Sequence[Issue]") -> "tuple[Issue, ...]":
    """The blocking issues of the sheets that the kit speaks from, as staff call them."""
    from pic_sheets.issues import blocking
    from pic_sheets.texts import folded

    records = (*filter(None, [fund.association]), *fund.rules, *fund.meetings, *fund.themes, *fund.districts)
    sheets = _BEHIND | {folded(record.place.sheet) for record in records}
    return tuple(issue for issue in blocking(issues) if folded(issue.sheet) in sheets)


def _held() -> list[str]:
    from pic_sheets.texts import quoted, typeset

    return [typeset(f"Le kit n'a pas été fait : corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}.")]


def _notes(fund: "Fund", today: date, *, draft: bool, dry_run: bool) -> list[str]:
    from pic_sheets.documents._meetings import open_meetings
    from pic_sheets.texts import quoted, typeset

    notes = ["Chaque page est marquée BROUILLON, et ce qu'elle annonce peut être faux."] if draft else []
    if dry_run:
        notes.append(typeset("À blanc : 5 documents seraient faits, rien n'a été écrit."))
    if not open_meetings(fund, today):
        told = f"Aucune séance à venir où déposer un dossier : ajoutez-la dans la feuille {quoted('Séances')} pour l'annoncer."
        notes.append(typeset(told))
    return notes


COMMAND = kit
