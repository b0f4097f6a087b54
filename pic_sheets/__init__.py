"""PIC Sheets: a citizens' initiative fund's year, from its workbook to its letters and its annual review."""

__version__ = "0.1.0"
