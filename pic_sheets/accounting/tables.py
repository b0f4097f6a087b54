"""The books as tables: the journal, the ledger, the balance, the third parties, what is proposed or left out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pic_sheets.accounting.books import AccountingEntry, Books, Journal, Posting, balances
from pic_sheets.money import ZERO, total
from pic_sheets.outcomes import EURO, Content, ResultTable

_TOTAL = "Total"


def entry_table(books: Books) -> ResultTable:
    """Every posting, in the order of the entries."""
    columns = ("Numéro", "Date", "Compte", "Auxiliaire", "Pièce", "Libellé", "Débit", "Crédit", "Lettrage", "Cellules")
    rows = tuple(
        (
            entry.number, entry.day, posting.party.account, posting.party.auxiliary, entry.piece, entry.label,
            posting.debit or None, posting.credit or None, posting.letter, ", ".join(entry.cells),
        )
        for entry, posting in books.postings
    )  # fmt: skip
    units = ("", "", "", "", "", "", EURO, EURO, "", "")
    return ResultTable("ecritures", f"Journal {books.year}", columns, rows, units, on_screen=False)


def ledger_table(books: Books) -> ResultTable:
    """The postings of each account and party, with what it comes to after each."""
    columns = ("Compte", "Auxiliaire", "Nom", "Date", "Numéro", "Libellé", "Débit", "Crédit", "Solde", "Lettrage")
    found = sorted(books.postings, key=lambda item: (item[1].party.account, item[1].party.auxiliary))
    rows: list[tuple[Content, ...]] = []
    sums: defaultdict[tuple[str, str], Decimal] = defaultdict(lambda: ZERO)
    for entry, posting in found:
        party = posting.party
        sums[party.account, party.auxiliary] += posting.net
        rows.append((
            party.account, party.auxiliary, party.name or party.label, entry.day, entry.number, entry.label,
            posting.debit or None, posting.credit or None, sums[party.account, party.auxiliary], posting.letter,
        ))  # fmt: skip
    units = ("", "", "", "", "", "", EURO, EURO, EURO, "")
    return ResultTable("grand_livre", f"Grand livre {books.year}", columns, tuple(rows), units, on_screen=False)


def balance_table(books: Books) -> ResultTable:
    """What each account and party comes to, and the total."""
    columns = ("Compte", "Auxiliaire", "Libellé", "Débit", "Crédit", "Solde débiteur", "Solde créditeur")
    found = balances(books.entries)
    rows = [
        (item.party.account, item.party.auxiliary, item.party.name or item.party.label, item.debit, item.credit, *_sides(item.net))
        for item in found
    ]  # fmt: skip
    sums = [total(item.debit for item in found), total(item.credit for item in found)]
    sums += [total(max(item.net, ZERO) for item in found), total(max(-item.net, ZERO) for item in found)]
    units = ("", "", "", EURO, EURO, EURO, EURO)
    return ResultTable("balance", f"Balance {books.year}", columns, (*rows, (_TOTAL, "", "", *sums)), units, total=True)


def _sides(net: Decimal) -> tuple[Decimal | None, Decimal | None]:
    return (net or None, None) if net >= 0 else (None, -net)


def journal_table(books: Books) -> ResultTable:
    """How many entries each journal holds, and what for."""
    columns = ("Journal", "Nom", "Écritures", "Montant")
    rows = []
    for journal in Journal:
        found = [entry for entry in books.entries if entry.journal is journal]
        if found:
            rows.append((journal.code, journal.title, len(found), total(entry.amount for entry in found)))
    whole = (_TOTAL, "", len(books.entries), total(entry.amount for entry in books.entries))
    return ResultTable("journaux", "Journaux", columns, (*rows, whole), ("", "", "", EURO), total=True)


def settlement_table(books: Books, *, reconciled: bool) -> ResultTable:
    """Where each party stands, project by project: lettered, settled but not seen at the bank, or what is still due."""
    columns = ("Auxiliaire", "Nom", "Projet", "Débit", "Crédit", "Solde", "Lettrage", "Lettré le", "État")
    groups: defaultdict[tuple[str, str], list[Posting]] = defaultdict(list)
    for entry, posting in books.postings:
        if posting.party.auxiliary:
            groups[posting.party.auxiliary, entry.project].append(posting)
    rows = tuple(
        _settlement(code, project, lines, reconciled=reconciled) for (code, project), lines in sorted(groups.items())
    )
    units = ("", "", "", EURO, EURO, EURO, "", "", "")
    return ResultTable("lettrage", "Comptes de tiers", columns, rows, units, on_screen=False)


def _settlement(code: str, project: str, lines: Sequence[Posting], *, reconciled: bool) -> tuple[Content, ...]:
    first, net = lines[0], total(line.net for line in lines)
    if net:
        state = "À recevoir" if net > 0 else "À payer"
    elif first.letter:
        state = "Soldé, vu à la banque"
    else:
        state = "Soldé, pas encore vu à la banque" if reconciled else "Soldé"
    debit, credit = total(line.debit for line in lines), total(line.credit for line in lines)
    return code, first.party.name, project, debit, credit, net, first.letter, first.lettered_on or "", state


def closing_table(closing: Sequence[AccountingEntry], year: int) -> ResultTable:
    """The entries that the end of the year asks for; nothing when there are none."""
    columns = ("Compte", "Libellé", "Débit", "Crédit")
    rows = tuple(
        (line.party.account, line.party.label, line.debit or None, line.credit or None)
        for entry in closing
        for line in entry.postings
    )
    title = f"Écritures de clôture proposées au 31/12/{year}"
    return ResultTable("cloture", title, columns, rows, ("", "", EURO, EURO))


def left_out_table(books: Books) -> ResultTable:
    """What the workbook tells that the books do not hold, and why."""
    rows = tuple((item.cell, item.what, item.why, item.day, abs(item.amount) or None) for item in books.left_out)
    columns = ("Cellule", "Ligne", "Pourquoi", "Date", "Montant")
    return ResultTable("non_ecrites", "Lignes qui ne donnent pas d'écriture", columns, rows, ("", "", "", "", EURO))


def tables(books: Books, closing: Sequence[AccountingEntry], *, reconciled: bool) -> Iterator[ResultTable]:
    """Every table, in the order of the workbook."""
    yield journal_table(books)
    yield balance_table(books)
    yield settlement_table(books, reconciled=reconciled)
    yield closing_table(closing, books.year)
    yield left_out_table(books)
    yield entry_table(books)
    yield ledger_table(books)
