"""Places too far from one another to be about one thing: other sections, the other end of a long draft."""

from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.sentences import sentences
from attrlint.reading.draft import BlockKind, Draft
from attrlint.span import Span

DISPLAY: Final[tuple[BlockKind, ...]] = ("headline", "summary", "caption")
_LONG: Final = 45
"""Sentences after which a draft has gone on to another matter."""
_SECTION: Final = 20
"""The same where a heading stands between."""


def apart(draft: Draft, conflict: Conflict) -> int:
    """Sentences from one of the first two places to the other; 0 where one of them is on display."""
    places = [sentence_of(draft, span) for span in (conflict.span, *conflict.others[:1])]
    found = draft.layer(sentences)
    if any(draft.blocks[found[index].block].kind in DISPLAY for index in places if index >= 0):
        return 0
    return max(places) - min(places)


def far(draft: Draft, conflict: Conflict) -> bool:
    """True where two headings lie between the first two places, one and many sentences, or very many.

    Headline, summary and captions are about the whole draft, and far from nothing in it.
    """
    places = [sentence_of(draft, span) for span in (conflict.span, *conflict.others[:1])]
    if len(places) < 2 or -1 in places:
        return False
    found = draft.layer(sentences)
    first, last = sorted(places)
    blocks = found[first].block, found[last].block
    if any(draft.blocks[block].kind in DISPLAY for block in blocks):
        return False
    headings = sum(draft.blocks[block].kind == "heading" for block in range(blocks[0], blocks[1] + 1))
    return last - first > (_SECTION if headings else _LONG) or headings > 1


def sentence_of(draft: Draft, span: Span) -> int:
    """Index of the sentence that a span begins in, -1 for none."""
    found = draft.layer(sentences)
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low if low < len(found) and found[low].span.overlaps(span) else -1
