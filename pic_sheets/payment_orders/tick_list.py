"""The sheet of paiements_a_faire.xlsx: what is due, a row a payment, to tick and to give back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Issue
from pic_sheets.kinds import AMOUNT, BOOLEAN, CODE, LINE, TEXT
from pic_sheets.payment_orders.orders import Payable
from pic_sheets.reading.reader import read_alone
from pic_sheets.tables import Table
from pic_sheets.texts import NBSP, folded, quoted

#: The file that is proposed.
FILE = "paiements_a_faire.xlsx"
HOLDER = "Le bénéficiaire"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickLine(Record):
    """A payment that is due, and whether it is to be ordered."""

    pay: bool | None = column(
        "Payer", BOOLEAN, "Oui pour mettre ce paiement dans l'ordre à la banque ; Non, ou rien, sinon.", required=False
    )
    project: str = column("Projet", CODE, "Le code du projet, à ne pas changer.", required=False)
    title: str = column("Titre", LINE, "Le titre du projet.", required=False)
    nature: str = column("Nature", LINE, "Acompte, solde ou versement unique, à ne pas changer.", required=False)
    amount: Decimal | None = column(
        "Montant", AMOUNT, "Ce que le classeur dit devoir ; à ne pas changer ici : corrigez le classeur.", required=False
    )  # fmt: skip
    why: str = column("Pourquoi", TEXT, "Ce qui rend ce paiement dû aujourd'hui.", required=False)
    conditions: str = column("Conditions du comité", TEXT, "Les réserves notées avec la décision.", required=False)
    holder: str = column("Porteur", LINE, "Le porteur du projet.", required=False, group=HOLDER)
    owner: str = column(
        "Titulaire du compte", LINE, "Le nom sur le compte.", required=False, group=HOLDER, personal=True
    )
    account: str = column("Compte", LINE, "Le pays et la fin de l'IBAN.", required=False, group=HOLDER, personal=True)
    mode: str = column("Mode proposé", LINE, "Virement quand l'IBAN est bon.", required=False, group=HOLDER)
    missing: str = column(
        "Ce qui manque", TEXT, "Ce qui empêche le virement, avec la cellule.", required=False, group=HOLDER
    )


SHEET = Sheet(
    "Paiements",
    TickLine,
    "Ce que le fonds doit aujourd'hui, une ligne par paiement. Mettez Oui sous « Payer », et ne changez rien d'autre.",
    tab="548235",
)


def list_rows(payables: Sequence[Payable]) -> list[Mapping[str, object]]:
    """The rows of the list, by field name; nothing is ticked yet."""
    return [
        {
            "pay": False,
            "project": payable.due.project.code,
            "title": payable.due.project.title,
            "nature": str(payable.due.key.nature),
            "amount": payable.due.amount,
            "why": payable.due.why,
            "conditions": payable.due.conditions,
            "holder": payable.payee.holder,
            "owner": payable.payee.owner,
            "account": payable.payee.masked,
            "mode": payable.payee.mode,
            "missing": payable.payee.missing,
        }
        for payable in payables
    ]


def read_list(tables: Sequence[Table], file: str) -> tuple[tuple[TickLine, ...], tuple[Issue, ...]]:
    """The lines of a list and what of them cannot be read; UnreadableWorkbook when the file is no such list."""
    for table in tables:
        if folded(table.name) == folded(SHEET.name):
            lines, issues = read_alone(replace(table, name=f"{file}, {table.name}"), SHEET)
            return lines, issues
    raise UnreadableWorkbook(
        f"{quoted(file)} n'est pas une liste de paiements{NBSP}: la feuille {quoted(SHEET.name)} n'y est pas.",
        f"Donnez après {quoted('--liste')} le fichier {quoted(FILE)} que {quoted('pic-sheets paiements')} a fait.",
    )
