"""The themes that a request tells, under the regional objectives that they meet."""

from datetime import date

from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import working_themes
from pic_sheets.sheets.themes import Theme
from pic_sheets.texts import listed

#: The reference of the Région's four objectives 2024-2030 (guide-aides.hautsdefrance.fr/dispositif723).
REGIONAL = "O4"


def objectives(fund: Fund, day: date) -> list[dict[str, str]]:
    """The regional objectives of the sheet, each with the fund's themes that meet it ("" for none)."""
    valid = [theme for theme in fund.theme.values() if _is_valid(theme, day)]
    themes = [theme for theme in _themes(fund, day) if theme.reference != REGIONAL]
    return [
        {
            "nom": apostrophised(goal.name),
            "thematiques": listed([apostrophised(theme.name) for theme in themes if theme.objective == goal.code]),
        }
        for goal in valid
        if goal.reference == REGIONAL
    ]


def themes_of_no_objective(fund: Fund, day: date) -> list[str]:
    """The fund's themes that no regional objective of the sheet takes."""
    goals = {theme.code for theme in fund.theme.values() if theme.reference == REGIONAL and _is_valid(theme, day)}
    own = [theme for theme in _themes(fund, day) if theme.reference != REGIONAL]
    return [apostrophised(theme.name) for theme in own if theme.objective not in goals]


def _themes(fund: Fund, day: date) -> list[Theme]:
    """Those the fund works with that may serve on the day, in the order of the sheet."""
    return [theme for theme in working_themes(fund) if theme.name and _is_valid(theme, day)]


def _is_valid(theme: Theme, day: date) -> bool:
    return (theme.since is None or theme.since <= day) and (theme.until is None or day <= theme.until)
