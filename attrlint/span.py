"""Where something stands in a draft: offsets in Unicode code points, never bytes."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code-point offsets into a draft's text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of `text` that stand in this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True where the two have at least one character in common."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A place as people and editors count it: line and column from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int
