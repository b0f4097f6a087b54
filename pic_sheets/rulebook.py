"""Every code that a workbook may be told, explained: what it means, where it comes from, what it says, its two examples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from pic_sheets import checks
from pic_sheets.adoption.faults import FAULTS as ADOPTION_FAULTS
from pic_sheets.cases import TODAY, Case, Extract, absences, extracts, tables
from pic_sheets.checks._check import Check
from pic_sheets.corrections import Explanation
from pic_sheets.fund.fund import fund
from pic_sheets.issues import Issue, Severity
from pic_sheets.reading.fault_codes import FAULTS, FaultCode
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheet_settings import FAULTS as SETTING_FAULTS
from pic_sheets.texts import NBSP
from pic_sheets.told_codes import ToldCode

#: The families in the order of a fund's year; within one, what blocks comes first.
FAMILIES = (
    "structure", "cellules", "clés", "projets", "comité", "décisions", "versements", "bilans", "financeurs", "vie privée",
    "correspondance", "classeur Google",
)  # fmt: skip
_WEIGHTS = tuple(Severity)

#: A code that reading gives, or that a rule does: both say the same of themselves, and have a case of each kind.
CaseCode: TypeAlias = FaultCode | Check
#: The same, or one of a correspondence or of a shared sheet, whose examples are told in a sentence.
AnyCode: TypeAlias = CaseCode | ToldCode


@cache
def codes() -> tuple[AnyCode, ...]:
    """Every code: those of reading in the order of DESIGN, those of the rules by family, severity and name, the others."""
    rules = sorted(
        checks.checks(),
        key=lambda check: (FAMILIES.index(check.family), _WEIGHTS.index(check.severity), check.code),
    )
    return (*FAULTS.values(), *rules, *ADOPTION_FAULTS.values(), *SETTING_FAULTS.values())


def explanations() -> Mapping[str, Explanation]:
    """Code → what it means, as the reports print it."""
    return {
        code.code: Explanation(code.code, code.family, code.severity, code.meaning, code.source) for code in codes()
    }


def told(case: Case) -> tuple[Issue, ...]:
    """Everything that reading and the rules say of the workbook of a case."""
    read = read_tables(tables(case), "exemple.xlsx")
    return (*read.issues, *checks.issues(fund(read), TODAY))


def said(code: CaseCode) -> Issue:
    """What is really said of a code's faulty example."""
    return next(issue for issue in told(code.faulty) if issue.code == code.code)


@dataclass(frozen=True, slots=True)
class Example:
    """A case to be read: what it has not, in sentences, then the part of each sheet that it is about."""

    remarks: tuple[str, ...]
    extracts: tuple[Extract, ...]


def example(case: Case) -> Example:
    """The case as it can be shown."""
    return Example(absences(case), extracts(case))


_HEAD = f"""\
# Les anomalies et leurs codes

Page écrite par `make docs` d'après le programme{NBSP}; `pic-sheets regles --regle CODE` dit la même chose à l'écran.

**Bloquant**{NBSP}: la ligne ne donne pas de courrier, et le bilan annuel attend. **À vérifier**{NBSP}: à regarder, rien n'est retenu.
**Information**{NBSP}: bon à savoir.

Chaque code a deux exemples{NBSP}: ce qui le déclenche, la cellule à changer en gras, puis le cas le plus proche qui ne le déclenche pas.
Vérifiés le 31 décembre 2025, ils ne montrent que ce qui compte{NBSP}: le reste du classeur est en ordre."""


def code_list() -> str:
    """The page of codes, in Markdown: the list of each family, then each code with its examples."""
    parts = [_HEAD]
    for family in FAMILIES:
        members = [code for code in codes() if code.family == family]
        rows = "\n".join(
            f"| [`{code.code}`](#{code.code}) | {code.severity.label} | {_cell(code.meaning)} |" for code in members
        )
        parts.append(f"## {family.capitalize()}\n\n| Code | Gravité | Ce que cela veut dire |\n|---|---|---|\n{rows}")
        parts += map(_explained, members)
    return "\n\n".join(parts) + "\n"


def _explained(code: AnyCode) -> str:
    if isinstance(code, ToldCode):
        return (
            f"### {code.code}\n\n{code.severity.label}. {code.meaning} Source{NBSP}: {code.source}.\n\n"
            f"Se déclenche{NBSP}: {code.faulty}\n\nNe se déclenche pas{NBSP}: {code.right}"
        )
    issue = said(code)
    place = f"{issue.sheet}!{issue.cell}" if issue.cell else issue.sheet
    return "\n".join(
        [
            f"### {code.code}\n",
            f"{code.severity.label}. {code.meaning} Source{NBSP}: {code.source}.\n",
            f"> **{place}** {issue.message} {issue.advice}\n",
            f"Se déclenche{''.join(f', avec `{other}`' for other in code.faulty.also)}{NBSP}:\n",
            *_lines(code.faulty),
            f"\nNe se déclenche pas{NBSP}:\n",
            *_lines(code.right),
        ]
    )


def _lines(case: Case) -> Iterator[str]:
    """A case as a list: its remarks, then each row on one line."""
    shown = example(case)
    yield from (f"- {remark}" for remark in shown.remarks)
    for extract in shown.extracts:
        for row, (number, *texts) in enumerate(extract.rows):
            yield f"- *{extract.sheet}*, ligne {number}{NBSP}: {' · '.join(_words(extract, row, texts))}"


def _words(extract: Extract, row: int, texts: Sequence[str]) -> Iterator[str]:
    """The cells of a row; a blank one is told in an extract of one row, and where it is what to change."""
    for place, (heading, text) in enumerate(zip(extract.columns[1:], texts, strict=True), 1):
        is_marked = (row, place) == extract.marked
        words = f"{heading} `{text}`" if text else f"{heading} (vide)"
        if is_marked:
            yield f"**{words}**"
        elif text or len(extract.rows) == 1:
            yield words


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
