"""Quotations of other drafts that are like this one's and not the same."""

from collections.abc import Callable, Iterator
from typing import Final

from attrlint.finding import Related
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import SaidNear
from attrlint.register.said import Said
from attrlint.register.share import numbers
from attrlint.register.store import Store
from attrlint.span import Span

MOST_LIKE: Final = 40
LONGEST_CHANGE: Final = 3
ANCHOR: Final = 3
"""Words in a row on both sides of a difference that make two quotations one."""


class Likeness:
    """The quotations of the register; their words are read again from the drafts they stand in."""

    def __init__(self, store: Store, shown: Callable[[str], str], text_of: Callable[[str], str]) -> None:
        self._store = store
        self._shown = shown
        self._text_of = text_of

    def near(self, quotes: tuple[Said, ...], path: str) -> Iterator[SaidNear]:
        """For each quotation the first way in which another draft has it differently."""
        for said in quotes:
            for other_path, prints, gaps, start, end in self._alike(said, path):
                found = departure(said.prints, said.gaps, prints, gaps)
                if found:
                    made = self._told(said, found, other_path, Span(start, end))
                    if made:
                        yield made
                        break

    def _alike(
        self, said: Said, path: str
    ) -> Iterator[tuple[str, tuple[int, ...], frozenset[int], int, int]]:
        marks = ",".join("?" * len(said.sketch))
        query = (
            f"SELECT DISTINCT quote.id, path, prints, gaps, start, end FROM sketch"
            f" JOIN quote ON quote.id = sketch.quote JOIN file ON file.id = quote.file"
            f" WHERE key IN ({marks}) AND path != ? ORDER BY day DESC, path, start LIMIT ?"
        )
        for _, other, prints, gaps, start, end in self._store.rows(query, (*said.sketch, path, MOST_LIKE)):
            yield (
                str(other),
                numbers(prints if isinstance(prints, bytes) else b""),
                frozenset(int(gap) for gap in str(gaps).split()),
                int(str(start)),
                int(str(end)),
            )

    def _told(
        self, said: Said, found: tuple[int, int, int, int, int, int], path: str, span: Span
    ) -> SaidNear | None:
        first, last, theirs, until, before, after = found
        text = self._text_of(path)
        words = _words(span.cut(text))
        if len(words) < until or not words:
            return None
        start, end = span.start + words[theirs][0], span.start + words[until - 1][1]
        bare = Draft(path, text, text, ())
        there = Related(self._shown(path), bare.position(start), bare.position(end), text[start:end], "")
        return SaidNear(said, first, last, " ".join(text[start:end].split()), before, after, there)


def departure(
    mine: tuple[int, ...], my_gaps: frozenset[int], theirs: tuple[int, ...], their_gaps: frozenset[int]
) -> tuple[int, int, int, int, int, int] | None:
    """Where two quotations that are otherwise the same part for up to LONGEST_CHANGE words, or None.

    First and last (exclusive) index of the differing words in mine, the same in theirs, and how many words
    they share before and after. One may be cut shorter than the other at either end. What an ellipsis or a
    bracket parts openly is no departure.
    """
    for shift in range(ANCHOR - len(mine), len(theirs) - ANCHOR + 1):
        # `shift` lays my first word beside theirs: from there on, or from its own first, both run alike
        start = max(0, -shift)
        before = 0
        while (
            start + before < len(mine)
            and start + before + shift < len(theirs)
            and mine[start + before] == theirs[start + before + shift]
        ):
            before += 1
        first, at = start + before, start + before + shift
        if before < ANCHOR or first >= len(mine) or at >= len(theirs):
            continue
        found = _rejoined(mine[first:], theirs[at:])
        if found:
            size, other, after = found
            near = {*range(first - 1, first + size + 2)}, {*range(at - 1, at + other + 2)}
            if not (my_gaps & near[0] or their_gaps & near[1]):
                return first, first + size, at, at + other, before, after
    return None


def _rejoined(mine: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[int, int, int] | None:
    """How many words of each differ before both run alike to the end of one, and for how many words."""
    for size in range(1, LONGEST_CHANGE + 1):
        for other in range(1, LONGEST_CHANGE + 1):
            length = min(len(mine) - size, len(theirs) - other)
            if length >= ANCHOR and mine[size : size + length] == theirs[other : other + length]:
                return size, other, length
    return None


def _words(text: str) -> list[tuple[int, int]]:
    """Where the words of a quotation stand, counted as `said` counts them."""
    from attrlint.language.tokens import Tokens

    # one character for one character, so that offsets hold
    words = Tokens(text.replace("’", "'").replace("\n", " ").replace("\r", " "))
    return [
        (words.starts[at], words.ends[at])
        for at in range(len(words))
        if words.lower[at][0].isalnum() or words.lower[at][0] == "'"
    ]
