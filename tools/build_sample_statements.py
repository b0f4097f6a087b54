"""Write the sample funds' statements: `python tools/build_sample_statements.py`, or `--check` to compare without writing."""

import sys
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from sample_account import Account, operations
from statement_camt import camt053
from statement_files import by_month, cfonb120, credit_agricole, credit_mutuel, extract, ofx

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_NEW_YEAR, _JUNE, _END_OF_JUNE = date(2025, 1, 1), date(2025, 6, 1), date(2025, 6, 30)
_JULY, _NEW_YEARS_EVE = date(2025, 7, 1), date(2025, 12, 31)

#: What the sheet of accounts books and « Versements » and « Encaissements » do not have: 606, 616, 623, 625, 756.
MERICOURT = Account(
    EXAMPLES / "mericourt",
    "FR76 3000 6000 0112 3456 7890 189",
    opening=Decimal("1842.17"),
    monthly_fee=Decimal("4.90"),
    receipts={
        "VILLE": "SGC LENS VILLE DE MERICOURT",
        "REG": "REGION HAUTS DE FRANCE",
        "État – Politique de la ville": "DDFIP PAS DE CALAIS",
    },
    others=(
        ("01-15", "-148.20", "PRLV", "PRLV SEPA MUTUELLE DES ASSOCIATIONS CONTRAT 2025"),
        ("01-22", "60.00", "REM", "REMISE CHEQUES 0000031 4 CHQ"),
        ("02-05", "-64.90", "CB", "CARTE 04/02 PAPETERIE DU BEFFROI LENS"),
        ("03-12", "75.00", "ESP", "VERSEMENT ESPECES COTISATIONS"),
        ("03-19", "-120.00", "VIR", "VIR SEPA IMPRIMERIE DE LA GOHELLE FACT 25-117"),
        ("04-02", "-45.30", "CB", "CARTE 01/04 TRAITEUR DES TERRILS"),
        ("05-14", "-58.20", "CB", "CARTE 13/05 PAPETERIE DU BEFFROI LENS"),
        ("06-18", "30.00", "REM", "REMISE CHEQUES 0000032 2 CHQ"),
        ("09-03", "-48.25", "CB", "CARTE 02/09 PAPETERIE DU BEFFROI LENS"),
        ("10-22", "-76.00", "VIR", "VIR SEPA IMPRIMERIE DE LA GOHELLE FACT 25-402"),
        ("12-10", "-76.30", "CB", "CARTE 09/12 TRAITEUR DES TERRILS"),
    ),
    groups=(frozenset({("PIC-2025-024", "Acompte"), ("PIC-2025-025", "Acompte")}),),
    never_cashed={("PIC-2025-028", "Acompte")},
    without_code={("PIC-2025-013", "Acompte"), ("PIC-2025-023", "Acompte")},
    without_name={("PIC-2025-001", "Solde"), ("PIC-2025-006", "Solde")},
    respelled={("PIC-2025-004", "Acompte"): "PIC 2025 004 ACOMPTE", ("PIC-2025-010", "Acompte"): "PIC2025010 ACPTE"},
)
CROIX = Account(
    EXAMPLES / "croix",
    "FR14 2004 1010 0505 0001 3M02 606",
    opening=Decimal("2310.64"),
    monthly_fee=Decimal("4.80"),
    receipts={
        "F-VILLE": "SGC ROUBAIX VILLE DE CROIX",
        "F-REGION": "REGION HAUTS DE FRANCE",
        "Ville de Croix": "SGC ROUBAIX VILLE DE CROIX",
    },
    others=(
        ("01-20", "-132.40", "PRLV", "PRLV SEPA ASSURANCE DU LYS CONTRAT 88121"),
        ("02-12", "-54.90", "CB", "PAIEMENT PAR CARTE PAPETERIE DE LA MARNE CROIX 11/02"),
        ("06-04", "-88.50", "VIR", "VIR SEPA REPROGRAPHIE DU NORD FACTURE F-0612"),
        ("10-08", "-50.00", "CB", "PAIEMENT PAR CARTE PAPETERIE DE LA MARNE CROIX 07/10"),
        ("12-31", "-23.90", "CB*", "PAIEMENT PAR CARTE DROGUERIE DE L ALLUMETTE 30/12"),
    ),
    groups=(frozenset({("CX25-13", "Solde"), ("CX25-27", "Acompte")}),),
    batches=(
        frozenset({(f"CX25-{number:02}", "Solde") for number in (1, 3, 4, 6, 7, 8, 9, 15)}),
        frozenset({(f"CX25-{number}", "Acompte") for number in (21, 23, 24)}),
    ),
    never_cashed={("CX25-10", "Versement unique")},
    without_code={("CX25-16", "Acompte")},
    respelled={("CX25-17", "Acompte"): "CX25 17 ACOMPTE", ("CX25-20", "Acompte"): "CX2520 ACOMPTE"},
)


def statements() -> Mapping[Path, bytes]:
    """Every statement: where it goes and its bytes."""
    mericourt, croix = operations(MERICOURT), operations(CROIX)
    here, there = (MERICOURT.iban, MERICOURT.opening, mericourt), (CROIX.iban, CROIX.opening, croix)
    return {
        MERICOURT.folder / "releves" / "releve_2025-01_2025-06.ofx": ofx(extract(*here, _NEW_YEAR, _END_OF_JUNE)),
        MERICOURT.folder / "releves" / "releve_2025-06.csv": credit_mutuel(extract(*here, _JUNE, _END_OF_JUNE)),
        MERICOURT.folder / "releves" / "releve_2025-07_2025-12.txt": cfonb120(by_month(*here, _JULY, _NEW_YEARS_EVE)),
        CROIX.folder / "releves" / "releve_2025-01_2025-06.csv": credit_agricole(
            extract(*there, _NEW_YEAR, _END_OF_JUNE), "ASSOCIATION INITIATIVES ET VOISINAGE"
        ),
        CROIX.folder / "releves" / "releve_2025-07_2025-12.xml": camt053(extract(*there, _JULY, _NEW_YEARS_EVE)),
    }


def main() -> int:
    """Write the statements, or with --check say which differ; the exit code is 1 when one does."""
    check = sys.argv[1:] == ["--check"]
    stale = 0
    for path, content in statements().items():
        if path.exists() and path.read_bytes() == content:
            continue
        name = path.relative_to(EXAMPLES)
        if check:
            stale += 1
            print(f"{name} differs from what tools/build_sample_statements.py writes", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            print(f"{name} written")
    return int(stale > 0)


if __name__ == "__main__":
    raise SystemExit(main())
