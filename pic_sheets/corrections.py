"""What is to be corrected in a workbook, as every report of it tells it: its words, its counts, its headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.issue_changes import FollowedIssue, IssueChanges
from pic_sheets.issues import Issue, Severity, blocking
from pic_sheets.texts import NBSP

#: The headings by which the list of corrections is written, and read again by a later run.
DONE, SEVERITY, SHEET, CELL, MESSAGE, ADVICE, FOLLOWED, CODE = (
    "Fait", "Gravité", "Feuille", "Cellule", "Ce qui ne va pas", "Ce qu'il faut faire", "Suivi", "Code",
)  # fmt: skip
#: What « Fait » holds, folded, when the line is still to do; anything else (Oui, x, OK, a day) is a tick.
NOT_DONE = ("", "non", "n", "0", "faux")
#: The labels of what the list is about.
WORKBOOK, CHECKED_ON = "Classeur", "Vérifié le"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means: the family it belongs to, how much it weighs, the text that sets the rule."""

    code: str
    family: str
    severity: Severity
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """The issues of a workbook on a day, in its order, the codes explained, and what has changed since an earlier report."""

    workbook: str
    day: date
    issues: Sequence[Issue]
    explanations: Mapping[str, Explanation]
    changes: IssueChanges | None = None

    @property
    def title(self) -> str:
        """What the reports are headed by."""
        return f"Vérification de {self.workbook}"

    @property
    def conclusion(self) -> str:
        """What to conclude, in a sentence or two."""
        return conclusion(self.issues)

    @property
    def lines(self) -> tuple[FollowedIssue, ...]:
        """The issues in order, followed or not."""
        return self.changes.followed if self.changes else tuple(FollowedIssue(issue) for issue in self.issues)

    @property
    def codes(self) -> tuple[Explanation, ...]:
        """The explanations of the codes that the issues bear, in the order of their names."""
        return tuple(self.explanations[code] for code in sorted({issue.code for issue in self.issues}))


def conclusion(issues: Sequence[Issue]) -> str:
    """What a check comes to, in a sentence or two."""
    if not issues:
        return f"Tout est en ordre{NBSP}: aucune anomalie."
    if not blocking(issues):
        return f"Rien ne bloque{NBSP}: courriers et bilan peuvent être faits. Jetez un œil aux points à vérifier."
    return f"Corrigez d'abord les anomalies bloquantes{NBSP}: les lignes touchées ne donnent pas de courrier, et le bilan attend."
