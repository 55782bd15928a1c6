"""Cutting a draft's words where something that is marked in them begins or ends."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from attrlint.reading.draft import FILLER, SEAM, Draft
from attrlint.span import Span


class Marked(Protocol):
    """Whatever stands on a stretch of a draft."""

    @property
    def span(self) -> Span: ...


Mark = TypeVar("Mark", bound=Marked)


def by_block(blocks: Sequence[Span], marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks of each block; what runs over several belongs to each of them. Both come in order."""
    rows: list[list[Mark]] = [[] for _ in blocks]
    first = 0
    for mark in marks:
        while first < len(blocks) and blocks[first].end <= mark.span.start:
            first += 1
        at = first
        while at < len(blocks) and blocks[at].start < mark.span.end:
            rows[at].append(mark)
            at += 1
    return rows


def runs(within: Span, marks: Sequence[Mark]) -> Iterator[tuple[Span, list[Mark]]]:
    """The stretches between every two places where a mark begins or ends, each with the marks it stands in.

    `marks` come in the order in which they begin.
    """
    edges = {within.start, within.end}
    for mark in marks:
        edges.update(min(max(edge, within.start), within.end) for edge in mark.span)
    running: list[Mark] = []
    coming = 0
    for start, end in pairwise(sorted(edges)):
        while coming < len(marks) and marks[coming].span.start <= start:
            running.append(marks[coming])
            coming += 1
        running = [mark for mark in running if mark.span.end > start]
        yield Span(start, end), running


def filled(draft: Draft, block: Span) -> Span | None:
    """A block without the blanks around its words; None where it has no words."""
    words = block.cut(draft.prose)
    start = block.start + len(words) - len(words.lstrip())
    end = block.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def words_of(draft: Draft, span: Span) -> str:
    """The prose without what only stands in for markup: `prose` has these where `text` has something else."""
    words = span.cut(draft.prose)
    if FILLER not in words and SEAM not in words:
        return words
    pairs = zip(words, span.cut(draft.text), strict=True)
    return "".join(shown for shown, written in pairs if shown not in (FILLER, SEAM) or shown == written)
