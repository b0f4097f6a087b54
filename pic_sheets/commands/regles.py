"""regles: every rule that `verifier` checks, and one of them explained by its examples."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import progress, task
from pic_sheets.errors import UnusableRequest
from pic_sheets.issues import Severity
from pic_sheets.outcomes import Outcome, ResultTable
from pic_sheets.texts import NBSP, counted, listed, nearest, quoted, slug

if TYPE_CHECKING:
    from pic_sheets.cases import Case
    from pic_sheets.rulebook import AnyCode, CaseCode

#: How alike a code must be to be offered instead of one that does not exist.
_CLOSE = 50


@task(
    "regles",
    19,
    examples=(
        "pic-sheets regles --famille comité",
        "pic-sheets regles --regle fin-avant-debut",
    ),
)
@click.option("--regle", "code", metavar="CODE", help="Explique une seule règle, avec ses exemples.")
@click.option("--famille", "family", metavar="FAMILLE", help="Ne liste que les règles d'une famille, comme comité.")
@click.option(
    "--gravite", "severity", type=click.Choice([severity.value for severity in Severity], case_sensitive=False),
    help="Ne liste que ce qui bloque (B), est à vérifier (A) ou informe (I).",
)  # fmt: skip
def regles(code: str | None, family: str | None, severity: str | None, today: date | None) -> Outcome:  # noqa: ARG001 - today is for every command
    """Liste les règles que verifier contrôle, ou en explique une.

    Chaque règle a un code, écrit à la fin de l'anomalie : pic-sheets regles --regle CODE dit ce qu'elle veut dire, d'où elle
    vient, un exemple qui la déclenche et un autre qui ne la déclenche pas.
    """
    from pic_sheets.rulebook import FAMILIES, codes

    if code is not None:
        progress().step("Lecture des exemples")
        return _explained(_named(code, codes()))
    families = FAMILIES if family is None else (_family(family, FAMILIES),)
    kept = [item for item in codes() if item.family in families and severity in {None, item.severity.value}]
    return Outcome(
        f"{counted(len(kept), 'règle')}, par famille",
        tables=[
            _list(name, members) for name in families if (members := [item for item in kept if item.family == name])
        ],
        notes=(f"Pour en comprendre une{NBSP}: pic-sheets regles --regle CODE",),
    )


def _named(code: str, known: Sequence["AnyCode"]) -> "AnyCode":
    """The rule of a code; UnusableRequest with the nearest code when there is none."""
    found = next((item for item in known if item.code == code.strip().lower()), None)
    if found is not None:
        return found
    close = nearest(code, [item.code for item in known], at_least=_CLOSE)
    raise UnusableRequest(
        f"Aucune règle n'a le code {quoted(code)}.",
        f"Vouliez-vous dire {quoted(close)}{NBSP}?"
        if close
        else f"Tapez {quoted('pic-sheets regles')} pour en voir la liste.",
    )


def _family(name: str, known: Sequence[str]) -> str:
    """The family of that name, accents and case aside; UnusableRequest when there is none."""
    found = next((family for family in known if slug(family) == slug(name)), None)
    if found is None:
        raise UnusableRequest(
            f"Aucune famille de règles ne s'appelle {quoted(name)}.", f"Choisissez {listed([*known], last='ou')}."
        )
    return found


def _list(family: str, members: Sequence["AnyCode"]) -> ResultTable:
    """The rules of a family, three columns that hold on a screen; a source's own page is told with its rule."""
    rows = tuple((item.code, item.severity.label, f"{item.meaning} [{_short(item.source)}]") for item in members)
    return ResultTable(slug(family), family.capitalize(), ("Code", "Gravité", "Ce que cela veut dire [source]"), rows)


def _short(source: str) -> str:
    return source.partition(",")[0]


def _explained(item: "AnyCode") -> Outcome:
    from pic_sheets.told_codes import ToldCode

    title = f"{item.code}{NBSP}: {item.meaning}"
    lines = (("Gravité", item.severity.label), ("Famille", item.family), ("Source", item.source))
    if isinstance(item, ToldCode):
        examples = (("Se déclenche", item.faulty), ("Ne se déclenche pas", item.right))
        return Outcome(title, tables=(ResultTable("regle", "La règle", ("Code", item.code), (*lines, *examples)),))
    return Outcome(
        title,
        tables=(
            ResultTable("regle", "La règle", ("Code", item.code), (*lines, *_said(item))),
            *_example(item.faulty, "declenche", "Se déclenche"),
            *_example(item.right, "ne_declenche_pas", "Ne se déclenche pas"),
        ),
    )


def _said(item: "CaseCode") -> Iterator[tuple[str, str]]:
    """What is really said of the example that triggers a rule, and where."""
    from pic_sheets.rulebook import said

    issue = said(item)
    yield "Cellule à changer", f"{issue.sheet}!{issue.cell}" if issue.cell else issue.sheet
    yield "Ce qui est dit", issue.message
    yield "Ce qui est conseillé", issue.advice


def _example(case: "Case", code: str, title: str) -> Iterator[ResultTable]:
    """The tables of one of the two examples: what it says of the workbook, then a part of each sheet."""
    from pic_sheets.rulebook import example

    shown = example(case)
    if shown.remarks:
        yield ResultTable(code, title, ("Le classeur",), tuple((remark,) for remark in shown.remarks))
    for extract in shown.extracts:
        yield ResultTable(
            f"{code}_{slug(extract.sheet)}", f"{title}{NBSP}: {extract.sheet}", extract.columns, extract.rows
        )


COMMAND = regles
