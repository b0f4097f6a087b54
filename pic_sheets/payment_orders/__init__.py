"""What is to be paid, why, and the order given to the bank (SEPA). Pure."""
