"""The fund's budget: figures, tables and their workbook, as pure functions of its records."""
