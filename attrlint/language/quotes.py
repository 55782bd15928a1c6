"""Direct quotation: what stands between quotation marks, also over several paragraphs."""

from bisect import bisect_right
from typing import NamedTuple

from attrlint.language.marks import marks
from attrlint.reading.draft import Draft
from attrlint.span import Span


class Quote(NamedTuple):
    """One outermost quotation.

    `span` runs from the opening mark to the closing mark, both included; to the end of its last
    block where no mark closes it. `parts` are the words between the marks, one part a block.
    """

    span: Span
    parts: tuple[Span, ...]
    closed: bool


class QuoteIndex:
    """Whether a place in the draft stands inside a quotation, answered by bisection."""

    __slots__ = ("_ends", "_quotes", "_starts")

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        pieces = sorted((*piece, quote) for quote in quotes for piece in _pieces(quote))
        self._starts = [start for start, _, _ in pieces]
        self._ends = [end for _, end, _ in pieces]
        self._quotes = [quote for _, _, quote in pieces]

    def at(self, offset: int) -> Quote | None:
        """The quotation in which the character at `offset` stands, its marks included; None outside."""
        i = bisect_right(self._starts, offset) - 1
        return self._quotes[i] if i >= 0 and offset < self._ends[i] else None

    def holds(self, span: Span) -> bool:
        """True where the whole of `span` stands inside one block's part of a quotation."""
        i = bisect_right(self._starts, span.start) - 1
        return i >= 0 and span.start < self._ends[i] and span.end <= self._ends[i]


def quoted(draft: Draft) -> QuoteIndex:
    """The draft's quotations, ready to be asked about places: `draft.layer(quoted).at(offset)`."""
    return QuoteIndex(draft.layer(quotes))


def quotes(draft: Draft) -> tuple[Quote, ...]:
    """Every outermost quotation of the draft, in order.

    A quotation left open at the end of a block goes on in the next block of its kind if that one begins
    with an opening mark, as in newspapers; otherwise it ends with its block, unclosed. Captions and code
    between two paragraphs do not part them.
    """
    found: list[Quote] = []
    pending: list[Span] = []
    opened = 0
    family = kind = ""
    for block in draft.blocks:
        if block.kind == "code":
            continue
        aside = block.kind == "caption" and kind != "caption"
        inside = marks(draft.prose, draft.text, block.span)
        words = _words(draft.prose, block.span)
        if pending and not aside:
            goes_on = (
                block.kind == kind
                and inside
                and inside[0].family == family
                and inside[0].start == words.start
                and inside[0].opens
            )
            if not goes_on:
                found.append(Quote(Span(opened, pending[-1].end), tuple(pending), False))
                pending = []
        at = depth = 0
        start = begin = 0
        now = ""
        for mark in inside:
            if not depth:
                if mark.opens:
                    depth, now, start, begin = 1, mark.family, mark.start, mark.end
            elif mark.family == now:
                depth += 1 if mark.opens else -1
                if not depth:
                    at += 1
                    part = Span(begin, mark.start)
                    if pending and not aside:
                        found.append(Quote(Span(opened, mark.end), (*pending, part), True))
                        pending = []
                    else:
                        found.append(Quote(Span(start, mark.end), (part,), True))
        if depth:
            part = Span(begin, max(begin, words.end))
            if aside:
                found.append(Quote(Span(start, part.end), (part,), False))
            else:
                if not pending:
                    opened = start
                pending.append(part)
                family, kind = now, block.kind
    if pending:
        found.append(Quote(Span(opened, pending[-1].end), tuple(pending), False))
    return tuple(sorted(found))


def _words(prose: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    piece = span.cut(prose)
    stripped = piece.lstrip()
    start = span.start + len(piece) - len(stripped)
    return Span(start, start + len(stripped.rstrip()))


def _pieces(quote: Quote) -> list[tuple[int, int]]:
    """The parts with their marks: what lies between two paragraphs of a quotation is not quoted."""
    last = len(quote.parts) - 1
    return [
        (part.start - 1 if i else quote.span.start, quote.span.end if i == last else part.end)
        for i, part in enumerate(quote.parts)
    ]
