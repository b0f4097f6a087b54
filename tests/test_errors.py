"""What stops a command: a sentence and an advice, kept apart."""

import pytest

from pic_sheets.errors import (
    PicError,
    TemplateFault,
    UnreadableWorkbook,
    UnusableRegister,
    UnusableRequest,
    UnwritableOutput,
)


@pytest.mark.parametrize(
    "kind", [UnreadableWorkbook, TemplateFault, UnwritableOutput, UnusableRequest, UnusableRegister]
)
def test_every_refusal_is_a_pic_error_with_its_sentence_and_advice(kind: type[PicError]) -> None:
    error = kind("Le classeur est illisible.", "Enregistrez-le de nouveau.")
    assert isinstance(error, PicError)
    assert (error.message, error.advice) == ("Le classeur est illisible.", "Enregistrez-le de nouveau.")
    assert str(error) == "Le classeur est illisible. Enregistrez-le de nouveau."


def test_a_sentence_without_advice_stands_alone() -> None:
    assert str(PicError("Disque plein.")) == "Disque plein."
