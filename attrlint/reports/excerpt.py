"""The line of a draft that a finding stands on, cut to the terminal, with its words underlined."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from attrlint.reports.columns import cell
from attrlint.span import Position

MOST_LINES = 4
"""A fault that runs over more lines is shown by its first ones and its last."""


class Strip(NamedTuple):
    """One shown line: its number (0 for lines left out), its text, and the columns to underline."""

    number: int
    text: str
    indent: int
    width: int


def shown_lines(first: int, last: int) -> list[int]:
    """Numbers of the lines that an excerpt from line `first` to line `last` shows, the last one included."""
    return [*range(first, min(last, first + MOST_LINES - 1)), last]


def excerpt(lines: Mapping[int, str], start: Position, end: Position, width: int) -> Iterator[Strip]:
    """The lines from `start` to `end`, each at most `width` columns; those not in `lines` are passed over."""
    before = start.line
    for number in shown_lines(start.line, end.line):
        if number not in lines:
            continue
        if number > before + 1:
            yield Strip(0, "…", 0, 0)
        before = number
        line = lines[number].rstrip("\r\n")
        first = start.column - 1 if number == start.line else len(line) - len(line.lstrip())
        last = end.column - 1 if number == end.line else len(line.rstrip())
        if last > first or number == start.line:
            yield _window(number, line, first, max(first, last), width)


def _window(number: int, line: str, first: int, last: int, width: int) -> Strip:
    """The stretch of `line` around the words from `first` to `last`; time depends on `width` alone."""
    far = 4 * width  # characters looked at: marks that take no column must not make this the whole line
    words, words_width, whole = _fitting(line[first : min(last, first + far)], width - 4)
    whole = whole and last - first <= far
    before = line[max(0, first - far) : first][::-1]
    after = line[last : last + far] if whole else ""
    lead, lead_width, lead_whole = _fitting(before, width)
    tail, tail_width, tail_whole = _fitting(after, width)
    lead_whole = lead_whole and len(before) == first
    tail_whole = tail_whole and whole and last + len(after) == len(line)
    if not (lead_whole and tail_whole) or lead_width + words_width + tail_width > width:
        room = max(0, width - words_width - 4)
        lead, lead_width, fits = _fitting(before, max(room // 2, room - tail_width), at_blank=True)
        lead_whole = lead_whole and fits
        tail, _, fits = _fitting(after, room - lead_width, at_blank=True)
        tail_whole = tail_whole and fits
    left, right = "" if lead_whole else "… ", "" if tail_whole else " …"
    text = left + "".join(reversed(lead)) + "".join(words) + "".join(tail) + right
    return Strip(number, text.rstrip(), len(left) + lead_width, max(1, words_width))


def _fitting(text: str, room: int, at_blank: bool = False) -> tuple[list[str], int, bool]:
    """What stands for the characters of `text` that fit in `room` columns, their columns, and if all did.

    `at_blank` takes a word that does not fit away whole, if it is a short one.
    """
    pieces: list[str] = []
    used = 0
    for at, character in enumerate(text):
        piece, columns = cell(character)
        if used + columns > room:
            blank = text.rfind(" ", max(0, at - 16), at + 1) if at_blank else -1
            kept = pieces if blank < 0 else pieces[:blank]
            return kept, sum(cell(c)[1] for c in text[: len(kept)]), False
        pieces.append(piece)
        used += columns
    return pieces, used, True
