"""OFX files read by one reader in this interpreter: for each, its movements as [day, amount, label], or why it is refused.

Usage: python benchmarks/_ofx_reader.py pic-sheets|ofxparse FILE…
"""

import io
import json
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

Movements = list[list[str]]


def main() -> None:
    read = {"pic-sheets": ours, "ofxparse": theirs}[sys.argv[1]]
    print(json.dumps([outcome(read, Path(name).read_bytes()) for name in sys.argv[2:]]))


def outcome(read: Callable[[bytes], Movements], content: bytes) -> Movements | str:
    """The movements, or the name of the error and what it says."""
    try:
        return read(content)
    except Exception as error:  # noqa: BLE001 - whatever a reader raises is what is compared
        return f"{type(error).__name__}: {error}"


def ours(content: bytes) -> Movements:
    from pic_sheets.bank_statements import StatementFile
    from pic_sheets.banks.ofx import BANK

    found = BANK.read(StatementFile("a.ofx", content))
    return [[str(line.day), str(line.amount), line.label] for statement in found for line in statement.movements]


def theirs(content: bytes) -> Movements:
    from ofxparse import OfxParser

    warnings.simplefilter("ignore")  # it calls BeautifulSoup by names that are deprecated
    found = OfxParser.parse(io.BytesIO(content)).accounts
    return [
        [str(line.date.date()), str(line.amount), " ".join(filter(None, (line.payee, line.memo)))]
        for account in found
        for line in account.statement.transactions
    ]


if __name__ == "__main__":
    main()
