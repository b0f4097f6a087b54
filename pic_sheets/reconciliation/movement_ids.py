"""The ids of movements: the same run after run, whatever other statements are read beside theirs."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.day_merged import key
from pic_sheets.reconciliation.statement_days import Key

#: Ten signs of base 16: of a hundred thousand movements, two share them one time in two hundred, and get longer ids.
_SHORTEST = 10


def identified(accounts: Sequence[tuple[str, Sequence[Movement]]]) -> tuple[tuple[Movement, ...], ...]:
    """The movements of each account, each with its id, which no other has: `accounts` are keys and movements.

    An id is drawn from the account, the day, the cents, the bare label, the bank's reference, and its rank among the
    movements that have all of these.
    """
    digests = [_digests(account, movements) for account, movements in accounts]
    short = _shortened([digest for each in digests for digest in each])
    return tuple(
        tuple(replace(movement, id=f"M-{short[digest]}") for movement, digest in zip(movements, each, strict=True))
        for (_, movements), each in zip(accounts, digests, strict=True)
    )


def _digests(account: str, movements: Sequence[Movement]) -> list[str]:
    ranks: Counter[Key] = Counter()
    digests = []
    for line in map(key, movements):
        said = "\n".join((account, *map(str, line), str(ranks[line])))
        ranks[line] += 1
        digests.append(hashlib.sha256(said.encode("utf-8", "replace")).hexdigest())
    return digests


def _shortened(digests: Sequence[str]) -> dict[str, str]:
    """Each digest's first signs, as many as it takes for no other to start alike."""
    shared = Counter(digest[:_SHORTEST] for digest in digests)
    return {digest: digest[:_SHORTEST] if shared[digest[:_SHORTEST]] == 1 else digest for digest in digests}
