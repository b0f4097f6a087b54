"""The only code that touches files and their libraries: cells come in, plans go out."""
