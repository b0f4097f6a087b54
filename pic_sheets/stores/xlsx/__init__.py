"""An Excel file taken apart: its zip, its parts, what its cells hold that a plain reader does not tell."""
