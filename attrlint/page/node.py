"""The tree of a page before anybody asks what it means: words, lists and mappings, each with its place.

Nodes are plain tuples of plain values, so that a cache can keep them.
"""

from typing import NamedTuple


class Scalar(NamedTuple):
    """Words as written. `inset` is where they begin after `column` (1 behind an opening quotation
    mark), or -1 where lines are folded or indented and columns inside cannot be told.
    `bare` says that no quotation marks stand around them.
    """

    line: int
    column: int
    words: str
    inset: int = 0
    bare: bool = True


class Listing(NamedTuple):
    """A list of values."""

    line: int
    column: int
    items: "tuple[Node, ...]"


class Entry(NamedTuple):
    """One key of a mapping, where the key stands, and its value."""

    line: int
    column: int
    key: str
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values in the order they were written."""

    line: int
    column: int
    entries: tuple[Entry, ...]


Node = Scalar | Listing | Mapping
