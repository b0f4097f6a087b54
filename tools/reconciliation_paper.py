"""The reconciled account, to sign: balances and what separates them first, then each line, the signatures, the matches."""

from collections.abc import Sequence

from committee_layout import ALL_SIDES, Column, boxes, facts, fill, grid, paper, say
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from word_blocks import add_table, lines, pad, row_habits

_R = "Cellule Droite"
_END = "{%p endif %}"
#: What a person wrote, under what it is about.
_NOTED = "{{ ligne.motif }}\n{%p if ligne.note %}\nCellule Détail: {{ ligne.note }}\n{%p endif %}"
_PLACED = "{{ ligne.libelle }}\nCellule Détail: {{ ligne.cellule }}"
_ALONE = (
    (Column(22), "Date", "{{ ligne.date }}"),
    (Column(78), "Opération", "{{ ligne.libelle }}"),
    (Column(44), "Pourquoi", _NOTED),
)


def reconciled_account() -> Document:
    """The account over a period."""
    document = paper("État de rapprochement, du {{ releve.debut }} au {{ releve.fin }}")
    _head(document)
    _balances(document)
    _control(document)
    _counts(document)
    _both_sides(document)
    _ambiguous(document)
    _decided(document)
    _signatures(document)
    _annex(document)
    return document


def _head(document: Document) -> None:
    say(
        document,
        ("Titre", "État de rapprochement bancaire"),
        (
            "Sous-titre",
            "{% if association.nom %}{{ association.nom }} – {% endif %}Projets d’initiative citoyenne (PIC){% if exercice %}, exercice {{ exercice }}{% endif %}",
        ),
    )
    facts(
        document,
        (
            ("Compte", "{{ releve.compte }}", "releve.compte"),
            ("Période", "Du {{ releve.debut }} au {{ releve.fin }}", ""),
            ("Relevé", "{{ releve.fichiers | join(', ') }}", "releve.fichiers"),
            ("Mouvements", "{{ releve.nombre }}", ""),
        ),
    )
    say(document, ("Intertitre", "Le compte, selon la banque"))
    boxes(
        document,
        (
            ("{{ releve.ouverture }}", "solde au début"),
            ("{{ releve.entrees }}", "entrées"),
            ("{{ releve.sorties }}", "sorties"),
            ("{{ releve.cloture }}", "solde à la fin"),
        ),
    )
    say(
        document,
        ("", "{%p if not releve.solde_connu %}"),
        ("Note", "Le relevé ne donne pas le solde à la fin : seul l’écart entre la banque et le classeur est calculé."),
        ("", _END),
    )


def _balances(document: Document) -> None:
    say(document, ("Intertitre", "Le rapprochement"))
    grid(
        document,
        (Column(112), Column(24, _R), Column(34, _R)),
        (
            ("De la banque au classeur", "Opérations", "Montant (€)"),
            ("{%tr for ligne in soldes %}",),
            ("{%tr if ligne.est_solde %}",),
            ("**{{ ligne.libelle }}**", "", "**{{ ligne.montant }}**"),
            ("{%tr else %}",),
            ("{{ ligne.libelle }}", "{{ ligne.nombre }}", "{{ ligne.montant }}"),
            ("{%tr endif %}",),
            ("{%tr endfor %}",),
        ),
    )
    say(
        document,
        ("Note", "Un montant négatif sort du compte. Le classeur ne tient pas de solde : le sien part du solde de la banque au début de la période."),
        ("Encadré", "Écart entre la banque et le classeur : **{{ ecart.total }}**. Écart inexpliqué : **{{ ecart.inexplique }}**."),
        ("", "{%p if not ecart.est_explique %}"),
        ("Alerte", "{{ ecart.a_expliquer }} à expliquer avant de signer."),
        ("", _END),
    )  # fmt: skip


