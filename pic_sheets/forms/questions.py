"""What the two forms ask, in plain French: the application and the report, each question a column of a sheet.

The questions and their order are ours, after what the sheets need; how the columns are called is the workbook's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pic_sheets.columns import Column, Sheet
from pic_sheets.kinds import CODES, DATE, TEXT
from pic_sheets.sheets import budgets, holders, projects, reports
from pic_sheets.sheets.budgets import ITEMS, Side

#: The box that a holder ticks to stand by what is written; it is no column.
PLEDGE = "Engagement.Exact"
#: The tag of the mark that tells which form it is, and its version: `Formulaire.demande.1`.
MARK = "Formulaire"
MARKED = "Ne pas effacer"

_SHEETS: Mapping[str, Sheet] = {module.SHEET.name: module.SHEET for module in (holders, projects, budgets, reports)}


#: What a control shows until it is answered. A LibreOffice before 7.5 saves these as if they were answers.
WRITE, CHOOSE, DAY = "Cliquez et écrivez", "Cliquez et choisissez", "Jour/mois/année"
CHOOSE_ITEM, WRITE_LABEL, WRITE_AMOUNT = "Choisissez", "Écrivez", "Montant en euros"
PROMPTS = frozenset({WRITE, CHOOSE, DAY, CHOOSE_ITEM, WRITE_LABEL, WRITE_AMOUNT})


class Control(StrEnum):
    """How a question is answered in Word."""

    LINE = "texte"
    PARAGRAPHS = "paragraphes"
    DAY = "date"
    LIST = "liste"
    BOXES = "cases"
    BOX = "case"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the sheet and the field it fills, what is asked, and a word of help."""

    sheet: str
    field: str
    label: str
    help: str = ""

    @property
    def column(self) -> Column:
        """The column of the workbook that the answer goes to."""
        return self.sheet_columns[self.field]

    @property
    def sheet_columns(self) -> Mapping[str, Column]:
        """All the columns of its sheet, by field."""
        return _SHEETS[self.sheet].columns

    @property
    def tag(self) -> str:
        """The tag of its content control: `Projets.Titre`."""
        return f"{self.sheet}.{self.column.heading}"

    @property
    def control(self) -> Control:
        """How it is answered: that follows from the column."""
        column = self.column
        if column.kind is CODES:
            return Control.BOXES
        if column.kind is DATE:
            return Control.DAY
        if column.choices or (column.target and self.field in {"theme", "district"}):
            return Control.LIST
        return Control.PARAGRAPHS if column.kind is TEXT else Control.LINE


@dataclass(frozen=True, slots=True)
class Section:
    """Questions asked together, under a title."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the budget grid: its side, and its rank on that side from 1."""

    side: Side
    rank: int

    def tag(self, heading: str) -> str:
        """The tag of one of its cells: `Budgets.Poste#D3` is the item of the third expense."""
        return f"Budgets.{heading}#{self.side[0]}{self.rank}"

    def title(self, heading: str) -> str:
        """What one of its cells is, for who fills it."""
        return f"{self.side}s, ligne {self.rank} : {heading.lower()}"


@dataclass(frozen=True, slots=True)
class Place:
    """A control of a form: its tag, its title, and how it is answered."""

    tag: str
    title: str
    control: Control


