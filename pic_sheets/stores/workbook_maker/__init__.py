"""The parts of a new workbook: its sheets, lists, notes, validations, looks, and the file they make."""
