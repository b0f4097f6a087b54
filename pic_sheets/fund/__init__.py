"""The rules of the fund, one concept per module: pure functions over its records."""
