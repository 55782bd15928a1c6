"""Places in a text as editors count them: lines from 0, and units of UTF-8, UTF-16 or UTF-32 in a line."""

import re
from bisect import bisect_right
from typing import Final

from lsprotocol.types import Position, PositionEncodingKind, Range

Encoding = PositionEncodingKind | str | None
"""How the client counts within a line; None, and what nobody knows, is UTF-16."""

# the protocol knows no other line ends, however many Unicode has
_END: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text, for going from an offset in code points to a client's position and back."""

    __slots__ = ("_encoding", "_ends", "_starts", "text")

    def __init__(self, text: str, encoding: Encoding) -> None:
        self.text: Final = text
        self._encoding = encoding
        breaks = [found.span() for found in _END.finditer(text)]
        self._starts: Final = [0, *(end for _, end in breaks)]
        self._ends: Final = [*(start for start, _ in breaks), len(text)]

    def position(self, offset: int) -> Position:
        """The position of a code-point offset; one outside the text is taken to be its nearest end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        # within a CRLF there is no position: the line ends before it
        end = min(offset, self._ends[line])
        return Position(line, units(self.text[self._starts[line] : end], self._encoding))

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; behind the end of a line it is that end, in a character its beginning."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[position.line], self._ends[position.line]
        if self._counts_code_points(start, end):
            return min(start + position.character, end)
        left = position.character
        for at in range(start, end):
            left -= units(self.text[at], self._encoding)
            if left < 0:
                return at
        return end

    def at(self, line: int, column: int) -> int:
        """The offset of a line and column, both from 1 and in code points, or the nearest that there is."""
        row = min(max(line, 1), len(self._starts)) - 1
        return min(self._starts[row] + max(column, 1) - 1, self._ends[row])

    def _counts_code_points(self, start: int, end: int) -> bool:
        return self._encoding == PositionEncodingKind.Utf32 or self.text[start:end].isascii()


def units(words: str, encoding: Encoding) -> int:
    """How many units a client counts for these words."""
    if encoding == PositionEncodingKind.Utf32 or words.isascii():
        return len(words)
    if encoding == PositionEncodingKind.Utf8:
        return len(words.encode("utf-8", "surrogatepass"))
    return len(words) + sum(character > "\uffff" for character in words)
