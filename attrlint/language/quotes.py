"""Direct quotation: what stands between quotation marks, also over several paragraphs."""

from bisect import bisect_right
from typing import NamedTuple

from attrlint.language.marks import Family, double_marks
from attrlint.language.single_marks import single_marks
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


class _Piece(NamedTuple):
    """A quotation's stretch in one block: with its marks, and the words between them."""

    span: Span
    words: Span
    family: Family
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
        """True where the whole of `span` stands inside one block's part of a quotation, marks included."""
        i = bisect_right(self._starts, span.start) - 1
        return i >= 0 and span.start < self._ends[i] and span.end <= self._ends[i]


def quoted(draft: Draft) -> QuoteIndex:
    """The draft's quotations, ready to be asked about places: `draft.layer(quoted).at(offset)`."""
    return QuoteIndex(draft.layer(quotes))


def quotes(draft: Draft) -> tuple[Quote, ...]:
    """Every outermost quotation of the draft, in order.

    A quotation left open at the end of a block goes on in the next block of its kind if that one begins
    with an opening mark, as in newspapers; otherwise it ends with its block, unclosed. A caption or code
    between two paragraphs does not part them.
    """
    found: list[Quote] = []
    pending: list[_Piece] = []
    kind = ""
    for block in draft.blocks:
        if block.kind == "code":
            continue
        words = _trimmed(draft.prose, block.span)
        pieces = _in_block(draft, block.span, words.end)
        if block.kind == "caption":
            found += [_quote([piece]) for piece in pieces]
            continue
        if pending:
            at_once = pieces and pieces[0].span.start == words.start
            goes_on = block.kind == kind and at_once and pieces[0].family == pending[0].family
            if goes_on:
                pending.append(pieces.pop(0))
            if not goes_on or pending[-1].closed:
                found.append(_quote(pending))
                pending = []
        for piece in pieces:
            if piece.closed:
                found.append(_quote([piece]))
            else:
                pending, kind = [piece], block.kind
    if pending:
        found.append(_quote(pending))
    return tuple(sorted(found))


def _in_block(draft: Draft, span: Span, end: int) -> list[_Piece]:
    """The outermost quotations of one block whose words end at `end`; only the last may be unclosed."""
    marks = double_marks(draft.prose, draft.text, span)
    singles = single_marks(draft.prose, span, marks)
    if singles:
        marks = sorted(marks + singles)
    pieces: list[_Piece] = []
    depth = 0
    for mark in marks:
        if not depth:
            first = mark
            depth = 1
        elif mark.family == first.family:
            depth += 1 if mark.opens else -1
            if not depth:
                words = Span(first.end, mark.start)
                pieces.append(_Piece(Span(first.start, mark.end), words, first.family, True))
    if depth:
        end = max(end, first.end)
        pieces.append(_Piece(Span(first.start, end), Span(first.end, end), first.family, False))
    return pieces


def _quote(pieces: list[_Piece]) -> Quote:
    span = Span(pieces[0].span.start, pieces[-1].span.end)
    return Quote(span, tuple(piece.words for piece in pieces), pieces[-1].closed)


def _trimmed(prose: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    piece = span.cut(prose)
    begun = piece.lstrip()
    start = span.start + len(piece) - len(begun)
    return Span(start, start + len(begun.rstrip()))


def _pieces(quote: Quote) -> list[tuple[int, int]]:
    """The parts with their marks: what lies between two paragraphs of a quotation is not quoted."""
    last = len(quote.parts) - 1
    return [
        (part.start - 1 if i else quote.span.start, quote.span.end if i == last else part.end)
        for i, part in enumerate(quote.parts)
    ]
