"""What a claim rests on nearby: the attributions within its reach, a link, a source note."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, Literal

from attrlint.attribution.attributions import attributions
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

Reach = Literal["content", "sentence", "paragraph", "neighbours"]
REACHES: Final[tuple[Reach, ...]] = ("content", "sentence", "paragraph", "neighbours")

_NOTE: Final = re.compile(r"\s*source\s*:\s*\S", re.IGNORECASE)
_NEW_BLOCK: Final = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")


def supporting(draft: Draft, sentence: int, claim: Span, reach: Reach) -> Iterator[int]:
    """Indexes of the attributions on which a claim in a sentence rests, those that reach it first.

    `content`: the claim's words are what somebody is cited for, here or carried on from another sentence.
    `sentence`: or somebody is cited in its sentence for something else. `paragraph`, `neighbours`: or in its
    paragraph, or in those beside it. A cue that is itself the claim ("Tehran fears") supports nothing.
    """
    layer = draft.layer(attributions)
    for index in layer.sourced[sentence]:
        attribution = layer.all[index]
        if attribution.cue.overlaps(claim):
            continue
        here = attribution.sentence == sentence
        if reach != "content" or not here or any(part.overlaps(claim) for part in attribution.content):
            yield index
    if reach in ("paragraph", "neighbours"):
        home = draft.layer(sentences)[sentence].block
        far = 1 if reach == "neighbours" else 0
        by_block = draft.layer(attributions_by_block)
        for block in range(home - far, home + far + 1):
            yield from (i for i in by_block.get(block, ()) if not layer.all[i].cue.overlaps(claim))


def attributions_by_block(draft: Draft) -> dict[int, list[int]]:
    """Indexes of the attributions whose cue stands in a block, by the block's index."""
    every = draft.layer(sentences)
    found: dict[int, list[int]] = {}
    for index, attribution in enumerate(draft.layer(attributions).all):
        found.setdefault(every[attribution.sentence].block, []).append(index)
    return found


def noted_blocks(draft: Draft) -> frozenset[int]:
    """Indexes of the blocks with a source note: inside, right after, or else in front of the block."""
    starts = [block.span.start for block in draft.blocks]
    noted = set()
    for comment in draft.comments:
        if not starts or not _NOTE.match(comment.text):
            continue
        at = bisect_right(starts, comment.span.start) - 1
        apart = at < 0 or _NEW_BLOCK.search(draft.text, draft.blocks[at].span.end, comment.span.start)
        noted.add(min(at + 1, len(starts) - 1) if apart else at)
    return frozenset(noted)


def linked_sentences(draft: Draft) -> frozenset[int]:
    """Indexes of the sentences in which a link stands."""
    every = draft.layer(sentences)
    starts = [sentence.span.start for sentence in every]
    linked = set()
    for link in draft.links:
        at = max(0, bisect_right(starts, link.span.start) - 1)
        while at < len(every) and every[at].span.start < link.span.end:
            if every[at].span.overlaps(link.span):
                linked.add(at)
            at += 1
    return frozenset(linked)
