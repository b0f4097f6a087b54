"""From tables of cells to records and issues: headings found, cells typed, references resolved, schemas applied."""
