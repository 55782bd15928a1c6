"""Reach: the sentences that a reader takes as coming from an attribution."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from attrlint.attribution.model import Attribution
from attrlint.language.quotes import quoted
from attrlint.language.sentences import Sentence, sentences
from attrlint.reading.draft import Draft

_CARRIES: Final = ("speech", "writing", "document")
"""Tiers whose content readers take as going on into the sentences that follow in the paragraph."""


def reach(draft: Draft, every: Sequence[Attribution]) -> tuple[tuple[int, ...], ...]:
    """For each sentence the indexes (into `every`) of the attributions that reach it.

    Those whose cue or content it holds; and, where it holds none, the last one before it in the same
    paragraph that reports speech, writing or a document.
    """
    found = draft.layer(sentences)
    direct = _direct(found, every)
    index = draft.layer(quoted)
    rows: list[tuple[int, ...]] = []
    for i, sentence in enumerate(found):
        here = tuple(sorted(direct[i]))
        if not here and i and found[i - 1].block == sentence.block:
            here = tuple(a for a in rows[i - 1] if every[a].tier in _CARRIES)[-1:]
        elif not here and i and index.holds(sentence.span):
            here = _speaker_before(found, rows, i, every)
        rows.append(here)
    return tuple(rows)


def _direct(found: Sequence[Sentence], every: Sequence[Attribution]) -> list[set[int]]:
    starts = [sentence.span.start for sentence in found]
    rows: list[set[int]] = [set() for _ in found]
    for number, attribution in enumerate(every):
        rows[attribution.sentence].add(number)
        for span in attribution.content:
            at = max(0, bisect_right(starts, span.start) - 1)
            while at < len(found) and found[at].span.start < span.end:
                if found[at].span.overlaps(span):
                    rows[at].add(number)
                at += 1
    return rows


def _speaker_before(
    found: Sequence[Sentence], rows: Sequence[tuple[int, ...]], i: int, every: Sequence[Attribution]
) -> tuple[int, ...]:
    """A paragraph that is all quotation goes on with the speaker of the paragraph before it."""
    if found[i - 1].block < found[i].block - 1:
        return ()
    return tuple(a for a in rows[i - 1] if every[a].tier in _CARRIES)[-1:]
