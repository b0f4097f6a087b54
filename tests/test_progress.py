"""A progress that shows nothing still gives every item."""

from pic_sheets.progress import Progress, Silence


def test_silence_gives_the_items_and_says_nothing(capsys):
    progress: Progress = Silence()
    progress.step("Lecture")
    assert list(progress.track([3, 1, 2], "Lettres")) == [3, 1, 2]
    assert list(progress.track([], "Rien")) == []
    assert capsys.readouterr() == ("", "")
