"""The agreement between the association and the holder of a grant: its words, and the two columns where both sign."""

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from docx.table import _Cell
from letter_layout import RULE, letter, payment_table
from letter_parts import NUMBER, PAYMENTS
from word_blocks import add_table, lines, pad, row_habits, write

_FIRST_PARTY = (
    "{% if association.nom %}**{{ association.nom }}**, {% endif %}association qui gère le fonds des Projets d’initiative "
    "citoyenne (PIC){% if parties.association %}, {{ parties.association }}{% endif %}"
    "{% if association.representant %}, représentée par {{ association.representant }}"
    "{% if association.qualite %} ({{ association.qualite }}){% endif %}{% endif %}. Dans cette convention, on dit "
    "« l’association du fonds »."
)
_SECOND_PARTY = (
    "{% if porteur.est_association %}**{{ porteur.nom }}**, association{% if parties.porteur %}, {{ parties.porteur }}{% endif %}, "
    "représentée par {{ porteur.referent }}, qui déclare pouvoir signer en son nom."
    "{% elif porteur.est_collectif %}**{{ porteur.nom }}**, collectif d’habitants. Un collectif n’a pas d’existence juridique "
    "propre : {{ porteur.referent }}{% if parties.porteur %}, {{ parties.porteur }}{% endif %}, signe au nom du groupe."
    "{% else %}{% if porteur.referent %}**{{ porteur.referent }}**{% else %}…{% endif %}"
    "{% if parties.porteur %}, {{ parties.porteur }}{% endif %}.{% endif %} "
    "Dans cette convention, on dit « le porteur »."
)

_WORDS = (
    ("Titre", "Convention pour un projet d’initiative citoyenne"),
    ("Références", f"Nos références : {NUMBER}séance {{{{ seance.code }}}}, dossier {{{{ projet.code }}}}"),
    ("Corps", "Cette convention est conclue entre :"),
    ("Liste", _FIRST_PARTY),
    ("Liste", _SECOND_PARTY),
    ("Intertitre", "Article 1 – Le projet"),
    (
        "Corps",
        (
            "Le porteur s’engage à réaliser le projet{% if projet.titre %} **« {{ projet.titre }} »**{% endif %}"
            "{% if projet.periode %}, prévu {{ projet.periode }}{% endif %}{% if projet.lieu %} ({{ projet.lieu }}){% endif %}, tel "
            "qu’il est décrit dans le dossier {{ projet.code }}{% if depot %}, déposé le {{ depot }}{% endif %}. "
            "Le comité d’attribution a accordé une aide à ce projet{% if seance.date_longue %} le {{ seance.date_longue }}{% endif %}."
        ),
    ),
    ("Intertitre", "Article 2 – Le montant de l’aide"),
    (
        "Corps",
        (
            "L’association du fonds accorde au porteur une aide de **{{ accorde.montant }}**"
            "{% if accorde.connu %} ({{ accorde.en_lettres }}){% endif %}. C’est un maximum : si le projet coûte moins cher que "
            "prévu, l’aide est ramenée aux dépenses justifiées."
            "{% if financeurs.parts %} Cette aide est financée par {{ financeurs.parts }}.{% endif %}"
            "{% if est_obligatoire %} Au-dessus de 23\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€, une aide publique demande une "
            "convention : article 10 de la loi n°\N{NO-BREAK SPACE}2000-321 du 12 avril 2000, décret "
            "n°\N{NO-BREAK SPACE}2001-495 du 6 juin 2001.{% endif %}"
        ),
    ),
    ("Intertitre", "Article 3 – Les versements"),
    ("", "{%p if echeancier.lignes %}"),
    (PAYMENTS, ""),
    ("", "{%p endif %}"),
    ("", "{%p if echeancier.a_preciser %}"),
    ("Corps", "L’association du fonds précisera par écrit comment et quand l’aide est versée."),
    ("", "{%p endif %}"),
    ("", "{%p if compte.connu %}"),
    (
        "Après Tableau",
        (
            "L’argent est versé sur le compte {{ compte.iban }}{% if compte.titulaire %}, ouvert au nom de "
            "« {{ compte.titulaire }} »{% endif %}."
        ),
    ),
    ("", "{%p else %}"),
    (
        "Après Tableau",
        (
            "Le porteur remet un relevé d’identité bancaire (RIB) à l’association du fonds. Si ce n’est pas possible, ils "
            "choisissent ensemble une autre façon de payer."
        ),
    ),
    ("", "{%p endif %}"),
    ("Intertitre", "Article 4 – Ce que le porteur s’engage à faire"),
    ("Liste", "réaliser le projet tel qu’il est décrit dans son dossier ;"),
    (
        "Liste",
        "utiliser l’aide pour ce projet seulement, et pour des dépenses de fonctionnement : le fonds ne paie pas d’investissement ;",
    ),
    ("Liste", "garder toutes les factures, et les montrer si l’association du fonds ou un financeur le demande ;"),
    (
        "Liste",
        (
            "remettre son bilan et la copie des factures une fois le projet terminé"
            "{% if bilan.date_limite %}, **au plus tard le {{ bilan.date_limite }}**{% endif %} ;"
        ),
    ),
    ("Liste", "rendre la part de l’aide qui n’a pas été utilisée, ou dont l’utilisation n’est pas justifiée ;"),
    (
        "Liste",
        (
            "{% if financeurs.liste %}dire, pendant le projet et sur ses affiches et publications, que le projet est aidé par "
            "{{ financeurs.liste }}, et y mettre leurs logos ;{% else %}dire pendant le projet qui le finance ;{% endif %}"
        ),
    ),
    ("Liste", "prévenir sans attendre l’association du fonds si le projet change ou ne peut pas avoir lieu."),
    ("", "{%p if reserves %}"),
    (
        "Corps",
        (
            "Le comité a aussi posé {% if reserves|length > 1 %}ces conditions{% else %}cette condition{% endif %}, que le porteur "
            "accepte :"
        ),
    ),
    ("", "{%p for reserve in reserves %}"),
    ("Liste", "{{ reserve }}"),
    ("", "{%p endfor %}"),
    ("", "{%p endif %}"),
    ("Intertitre", "Article 5 – Ce que l’association du fonds s’engage à faire"),
    (
        "Corps",
        (
            "L’association du fonds verse l’aide comme le dit l’article 3. Elle répond aux questions du porteur, l’accompagne s’il "
            "le souhaite, et l’aide à remplir son bilan."
        ),
    ),
    ("Intertitre", "Article 6 – Si le projet change ou s’arrête"),
    (
        "Corps",
        (
            "Un changement important (les dates, le lieu, le budget, le contenu) se décide par un accord écrit entre le porteur et "
            "l’association du fonds. Le porteur peut renoncer à son projet en l’écrivant à l’association du fonds. Si le projet n’a "
            "pas lieu ou s’arrête, il rend la part de l’aide déjà versée qui n’a pas servi au projet. En cas de désaccord, ils "
            "cherchent d’abord une solution ensemble."
        ),
    ),
    ("Intertitre", "Article 7 – Les données personnelles"),
    (
        "Corps",
        (
            "L’association du fonds utilise les coordonnées du porteur pour suivre le projet, verser l’aide et rendre compte aux "
            "financeurs, et pour rien d’autre. Le titre, la description et les effets du projet peuvent paraître dans le bilan annuel "
            "du fonds. Le porteur peut demander à voir, à corriger ou à effacer les données qui le concernent, comme le prévoit "
            "le règlement général sur la protection des données (RGPD)"
            "{% if association.joindre %}, en joignant l’association du fonds {{ association.joindre }}{% endif %}."
        ),
    ),
    ("Intertitre", "Article 8 – La durée"),
    (
        "Corps",
        (
            "Cette convention commence le jour où les deux parties l’ont signée. Elle se termine quand le bilan a été remis et que "
            "tout ce qui était dû a été versé ou rendu."
        ),
    ),
    (
        "Avant Signatures",
        (
            "Fait en deux exemplaires originaux, un pour chaque partie{% if lieu_signature %}, à {{ lieu_signature }}{% endif %}, "
            "le {{ date_lettre }}."
        ),
    ),
)


