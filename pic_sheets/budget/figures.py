"""The figures of the budget, in euros, each with the cells it comes from."""

from collections.abc import Iterable
from decimal import Decimal

from pic_sheets.fund import envelope
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.entries import Entry, entries, grant_sources
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import Source, addresses, fields
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Figure


def figures(fund: Fund) -> tuple[Figure, ...]:
    """Every figure of the budget, from what funders promised to what is left to promise."""
    return (*_resources(fund), *_projects(fund))


def _resources(fund: Fund) -> Iterable[Figure]:
    notified, fees = fields(fund.funders, "notified"), fields(fund.funders, "management_fee")
    received = total(receipt.amount for receipt in fund.receipts)
    yield _figure("notifie", "Notifié par les financeurs", envelope.notified(fund), notified)
    yield _figure("frais_de_gestion", "Dont frais de gestion", envelope.management_fees(fund), fees)
    yield _figure("enveloppe", "Enveloppe des projets", envelope.envelope(fund), [*notified, *fees])
    yield _figure("encaisse", "Encaissé", received, fields(fund.receipts, "amount"))


def _projects(fund: Fund) -> Iterable[Figure]:
    items = entries(fund)
    asking = [entry.project for entry in items if entry.project.withdrawn_on is None]
    grants, committed = grant_sources(fund, items), _committed(fund, items)
    paid = fields((payment for payment in fund.payments if not payment.is_refund), "amount")
    refunded = fields((payment for payment in fund.payments if payment.is_refund), "amount")
    envelope_sources = fields(fund.funders, "notified", "management_fee")
    sums = {
        name: total(getattr(entry.account, name) for entry in items)
        for name in ("requested", "granted", "committed", "paid", "refunded", "justified", "to_pay", "overpaid")
    }
    left = envelope.envelope(fund) - sums["committed"]
    yield _figure("demande", "Demandé par les porteurs", sums["requested"], fields(asking, "requested"))
    yield _figure("accorde", "Accordé par le comité", sums["granted"], grants)
    yield _figure("engage", "Engagé (dû ou acquis)", sums["committed"], committed)
    yield _figure("verse", "Versé aux porteurs", sums["paid"], paid)
    yield _figure("reverse", "Reversé par les porteurs", sums["refunded"], refunded)
    yield _figure("justifie", "Justifié par les bilans", sums["justified"], _committed(fund, _settled(items)))
    yield _figure("reste_a_verser", "Reste à verser", sums["to_pay"], [*committed, *paid, *refunded])
    yield _figure("trop_percu", "Trop-perçu à récupérer", sums["overpaid"], _accounted(fund, _settled(items)))
    yield _figure("disponible", "Disponible pour de nouveaux projets", left, [*envelope_sources, *committed])


def _settled(items: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in items if entry.account.has_report]


def _committed(fund: Fund, items: Iterable[Entry]) -> list[Source]:
    """The grants, and what the reports on them justify."""
    items = list(items)
    reports = (fund.report.get(entry.project.code) for entry in items if is_granted(fund, entry.project.code))
    return [*grant_sources(fund, items), *fields((report for report in reports if report), "justified")]


def _accounted(fund: Fund, items: Iterable[Entry]) -> list[Source]:
    """All that a project's account is made of."""
    items = list(items)
    payments = (payment for entry in items for payment in fund.payments_of.get(entry.project.code, ()))
    return [*_committed(fund, items), *fields(payments, "amount")]


def _figure(code: str, label: str, value: Decimal, sources: Iterable[Source]) -> Figure:
    return Figure(code, label, value, EURO, addresses(sources))
