"""Quartiers: the neighbourhoods of the fund, priority ones (QPV) and those under watch (veille)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, COUNT, LINE
from pic_sheets.territory import is_unlisted, nearest_official

#: An official QPV code, or the fund's own for a neighbourhood under watch, which no national list knows.
DISTRICT_CODE = replace(
    CODE, code="quartier-inconnu", holds=lambda code: not is_unlisted(code), example="QN06234M", meant=nearest_official
)


class Status(StrEnum):
    """Whether a neighbourhood is on the national list or only watched over."""

    PRIORITY = "QPV"
    WATCHED = "Veille"


@dataclass(frozen=True, slots=True, kw_only=True)
class District(Record):
    """A neighbourhood where projects take place."""

    code: str = column(
        "Code", DISTRICT_CODE, "Le code QPV officiel (liste dans la feuille « Listes ») ou votre propre code pour un quartier de veille.",
    )  # fmt: skip
    name: str = column("Quartier", LINE, "Le nom du quartier.", example="Quartier du 3/15")
    towns: str = column("Communes", LINE, "La ou les communes, séparées par des virgules.", example="Méricourt")
    status: str = column("Statut", LINE, "QPV, ou Veille pour un quartier de veille active.", choices=Status)
    inhabitants: int | None = column("Habitants", COUNT, "Le nombre d'habitants, s'il est connu.", required=False)


SHEET = Sheet(
    "Quartiers",
    District,
    "Les quartiers du fonds : quartiers prioritaires (QPV) et quartiers de veille.",
    key=("code",),
    names=lambda district: (district.name,),
    shows="name",
    position=5,
    tab="BF8F00",
)