def agreement() -> Document:
    """The agreement's template: articles, then both signatures on one page with the line above them."""
    document = letter()
    for style, text in _WORDS:
        if style == PAYMENTS:
            payment_table(document)
        elif style == "Avant Signatures":
            paragraph = write(document.add_paragraph(style="Lettre Conclusion"), text)
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(10), Pt(6)
            paragraph.paragraph_format.keep_with_next = True
        else:
            write(document.add_paragraph(style=f"Lettre {style or 'Corps'}"), text)
    _signatures(document)
    return document


def _signatures(document: Document) -> None:
    table = add_table(document, document, 1, (82.5, 82.5))
    lines(table, ("top", "bottom", "left", "right", "insideV"), RULE)
    pad(table, 2, 3)
    row_habits(table, headers=0)
    table.rows[0].height, table.rows[0].height_rule = Mm(48), WD_ROW_HEIGHT_RULE.AT_LEAST
    left, right = table.rows[0].cells
    _column(
        document,
        left,
        "Pour l’association du fonds",
        "{% if association.signature %}{{ association.signature }}, {% endif %}{{ association.representant }}",
    )
    _column(
        document,
        right,
        "{% if porteur.groupe %}Pour le porteur{% else %}Le porteur{% endif %}",
        "{{ porteur.referent }}{% if porteur.au_nom %}, {{ porteur.au_nom }}{% endif %}",
    )
    # Word wants a paragraph after a table: as small as can be, so that it never opens a page of its own.
    last = document.add_paragraph(style="Lettre Corps")
    last.paragraph_format.space_after, last.paragraph_format.line_spacing = Pt(0), Pt(1)


def _column(document: Document, cell: _Cell, title: str, name: str) -> None:
    first = cell.paragraphs[0]
    first.style = document.styles["Lettre Tableau Titre"]
    write(first, title)
    for text in (name, "Date et signature :"):
        write(cell.add_paragraph(style="Lettre Tableau"), text)
