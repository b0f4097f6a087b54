"""A form as it was found: what its content controls hold, and which question each answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.forms.questions import FORMS, MARK, PLEDGE, PROMPTS, Control, Form
from pic_sheets.texts import folded

#: How the mark of a form reads when the tags were lost.
_MARKED = re.compile(r"formulaire (\w+) (\d+)\s*$")
#: What a control can be in a document: several of ours are one kind there.
_FOUND = {Control.PARAGRAPHS: Control.LINE, Control.BOXES: Control.BOX}


@dataclass(frozen=True, slots=True)
class FoundControl:
    """A content control of a document: its tag and title ("" when they were lost), what it is, what it holds.

    `text` is "" while it shows its prompt; a drop-down gives the value behind what it shows. `beside` is the text of the
    paragraph around a box, which says what is ticked.
    """

    tag: str
    title: str
    control: Control
    text: str = ""
    is_ticked: bool = False
    beside: str = ""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form of ours with its answers by tag, and its ticked boxes (what follows `#` in their tags, or stands beside).

    `missing` are the questions whose control was taken out. `is_guessed` when its tags were lost, so that its controls were
    known by their order or their titles.
    """

    form: Form
    texts: Mapping[str, str]
    ticked: tuple[str, ...] = ()
    is_pledged: bool = False
    missing: tuple[str, ...] = ()
    is_guessed: bool = False

    def text(self, tag: str) -> str:
        """What was answered there, "" for nothing."""
        return self.texts.get(tag, "")


class NotAForm(ValueError):  # noqa: N818 - reads as a statement
    """The document is not one of our forms, or of a version that is not ours: says why, in French."""


def filled_form(controls: Sequence[FoundControl]) -> FilledForm:
    """The form that these controls are of. Raises NotAForm.

    Tags say what each is. A LibreOffice before 7.5 loses them: then the order does, if no control is missing and each is of
    the kind that its place asks for; else the titles, which it keeps of texts alone.
    """
    form = _form(controls)
    if any(control.tag for control in controls):
        return _filled(form, controls, guessed=not _is_marked(controls))
    return _filled(form, _in_order(form, controls) or _titled(form, controls), guessed=True)


def _is_marked(controls: Sequence[FoundControl]) -> bool:
    return any(control.tag.startswith(f"{MARK}.") for control in controls)


def _form(controls: Sequence[FoundControl]) -> Form:
    """The form by its mark, else by the questions that only it asks."""
    marks = [tuple(control.tag.split(".")[1:]) for control in controls if control.tag.startswith(f"{MARK}.")]
    marks += [found.groups() for control in controls if not control.tag and (found := _MARKED.search(control.text))]
    for mark in marks:
        form = FORMS.get(mark[0]) if mark else None
        if form is None or mark[1:] != (str(form.version),):
            raise NotAForm(f"est d'une autre version de nos formulaires ({' '.join(mark)})")
        return form
    tags = {control.tag for control in controls}
    likeliest = max(FORMS.values(), key=lambda form: len(_own(form) & tags))
    if not _own(likeliest) & tags:
        raise NotAForm("n'est pas un de nos formulaires, ou tous ses champs ont été supprimés")
    return likeliest


def _own(form: Form) -> frozenset[str]:
    """The tags that no other form has."""
    others = {tag for other in FORMS.values() if other is not form for tag in other.tags}
    return frozenset(form.tags) - others


def _in_order(form: Form, controls: Sequence[FoundControl]) -> list[FoundControl]:
    """The controls with the tags of their places; none when they do not match the form's, one by one."""
    boxes = len(controls) - len(form.tags)
    if boxes < 0 or (boxes and all(place.control is not Control.BOXES for place in form.places)):
        return []
    places = [place for place in form.places for _ in range(boxes if place.control is Control.BOXES else 1)]
    kinds = [_FOUND.get(place.control, place.control) for place in places]
    titles = [
        not control.title or folded(control.title) == folded(place.title)
        for control, place in zip(controls, places, strict=True)
    ]
    if kinds != [control.control for control in controls] or not all(titles):
        return []
    return [_tagged(control, place.tag) for control, place in zip(controls, places, strict=True)]


def _titled(form: Form, controls: Sequence[FoundControl]) -> list[FoundControl]:
    """The controls that their title tells."""
    tags = {folded(place.title): place.tag for place in form.places}
    return [_tagged(control, tags[folded(control.title)]) for control in controls if folded(control.title) in tags]


def _tagged(control: FoundControl, tag: str) -> FoundControl:
    return FoundControl(tag, control.title, control.control, control.text, control.is_ticked, control.beside)


def _filled(form: Form, controls: Sequence[FoundControl], *, guessed: bool) -> FilledForm:
    """The answers by tag; of two controls with one tag, the first that is answered."""
    texts: dict[str, str] = {}
    ticked: list[str] = []
    boxes = next((place.tag for place in form.places if place.control is Control.BOXES), None)
    for control in controls:
        tag, _, which = control.tag.partition("#")
        if control.control is Control.BOX and tag == boxes:
            ticked += [which or control.beside] if control.is_ticked else []
        elif not texts.get(control.tag):
            texts[control.tag] = "" if control.text.strip() in PROMPTS else control.text
    pledged = any(control.tag == PLEDGE and control.is_ticked for control in controls)
    titles = {place.tag: "Le budget" if place.tag.startswith("Budgets.") else place.title for place in form.places}
    gone = dict.fromkeys(titles[tag] for tag in form.tags if tag not in texts and tag != form.mark)
    return FilledForm(form, texts, tuple(ticked), pledged, tuple(gone), guessed)