def _control(document: Document) -> None:
    say(document, ("Intertitre", "Contrôle des relevés"), ("", "{%p if controle %}"))
    grid(
        document,
        (Column(50), Column(24, _R), Column(24, _R), Column(24, _R), Column(24, _R), Column(24)),
        (
            ("Fichier", "Début (€)", "Entrées (€)", "Sorties (€)", "Fin (€)", "Constat"),
            ("{%tr for ligne in controle %}",),
            (
                "{{ ligne.fichier }}\nCellule Détail: {{ ligne.format }}, {{ ligne.nombre }}\n{%p if ligne.periode %}\nCellule Détail: {{ ligne.periode }}\n{%p endif %}",
                "{{ ligne.ouverture }}",
                "{{ ligne.entrees }}",
                "{{ ligne.sorties }}",
                "{{ ligne.cloture }}",
                "{{ ligne.constat }}",
            ),
            ("{%tr endfor %}",),
        ),
    )
    say(
        document,
        ("Note", "« Juste » : le solde au début et les mouvements donnent le solde à la fin, au centime près."),
        ("", "{%p else %}"),
        ("", "Aucun relevé n’est contrôlé."),
        ("", _END),
    )


def _counts(document: Document) -> None:
    say(document, ("Intertitre", "Ce qui est rapproché"), ("", "{%p if rapproches.lignes %}"))
    grid(
        document,
        (Column(74), Column(24, _R), Column(24, _R), Column(24, _R), Column(24, _R)),
        (
            ("Raison", "Mouvements", "Lignes", "Entrées (€)", "Sorties (€)"),
            ("{%tr for ligne in rapproches.motifs %}",),
            (
                "{{ ligne.motif }}",
                "{{ ligne.mouvements }}",
                "{{ ligne.lignes }}",
                "{{ ligne.entrees }}",
                "{{ ligne.sorties }}",
            ),
            ("{%tr endfor %}",),
            (
                "**Total**",
                "**{{ rapproches.total.mouvements }}**",
                "**{{ rapproches.total.lignes }}**",
                "**{{ rapproches.total.entrees }}**",
                "**{{ rapproches.total.sorties }}**",
            ),
        ),
    )
    say(
        document,
        ("Note", "Chaque rapprochement est en annexe."),
        ("", "{%p else %}"),
        ("", "Aucun mouvement n’est rapproché."),
        ("", _END),
    )


def _both_sides(document: Document) -> None:
    """What is on one side alone."""
    placed = (_ALONE[0], (Column(78), "Opération", _PLACED))
    for field, title, nothing, columns in (
        ("banque_seule", "À la banque seulement", "Aucun mouvement n’est à la banque seulement.", _ALONE),
        ("cheques", "Chèques non encore débités", "Aucun chèque n’attend d’être débité.", placed),
        ("classeur_seul", "Dans le classeur seulement", "Aucune autre ligne n’est dans le classeur seulement.", (*placed, _ALONE[2])),
        ("especes", "Payé en espèces", "Rien n’est payé en espèces.", placed),
    ):  # fmt: skip
        _section(document, field, title, nothing, columns)
    say(
        document,
        ("", "{%p if hors_periode %}"),
        ("Note", "Hors de la période du relevé, et donc hors de ce rapprochement : {{ hors_periode }}."),
        ("", _END),
    )


def _section(
    document: Document, field: str, title: str, nothing: str, columns: Sequence[tuple[Column, str, str]]
) -> None:
    """A title, then the table of a field's lines with its total, or a sentence when there are none."""
    spare = 170 - 26 - sum(column.width for column, _, _ in columns)
    widths = [Column(column.width + (spare if rank == 1 else 0)) for rank, (column, _, _) in enumerate(columns)]
    blanks = [""] * (len(columns) - 1)
    say(document, ("Intertitre", title), ("", f"{{%p if {field}.lignes %}}"))
    grid(
        document,
        (*widths, Column(26, _R)),
        (
            (*(heading for _, heading, _ in columns), "Montant (€)"),
            (f"{{%tr for ligne in {field}.lignes %}}",),
            (*(cell for _, _, cell in columns), "{{ ligne.montant }}"),
            ("{%tr endfor %}",),
            ("**Total**", *blanks, f"**{{{{ {field}.total }}}}**"),
        ),
    )
    say(document, ("", "{%p else %}"), ("", nothing), ("", _END))


