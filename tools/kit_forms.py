"""The two forms to fill in Word: each question beside its content control, and the budget as a grid of controls."""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.shared import Mm
from docx.table import _Cell
from kit_layout import NAVY, PALE, blocks, gap, grid, running_foot, say, sheet
from word_blocks import shade, write
from word_controls import add_box, add_day, add_list, add_mark, add_text, looped_items

from pic_sheets.forms.questions import (
    CHOOSE,
    CHOOSE_ITEM,
    DAY,
    FORMS,
    PLEDGE,
    WRITE,
    WRITE_AMOUNT,
    WRITE_LABEL,
    Control,
    Form,
    Question,
    items_of,
)
from pic_sheets.sheets.budgets import Side

_WIDTH = 174.0
#: The room for an answer of several sentences, in millimetres.
_STORY = 24.0
#: Field of the project → the field of the document that lists its choices, what is shown and what is kept.
_CHOICES = {"theme": ("themes", "nom", "code"), "district": ("quartiers", "choix", "code")}
_FILL = "Cliquez dans une case colorée, et écrivez. Les cases « Cliquez et choisissez » ouvrent une liste. Enregistrez souvent."


def application() -> Document:
    """The form to ask for an aid."""
    document = _form(
        FORMS["demande"],
        "Remplissez ce formulaire pour demander l’aide du fonds. Nous pouvons vous aider à le remplir.",
    )
    (cell,) = blocks(document, (_WIDTH,), PALE, inner=4)
    say(
        cell,
        document,
        ("Fort", "Quand l’envoyer ?"),
        ("Corps", "{%p if not rendez_vous %}"),
        ("Corps", "Les prochaines dates ne sont pas encore fixées : contactez-nous."),
        ("Corps", "{%p endif %}"),
        ("Corps", "{%p for ligne in rendez_vous[:3] %}"),
        (
            "Liste",
            (
                "{% if ligne.depot_avant %}Au plus tard le **{{ ligne.depot_avant }}**, pour le comité du {{ ligne.date }}"
                "{% else %}Pour le comité du {{ ligne.date }}{% endif %}"
            ),
        ),
        ("Corps", "{%p endfor %}"),
        ("Corps", "{%p if aide.regles %}"),
        ("Fort", "Combien demander ?"),
        ("Corps", "{%p endif %}"),
        ("Corps", "{%p for regle in aide.regles %}"),
        ("Liste", "{{ regle }}"),
        ("Corps", "{%p endfor %}"),
    )
    _body(document, FORMS["demande"])
    return document


def report() -> Document:
    """The form to report on a project that was helped."""
    document = _form(
        FORMS["bilan"],
        "Votre projet est fini : bravo ! Racontez-nous. Vos réponses montrent à quoi sert l’argent public.",
    )
    _body(document, FORMS["bilan"])
    return document


def _form(form: Form, purpose: str) -> Document:
    """The top of a form: its title, what it is for, how to fill it."""
    document = sheet(210, 297, 18, 11, 24)
    running_foot(document, _WIDTH, form.title.lower())
    (cell,) = blocks(document, (_WIDTH,), NAVY, inner=5)
    say(
        cell,
        document,
        ("Surtitre", "{{ association.nom }}{% if exercice %} – {{ exercice }}{% endif %}"),
        ("Titre", "{{ formulaire }}"),
        ("Contact Détail", purpose),
    )
    gap(document)
    say(document, document, ("", _FILL))
    return document


def _body(document: Document, form: Form) -> None:
    """The questions, the budget, the pledge, where to send it, and the mark that tells the form."""
    for section in form.sections:
        say(document, document, ("Question", section.title))
        table = grid(document, (_WIDTH * 0.42, _WIDTH * 0.58), len(section.questions), headers=0)
        for row, question in zip(table.rows, section.questions, strict=True):
            _ask(document, row.cells[0], row.cells[1], question)
            if question.control is Control.PARAGRAPHS:
                row.height, row.height_rule = Mm(_STORY), WD_ROW_HEIGHT_RULE.AT_LEAST
        gap(document)
    _budget(document, form)
    _end(document, form)


