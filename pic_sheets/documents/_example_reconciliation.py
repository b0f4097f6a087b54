"""A small invented account, reconciled: the example with which the placeholders of its template are checked."""

from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Balance, Movement
from pic_sheets.columns import Place, filled
from pic_sheets.money import total
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Ambiguity, Ground, Match, Matching
from pic_sheets.reconciliation.reconciliation import (
    BankLeftover,
    BookLeftover,
    Control,
    Period,
    Reason,
    Reconciliation,
)
from pic_sheets.sheets.payments import Nature, Payment
from pic_sheets.sheets.receipts import Receipt

_ACCOUNT, _FILE = "FR76 3000 6000 0112 3456 7890 189", "releve_mars.ofx"
_FIRST, _LAST = date(2025, 3, 1), date(2025, 3, 31)
_OPENING, _CLOSING = Decimal("5000.00"), Decimal("9431.40")

#: Day of March, amount, label.
_BANK = (
    (20, "7000.00", "VIR REGION HAUTS DE FRANCE AVANCE PIC"),
    (14, "-960.00", "VIR SEPA LES JARDINS DU 3/15 PIC-2025-001 ACOMPTE"),
    (10, "-800.00", "VIR SEPA LES JARDINS DU 3/15 REPAS DES VOISINS"),
    (18, "-300.00", "VIR SEPA LES JARDINS DU 3/15 PIC-2024-033 1/2"),
    (19, "-340.00", "VIR SEPA LES JARDINS DU 3/15 PIC-2024-033 2/2"),
    (21, "262.50", "REMISE CHEQUE 0000412"),
    (24, "-101.00", "VIR SEPA LES JARDINS DU 3/15 DIVERS"),
    (31, "-4.90", "FRAIS DE TENUE DE COMPTE"),
    (27, "-45.20", "PRLV FR14 2004 1010 0505 0001 3M02 606 ASSURANCE"),
    (28, "-280.00", "VIR SEPA LES JARDINS DU 3/15"),
)
#: Nature, project, day, amount as the bank would see it, mode.
_BOOK = (
    (Nature.ADVANCE, "PIC-2025-001", date(2025, 3, 12), "-960.00", "Virement"),
    (Nature.ADVANCE, "PIC-2024-032", date(2025, 3, 7), "-640.00", "Virement"),
    (Nature.BALANCE, "PIC-2024-035", date(2025, 3, 7), "-160.00", "Virement"),
    (Nature.ADVANCE, "PIC-2024-033", date(2025, 3, 17), "-640.00", "Virement"),
    (Nature.REFUND, "PIC-2024-034", date(2025, 3, 19), "262.50", "Chèque"),
    (Nature.BALANCE, "PIC-2025-002", date(2025, 3, 21), "-100.00", "Virement"),
    (Nature.ADVANCE, "PIC-2025-003", date(2025, 3, 26), "-280.00", "Virement"),
    (Nature.ADVANCE, "PIC-2025-004", date(2025, 3, 26), "-280.00", "Virement"),
    (Nature.BALANCE, "PIC-2024-031", date(2025, 3, 5), "-245.00", "Chèque"),
    (Nature.ADVANCE, "PIC-2025-005", date(2025, 3, 31), "-490.00", "Virement"),
    (Nature.BALANCE, "PIC-2025-001", date(2025, 3, 3), "-113.60", "Virement"),
    (Nature.SINGLE, "PIC-2025-002", date(2025, 3, 15), "-60.00", "Espèces"),
    (Nature.ADVANCE, "PIC-2024-031", date(2024, 9, 25), "-640.00", "Virement"),
)


def example_reconciliation() -> Reconciliation:
    """March of a fund's account with something of everything: each ground, each reason, an ambiguity."""
    bank = tuple(_movement(rank, *row) for rank, row in enumerate(_BANK))
    book = (*(_payment(rank, *row) for rank, row in enumerate(_BOOK)), _receipt())
    ambiguity = Ambiguity(
        bank[9:], book[6:8], "Deux acomptes de 280,00 € du même jour, au même porteur, et rien ne les distingue."
    )
    alone = (BankLeftover(bank[7], Reason.EXPLAINED, "Frais bancaires du mois, compte 627"), BankLeftover(bank[8], Reason.UNKNOWN))  # fmt: skip
    reasons = (Reason.CHEQUE, Reason.PENDING, Reason.UNKNOWN, Reason.CASH, Reason.OUTSIDE)
    return Reconciliation(
        Period(_ACCOUNT, _FIRST, _LAST, Balance(_FIRST, _OPENING), Balance(_LAST, _CLOSING), (_FILE,)),
        Matching(_matches(bank, book), bank[7:], book[6:13], (ambiguity,)),
        (*alone, BankLeftover(bank[9], Reason.AMBIGUOUS)),
        (
            *(BookLeftover(line, Reason.AMBIGUOUS) for line in ambiguity.lines),
            *(BookLeftover(line, reason) for line, reason in zip(book[8:13], reasons, strict=True)),
        ),
        (_control(bank),),
    )


def _matches(bank: tuple[Movement, ...], book: tuple[BookLine, ...]) -> tuple[Match, ...]:
    return (
        Match(bank[2:3], book[1:3], Ground.ONE_FOR_SEVERAL, "Un virement de 800,00 € pour deux versements du 7 mars."),
        Match(bank[1:2], book[:1], Ground.REFERENCE, "Le code PIC-2025-001 est dans le libellé."),
        Match(bank[3:5], book[3:4], Ground.SEVERAL_FOR_ONE, "Deux virements portent le code PIC-2024-033."),
        Match(bank[:1], book[13:], Ground.NAME, "Même montant, même jour, et la Région est nommée."),
        Match(bank[5:6], book[4:5], Ground.AMOUNT, "Seule opération de ce montant, deux jours après."),
        Match(bank[6:7], book[5:6], Ground.DECIDED, "Un euro de trop, à reprendre sur le solde"),
    )


def _movement(rank: int, day: int, amount: str, label: str) -> Movement:
    return Movement(
        date(2025, 3, day), Decimal(amount), label, account=_ACCOUNT, file=_FILE, row=rank + 1, id=f"M{rank}"
    )


def _payment(rank: int, nature: Nature, project: str, day: date, amount: str, mode: str) -> BookLine:
    place = Place("Versements", rank + 2, {"project": 1, "amount": 4})
    kind = Kind.REFUND if nature == Nature.REFUND else Kind.PAYMENT
    seen = Decimal(amount)
    record = filled(Payment, place=place, project=project, nature=nature, day=day, amount=abs(seen), mode=mode)
    return BookLine(f"L{rank}", kind, day, seen, record, (project,), mode=mode, project=project)


def _receipt() -> BookLine:
    day, amount = date(2025, 3, 20), Decimal("7000.00")
    record = filled(Receipt, place=Place("Encaissements", 2, {"amount": 3}), funder="REG", day=day, amount=amount)
    return BookLine("E0", Kind.RECEIPT, day, amount, record, ("REG",), funder="REG")


def _control(bank: tuple[Movement, ...]) -> Control:
    amounts = [movement.amount for movement in bank]
    credits_, debits = total(one for one in amounts if one > 0), total(one for one in amounts if one < 0)
    gap = _CLOSING - _OPENING - total(amounts)
    return Control(_FILE, "OFX", _ACCOUNT, _FIRST, _LAST, _OPENING, credits_, debits, _CLOSING, gap, len(bank))
