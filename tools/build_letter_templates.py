"""Draw the shipped Word templates: `python tools/build_letter_templates.py`, or `--check` to compare without writing."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from accounts_report import accounts_report
from agreement import agreement
from committee_layout import convocation
from committee_papers import PAPERS
from committee_texts import CONVOCATIONS
from docx.document import Document
from follow_up_texts import FOLLOW_UP
from kit_papers import KIT
from letter_layout import account_table, letter, payment_table
from letter_parts import ACCOUNT, PAYMENTS
from letter_texts import LETTERS
from minutes_text import minutes_template
from reminder_texts import REMINDERS
from request_text import request_template
from review_text import annual_review
from rules_text import rules_template
from statement_papers import STATEMENTS
from word_blocks import document_bytes, write

from pic_sheets.documents.bilan_annuel import DOCUMENT as REVIEW
from pic_sheets.documents.compte_rendu import DOCUMENT as ACCOUNTS
from pic_sheets.documents.demande import DOCUMENT as REQUEST
from pic_sheets.documents.proces_verbal import DOCUMENT as MINUTES
from pic_sheets.documents.reglement import DOCUMENT as RULES

FOLDER = Path(__file__).resolve().parent.parent / "letter_templates"

_HEAD = (
    ("Destinataire", "{%p for ligne in destinataire %}"),
    ("Destinataire", "{{ ligne }}"),
    ("Destinataire", "{%p endfor %}"),
    (
        "Lieu et date",
        "{% if lieu_signature %}{{ lieu_signature }}, le {{ date_lettre }}{% else %}Le {{ date_lettre }}{% endif %}",
    ),
)

_TABLES = {PAYMENTS: payment_table, ACCOUNT: account_table}


def letter_bytes(title: str, words: Sequence[tuple[str, str]], sheet: Document | None = None) -> bytes:
    """One letter's template, on a blank letter or on the sheet given."""
    document = sheet or letter()
    for style, text in (*_HEAD, *words):
        if style in _TABLES:
            _TABLES[style](document)
        else:
            write(document.add_paragraph(style=f"Lettre {style or 'Corps'}"), text)
    return document_bytes(document, title)


def templates() -> Iterator[tuple[str, bytes]]:
    """Every shipped template: file name and bytes."""
    for stem, (title, words) in {**LETTERS, **FOLLOW_UP, **REMINDERS}.items():
        yield f"{stem}.docx", letter_bytes(title, words)
    for stem, (title, about, words) in CONVOCATIONS.items():
        yield f"{stem}.docx", letter_bytes(title, words, convocation(about))
    for stem, (title, drawn) in {**PAPERS, **STATEMENTS, **KIT}.items():
        yield f"{stem}.docx", document_bytes(drawn(), title)
    yield f"{MINUTES.template}.docx", document_bytes(minutes_template(), MINUTES.title)
    yield "convention.docx", document_bytes(agreement(), "Convention entre l’association et le porteur d’un projet")
    yield f"{ACCOUNTS.template}.docx", document_bytes(accounts_report(), ACCOUNTS.title)
    yield f"{REQUEST.template}.docx", document_bytes(request_template(), REQUEST.title)
    yield f"{RULES.template}.docx", document_bytes(rules_template(), RULES.title)
    yield f"{REVIEW.template}.docx", document_bytes(annual_review(REVIEW.example_charts), REVIEW.title)


def main() -> int:
    """Write the templates, or with --check say which differ; the exit code is 1 when one does."""
    check = sys.argv[1:] == ["--check"]
    stale = 0
    FOLDER.mkdir(exist_ok=True)
    for name, content in templates():
        path = FOLDER / name
        same = path.exists() and path.read_bytes() == content
        if check and not same:
            stale += 1
            print(f"{name} differs from what tools/build_letter_templates.py draws", file=sys.stderr)
        elif not check and not same:
            path.write_bytes(content)
            print(f"{name} written")
    return int(stale > 0)


if __name__ == "__main__":
    raise SystemExit(main())
