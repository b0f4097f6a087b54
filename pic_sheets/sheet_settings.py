"""The settings of a shared Google Sheet: in which language, and of which zone, it reads the days that are typed in it."""

from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import NBSP, quoted
from pic_sheets.told_codes import ToldCode

LOCALE, TIME_ZONE = "fr_FR", "Europe/Paris"
FOREIGN_LOCALE, FOREIGN_ZONE = "langue-du-classeur", "fuseau-du-classeur"
#: Where the settings are, in the place of a sheet and of a cell.
SETTINGS, REGION, ZONE = "Paramètres du classeur Google", "Paramètres régionaux", "Fuseau horaire"

_FAMILY, _SOURCE = "classeur Google", "réglages d'un classeur Google"
#: Every code that the settings can give.
FAULTS = {
    fault.code: fault
    for fault in (
        ToldCode(
            FOREIGN_LOCALE,
            Severity.WARNING,
            f"Le classeur Google n'est pas réglé sur la France{NBSP}: il lit autrement les dates et les nombres que l'on y tape.",
            f"Le classeur est réglé sur {quoted('États-Unis')}{NBSP}: {quoted('03/04/2026')}, tapé pour le 3 avril, y est le 4 mars, et {quoted('12,50')} y est un texte.",
            f"Il est réglé sur {quoted('France')}.",
            _FAMILY,
            _SOURCE,
        ),
        ToldCode(
            FOREIGN_ZONE,
            Severity.WARNING,
            f"Le fuseau horaire du classeur Google n'est pas celui de Paris{NBSP}: ce qui dépend du jour y change à une autre heure.",
            f"Le classeur est à l'heure de New York{NBSP}: une formule {quoted('=AUJOURDHUI()')} y donne encore la veille le matin.",
            "Il est à l'heure de Paris.",
            _FAMILY,
            _SOURCE,
        ),
    )
}


def setting_issues(locale: str, time_zone: str) -> tuple[Issue, ...]:
    """What is to be changed for days and numbers to be read as they are typed in France; nothing when all is well.

    >>> [issue.code for issue in setting_issues("en_US", "Europe/Paris")]
    ['langue-du-classeur']
    """
    found = []
    if locale != LOCALE:
        found.append(_issue(
            FOREIGN_LOCALE, REGION,
            f"Le classeur Google est réglé sur {quoted(locale or 'aucune langue')}{NBSP}: une date tapée 03/04 peut y être le 4 mars.",
            "choisissez France",
        ))  # fmt: skip
    if time_zone != TIME_ZONE:
        found.append(_issue(
            FOREIGN_ZONE, ZONE,
            f"Le fuseau horaire du classeur Google est {quoted(time_zone or 'inconnu')}{NBSP}: le jour d'une saisie peut y être un autre.",
            "choisissez (GMT+01:00) Paris",
        ))  # fmt: skip
    return tuple(found)


def _issue(code: str, setting: str, message: str, choice: str) -> Issue:
    advice = f"Dans Google Sheets, menu Fichier, Paramètres, {setting}{NBSP}: {choice}, enregistrez, puis vérifiez les dates déjà saisies."
    return Issue(SETTINGS, setting, code, Severity.WARNING, message, advice)
