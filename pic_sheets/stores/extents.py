"""How far the cells of a sheet may spread: what anyone keeps by hand, and what memory holds."""

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.tables import cell_address
from pic_sheets.texts import NBSP, quoted

#: A fund's year fits in a few hundred rows; a sheet of 100,000 is no longer one that people keep by hand.
LAST_ROW = 99_999
LAST_COLUMN = 1_000
#: calamine keeps about 32 bytes a place, filled or not.
LARGEST_AREA = 10_000_000
LARGEST_AREAS = 30_000_000


def refuse_beyond(sheet: str, extent: tuple[int, int]) -> None:
    """UnreadableWorkbook when the cells of a sheet spread further than anyone keeps by hand."""
    row, column = extent
    if row > LAST_ROW or column > LAST_COLUMN or row * column > LARGEST_AREA:
        raise UnreadableWorkbook(
            f"La feuille {quoted(sheet)} est trop étendue{NBSP}: ses données vont jusqu'à la cellule {cell_address(row, column)}.",
            "Une valeur isolée est sans doute restée loin en bas ou à droite (Ctrl+Fin y conduit)"
            f"{NBSP}: supprimez ces lignes ou ces colonnes, enregistrez et recommencez.",
        )
