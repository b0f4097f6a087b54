"""What the fund owes today, and the orders that pay it: decided, written for the bank and remembered, as data."""
