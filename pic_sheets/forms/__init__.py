"""The forms that holders fill in: what they ask, and what an answered one gives for the workbook; pure."""
