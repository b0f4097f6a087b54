"""The sheets they already have: an association's own workbook read as ours, through a correspondence that staff correct.

A correspondence is data (`correspondence`), proposed from headings and contents (`proposals`), written and read back as the
sheets of a small workbook (`pages`). Adopting is pure: their tables and a correspondence give the tables that `reading` reads
as ours, each value at its own address (`adopting`).
"""
