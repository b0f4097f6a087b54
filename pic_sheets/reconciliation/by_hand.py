"""rapprochement.xlsx, where the accountant decides by hand: its sheets, declared like the workbook's."""

from dataclasses import dataclass

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, LINE, TEXT

FILE = "rapprochement.xlsx"
_MOVEMENT = "L'identifiant du mouvement de banque, à copier de l'état de rapprochement."
_BOOK = "L'identifiant de la ligne du classeur, à copier de l'état de rapprochement."


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow(Record):
    """A movement and a line that go together; rows that share one of the two are one decision."""

    movement: str = column("Mouvement", CODE, _MOVEMENT, example="M-7qk2vb9x")
    line: str = column("Ligne", CODE, _BOOK, example="V-K3F7Q2M9TA")
    note: str = column(
        "Note", LINE, "Pourquoi, pour vous en souvenir.", required=False, example="Deux chèques remis ensemble"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementRow(Record):
    """A movement that needs no line of the workbook, and why."""

    movement: str = column("Mouvement", CODE, _MOVEMENT, example="M-7qk2vb9x")
    note: str = column("Explication", TEXT, "Pourquoi rien ne lui correspond.", example="Frais de tenue de compte")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRow(Record):
    """Words of a label that need no line of the workbook whenever they come back, and why."""

    words: str = column(
        "Le libellé contient", LINE, "Les mots du libellé, quatre lettres ou chiffres au moins.", example="FRAIS DE TENUE DE COMPTE"
    )  # fmt: skip
    note: str = column("Explication", TEXT, "Pourquoi rien ne leur correspond.", example="Frais bancaires du mois")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow(Record):
    """A line of the workbook that needs no movement, and why."""

    line: str = column("Ligne", CODE, _BOOK, example="V-K3F7Q2M9TA")
    note: str = column(
        "Explication", TEXT, "Pourquoi la banque n'en a rien.", example="Payé par la Ville, à notre place"
    )


PAIRS = Sheet(
    "Rapprochés à la main",
    PairRow,
    "Ce qui va ensemble. Un mouvement pour plusieurs lignes, ou l'inverse : une rangée pour chacune.",
    key=("movement", "line"),
    tab="1F3864",
)
MOVEMENTS = Sheet(
    "Mouvements expliqués", MovementRow, "Les mouvements de la banque qui n'ont pas à être dans le classeur : frais, intérêts…",
    key=("movement",), tab="C55A11",
)  # fmt: skip
LABELS = Sheet(
    "Libellés expliqués",
    LabelRow,
    "Ce qui revient chaque mois : il suffit de quelques mots du libellé. Ne sert qu'aux mouvements que rien ne rapproche.",
    key=("words",),
    tab="548235",
)
LINES = Sheet(
    "Lignes expliquées",
    LineRow,
    "Les lignes du classeur qui n'ont pas à être sur ce compte.",
    key=("line",),
    tab="7030A0",
)
PAGES = (PAIRS, MOVEMENTS, LABELS, LINES)
