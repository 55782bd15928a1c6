"""One document or deed by two years, and one thing by two feasts: "the 2013 memo", "the Easter quiz"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.function_words import PREPOSITIONS
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.surroundings import around
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BEFORE: Final = ("a", "the", "an", "its", "his", "her", "their", "'s")
_ONCE: Final = listed("memo memorandum letter bombing crash explosion murder merger massacre")
_OTHERS: Final = frozenset(("another", "other", "others", "additional"))
_REACH: Final = 6
_FEASTS: Final = ("thanksgiving", "christmas", "easter", "halloween")
_DAYS: Final = ("labor", "memorial", "independence", "veterans", "columbus", "mother's", "father's")
_PART: Final = ("day", "eve", "'s", "weekend")


class _Dated(NamedTuple):
    span: Span
    sentence: int
    first: int
    last: int
    value: str
    noun: str


def dated_things(draft: Draft) -> Iterator[Conflict]:
    """Things with two years where the draft shows that they are one, and things of two feasts."""
    for told, alike in ((_years(draft), True), (_feasts(draft), False)):
        buckets: defaultdict[str, list[_Dated]] = defaultdict(list)
        for one in told:
            buckets[one.noun].append(one)
        for noun, held in buckets.items():
            if len({one.value for one in held}) != 2 or len(held) > CROWD:
                continue
            for one, other in combinations(held, 2):
                if one.value != other.value and one.sentence != other.sentence:
                    if alike and not _alike(draft, one, other):
                        continue
                    here, there = (_written(draft, it) for it in (other, one))
                    yield Conflict("event", other.span, (one.span,), here, there, noun)
                    break


def _years(draft: Draft) -> Iterator[_Dated]:
    """ "A 2013 memo", "the 2015 Harlow inspector's memo"."""
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(1, len(words) - 1):
            if words.lower[at - 1] not in _BEFORE or not _YEAR.fullmatch(words.words[at]):
                continue
            for head in range(at + 1, min(len(words), at + 1 + _REACH)):
                lower = words.lower[head]
                if lower in _ONCE:
                    yield _dated(draft, index, at, head + 1, words.words[at], lower)
                if lower in _ONCE or lower in PREPOSITIONS or not (lower[0].isalpha() or lower == "'s"):
                    break


def _feasts(draft: Draft) -> Iterator[_Dated]:
    """ "The Christmas Day quiz", "an Easter quiz"."""
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(len(words)):
            lower = words.lower[at]
            end = at + 1 if lower in _FEASTS else 0
            if lower in _DAYS and words.lower[at + 1 : at + 2] == ["day"]:
                end = at + 2
            while 0 < end < len(words) and words.lower[end] in _PART:
                end += 1
            head = words.lower[end] if 0 < end < len(words) else ""
            if len(head) > 3 and head.isalpha() and head not in STARTERS | PREPOSITIONS:
                yield _dated(draft, index, at, end, lower, stem(head))


def _dated(draft: Draft, index: int, first: int, last: int, value: str, noun: str) -> _Dated:
    words = draft.layer(tokens)[index]
    span = draft.layer(sentences)[index].place(words.starts[first], words.ends[last - 1])
    return _Dated(span, index, first, last, value, noun)


def _alike(draft: Draft, one: _Dated, other: _Dated) -> bool:
    """True where a name or a word of content beside both says whose it is."""
    every = draft.layer(tokens)
    a, b = (around(every[it.sentence], it.first, it.first + 1) for it in (one, other))
    if (a.changing | b.changing) & _OTHERS:
        return False
    return bool(a.names & b.names or (a.stems & b.stems) - {stem(one.noun)})


def _written(draft: Draft, one: _Dated) -> str:
    words: Tokens = draft.layer(tokens)[one.sentence]
    return joined(words, one.first, one.last)
