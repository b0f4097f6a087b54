"""Whatever a workbook holds, every document of the catalogue has its fields, plain data that a template can print."""

import os
from datetime import date
from typing import Any

from any_tables import any_table
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pic_sheets import checks, documents
from pic_sheets.catalogue import catalogue
from pic_sheets.dates import month_of
from pic_sheets.documents._document import (
    Letter,
    MeetingDocument,
    MonthDocument,
    ProjectRecord,
    ProjectSheet,
    ReconciliationDocument,
    Review,
)
from pic_sheets.documents._example_reconciliation import example_reconciliation
from pic_sheets.documents._letter_names import letter_name
from pic_sheets.documents._registered import identity_of, key_of
from pic_sheets.documents._rows_behind import rows_behind
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.reading.reader import read_tables

MANY = 10 if os.environ.get("PIC_SHEETS_EVERY_CHECK") else 1
DOCUMENTS = catalogue(documents, "DOCUMENT").values()


def _fields(document: Any, found: Fund, issues: Any, today: date) -> list[Any]:
    """The fields of every document of a kind that the fund has something for, two at most."""
    match document:
        case Letter():
            occasions = document.occasions(found, today)[:2]
            for occasion in occasions:
                assert occasion.why == occasion.why.strip()
                assert letter_name(found, document, occasion).endswith(".docx")
                rows_behind(found, occasion)
                identity_of(key_of(found, document, occasion), document.fields(found, occasion, today), today, "")
            return [document.fields(found, occasion, today) for occasion in occasions]
        case MeetingDocument():
            return [document.fields(found, meeting, today, issues) for meeting in found.meetings[:2]]
        case ProjectSheet():
            pairs = [(meeting, project) for meeting in found.meetings[:1] for project in found.projects[:2]]
            return [document.fields(found, meeting, project, today, issues) for meeting, project in pairs]
        case Review():
            document.charts(found, today)
            return [document.fields(found, today)]
        case MonthDocument() | ReconciliationDocument():
            of = month_of(today) if isinstance(document, MonthDocument) else example_reconciliation()
            return [document.fields(found, of, today)]
    assert isinstance(document, ProjectRecord)
    return [document.fields(found, project, today) for project in found.projects[:2]]


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    return all(map(_is_plain, value)) if isinstance(value, list | tuple) else isinstance(value, str | int | bool)


@settings(max_examples=25 * MANY, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(any_table(), min_size=6, max_size=16), st.dates(date(2024, 6, 1), date(2026, 6, 1)))
def test_any_fund_has_fields_for_every_document(tables: list[Any], today: date) -> None:
    try:
        reading = read_tables(tables, "suivi.xlsx")
    except UnreadableWorkbook:
        assume(False)
    found = fund(reading)
    issues = (*reading.issues, *checks.issues(found, today))
    for document in DOCUMENTS:
        for fields in _fields(document, found, issues, today):
            assert _is_plain(fields), document.template
