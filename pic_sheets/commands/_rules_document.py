"""Decide whether the règlement intérieur can be made, and what staff should know of it."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Hold, faults_of
from pic_sheets.dates import format_date
from pic_sheets.documents._rule_values import shown_value
from pic_sheets.documents.reglement import DOCUMENT, rows_behind_rules, rule_articles, rules_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import FilledTemplate, Plan
from pic_sheets.texts import NBSP, counted, quoted


@dataclass(frozen=True, slots=True)
class RulesDocument:
    """The plan of the règlement (empty when held back), what it holds, what holds it back, what to know of it."""

    plan: Plan
    tables: tuple[ResultTable, ...]
    issues: tuple[Issue, ...]
    notes: tuple[str, ...]


def rules_document(gathered: Gathered, day: date, *, with_members: bool, draft: bool) -> RulesDocument:
    """The règlement as it stands on a day, unless a blocking issue touches a row it is made from; a draft is made all the same."""
    fund = gathered.fund
    holds = faults_of(gathered).touching(rows_behind_rules(fund, day))
    fields = dict(rules_fields(fund, day))
    if not with_members:
        fields["annexe"] = []
    files: tuple[FilledTemplate, ...] = ()
    if draft or not holds:
        name = f"reglement_interieur_{day.isoformat()}.docx"
        files = (FilledTemplate(name, DOCUMENT.template, fields, draft=draft),)
    tables = (_articles(fund, day), _changes(fields)) if files else (_withheld(holds),)
    return RulesDocument(
        Plan(files, {DOCUMENT.template: DOCUMENT.example}),
        tuple(table for table in tables if table.rows),
        tuple(hold.issue for hold in holds if hold.issue is not None),
        tuple(_notes(fund, day)),
    )


def _articles(fund: Fund, day: date) -> ResultTable:
    rows = tuple(
        (rule.parameter, shown_value(rule.parameter, rule.value), rule.since) for rule, _ in rule_articles(fund, day)
    )
    return ResultTable("articles", "Règles en vigueur", ("Règle", "Valeur", "À partir du"), rows)


def _changes(fields: dict[str, object]) -> ResultTable:
    changes = fields["changements"]
    lines = changes["lignes"] if isinstance(changes, dict) else []
    rows = tuple((line["regle"], line["avant"], line["maintenant"], line["depuis"]) for line in lines)
    return ResultTable("changements", "Ce qui change", ("Règle", "Avant", "Maintenant", "À partir du"), rows)


def _withheld(holds: list[Hold]) -> ResultTable:
    rows = tuple((hold.cell, hold.why) for hold in holds)
    return ResultTable("retenus", "Règlement retenu", ("Cellule", "Pourquoi"), rows)


def _notes(fund: Fund, day: date) -> list[str]:
    """What the document cannot say, and what is already known to change later."""
    notes = []
    if not rule_articles(fund, day):
        notes.append(
            f"Aucune règle n'est en vigueur le {format_date(day)}{NBSP}: remplissez la feuille {quoted('Règlement')}."
        )
    later = sum(rule.since is not None and rule.since > day for rule in fund.rules)
    if later:
        changing = counted(later, "règle change", "règles changent")
        notes.append(f"{changing} après ce jour{NBSP}: pour les écrire, ajoutez {quoted('--au')} et la date.")
    if fund.holders:
        notes.append(
            f"{quoted('Qui porte les projets')} vient des types de la feuille {quoted('Porteurs')}{NBSP}: relisez cet article."
        )
    return notes
