"""The request for a subsidy, for the call "Politique de la ville": one document for each funder, in the terms of its form.

Its figures are those of the annual review, of the year before when its workbook is given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, Review
from pic_sheets.documents._request_budget import budget_fields
from pic_sheets.documents._request_rules import rules_day, working_rules
from pic_sheets.documents._request_themes import objectives, themes_of_no_objective
from pic_sheets.documents._subjects import association_of
from pic_sheets.documents._wording import amount_in_letters, with_article
from pic_sheets.documents.bilan_annuel import review_fields
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, format_number, total
from pic_sheets.sheets.funders import Funder
from pic_sheets.texts import NBSP, folded, listed


@dataclass(frozen=True, slots=True)
class Request:
    """What the requests of a fund have alike, worked out once."""

    fund: Fund
    shared: Mapping[str, Any]

    def fields(self, funder: Funder | None) -> Fields:
        """The fields of the request to one funder."""
        return {**self.shared, "demande": _asked(funder), "autres_financeurs": _others(self.fund, funder)}


def request(fund: Fund, today: date, before: Fund | None = None) -> Request:
    """The requests for the fund's year, with the figures of the year before, or of this one when there is none."""
    day = rules_day(fund, today)
    own = review_fields(fund, today)
    past = own if before is None else review_fields(before, today)
    shared = {
        "association": association_fields(fund),
        "exercice": own["exercice"],
        "date_demande": format_date(today),
        "lieu_signature": association_of(fund).signing_town,
        "objectifs": objectives(fund, day),
        "autres_thematiques": listed(themes_of_no_objective(fund, day)),
        "quartiers": own["quartiers"],
        "nombre_quartiers": own["nombre_quartiers"],
        "comite": {name: own["comite"][name] for name in ("membres", "votants", "colleges")},
        "a_un_comite": bool(fund.members),
        "fonctionnement": working_rules(fund, today),
        "financeurs_sollicites": _table(fund),
        "annee_chiffres": past["exercice"],
        "d_avant": before is not None,
        "a_des_projets": bool((before or fund).projects),
        "a_des_bilans": bool((before or fund).reports),
        "seances_tenues": past["comite"]["seances"],
        **{name: past[name] for name in ("chiffres", "totaux", "publics")},
        "tableaux": {name: past["tableaux"][name] for name in ("themes", "quartiers", "publics")},
        "previsionnel": budget_fields(fund),
    }
    return Request(fund, shared)


def asked_funders(fund: Fund) -> tuple[Funder, ...]:
    """The funders from which something is asked, in the order of the sheet, those of the second row of a code left out."""
    return tuple(funder for funder in fund.funder.values() if funder.requested)


def request_fields(fund: Fund, today: date) -> Fields:
    """The fields of the request to the first funder of which something is asked."""
    return request(fund, today).fields(next(iter(asked_funders(fund)), None))


def _asked(funder: Funder | None) -> dict[str, Any]:
    """What is asked from a funder, « [montant à compléter] » when nothing says it."""
    amount = funder.requested if funder else None
    notified = funder.notified if funder else None
    return {
        "connu": bool(funder and funder.name),
        "financeur": funder.name if funder else "",
        "avec_article": with_article(funder.name) if funder else "",
        "est_region": funder is not None and folded(funder.type) == "region",
        "montant": format_amount(amount) if amount else "[montant à compléter]",
        "en_lettres": amount_in_letters(amount) if amount else "",
        "notifie": format_amount(notified) if notified else "",
        "convention": format_date(funder.agreed_on) if funder and funder.agreed_on else "",
    }


def _others(fund: Fund, funder: Funder | None) -> str:
    """The other funders asked, in a sentence."""
    return listed([with_article(other.name) for other in asked_funders(fund) if other is not funder])


def _table(fund: Fund) -> dict[str, Any]:
    """What is asked from each funder and what it notified, which is blank until it does; the totals, in euros."""
    funders: Sequence[Funder] = [funder for funder in fund.funder.values() if funder.requested or funder.notified]
    asked, notified = total(funder.requested for funder in funders), total(funder.notified for funder in funders)
    return {
        "lignes": [
            {
                "financeur": funder.name,
                "type": funder.type,
                "demande": format_number(funder.requested) if funder.requested else "",
                "notifie": format_number(funder.notified) if funder.notified else "en attente",
            }
            for funder in funders
        ],
        "total": {
            "financeur": "",
            "type": "",
            "demande": format_number(asked),
            "notifie": format_number(notified) if notified else "",
        },
    }


DOCUMENT = Review("demande", f"Demande de subvention{NBSP}: appel à projets Politique de la ville", request_fields)
