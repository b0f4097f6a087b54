"""The documents staff hand out, one module each: what a letter or a review says, as the fields its Word template asks for.

Every public module declares a `DOCUMENT`; its template is `letter_templates/<module>.docx`. Fields are plain nested
dicts of texts, whole numbers, booleans and lists, named in French because staff meet them in Word.
"""
