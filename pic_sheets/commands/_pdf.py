"""Whether PDFs can be made here."""

from pic_sheets.stores.pdf import found_office
from pic_sheets.texts import NBSP


def pdf_notes(*, asked: bool) -> list[str]:
    """What to know when PDFs are asked for and this machine cannot make them."""
    if not asked or found_office() is not None:
        return []
    return [f"Sans PDF{NBSP}: LibreOffice n'est pas installé sur cet ordinateur. Les documents Word sont faits."]
