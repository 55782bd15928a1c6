"""Columns of words for a terminal."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.reports.columns import columns
from attrlint.reports.visible import visible


class Column(NamedTuple):
    """A column's heading, the most it may take (0: all it needs), and whether figures stand in it."""

    heading: str
    most: int = 0
    figures: bool = False


def table(shape: Sequence[Column], rows: Sequence[Sequence[str]], gap: str = "  ") -> Iterator[str]:
    """The heading, then each row as one line or, where a cell is longer than its column may be, more."""
    cells = [[visible(" ".join(cell.split())) for cell in row] for row in rows]
    widths = [
        max([columns(column.heading), *(columns(row[at]) for row in cells)])
        for at, column in enumerate(shape)
    ]
    widths = [min(width, c.most) if c.most else width for width, c in zip(widths, shape, strict=True)]
    for row in [[column.heading for column in shape], *cells]:
        folded = [list(_folded(cell, width)) for cell, width in zip(row, widths, strict=True)]
        for at in range(max(map(len, folded))):
            line = (
                _padded(lines[at] if at < len(lines) else "", width, column.figures)
                for lines, width, column in zip(folded, widths, shape, strict=True)
            )
            yield gap.join(line).rstrip()


def _padded(text: str, width: int, figures: bool) -> str:
    blanks = " " * (width - columns(text))
    return blanks + text if figures else text + blanks


def _folded(text: str, width: int) -> Iterator[str]:
    """`text` in lines of at most `width` columns; a word longer than a line is broken."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if columns(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while columns(line) > width:
            head = line[:width]
            while columns(head) > width:
                head = head[:-1]
            yield head or line[0]
            line = line[len(head or line[0]) :]
    yield line
