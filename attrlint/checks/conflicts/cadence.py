"""How often one thing comes: the biennial award that is given each year."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.function_words import BE, COORDINATORS, HAVE, MODALS, PREPOSITIONS
from attrlint.language.joined import joined
from attrlint.language.number_words import number_word
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_NAMED: Final = {
    "annual": 1.0, "yearly": 1.0, "annually": 1.0, "biennial": 2.0, "biennially": 2.0, "triennial": 3.0,
    "quadrennial": 4.0, "decennial": 10.0,
}  # fmt: skip
"""Adjectives and adverbs, and the years that they name."""
_REACH: Final = 8
_ENDS: Final = PREPOSITIONS | COORDINATORS | BE | HAVE | MODALS | STARTERS


class _Beat(NamedTuple):
    span: Span
    sentence: int
    years: float
    heads: frozenset[str]
    near: frozenset[str]
    written: str


def cadences(draft: Draft) -> Iterator[Conflict]:
    """Two cadences, of a year or more, told of what the same words name."""
    told = tuple(_beats(draft))
    for one, other in combinations(told[:CROWD], 2):
        if one.sentence == other.sentence or one.years == other.years:
            continue
        about = (one.heads | other.heads) & one.near & other.near
        if about:
            yield Conflict("event", other.span, (one.span,), other.written, one.written, min(about))


def _beats(draft: Draft) -> Iterator[_Beat]:
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(len(words)):
            years, end = _years(words, at)
            if years:
                span = found[index].place(words.starts[at], words.ends[end - 1])
                heads = _heads(words, end) if words.lower[at] in _NAMED else frozenset()
                yield _Beat(span, index, years, heads, _near(words, at, end), joined(words, at, end))


def _years(words: Tokens, at: int) -> tuple[float, int]:
    """Years from one to the next, and the index after the words; 0 where no cadence is told."""
    named = _NAMED.get(words.lower[at])
    if named:
        return named, at + 1
    if words.lower[at] not in ("each", "every", "once"):
        return 0, at
    after = words.lower[at + 1 : at + 3]
    if after[:1] == ["year"]:
        return 1, at + 2
    if after == ["a", "year"]:
        return 1, at + 3
    count = (number_word(after[0]) or 0) if after[1:] == ["years"] else 0
    return count, at + 3


def _heads(words: Tokens, at: int) -> frozenset[str]:
    """Stems of what an adjective may be told of: "Lund" and "Award" in "the biennial Lund Award"."""
    end = at
    while end < min(len(words), at + 3) and words.lower[end].isalpha() and words.lower[end] not in _ENDS:
        end += 1
    return frozenset(map(stem, words.lower[at:end]))


def _near(words: Tokens, first: int, last: int) -> frozenset[str]:
    near = words.lower[max(0, first - _REACH) : first] + words.lower[last : last + _REACH]
    kept = (word for word in near if len(word) > 3 and word.isalpha() and word not in STARTERS)
    return frozenset(map(stem, kept)) - {"year", "month", "week"}
