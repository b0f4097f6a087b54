"""The year in double entry: its chart of accounts, its journals, the file of its entries (FEC), and what checks one. Pure."""
