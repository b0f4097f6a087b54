"""How much room words take, and where there is some for them."""

from collections.abc import Iterable, Iterator, Sequence

from pic_sheets.drawings import Point, Text
from pic_sheets.maps.geometry import Box

#: The width of a letter on average, as a part of its size: a little more than any usual typeface has.
_LETTER = 0.48


def width(words: str, size: float) -> float:
    """About how wide the words are, in units."""
    return len(words) * size * _LETTER


def shortened(words: str, size: float, room: float) -> str:
    """The words, or their beginning and « … » when they would take more than the room.

    >>> shortened("Cité du Vieux-Moulin", 10, 1000), shortened("Cité du Vieux-Moulin", 10, 60)
    ('Cité du Vieux-Moulin', 'Cité du Vie…')
    """
    most = max(1, int(room / (size * _LETTER)))
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def box_of(text: Text) -> Box:
    """About the box that a text takes."""
    long = width(text.words, text.size)
    left = text.at[0] - {"start": 0.0, "middle": long / 2, "end": long}[text.anchor]
    return Box(left, text.at[1] - text.size * 0.6, left + long, text.at[1] + text.size * 0.6)


def freely_placed(texts: Iterable[Sequence[Text]], taken: Iterable[Box], frame: Box) -> Iterator[Text]:
    """Of each text's possible places, the first inside the frame that meets nothing; none when there is none."""
    boxes = [*taken]
    for tries in texts:
        for text in tries:
            box = box_of(text)
            if _is_within(box, frame) and not any(box.meets(other) for other in boxes):
                boxes.append(box)
                yield text
                break


def around(box: Box, at: Point, words: str, size: float, colour: str, halo: str) -> tuple[Text, ...]:
    """The words above a box, under it, beside it, then upon it."""
    x, middle = box.centre
    away = size * 0.8
    return (
        Text((x, box.top - away), words, size, colour, "middle", halo),
        Text((x, box.bottom + away), words, size, colour, "middle", halo),
        Text((box.right + away / 2, middle), words, size, colour, "start", halo),
        Text((box.left - away / 2, middle), words, size, colour, "end", halo),
        Text(at, words, size, colour, "middle", halo),
    )


def _is_within(box: Box, frame: Box) -> bool:
    return frame.holds((box.left, box.top), 2) and frame.holds((box.right, box.bottom), 2)