def _ask(document: Document, left: _Cell, right: _Cell, question: Question) -> None:
    say(left, document, ("Libellé", question.label))
    if question.help:
        say(left, document, ("Aide", question.help))
    shade(right, PALE)
    right.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    if question.control is Control.BOXES:
        _boxes(document, right, question)
        return
    _control(right, question)


def _control(cell: _Cell, question: Question) -> None:
    paragraph, tag, label = cell.paragraphs[0], question.tag, question.label
    match question.control:
        case Control.DAY:
            add_day(paragraph, tag, label, DAY)
        case Control.LIST if question.field in _CHOICES:
            add_list(paragraph, tag, label, CHOOSE, looped_items(*_CHOICES[question.field]))
        case Control.LIST:
            add_list(paragraph, tag, label, CHOOSE, [(choice, choice) for choice in question.column.choices])
        case control:
            add_text(paragraph, tag, label, WRITE, many_lines=control is Control.PARAGRAPHS)


def _boxes(document: Document, cell: _Cell, question: Question) -> None:
    """One box for each theme of the fund."""
    say(cell, document, ("Cellule", "{%p for ligne in themes %}"))
    (line,) = say(cell, document, ("Cellule", ""))
    add_box(line, f"{question.tag}#{{{{ ligne.code }}}}", question.label)
    write(line, " {{ ligne.nom }}")
    say(cell, document, ("Cellule", "{%p endfor %}"))


def _budget(document: Document, form: Form) -> None:
    """The budget, one table a side: an item of the Cerfa grid, what it is, how much."""
    amounts = "Montant prévu" if form.amount == "Prévu" else "Montant réel"
    say(
        document, document,
        ("Question", "Le budget, ligne par ligne"),
        ("", "D’abord ce que vous dépensez, puis d’où vient l’argent. Laissez vides les lignes en trop."),
    )  # fmt: skip
    for side, title in ((Side.EXPENSE, "Dépenses"), (Side.INCOME, "Recettes")):
        rows = [row for row in form.rows if row.side == side]
        table = grid(document, (_WIDTH * 0.38, _WIDTH * 0.38, _WIDTH * 0.24), len(rows) + 1)
        for cell, text in zip(table.rows[0].cells, (title, "De quoi s’agit-il ?", amounts), strict=True):
            shade(cell, PALE)
            say(cell, document, ("Cellule Titre", text))
        for line, row in zip(table.rows[1:], rows, strict=True):
            items = [(item, item) for item in items_of(side)]
            what, label, amount = (row.tag(heading) for heading in form.grid_headings)
            add_list(line.cells[0].paragraphs[0], what, row.title("Poste"), CHOOSE_ITEM, items)
            add_text(line.cells[1].paragraphs[0], label, row.title("Libellé"), WRITE_LABEL)
            add_text(line.cells[2].paragraphs[0], amount, row.title(form.amount), WRITE_AMOUNT)
        gap(document)


def _end(document: Document, form: Form) -> None:
    (line,) = say(document, document, ("", ""))
    add_box(line, PLEDGE, "Engagement")
    write(line, " Je certifie que ce qui est écrit ici est exact.")
    say(
        document, document,
        ("Question", "Où l’envoyer ?"),
        ("", "{%p if association.courriel %}"),
        ("", "Par courriel : **{{ association.courriel }}**"),
        ("", "{%p endif %}"),
        ("", "{%p if association.adresse %}"),
        ("", "Sur papier : {{ association.nom }}, {{ association.adresse }}, {{ association.ville }}"),
        ("", "{%p endif %}"),
        ("", "{%p if association.telephone %}"),
        ("", "Une question ? Appelez le **{{ association.telephone }}**"),
        ("", "{%p endif %}"),
    )  # fmt: skip
    if form.kind == "bilan":
        say(document, document, ("", "Joignez les factures et les tickets, et des photos si vous voulez."))
    say(
        document, document,
        ("Petit", "{%p if financeurs %}"),
        ("Petit", "Fonds financé par {{ financeurs }}."),
        ("Petit", "{%p endif %}"),
        (
            "Petit",
            ("Ces informations servent à étudier votre dossier et à vous écrire. L’association et le comité les lisent. "
            "Vous pouvez demander à les voir, à les corriger ou à les effacer."),
        ),
    )  # fmt: skip
    (mark,) = say(document, document, ("Petit", ""))
    add_mark(mark, form.mark, form.marked)
