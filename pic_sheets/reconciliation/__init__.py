"""The bank beside the workbook: statements merged, movements matched with payments and receipts, what is left explained. Pure."""
