"""A person's words and ours in one note."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.stores.google.marked_notes import marked_note, with_ours
from pic_sheets.texts import NBSP

WORDS = st.text(max_size=200)
COLOURS = st.sampled_from(["", "#FFEB9C", "#000000", "ACCENT1"])


@given(WORDS, WORDS, COLOURS)
def test_what_a_person_wrote_comes_back_to_the_letter_and_the_colour_with_it(theirs, words, before):
    found = marked_note(with_ours(theirs, words, before))
    assert (found.theirs, found.before, found.is_altered) == (theirs, before, False)


@given(WORDS, WORDS, WORDS)
def test_our_words_never_pass_for_the_lines_around_them(theirs, words, more):
    cited = with_ours(theirs, with_ours("", words, "#FFEB9C"), "")
    assert marked_note(f"{cited}\n{more}").theirs == (f"{theirs}\n{more}" if theirs else more)


def test_a_note_of_people_alone_has_nothing_of_ours():
    found = marked_note("Voir Léa.\n――――― PIC Sheets")
    assert (found.theirs, found.before) == ("Voir Léa.\n――――― PIC Sheets", None)


def test_what_a_person_adds_under_ours_or_above_it_stays():
    note = with_ours("Voir Léa.", "Date illisible.", "")
    assert marked_note(f"D'abord.\n{note}\nFait hier.").theirs == "D'abord.\nVoir Léa.\nFait hier."
    assert marked_note(with_ours("", "Date illisible.", "") + "\nFait hier.").theirs == "Fait hier."


def test_a_note_that_a_person_wrote_in_is_theirs_whole_and_still_tells_the_colour():
    note = with_ours("", "Date illisible.", "#FFEB9C").replace("illisible", "illisible, vu avec Léa")
    found = marked_note(note)
    assert (found.theirs, found.before, found.is_altered) == (note, "#FFEB9C", True)
    assert marked_note(with_ours(note, "Autre.", "")).theirs == note


def test_blanks_that_were_changed_on_the_way_do_not_make_ours_a_persons():
    note = with_ours("", f"Date illisible{NBSP}: 31/02.\n→ Corrigez.", "#FFEB9C")
    assert marked_note(note.replace(NBSP, " ")).theirs == ""


def test_a_pasted_note_of_ours_is_removed_as_many_times_as_it_is_there():
    note = with_ours("Voir Léa.", "Date illisible.", "")
    assert marked_note(with_ours(note, "Autre.", "")).theirs == "Voir Léa."


def test_characters_that_no_cell_holds_are_left_out():
    assert "\x07" not in with_ours("", "a\x07b", "")
