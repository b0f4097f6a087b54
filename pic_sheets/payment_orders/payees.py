"""Who is paid for a project, on which account, and what is missing to pay them by transfer."""

from dataclasses import dataclass

from pic_sheets.columns import filled
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import compact, is_iban, masked_iban
from pic_sheets.payment_orders.sepa_texts import NAME, sepa_text
from pic_sheets.sheets.holders import Holder
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, quoted

#: Where an account is paid with its IBAN alone (regulation 260/2012, article 5): the European Economic Area. Elsewhere in
#: the SEPA (Switzerland, the United Kingdom…), banks also want a BIC, which the workbook does not have.
_BY_IBAN_ALONE = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IS",
        "IT",
        "LI",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "NO",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)
TRANSFER, CHEQUE = "Virement", "Chèque"


@dataclass(frozen=True, slots=True)
class Payee:
    """The holder, the owner of their account, its IBAN ("" unless it can be paid); `missing` says what is, with the cell."""

    holder: str
    owner: str
    iban: str
    masked: str
    missing: str = ""

    @property
    def mode(self) -> str:
        """How to pay: by transfer, unless something is missing for it."""
        return CHEQUE if self.missing else TRANSFER


def payee(fund: Fund, project: Project) -> Payee:
    """Who is paid for a project."""
    holder = fund.holder.get(project.holder) or filled(Holder)
    owner = holder.account_owner or holder.name
    missing = _missing(holder, project, owner)
    return Payee(holder.name, owner, "" if missing else compact(holder.iban), masked_iban(holder.iban), missing)


def _missing(holder: Holder, project: Project, owner: str) -> str:
    if not holder.code:
        return f"{project.at('holder')}{NBSP}: le porteur n'est pas dans la feuille {quoted('Porteurs')}."
    fault = account_fault(holder.iban) if holder.reads("iban") else "l'IBAN n'a pas pu être lu"
    if fault:
        return f"{holder.at('iban')}{NBSP}: {fault}."
    if not sepa_text(owner, NAME):
        name = "account_owner" if holder.account_owner else "name"
        return f"{holder.at(name)}{NBSP}: le nom du titulaire ne peut pas s'écrire en lettres latines."
    return ""


def account_fault(iban: str) -> str:
    """Why an account cannot be paid with this alone, "" when it can, in French."""
    if not compact(iban):
        return "l'IBAN manque"
    if not is_iban(iban):
        return "l'IBAN n'est pas valide"
    if compact(iban)[:2] not in _BY_IBAN_ALONE:
        return f"le compte est hors de l'Espace économique européen{NBSP}: ce virement est à faire sur le site de la banque"
    return ""
