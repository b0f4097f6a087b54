"""The references of a bank, kept where each names one movement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pic_sheets.bank_statements import Statement
from pic_sheets.texts import counted


def with_unique_references(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, without the references that several movements of one account share.

    A payment and its fee may bear the same: taken for the movement's own, it would let one be lost as the other's double.
    Each statement notes how many it had.
    """
    borne = Counter(
        (statement.account, movement.reference)
        for statement in statements
        for movement in statement.movements
        if movement.reference
    )
    return tuple(_sorted_out(statement, borne) for statement in statements)


def _sorted_out(statement: Statement, borne: Counter[tuple[str, str]]) -> Statement:
    shared = [movement for movement in statement.movements if borne[statement.account, movement.reference] > 1]
    if not shared:
        return statement
    note = (
        f"{counted(len(shared), 'mouvement porte', 'mouvements portent')} une référence de la banque que d'autres portent "
        "aussi, et qui ne sert donc pas à les reconnaître."
    )
    movements = tuple(
        replace(movement, reference="") if borne[statement.account, movement.reference] > 1 else movement
        for movement in statement.movements
    )
    return replace(statement, movements=movements, notes=(*statement.notes, note))
