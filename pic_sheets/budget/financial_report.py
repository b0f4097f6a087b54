"""The compte rendu financier of the year in figures and tables, in the spirit of Cerfa 15059, each figure with its cells.

Planned, realised and gaps come from Charges et produits; what each funder gave and what became of it, from the budget.
The columns of the Cerfa could not be read at a public source: planned, realised and gap are usage.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pic_sheets.budget._account_table import totalled
from pic_sheets.budget.figures import figures
from pic_sheets.budget.planned_and_realised import Section, section_table, sections
from pic_sheets.budget.tables import by_funder
from pic_sheets.dates import format_date
from pic_sheets.fund.accounts import (
    AIDS,
    CARRIED,
    REUSED,
    SUBSIDIES,
    lines_of,
    management_account,
    realised,
    running_lines,
)
from pic_sheets.fund.closing_dates import accounts_due_on, last_day
from pic_sheets.fund.dedicated_funds import DedicatedFunds, dedicated_funds, journal
from pic_sheets.fund.envelope import funders_shares
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.fund.rules_in_force import rule_in_force
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.fund.volunteering import volunteering
from pic_sheets.money import ZERO
from pic_sheets.outcomes import EURO, Content, Figure, ResultTable
from pic_sheets.plans import ReportSheet, ReportWorkbook
from pic_sheets.texts import quoted

#: The figures of the budget that the accounts repeat.
_REPEATED = ("notifie", "frais_de_gestion", "enveloppe", "encaisse", "accorde", "engage", "verse", "reverse", "justifie", "reste_a_verser", "trop_percu", "disponible")  # fmt: skip
_JUSTIFIED, _CARRIED = "Justifié", "À reporter"
#: Where the columns that the budget's table has not are put: before its last one, then after it.
_BEFORE_LEFT = -1


def report_figures(fund: Fund) -> tuple[Figure, ...]:
    """Every figure of the accounts; those of the budget are its own."""
    known = {figure.code: figure for figure in figures(fund)}
    return (*_sides(fund), *(known[code] for code in _REPEATED), *_running(fund), *_kept(fund, known), *_given(fund))


def report_tables(fund: Fund) -> tuple[ResultTable, ...]:
    """Accounts, funders, dedicated funds, management, in the order of the document."""
    return (*(section_table(section) for section in sections(fund)), *_tables(fund))


def report_workbook(fund: Fund, today: date) -> ReportWorkbook:
    """The same as a workbook."""
    title = f"Compte rendu financier {fund.year or ''}".strip()
    tables = {table.code: table for table in report_tables(fund)}
    due = accounts_due_on(fund)
    notes = (
        f"Édité le {format_date(today)}.",
        *([f"À remettre aux financeurs le {format_date(due)} au plus tard."] if due else []),
    )

    def page(name: str, told: str, *codes: str, found: Sequence[Figure] = ()) -> ReportSheet:
        return ReportSheet(name, f"{title}, {told}", found, [(tables[code], ()) for code in codes])

    return ReportWorkbook(
        "compte_rendu.xlsx",
        (
            ReportSheet("Chiffres", title, report_figures(fund), (), notes),
            page("Charges et produits", "charges et produits", "charges", "produits"),
            page(
                "Contributions volontaires",
                "contributions volontaires",
                "emplois_volontaires",
                "ressources_volontaires",
            ),
            page("Financeurs", "par financeur", "parts_des_financeurs"),
            page("Fonds dédiés", "fonds dédiés", "fonds_dedies", "ecritures"),
            page("Comptes et gestion", "comptes et gestion", "rapprochement", "gestion"),
        ),
    )


def funders_table(fund: Fund) -> ResultTable:
    """The budget's table of funders, with each one's share of what is justified, and what its money leaves for later."""
    known = by_funder.TABLE.table(fund)
    columns = dict(zip(known.columns, known.units, strict=True))
    lead = {name: columns[name] for name in known.columns[:_BEFORE_LEFT]}
    last = known.columns[_BEFORE_LEFT]
    justified = next(figure.value for figure in figures(fund) if figure.code == "justifie")
    whole = justified if isinstance(justified, Decimal) else ZERO
    added = list(zip(funders_shares(fund, whole), dedicated_funds(fund).carried, strict=True))
    rest = (ZERO if fund.funders else whole, ZERO)
    rows: list[tuple[Content, ...]] = []
    for index, row in enumerate(known.rows[:-1]):
        share, kept = added[index] if index < len(added) else rest
        rows.append((*row[:_BEFORE_LEFT], share, row[_BEFORE_LEFT], kept))
    if whole and not known.rows[:-1]:  # justified by reports on projects that nobody gave money for
        rows.append((None, UNTOLD, *[ZERO] * len(known.columns[2:_BEFORE_LEFT]), whole, ZERO, ZERO))
    headings = lead | {_JUSTIFIED: EURO, last: columns[last], _CARRIED: EURO}
    table = totalled("parts_des_financeurs", "La part de chaque financeur", headings, rows)
    return replace(table, on_screen=False)


def _sides(fund: Fund) -> Iterator[Figure]:
    by_code = {section.code: section for section in sections(fund)}
    charges, products = by_code["charges"], by_code["produits"]
    for section in (charges, products):
        yield _side(fund, section, "prevu", "prévus" if section is products else "prévues", section.total.planned)
        yield _side(
            fund, section, "realise", "réalisés" if section is products else "réalisées", section.total.realised
        )
    result = products.total.realised - charges.total.realised
    cells = addresses(
        fields((line for line in fund.account_lines if not line.account.startswith(("86", "87"))), "actual")
    )
    yield Figure("resultat", "Produits moins charges (réalisés)", result, EURO, cells)


def _side(fund: Fund, section: Section, name: str, told: str, value: Decimal) -> Figure:
    wanted = section.code == "charges"
    lines = (
        line for line in fund.account_lines if line.is_charge == wanted and not line.account.startswith(("86", "87"))
    )
    cells = addresses(fields(lines, {"prevu": "planned", "realise": "actual"}[name]))
    return Figure(f"{section.code}_{name}", f"{section.title} {told}", value, EURO, cells)


def _running(fund: Fund) -> Iterator[Figure]:
    """What running the fund cost, and who paid; nothing is known of it while no account tells the cost."""
    account = management_account(fund)
    spent, fees = fields(running_lines(fund), "actual"), fields(fund.funders, "management_fee")
    yield Figure("gestion_realisee", "Charges de gestion réalisées", account.spent, EURO, addresses(spent))
    parts = (
        ("gestion_couverte", "Dont payées par les frais de gestion", account.covered),
        ("gestion_au_dela", "Dont payées par d'autres ressources", account.beyond),
        ("gestion_non_depensee", "Frais de gestion non dépensés", account.unspent),
    )
    for code, label, value in parts:
        yield Figure(code, label, None if account.spent is None else value, EURO, addresses([*spent, *fees]))


def _kept(fund: Fund, known: dict[str, Figure]) -> Iterator[Figure]:
    found = dedicated_funds(fund)
    reused = addresses(fields(lines_of(fund, REUSED), "actual"))
    fees = addresses([*fields(running_lines(fund), "actual"), *fields(fund.funders, "management_fee")])
    cells = tuple(dict.fromkeys((*known["disponible"].cells, *(fees if any(found.fees) else ()), *reused)))
    yield Figure("fonds_dedies", "À reporter en fonds dédiés (6894)", found.total, EURO, cells)
    yield Figure("fonds_dedies_utilises", "Fonds dédiés utilisés (7894)", found.reused, EURO, reused)


def _given(fund: Fund) -> Iterator[Figure]:
    found = volunteering(fund)
    hours = fields(found.reports, "volunteer_hours")
    name = "Valeur de l'heure de bénévolat"
    day = last_day(fund)
    rule = rule_in_force(fund.rules, name, day) if day else None
    rates = fields([rule] if rule else [], "value")
    yield Figure("heures_de_benevolat", "Heures de bénévolat des projets", found.hours, "heures", addresses(hours))
    yield Figure("valeur_de_l_heure", name, found.rate, EURO, addresses(rates))
    yield Figure("benevolat", "Bénévolat valorisé", found.value, EURO, addresses([*hours, *rates]))


def _tables(fund: Fund) -> Iterator[ResultTable]:
    found = dedicated_funds(fund)
    yield funders_table(fund)
    yield _carried(fund, found)
    lines = [(line.account, line.label, line.debit or None, line.credit or None) for line in journal(found)]
    columns = {"Compte": "", "Libellé": "", "Débit": EURO, "Crédit": EURO}
    yield totalled("ecritures", "Écriture proposée", columns, lines)
    yield _compared_with_accounts(fund, found)
    yield _management(fund)


def _carried(fund: Fund, found: DedicatedFunds) -> ResultTable:
    parts = zip(fund.funders, found.projects, found.fees, found.carried, strict=True)
    rows = [(funder.code, funder.name, project, fee, kept) for funder, project, fee, kept in parts]
    columns = {"Code": "", "Financeur": "", "Projets": EURO, "Gestion": EURO, _CARRIED: EURO}
    return totalled("fonds_dedies", "Ce que l'année laisse", columns, rows)


def _compared_with_accounts(fund: Fund, found: DedicatedFunds) -> ResultTable:
    """What the accounts say beside what the records of the fund say; an account without an amount is not compared."""
    known = {figure.code: figure.value for figure in figures(fund)}
    wanted: tuple[tuple[str, str, str, Content], ...] = (
        (SUBSIDIES, "741", "Subventions d'exploitation (notifiées)", known["notifie"]),
        (AIDS, "6571", "Aides financières octroyées (engagées)", known["engage"]),
        (CARRIED, "6894", "Reports en fonds dédiés (proposés)", found.total),
    )
    rows: list[tuple[Content, ...]] = []
    for prefix, account, label, expected in wanted:
        told = realised(lines_of(fund, prefix))
        gap = told - expected if told is not None and isinstance(expected, Decimal) else None
        rows.append((account, label, told, expected, gap))
    columns = {"Compte": "", "Libellé": "", "Noté au compte": EURO, "D'après le suivi": EURO, "Écart": EURO}
    title = f"Les comptes de la feuille {quoted('Charges et produits')} et le suivi"
    return ResultTable("rapprochement", title, tuple(columns), tuple(rows), tuple(columns.values()))


def _management(fund: Fund) -> ResultTable:
    codes = {"frais_de_gestion": "Frais de gestion notifiés"}
    known = {figure.code: figure for figure in (*figures(fund), *_running(fund))}
    names = ("frais_de_gestion", "gestion_realisee", "gestion_couverte", "gestion_au_dela", "gestion_non_depensee")
    rows = tuple((codes.get(name, known[name].label), known[name].value) for name in names)
    return ResultTable("gestion", "Les frais de gestion", ("Gestion", "Montant"), rows, ("", EURO), on_screen=False)
