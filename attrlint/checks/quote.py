"""Kind `quote`: direct quotation whose speaker is missing, late or mixed up with another."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution
from attrlint.attribution.rows import attribution_rows
from attrlint.checks.check import Check, Hit, Words
from attrlint.language.quotes import Quote, quotes
from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft
from attrlint.span import Span

FAULTS: Final = ("no-speaker", "late-attribution", "speaker-switch", "fragment")

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_INTRODUCED: Final = re.compile(
    r"(?:[:—–]|\b(?:reads?|reading|titled?|entitled|called|dubbed|named|headlined|labell?ed|slogan|motto|"
    r"sign|banner|song|book|film|article|words?|phrase|question|message|hashtag)\b[^.“\"]{0,40})\s*\Z",
    re.IGNORECASE,
)
_LATE: Final = 3
"""Sentences that a reader reads without knowing who speaks."""
_RUNNING: Final = frozenset({"paragraph", "list-item"})


def build(page: Page, _words: Words) -> Check:
    """The check for one `fault`: no-speaker, late-attribution, speaker-switch or fragment.

    `min_words` and `max_words` bound the length of the quotations looked at; for late-attribution
    `min_words` counts what the reader has to read before the speaker. Fault on a mistake.
    """
    page.choice("kind", ("quote",), None)
    fault = page.choice("fault", FAULTS)
    fewest, most = int(page.number("min_words", 1)), int(page.number("max_words", 10_000))
    check = QuoteCheck(_FINDERS[fault], fewest, most)
    page.finish()
    return check


class QuoteCheck:
    """One fault, looked for in quotations of so many words."""

    __slots__ = ("find", "max_words", "min_words", "slots")

    def __init__(self, find: "Callable[[Draft, Quote], Hit | None]", min_words: int, max_words: int) -> None:
        self.find: Final = find
        self.min_words: Final = min_words
        self.max_words: Final = max_words
        self.slots: Final = ("speaker", "other", "n")

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        for quote in draft.layer(quotes):
            fits = self.min_words <= _length(draft, quote) <= self.max_words
            hit = self.find(draft, quote) if fits and _kind(draft, quote) in _RUNNING else None
            if hit is not None:
                yield hit


def _length(draft: Draft, quote: Quote) -> int:
    return sum(len(_WORD.findall(part.cut(draft.prose))) for part in quote.parts)


def _block_starts(draft: Draft) -> list[int]:
    return [block.span.start for block in draft.blocks]


def _block(draft: Draft, offset: int) -> int:
    return max(0, bisect_right(draft.layer(_block_starts), offset) - 1)


def _kind(draft: Draft, quote: Quote) -> str:
    return draft.blocks[_block(draft, quote.span.start)].kind


def _sentence_starts(draft: Draft) -> list[int]:
    return [sentence.span.start for sentence in draft.layer(sentences)]


def _within(draft: Draft, quote: Quote) -> range:
    """Indexes of the sentences that share words with a quotation."""
    starts = draft.layer(_sentence_starts)
    return range(max(0, bisect_right(starts, quote.span.start) - 1), bisect_left(starts, quote.span.end))


def _credits(draft: Draft) -> dict[int, list[Attribution]]:
    """For each quotation, by where it starts, the attributions that take in some of it."""
    every = draft.layer(quotes)
    ends = [quote.span.end for quote in every]
    found: dict[int, list[Attribution]] = {}
    for one in draft.layer(attributions).all:
        for part in one.content:
            at = bisect_right(ends, part.start)
            while at < len(every) and every[at].span.start < part.end:
                row = found.setdefault(every[at].span.start, [])
                if not row or row[-1] is not one:
                    row.append(one)
                at += 1
    return found


def _credited(draft: Draft, quote: Quote) -> list[Attribution]:
    """The attributions that take in some of the quotation."""
    return draft.layer(_credits).get(quote.span.start, [])


def _no_speaker(draft: Draft, quote: Quote) -> Hit | None:
    if _credited(draft, quote) or not _is_speech(draft, quote) or not draft.layer(_understood):
        return None
    home = _block(draft, quote.span.start)
    if any(_speaks_in(draft, block) for block in _around(draft, home)):
        return None
    return Hit(quote.span)


def _understood(draft: Draft) -> bool:
    """Most quotations of the draft have a speaker that was found: otherwise it is in no language we read."""
    every = draft.layer(quotes)
    return 2 * sum(bool(_credited(draft, quote)) for quote in every) >= len(every) - 1


def _is_speech(draft: Draft, quote: Quote) -> bool:
    """Whole sentences that nothing introduces: no title, no sign, no sentence that it is part of."""
    said = quote.parts[0].cut(draft.prose).strip()
    if not said or not (said[0].isupper() or said[0] == "…") or _looks_like_title(said):
        return False
    if quote.closed and not re.search(r"[.!?,…—–-][’']?\s*\Z", quote.parts[-1].cut(draft.prose)):
        return False
    before = draft.prose[draft.blocks[_block(draft, quote.span.start)].span.start : quote.span.start].rstrip()
    if before and before[-1] not in '.!?”"…,':
        return False
    return _INTRODUCED.search(before[-60:]) is None


def _looks_like_title(said: str) -> bool:
    words = _WORD.findall(said)
    capitals = [word for word in words if word[0].isupper() or word[0].isdecimal()]
    return len(capitals) > 0.6 * len(words)


def _around(draft: Draft, home: int) -> list[int]:
    """The paragraph and its nearest neighbours: a reader carries a speaker over from one to the next."""
    running = draft.layer(_running_blocks)
    at = bisect_left(running, home)
    return running[max(0, at - 1) : at + 2]


def _running_blocks(draft: Draft) -> list[int]:
    return [i for i, block in enumerate(draft.blocks) if block.kind not in ("code", "caption", "heading")]


def _speaks_in(draft: Draft, block: int) -> bool:
    return block in draft.layer(_speaking_blocks)


def _speaking_blocks(draft: Draft) -> frozenset[int]:
    every = draft.layer(sentences)
    return frozenset(
        every[one.sentence].block for one in draft.layer(attributions).all if one.tier != "document"
    )


def _late(draft: Draft, quote: Quote) -> Hit | None:
    credited = _credited(draft, quote)
    if not credited or any(one.cue.start < quote.span.end for one in credited):
        return None
    first = min(credited, key=lambda one: one.cue.start)
    block = draft.blocks[_block(draft, quote.span.start)].span
    within = _within(draft, quote)
    if len(within) < _LATE or not block.holds(first.cue) or first.source is None:
        return None
    # a speaker carried over from the sentence before is known already
    before = draft.layer(attribution_rows)[max(0, within[0] - 1)]
    if any(one.source_id == first.source_id for one in before):
        return None
    values = {"speaker": _words_of(first.source, draft), "n": str(len(within))}
    return Hit(quote.span, values, ((first.source, "the speaker is named here"),))


def _before(draft: Draft, quote: Quote) -> Quote | None:
    """The quotation that stands before this one in the same paragraph."""
    every = draft.layer(quotes)
    at = bisect_left(every, quote.span.start, key=lambda other: other.span.start)
    start = draft.blocks[_block(draft, quote.span.start)].span.start
    return every[at - 1] if at and every[at - 1].span.start >= start else None


def _switch(draft: Draft, quote: Quote) -> Hit | None:
    """Another speaker's quotation stands just before this one in the same paragraph."""
    mine = _credited(draft, quote)
    last = _before(draft, quote)
    if not mine or last is None or mine[0].source_id is None or mine[0].source is None:
        return None
    theirs = _credited(draft, last)
    if not theirs or theirs[0].source_id in (None, mine[0].source_id) or theirs[0].source is None:
        return None
    # a new speaker who is introduced before the words keeps them apart
    if mine[0].source.start < quote.span.start or len(mine) > 1 or len(theirs) > 1:
        return None
    values = {"speaker": _words_of(mine[0].source, draft), "other": _words_of(theirs[0].source, draft)}
    return Hit(quote.span, values, ((last.span, "the other speaker's words"),))


def _fragment(draft: Draft, quote: Quote) -> Hit | None:
    said = quote.parts[0].cut(draft.prose).strip()
    if not said or said[0].isupper() or said[0].isdecimal() or _credited(draft, quote):
        return None
    reached = draft.layer(attributions).sourced
    if any(reached[index] for index in _within(draft, quote)):
        return None
    before = draft.prose[max(0, quote.span.start - 60) : quote.span.start]
    return None if _INTRODUCED.search(before) else Hit(quote.span)


def _words_of(span: Span, draft: Draft) -> str:
    return " ".join(span.cut(draft.text).split())


_FINDERS: Final[dict[str, Callable[[Draft, Quote], Hit | None]]] = {
    "no-speaker": _no_speaker,
    "late-attribution": _late,
    "speaker-switch": _switch,
    "fragment": _fragment,
}
