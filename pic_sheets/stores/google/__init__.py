"""The shared Google Sheet: read through gspread like any workbook, annotated only where it is ours to."""
