from word_parts import pictured

from pic_sheets.stores.word.faults import faults


def said(*names: str, known: tuple[str, ...] = ("carte", "plan")) -> list[str]:
    found = faults(pictured(*(f"image: {name}" for name in names)), {"a": ""}, images=known)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_the_pictures_of_the_document_are_right() -> None:
    assert said("carte", "plan") == []
    assert said(known=()) == []


def test_a_template_may_leave_pictures_out() -> None:
    assert said("plan") == []


def test_a_picture_of_no_known_name_is_told_with_the_nearest_and_its_place() -> None:
    (unknown,) = said("plan", "carta")
    assert unknown == (
        "Corps, paragraphe 3 : L'image « carta » n'existe pas. Donnez-lui le texte de remplacement « image: carte »."
    )


def test_a_picture_in_a_document_without_any_is_told() -> None:
    assert "ce document n'a pas d'image à dessiner" in said("carte", known=())[0]
    assert "les images connues sont carte et plan" in said("carte", "plan", "xyz")[0]
