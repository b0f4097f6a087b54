"""How a concern says its days."""

from datetime import date

from pic_sheets.dates import format_date
from pic_sheets.texts import counted


def ago(day: date, today: date) -> str:
    """The day, and how long ago it was.

    >>> ago(date(2025, 3, 5), date(2025, 3, 6)), ago(date(2025, 3, 5), date(2025, 3, 5))
    ('le 5 mars 2025 (il y a 1 jour)', "aujourd'hui, le 5 mars 2025")
    """
    days = (today - day).days
    return f"le {format_date(day)} (il y a {counted(days, 'jour')})" if days else f"aujourd'hui, le {format_date(day)}"


def ahead(day: date, today: date) -> str:
    """The coming day, and in how many days it is.

    >>> ahead(date(2025, 3, 5), date(2025, 3, 3)), ahead(date(2025, 3, 5), date(2025, 3, 5))
    ('le 5 mars 2025 (dans 2 jours)', "aujourd'hui, le 5 mars 2025")
    """
    days = (day - today).days
    return f"le {format_date(day)} (dans {counted(days, 'jour')})" if days else f"aujourd'hui, le {format_date(day)}"
