"""Quotations that go on with no cue of their own, given to whoever was speaking.

Half of all quoted sentences in news have their cue in another sentence; nearly all find it in their own
paragraph or one beside it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrlint.attribution.gathering import Citation
from attrlint.language.quotes import Quote, quotes
from attrlint.reading.draft import Draft

_SPEAKS: Final = ("speech", "writing")
_SHORTEST: Final = 4
_STOPS: Final = (".", "!", "?")
_ASIDE: Final = ("caption", "code", "heading")


class _Speaker(NamedTuple):
    """Who was heard last: the index of a citation, and the paragraph they were heard in."""

    citation: int
    paragraph: int


def with_continued_quotes(draft: Draft, citations: Sequence[Citation]) -> list[Citation]:
    """The citations, each with the quotations added that no cue claims and that its source goes on to say."""
    given = list(citations)
    claims = _Claims(citations)
    paragraph = _Paragraphs(draft)
    speaking = [i for i, citation in enumerate(citations) if _may_speak(citation)]
    heard = [citations[i].attribution.cue.start for i in speaking]
    latest: _Speaker | None = None
    passed = 0
    for quote in draft.layer(quotes):
        home = paragraph.at(quote.span.start)
        while passed < len(heard) and heard[passed] < quote.span.start:
            latest = _Speaker(speaking[passed], paragraph.at(heard[passed]))
            passed += 1
        owner = claims.owner(quote)
        if owner is None and not _is_short(draft, quote):
            if latest is not None and home - latest.paragraph <= 1:
                owner = latest.citation
            elif passed < len(heard) and paragraph.at(heard[passed]) == home:
                owner = speaking[passed]
            if owner is not None:
                given[owner] = _longer(given[owner], quote)
        if owner is not None:
            latest = _Speaker(owner, paragraph.at(quote.parts[-1].start if quote.parts else quote.span.start))
    return given


def _may_speak(citation: Citation) -> bool:
    """Whoever is reported to say, and any person or body that the draft has thinking or taking sides."""
    if citation.mention is None or not citation.main:
        return False
    return citation.attribution.tier in _SPEAKS or citation.mention.kind not in ("none", "document")


def _longer(citation: Citation, quote: Quote) -> Citation:
    attribution = citation.attribution
    content = tuple(sorted((*attribution.content, *quote.parts)))
    return citation._replace(attribution=attribution._replace(content=content))


def _is_short(draft: Draft, quote: Quote) -> bool:
    """A few words in quotation marks are a phrase or a title, unless they end as a sentence does."""
    said = [part.cut(draft.prose) for part in quote.parts]
    return sum(len(part.split()) for part in said) < _SHORTEST and not "".join(said).rstrip().endswith(_STOPS)


class _Claims:
    """Which citation's content takes which part of the draft already."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        rows = sorted((span, i) for i, c in enumerate(citations) for span in c.attribution.content)
        self._starts = [span.start for span, _ in rows]
        self._farthest: list[tuple[int, int]] = []
        for span, i in rows:
            before = self._farthest[-1] if self._farthest else (0, i)
            self._farthest.append(max(before, (span.end, i)))

    def owner(self, quote: Quote) -> int | None:
        """The citation whose content overlaps a quotation; None where none does."""
        at = bisect_left(self._starts, quote.span.end) - 1
        if at < 0 or self._farthest[at][0] <= quote.span.start:
            return None
        return self._farthest[at][1]


class _Paragraphs:
    """Paragraphs by number, captions and headings between two of them not counted."""

    def __init__(self, draft: Draft) -> None:
        running = [block.span for block in draft.blocks if block.kind not in _ASIDE]
        self._starts = [span.start for span in running]

    def at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1
