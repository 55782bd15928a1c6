"""What a claim rests on nearby: the attributions within its reach, a link, a source note."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, Literal

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

Reach = Literal["content", "sentence", "next", "paragraph", "neighbours"]
REACHES: Final[tuple[Reach, ...]] = ("content", "sentence", "next", "paragraph", "neighbours")

_REPORTING: Final = frozenset(("speech", "writing", "document"))
_NOTE: Final = re.compile(r"\s*source\s*:\s*\S", re.IGNORECASE)
_COORDINATE: Final = re.compile(r"(?:remain|seem|appear|look|grow|become|stay)s?\b|is\b|are\b|was\b|were\b")
_COORDINATOR: Final = re.compile(r"\b(?:but|yet)\s+\Z")
_WORDS_OF_TAG: Final = 2
_SHORT: Final = 8
_NEW_BLOCK: Final = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")


def supporting(draft: Draft, sentence: int, claim: Span, reach: Reach) -> Iterator[int]:
    """Indexes of the attributions on which a claim in a sentence rests, nearest first.

    `content`: the claim's words are part of what somebody is cited for. `sentence`: or somebody is cited in
    its sentence. `next`: or in the sentence before it, so that the claim goes on with what was said there.
    `paragraph`, `neighbours`: or anywhere in its paragraph, or in those beside it. A claim that is itself the
    cue or the source ("Tehran fears", "a quarter of voters agree") is not supported by it.
    """
    layer = draft.layer(attributions)
    reached = layer.sourced[sentence]
    if not _second_verb(draft, claim):
        yield from (i for i in reached if _said(layer.all[i], claim) or _tagged(draft, layer.all[i], claim))
    if reach == "content":
        return
    yield from (i for i in reached if layer.all[i].sentence == sentence and _beside(layer.all[i], claim))
    if reach == "sentence":
        return
    yield from (i for i in reached if layer.all[i].sentence == sentence - 1)
    if reach == "next":
        return
    home = draft.layer(sentences)[sentence].block
    far = 1 if reach == "neighbours" else 0
    by_block = draft.layer(attributions_by_block)
    for block in range(home - far, home + far + 1):
        yield from (i for i in by_block.get(block, ()) if _apart(layer.all[i], claim))


def _apart(attribution: Attribution, claim: Span) -> bool:
    """Neither the cue nor the words that name the source are the claim's own."""
    source = attribution.source
    return not attribution.cue.overlaps(claim) and not (source is not None and source.overlaps(claim))


def _said(attribution: Attribution, claim: Span) -> bool:
    return _apart(attribution, claim) and any(part.overlaps(claim) for part in attribution.content)


def _second_verb(draft: Draft, claim: Span) -> bool:
    """The claim is a second thing that is said of a subject ("signals openness but remains suspicious")."""
    return (
        _COORDINATE.match(claim.cut(draft.prose)) is not None
        and _COORDINATOR.search(draft.prose, max(0, claim.start - _SHORT), claim.start) is not None
    )


def _tagged(draft: Draft, attribution: Attribution, claim: Span) -> bool:
    """A tag ends the claim's clause (", she told the council"), or stands in the middle of it."""
    source, cue = attribution.source, attribution.cue
    start = min(cue.start, source.start) if source else cue.start
    end = max(cue.end, source.end) if source else cue.end
    if claim.start >= end:
        inside = draft.prose[:start].rstrip().endswith(",") and draft.prose[end : claim.start].startswith(",")
        return inside and attribution.tier in _REPORTING
    ahead = draft.prose[claim.end : start] if claim.end <= start else ""
    if (
        attribution.tier not in _REPORTING
        or not ahead.rstrip().endswith(",")
        or not _apart(attribution, claim)
    ):
        return False
    # a tag says no more than who, to whom and when
    return all(len(part.cut(draft.prose).split()) <= _WORDS_OF_TAG for part in attribution.content)


def _beside(attribution: Attribution, claim: Span) -> bool:
    # what somebody believes or wants says nothing of the rest of its sentence
    return attribution.tier in _REPORTING and _apart(attribution, claim)


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
