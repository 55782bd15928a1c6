"""What is cited: the spans of an attribution's content, around its cue and in the quotations that go on."""

from bisect import bisect_left
from typing import Final, NamedTuple, cast

from attrlint.attribution.cue import Cue
from attrlint.attribution.model import Quoting
from attrlint.language.function_words import CLOSERS, WEEKDAYS, is_adverb
from attrlint.language.phrases import Range, phrase_after
from attrlint.language.quotes import Quote
from attrlint.language.sentences import Sentence
from attrlint.language.tokens import Tokens
from attrlint.span import Span

_TAKES_BEFORE: Final = ("speech", "writing", "document")
_SKIPPED_FIRST: Final = frozenset({"as", ",", ":", "that", ";", "—", "–", "--"})
_SKIPPED_LAST: Final = frozenset({",", ".", ";", ":", "—", "–", "--", "?", "!"})


class Content(NamedTuple):
    """Spans in reading order and whether they are a quotation, the reporter's own words, or both."""

    spans: tuple[Span, ...]
    quote: Quoting


def content(
    sentence: Sentence, words: Tokens, cue: Cue, source: Range | None, quotes: tuple[Quote, ...]
) -> Content:
    """The content of a cue; `quotes` are the draft's quotations that touch the sentence."""
    ranges = _ranges(words, cue, source)
    spans = [_widened(sentence.place(words.starts[a], words.ends[b - 1]), quotes) for a, b in ranges]
    merged = _merged([part for group in spans for part in group])
    return Content(tuple(merged), _quoting(ranges, words))


def _ranges(words: Tokens, cue: Cue, source: Range | None) -> list[Range]:
    first = min(cue.first, source[0]) if source and source[1] <= cue.first else cue.first
    last = max(cue.last, source[1]) if source and source[0] >= cue.last else cue.last
    last = _past_hearer(words, cue, last)
    before = _trimmed(words, 0, first) if _takes_before(words, cue, first) else None
    after = _trimmed(words, last, _clause_end(words, last) if _relative(words, source) else len(words))
    if cue.shape == "adverb":
        return [r for r in (before, after) if r]
    if cue.shape == "credit":
        return [before] if before else []
    trailing = (
        last >= len(words) or words.lower[last] in (".", ",", ";", "”", '"') or _in_prepositions(words, last)
    )
    inverted = source is not None and source[0] >= cue.last and cue.shape != "according"
    if before and (inverted or (trailing and _closes(words, first))):
        quoted_after = after if after and words.quoted[after[0]] else None
        return [before, quoted_after] if quoted_after else [before]
    if cue.shape == "according":
        return [before] if before and _closes(words, first) else [after] if after else []
    return [after] if after else ([before] if before and trailing else [])


def _past_hearer(words: Tokens, cue: Cue, last: int) -> int:
    """ "Told Reuters that…": the content begins after whoever was told."""
    if cue.lemma != "tell" or cue.frame not in ("name", "object"):
        return last
    hearer = phrase_after(words, last)
    return hearer[1] if hearer else last


def _relative(words: Tokens, source: Range | None) -> bool:
    return source is not None and words.lower[source[0]] in ("who", "which")


def _clause_end(words: Tokens, start: int) -> int:
    """A who-clause ends at its comma, quotations passed over."""
    for i in range(start, len(words)):
        if words.lower[i] == "," and not words.quoted[i]:
            return i
    return len(words)


def _takes_before(words: Tokens, cue: Cue, first: int) -> bool:
    """What stands before a cue is its content only where words were passed on, not where a side was taken."""
    if first and cue.shape == "passive" and words.lower[first - 1] in ("and", "but"):
        return False
    return cue.tier in _TAKES_BEFORE or cue.shape == "passive" or _closes_quote(words, first)


def _closes_quote(words: Tokens, first: int) -> bool:
    return any(words.quoted[i] for i in range(max(0, first - 2), first))


def _in_prepositions(words: Tokens, i: int) -> bool:
    """When, where or to whom it was said: nothing of what was said."""
    if words.lower[i] in WEEKDAYS or is_adverb(words.lower[i]):
        return True
    return words.lower[i] in ("in", "on", "at", "during", "after", "to", "as", "when", "while")


def _closes(words: Tokens, first: int) -> bool:
    return first > 0 and (
        words.lower[first - 1] in CLOSERS or words.lower[first - 1] in (",", "—", "–", "--", "?", "!")
    )


def _trimmed(words: Tokens, first: int, last: int) -> Range | None:
    while first < last and (words.lower[first] in _SKIPPED_FIRST):
        first += 1
    while last > first and words.lower[last - 1] in _SKIPPED_LAST:
        last -= 1
    return (first, last) if any(words.words[i][0].isalnum() for i in range(first, last)) else None


def _widened(span: Span, quotes: tuple[Quote, ...]) -> list[Span]:
    """A content that takes part in a quotation takes the whole of it, a span for each paragraph."""
    whole = [span]
    for quote in quotes:
        if quote.span.overlaps(span):
            whole.extend(quote.parts)
    return whole


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 2:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _quoting(ranges: list[Range], words: Tokens) -> Quoting:
    inside = _inside(words)
    if not any(bisect_left(inside, a) < bisect_left(inside, b) for a, b in ranges):
        return "indirect"
    flags = [words.quoted[i] for a, b in ranges for i in range(a, b) if words.words[i][0].isalnum()]
    if not any(flags):
        return "indirect"
    return "direct" if all(flags) else "mixed"


def _inside(words: Tokens) -> tuple[int, ...]:
    """Indexes of the words inside quotation, found once for all cues of a sentence."""
    found = words.noted.get(_inside)
    if found is None:
        found = words.noted[_inside] = tuple(at for at, quoted in enumerate(words.quoted) if quoted)
    return cast(tuple[int, ...], found)
