"""What the call for projects and the holder's kit say: who may ask, for what, how much, when, and what becomes of it.

Their wording is ours, in plain French; the amounts, dates and rules are the fund's own, as in force at its next meeting.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.cell_texts import shown
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._days import long_day, shown_day, shown_hour
from pic_sheets.documents._document import Fields
from pic_sheets.documents._meetings import filing_deadline, open_meetings
from pic_sheets.documents._wording import funders_listed
from pic_sheets.forms.questions import FORMS, Form
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.highest_aid import highest_aid
from pic_sheets.money import ZERO, format_number
from pic_sheets.sheets.holders import HolderType
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import Parameters
from pic_sheets.tables import Percent
from pic_sheets.texts import NBSP, counted, folded, listed, ordinal, squeezed, typeset, writable

#: Word takes no longer text in a drop-down, nor a longer end of a tag once the sheet and the heading are written.
_LONGEST_CHOICE, LONGEST_CODE = 120, 36


def kit_fields(fund: Fund, today: date) -> Fields:
    """The fields that the poster, the flyer, the guide and the forms share."""
    meetings = open_meetings(fund, today)
    rules = fund.rules_on(meetings[0].day if meetings else today)
    highest = highest_aid(rules)
    funders = [funder.name for funder in fund.funders if project_part(funder) > ZERO]
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "date_kit": shown_day(today),
        "financeurs": funders_listed(funders),
        "aide": {"maximum": "" if highest is None else _round(highest), "regles": list(_amounts(rules))},
        "conditions": list(_conditions(rules)),
        "versements": list(_payments(rules)),
        "depot": {
            "delai": "" if rules.filing_days is None else counted(rules.filing_days, "jour"),
            "presence_obligatoire": bool(rules.holder_must_attend),
            "habitant_seul": any(holder.type == HolderType.RESIDENT for holder in fund.holders),
        },
        "jury": _committee(fund, rules, today),
        "rendez_vous": [_appointment(fund, meeting) for meeting in meetings],
        "themes": _themes(fund, today),
        "quartiers": _districts(fund),
    }


def form_fields(kind: str, fund: Fund, today: date) -> Fields:
    """The fields of one of the forms: those of the kit, and the mark by which `recevoir` knows it."""
    form: Form = FORMS[kind]
    return {**kit_fields(fund, today), "formulaire": form.title}


def _appointment(fund: Fund, meeting: Meeting) -> dict[str, str]:
    """A meeting to come, with the last day to lodge a file for it."""
    return {
        "date": long_day(meeting.day),
        "heure": shown_hour(meeting.hour),
        "lieu": meeting.venue,
        "depot_avant": long_day(filing_deadline(fund, meeting)),
    }


def _round(amount: Decimal) -> str:
    """« 900 € »: cents are shown when there are some, since a poster is read from afar."""
    return f"{format_number(amount, 0 if amount == amount.to_integral_value() else 2)}{NBSP}€"


def _amounts(rules: Parameters) -> Iterator[str]:
    """How much may be asked for, one rule a sentence."""
    for rank, amount in enumerate(rules.rank_ceilings or (), start=1):
        yield typeset(f"{ordinal(rank)} projet de l’année : {_round(amount)} au plus.")
    for label, ceiling in (
        ("Un projet", rules.ceiling),
        ("Un groupe d’habitants", rules.residents_ceiling),
        ("Une association", rules.association_ceiling),
        ("En tout dans l’année, pour un même groupe", rules.holder_year_ceiling),
    ):
        if ceiling is not None:
            yield typeset(f"{label} : {_round(ceiling)} au plus.")


def _conditions(rules: Parameters) -> Iterator[str]:
    """What else is asked of a project, one rule a sentence."""
    if rules.projects_per_year is not None:
        yield f"Vous pouvez déposer {counted(rules.projects_per_year, 'projet')} par an."
    if rules.cofinancing:
        yield typeset(f"Vous trouvez ailleurs au moins {shown(Percent(rules.cofinancing))} du coût du projet.")
    if rules.balanced_budget:
        yield "Dans le budget, le total des dépenses et le total des recettes sont égaux."
    if rules.holder_must_attend:
        yield "Vous venez présenter votre projet au comité."


def _payments(rules: Parameters) -> Iterator[str]:
    """When the money comes and when the report is due, one step a sentence."""
    if rules.advance is None:
        yield "Quand le comité dit oui, nous vous écrivons comment l’aide est versée."
    elif rules.advance == 1:
        yield "Quand le comité dit oui, l’aide est versée en une fois."
    else:
        yield typeset(f"Quand le comité dit oui, vous recevez {shown(Percent(rules.advance))} de l’aide.")
        yield "Vous recevez le reste après votre bilan, si les dépenses sont justifiées."
    yield "Gardez toutes les factures et tous les tickets."
    if rules.report_days is None:
        yield "Quand le projet est fini, vous rendez votre bilan."
    else:
        yield f"Vous rendez votre bilan dans les {counted(rules.report_days, 'jour')} après la fin du projet."


def _committee(fund: Fund, rules: Parameters, today: date) -> dict[str, str]:
    """Who decides: how many vote, from which colleges, how many residents at least."""
    voting = fund.voting_on(today)
    colleges = dict.fromkeys(member.college.lower() for member in voting if folded(member.college) != "autre")
    return {
        "membres": counted(len(voting), "personne") if voting else "",
        "colleges": listed(list(colleges)),
        "habitants": "" if rules.least_residents is None else counted(rules.least_residents, "habitant"),
    }


def _themes(fund: Fund, today: date) -> list[dict[str, str]]:
    """The themes in use on that day that projects are about; a reference that only sorts others is left out."""
    objectives = {theme.objective for theme in fund.themes if theme.objective}
    kept = [
        theme
        for theme in fund.themes
        if theme.code not in objectives
        and (theme.since is None or theme.since <= today)
        and (theme.until is None or theme.until >= today)
    ]
    names = _told_apart([(theme.code, theme.name) for theme in kept])
    return [{"nom": name, "code": _short(theme.code, LONGEST_CODE)} for theme, name in zip(kept, names, strict=True)]


def _districts(fund: Fund) -> list[dict[str, str]]:
    names = _told_apart([(district.code, district.name) for district in fund.districts])
    return [
        {"nom": district.name, "communes": district.towns, "code": district.code, "choix": name}
        for district, name in zip(fund.districts, names, strict=True)
    ]


def _told_apart(named: list[tuple[str, str]]) -> list[str]:
    """The names as a drop-down can offer them: short, and with their code when two are alike, which Word refuses."""
    offered = [_short(name or code, _LONGEST_CHOICE) for code, name in named]
    times = Counter(folded(name) for name in offered)
    return [
        name if times[folded(name)] == 1 else f"{name} ({_short(code, LONGEST_CODE)})"
        for name, (code, _) in zip(offered, named, strict=True)
    ]


def _short(text: str, longest: int) -> str:
    return squeezed(writable(text))[:longest]