def _ambiguous(document: Document) -> None:
    say(document, ("Intertitre", "Plusieurs possibilités"), ("", "{%p if ambigus %}"))
    grid(
        document,
        (Column(22), Column(22), Column(100), Column(26, _R)),
        (
            ("Côté", "Date", "Opération", "Montant (€)"),
            ("{%tr for cas in ambigus %}",),
            ("{%tr for ligne in cas.lignes %}",),
            (
                "{{ ligne.cote }}",
                "{{ ligne.date }}",
                "{{ ligne.libelle }}\n{%p if loop.last and cas.pourquoi %}\nCellule Détail: {{ cas.pourquoi }}\n{%p endif %}",
                "{{ ligne.montant }}",
            ),
            ("{%tr endfor %}",),
            ("{%tr endfor %}",),
        ),
    )
    say(document, ("", "{%p else %}"), ("", "Rien n’est laissé en suspens entre plusieurs possibilités."), ("", _END))


def _decided(document: Document) -> None:
    say(document, ("Intertitre", "Décidé à la main"), ("", "{%p if decides %}"))
    grid(
        document,
        (Column(22), Column(72), Column(50), Column(26, _R)),
        (
            ("Date", "Opération", "Ce qui est décidé", "Montant (€)"),
            ("{%tr for ligne in decides %}",),
            ("{{ ligne.date }}", "{{ ligne.libelle }}", "{{ ligne.note }}", "{{ ligne.montant }}"),
            ("{%tr endfor %}",),
        ),
    )
    say(document, ("", "{%p else %}"), ("", "Rien n’a été décidé à la main."), ("", _END))


def _signatures(document: Document) -> None:
    say(
        document,
        ("Corps", "{% if lieu_signature %}Fait à {{ lieu_signature }}, le {{ date_document }}{% else %}Le {{ date_document }}{% endif %}."),
    )  # fmt: skip
    # The signatures never stand alone on their page.
    document.paragraphs[-3].paragraph_format.keep_with_next = True
    paragraph = document.paragraphs[-1]
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.keep_with_next = Mm(6), True
    table = add_table(document, document, 1, (85, 85))
    lines(table, ALL_SIDES, "B4C0D4")
    pad(table, 2, 3)
    row_habits(table, headers=0)
    table.rows[0].height, table.rows[0].height_rule = Mm(34), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, title in zip(table.rows[0].cells, ("Établi par", "Vu par le trésorier ou la trésorière"), strict=True):
        fill(document, cell, f"Groupe: {title}\nCellule Détail: Nom, qualité et signature :", "Cellule")


def _annex(document: Document) -> None:
    say(document, ("", "{%p if rapproches.lignes %}"), ("Titre", "Annexe : ce qui est rapproché"))
    document.paragraphs[-1].paragraph_format.page_break_before = True
    grid(
        document,
        (Column(20), Column(47), Column(45), Column(23, _R), Column(35)),
        (
            ("Date", "À la banque", "Dans le classeur", "Montant (€)", "Pourquoi"),
            ("{%tr for ligne in rapproches.lignes %}",),
            (
                "{%p for jour in ligne.dates %}\n{{ jour }}\n{%p endfor %}",
                "{%p for texte in ligne.banque %}\n{{ texte }}\n{%p endfor %}",
                "{%p for texte in ligne.classeur %}\n{{ texte }}\n{%p endfor %}",
                "{{ ligne.montant }}",
                "{{ ligne.motif }}\n{%p if ligne.pourquoi %}\nCellule Détail: {{ ligne.pourquoi }}\n{%p endif %}",
            ),
            ("{%tr endfor %}",),
        ),
    )
    say(document, ("", _END))
    # Word wants a paragraph after a table: as small as can be, so that it never opens a page of its own.
    last = document.add_paragraph(style="Séance Corps").paragraph_format
    last.space_after, last.line_spacing = Pt(0), Pt(1)
