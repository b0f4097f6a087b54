"""Thématiques: what projects are about, in one or several references that change over the years."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, DATE, LINE

#: The regional flyer's ten themes (2017-2023): the default reference.
TEN_THEMES = "T10"
#: The Région's four objectives 2024-2030 (guide-aides.hautsdefrance.fr/dispositif723).
FOUR_OBJECTIVES = "O4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A theme, in its reference and while it is valid."""

    code: str = column("Code", CODE, "Un code court.", example="T01")
    name: str = column(
        "Thématique", LINE, "L'intitulé, tel qu'il doit paraître dans les documents.", example="Circuits courts"
    )
    reference: str = column(
        "Référentiel", CODE, "La liste à laquelle il appartient : T10 (dix thématiques), O4 (quatre objectifs) ou la vôtre.",
        example="T10",
    )  # fmt: skip
    since: date | None = column("Du", DATE, "Le premier jour où il peut servir.", required=False)
    until: date | None = column("Au", DATE, "Le dernier jour où il peut servir.", required=False)
    objective: str = column(
        "Objectif régional",
        LINE,
        "L'objectif régional 2024-2030 auquel il répond (O1 à O4).",
        required=False,
        target="Thématiques",
    )


SHEET = Sheet(
    "Thématiques",
    Theme,
    "Les thématiques des projets. Les dix de la Région sont déjà là ; ajoutez les vôtres si votre fonds en a d'autres.",
    key=("code",),
    names=lambda theme: (theme.name,),
    shows="name",
    position=6,
    tab="BF8F00",
)
