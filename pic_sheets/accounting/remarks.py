"""What the accountant has to know of the entries: what they do not hold, and what was settled without being written."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.accounting.books import Books
from pic_sheets.accounting.fec import FecFile
from pic_sheets.accounting.parties import has_own_account, is_reuse
from pic_sheets.fund.days_past import certain_day
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.texts import counted, listed, typeset

_OPENING = "Les soldes d'ouverture ne sont pas dans le classeur : passez les à-nouveaux dans votre logiciel, avant ces écritures."
_RUNNING = (
    "Les charges de fonctionnement et les autres produits de la feuille « Charges et produits » sont des totaux sans date : "
    "ils restent dans la comptabilité de l'association, et ne sont pas écrits ici."
)
_NAMES = "Ces fichiers nomment les porteurs, habitants compris : ils sont pour la comptabilité, ne les publiez pas."


def remarks(fund: Fund, books: Books, today: date) -> Iterator[str]:
    """In French, one sentence each, from what matters most."""
    if books.left_out:
        many = counted(len(books.left_out), "ligne du classeur ne donne", "lignes du classeur ne donnent")
        yield typeset(f"{many} pas d'écriture : le tableau dit laquelle et pourquoi.")
    later = sum(entry.day > today for entry in books.entries)
    if later:
        yield typeset(f"{counted(later, 'écriture est datée', 'écritures sont datées')} d'après aujourd'hui.")
    yield from _funders(fund, books.year)
    yield from _withdrawn(fund)
    yield typeset(_OPENING)
    if fund.account_lines:
        yield typeset(_RUNNING)
    yield typeset(_NAMES)


def _funders(fund: Fund, year: int) -> Iterator[str]:
    told = [funder for funder in fund.funders if funder.notified and not is_reuse(funder)]
    undated = [funder.code or funder.name for funder in told if certain_day(funder, "agreed_on") is None]
    if undated:
        yield typeset(
            f"Sans date de convention ({listed(undated)}), la subvention est datée du premier encaissement de {year}, "
            f"sinon du 31 décembre {year}."
        )
    without = [funder.code or funder.name for funder in told if not has_own_account(funder)]
    if without:
        yield typeset(f"Sans compte de classe 7 ({listed(without)}), la subvention est au compte du plan comptable.")


def _withdrawn(fund: Fund) -> Iterator[str]:
    codes = [
        project.code
        for project in fund.listed_projects
        if project.withdrawn_on is not None and project.code and is_granted(fund, project.code)
    ]
    if codes:
        yield typeset(
            f"Projets retirés dont l'aide reste engagée, comme au budget ({listed(codes)}) : si le comité la retire, notez sa décision."
        )


def fec_remarks(file: FecFile) -> Iterator[str]:
    """What was settled to write the FEC."""
    yield typeset(
        "Dans le FEC, la date de validation est celle d'aujourd'hui ; le FEC à remettre à l'administration est celui de votre logiciel, "
        "une fois ces écritures importées et validées."
    )
    if not file.name[0].isdigit():
        yield typeset(f"Sans SIRET dans la feuille « Association », le FEC s'appelle {file.name} : ajoutez-y le SIREN.")
    if file.replaced:
        many = counted(file.replaced, "texte du FEC a", "textes du FEC ont")
        yield typeset(f"{many} des caractères que l'ISO 8859-15 n'a pas, remplacés par les plus proches.")
