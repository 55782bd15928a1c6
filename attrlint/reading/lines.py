"""Lines of plain text, and whether a line break ends a paragraph or only wraps a line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

WRAP_LIMIT: Final = 110
"""No editor wraps lines wider than this; a text with wider lines has paragraphs for lines."""

_LINE = re.compile(r"[^\r\n]*")
_FIRST_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")


class Line(NamedTuple):
    """One line: offsets of its words, and `indent`, how far they stand from the line's beginning."""

    start: int
    end: int
    indent: int
    words: str


def lines(text: str) -> Iterator[Line]:
    """Every line of the text in order; lines end at LF, CRLF and CR only; a blank one has start == end."""
    at, size = 0, len(text)
    while at < size:
        found = _LINE.match(text, at)
        stop = found.end() if found else at
        raw = text[at:stop]
        words = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if words else at
        yield Line(start, start + len(words), start - at, words)
        at = stop + (2 if text.startswith("\r\n", stop) else 1)


def ends_sentence(words: str) -> bool:
    """True where the words end with a full stop, question or exclamation mark, closing marks apart."""
    return _STOP.search(words[-12:]) is not None


class Wrapping:
    """How a text breaks its lines, judged over the whole of it.

    A wrapped text has lines of similar width, broken wherever the next word would not fit:
    so the next line mostly begins in lower case.
    """

    def __init__(self, breaks: Sequence[tuple[Line, Line]]) -> None:
        """`breaks`: each two lines that stand directly below each other, list markers apart."""
        widths = sorted(len(above.words) for above, _ in breaks)
        self.width: Final = widths[len(widths) * 9 // 10] if widths else 0
        flowing = sum(1 for above, below in breaks if _flows(above, below))
        self.wrapped: Final = 40 <= self.width <= WRAP_LIMIT and flowing >= 0.3 * len(breaks)

    def joins(self, above: Line, below: Line) -> bool:
        """True where the two lines are one paragraph."""
        if _flows(above, below):
            return True
        if not self.wrapped or below.indent > above.indent + 1:
            return False
        word = _FIRST_WORD.match(below.words)
        needed = len(above.words) + 1 + (word.end() if word else 0)
        return needed > 0.85 * self.width


def _flows(above: Line, below: Line) -> bool:
    """The sentence plainly runs on: nothing ends it above, and it goes on in lower case."""
    return below.words[0].islower() and not ends_sentence(above.words)
