"""The fund's own budget, whose planned charges and products differ."""

from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.texts import NBSP, quoted

#: How the accounts of charges begin, those of products, and what each side is called.
_SIDES = (
    ("6", "7", "charges (classe 6)", "produits (classe 7)"),
    ("86", "87", "emplois de contributions volontaires (86)", "contributions volontaires (87)"),
)


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """Money, then what is given in kind: the first row of the side that is short, or of the other when it has none.

    The Cerfa 12156 wants both totals equal.
    """
    if not all(has(line, "account", "planned") for line in fund.account_lines):
        return
    for charge, product, charges_told, products_told in _SIDES:
        charges, products = _of_class(fund, charge), _of_class(fund, product)
        spent, earned = (total(line.planned for line in lines) for lines in (charges, products))
        if spent != earned:
            short, other = (charges, products) if spent < earned else (products, charges)
            yield Finding(
                min(short or other, key=lambda line: line.place.row),
                "planned",
                f"Le budget du fonds prévoit {format_amount(spent)} de {charges_told} et {format_amount(earned)} de {products_told}.",
                f"Complétez ou corrigez la colonne {quoted('Prévu')}{NBSP}: les deux totaux doivent être égaux dans une demande de subvention.",
            )


def _of_class(fund: Fund, start: str) -> Sequence[AccountLine]:
    return [line for line in fund.account_lines if line.account.startswith(start)]


CHECK = Check(
    "budget-du-fonds-desequilibre",
    "financeurs",
    Severity.WARNING,
    "Les charges et les produits prévus du fonds ne sont pas égaux, en argent ou en contributions volontaires.",
    "le formulaire Cerfa 12156, https://www.fichier-pdf.fr/2023/09/19/cerfa12156-06/",
    find,
    faulty=Case(
        {
            "Charges et produits": [
                {"Compte": "6571", "Libellé": "Aides aux projets", "Prévu": 10000.0},
                {"Compte": "616", "Libellé": "Assurance", "Prévu": 150.0},
                {"Compte": "7411", "Libellé": "Région", "Prévu": 10000.0},
            ]
        },
        at=("Charges et produits", "Prévu", 4),
    ),
    right=Case(
        {
            "Charges et produits": [
                {"Compte": "6571", "Libellé": "Aides aux projets", "Prévu": 10000.0},
                {"Compte": "616", "Libellé": "Assurance", "Prévu": 150.0},
                {"Compte": "7411", "Libellé": "Région", "Prévu": 10000.0},
                {"Compte": "756", "Libellé": "Cotisations", "Prévu": 150.0},
            ]
        }
    ),
)
