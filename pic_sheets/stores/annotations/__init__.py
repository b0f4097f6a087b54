"""The annotated copy: the staff's own workbook with a note and a colour on each faulty cell, and everything else as it was.

The package is never read into a model and written again, which is how libraries lose text boxes, buttons, sparklines and
cached values. It is patched: a few bytes are put in the few parts that must know of the notes, all other members are
copied with their compressed bytes.
"""