@dataclass(frozen=True, slots=True)
class Form:
    """A form: what it asks, its budget grid, and which amount the grid asks for."""

    kind: str
    version: int
    title: str
    sections: tuple[Section, ...]
    rows: tuple[GridRow, ...]
    amount: str

    @property
    def mark(self) -> str:
        """The tag that tells this form, in this version, from any other document."""
        return f"{MARK}.{self.kind}.{self.version}"

    @property
    def questions(self) -> Iterator[Question]:
        """Every question, the grid apart."""
        return (question for section in self.sections for question in section.questions)

    @property
    def grid_headings(self) -> tuple[str, str, str]:
        """The columns of the grid."""
        return ("Poste", "Libellé", self.amount)

    @property
    def places(self) -> tuple["Place", ...]:
        """Every control of the form, in the order of the document; one of boxes stands for as many as the fund has themes."""
        asked = (Place(question.tag, question.label, question.control) for question in self.questions)
        return (*asked, *self._grid(), Place(PLEDGE, "Engagement", Control.BOX), Place(self.mark, MARKED, Control.LINE))

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the controls that the form has whatever the fund."""
        return tuple(place.tag for place in self.places if place.control is not Control.BOXES)

    @property
    def marked(self) -> str:
        """What its mark shows."""
        return f"{self.title} – formulaire {self.kind} {self.version}"

    def _grid(self) -> Iterator["Place"]:
        for row in self.rows:
            for heading in self.grid_headings:
                control = Control.LIST if heading == "Poste" else Control.LINE
                yield Place(row.tag(heading), row.title(heading), control)


#: How many lines the budget grid has; the Cerfa 12156 grid has a dozen headings a side, a small project uses a few.
_EXPENSES, _INCOMES = 8, 5
_ROWS = (
    *(GridRow(Side.EXPENSE, rank) for rank in range(1, _EXPENSES + 1)),
    *(GridRow(Side.INCOME, rank) for rank in range(1, _INCOMES + 1)),
)


def items_of(side: Side) -> tuple[str, ...]:
    """The items of the Cerfa grid on one side: accounts 6 and 86 cost, 7 and 87 bring."""
    starts = ("6", "86") if side == Side.EXPENSE else ("7", "87")
    return tuple(item for item in ITEMS if item.startswith(starts))


def _holder(field: str, label: str, told: str = "") -> Question:
    return Question("Porteurs", field, label, told)


def _project(field: str, label: str, told: str = "") -> Question:
    return Question("Projets", field, label, told)


def _report(field: str, label: str, told: str = "") -> Question:
    return Question("Bilans", field, label, told)


_APPLICATION = Form(
    "demande",
    1,
    "Demande d’aide pour un projet",
    (
        Section(
            "Qui êtes-vous ?",
            (
                _holder("type", "Vous êtes"),
                _holder("name", "Le nom du groupe ou de l’association", "Si vous êtes seul·e : votre nom."),
                _holder("civility", "La personne à contacter"),
                _holder("first_name", "Son prénom"),
                _holder("last_name", "Son nom"),
                _holder("address", "Son adresse", "Le numéro et la rue."),
                _holder("postcode", "Code postal"),
                _holder("town", "Commune"),
                _holder("phone", "Téléphone"),
                _holder("email", "Courriel"),
                _holder("siret", "Numéro SIRET", "Pour une association qui en a un : 14 chiffres."),
                _holder("rna", "Numéro RNA", "Pour une association : W et 9 caractères."),
            ),
        ),
        Section(
            "Votre projet",
            (
                _project("title", "Le nom du projet", "Court : il sera écrit sur les documents."),
                _project("description", "Racontez votre projet", "Qu’allez-vous faire ? Avec qui ? Pourquoi ?"),
                _project("theme", "Le thème principal"),
                _project("other_themes", "D’autres thèmes ?", "Cochez si besoin."),
                _project("district", "Le quartier"),
                _project("start", "Premier jour"),
                _project("end", "Dernier jour"),
                _project("venue", "Le lieu", "La salle, la place, la rue."),
                _project("audience", "Pour qui ?", "Les familles, les jeunes, les personnes âgées…"),
                _project("expected_people", "Combien de personnes attendez-vous ?", "Un nombre."),
                _project("residents_involved", "Combien d’habitants préparent le projet ?", "Un nombre."),
            ),
        ),
        Section(
            "L’argent du projet",
            (
                _project("cost", "Le projet coûte en tout", "En euros, comme 1 200,50."),
                _project("requested", "Vous demandez au fonds", "En euros."),
                _holder("iban", "IBAN du compte à créditer", "Il est écrit sur votre RIB."),
                _holder("account_owner", "Nom du titulaire du compte"),
            ),
        ),
    ),
    _ROWS,
    "Prévu",
)

_REPORT = Form(
    "bilan",
    1,
    "Bilan d’un projet aidé",
    (
        Section(
            "Quel projet ?",
            (
                _report("project", "Le code du dossier", "Il est écrit sur nos lettres."),
                _project("title", "Le nom du projet"),
                _holder("name", "Le nom du groupe ou de l’association"),
                _report("start", "Premier jour", "Tel qu’il a eu lieu."),
                _report("end", "Dernier jour"),
            ),
        ),
        Section(
            "Qui est venu ?",
            (
                _report("participants", "Combien de personnes en tout ?", "Un nombre, même à peu près."),
                _report("from_district", "Combien habitent le quartier ?"),
                _report("women", "Femmes et filles"),
                _report("men", "Hommes et garçons"),
                _report("under_12", "Moins de 12 ans"),
                _report("from_12_to_17", "12 à 17 ans"),
                _report("from_18_to_25", "18 à 25 ans"),
                _report("from_26_to_59", "26 à 59 ans"),
                _report("over_60", "60 ans et plus"),
                _report("residents_involved", "Combien d’habitants ont préparé le projet ?"),
                _report("volunteers", "Combien de bénévoles ?"),
                _report("volunteer_hours", "Combien d’heures ont-ils données en tout ?"),
            ),
        ),
        Section(
            "Ce que le projet a changé",
            (
                _report("achieved", "Avez-vous fait ce que vous vouliez ?"),
                _report("effects", "Qu’est-ce que cela a changé dans le quartier ?", "Avec vos mots : nous pourrons les citer."),
                _report("difficulties", "Qu’est-ce qui a été difficile ?"),
                _report("sequel", "Et maintenant ?", "Une suite, une autre idée…"),
            ),
        ),
        Section(
            "L’argent du projet",
            (_report("justified", "Total des dépenses dont vous avez la facture ou le ticket", "En euros, comme 1 200,50."),),
        ),
    ),
    _ROWS,
    "Réalisé",
)  # fmt: skip

#: The forms by what they are called in their mark.
FORMS: Mapping[str, Form] = {form.kind: form for form in (_APPLICATION, _REPORT)}
