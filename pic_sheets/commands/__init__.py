"""The tasks of the staff, one module each: gather, decide, act.

Every public module declares `COMMAND`, a click command that returns an Outcome; the command line (and later the panel)
build themselves from this package. Heavy libraries are imported inside the functions that need them, so that the help
answers at once.
"""
