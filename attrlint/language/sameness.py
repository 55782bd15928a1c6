"""Stretches of words that a draft has twice, and the few words by which the second telling departs."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

_ANCHOR: Final = 3
"""Words in a row that two tellings must share before they are compared."""
_CROWD: Final = 8
"""An anchor found more often than this is a formula, not a retelling."""


class Place(NamedTuple):
    """Words `first` to `last` (exclusive) of one sentence's tokens."""

    sentence: int
    first: int
    last: int


class Departure(NamedTuple):
    """Two places where retold words differ; `before` and `after` count the equal words on either side."""

    one: Place
    other: Place
    before: int
    after: int


class _Line(NamedTuple):
    """All words of the draft in one line, marks left out: keys, and where each stands."""

    keys: list[str]
    block: list[int]
    sentence: list[int]
    word: list[int]


def departures(draft: Draft, most: int = 2) -> Iterator[Departure]:
    """Where two retellings part for one to `most` words and meet again, or where one of them ends."""
    return iter(draft.layer(_departing(most)))


@lru_cache(maxsize=8)
def _departing(most: int) -> Callable[[Draft], tuple[Departure, ...]]:
    """The layer of departures of up to so many words: several rules ask for the same."""

    def departing(draft: Draft) -> tuple[Departure, ...]:
        line = draft.layer(_line)
        return tuple(
            one for first, second in draft.layer(_anchors) for one in _around(line, first, second, most)
        )

    return departing


def repeats(draft: Draft, least: int) -> Iterator[tuple[Place, Place]]:
    """Stretches of at least `least` words, each inside one sentence, that the draft has twice."""
    line = draft.layer(_line)
    for first, second in draft.layer(_anchors):
        if line.sentence[first] == line.sentence[second]:
            continue
        if _same(line, first - 1, second - 1) and line.sentence[first - 1] == line.sentence[first]:
            continue
        size = _ANCHOR
        while (
            _same(line, first + size, second + size) and line.sentence[first + size] == line.sentence[first]
        ):
            size += 1
        one, other = _place(line, first, first, first + size), _place(line, second, second, second + size)
        if size >= least and one and other:
            yield one, other


def _anchors(draft: Draft) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the line of words that begin with the same words."""
    line = draft.layer(_line)
    keys, block = line.keys, line.block
    # most rows of words stand in one place: a list is made for the others alone
    once: dict[tuple[str, ...], int] = {}
    again: dict[tuple[str, ...], list[int]] = {}
    for at, row in enumerate(zip(*(keys[beyond:] for beyond in range(_ANCHOR)), strict=False)):
        if block[at] != block[at + _ANCHOR - 1]:
            continue
        first = once.setdefault(row, at)
        if first != at:
            again.setdefault(row, [first]).append(at)
    return tuple(
        pair for places in sorted(again.values()) if len(places) <= _CROWD for pair in combinations(places, 2)
    )


def _line(draft: Draft) -> _Line:
    keys: list[str] = []
    block: list[int] = []
    sentence: list[int] = []
    index: list[int] = []
    found = draft.layer(sentences)
    for number, words in enumerate(draft.layer(tokens)):
        here = [at for at, lower in enumerate(words.lower) if lower[0].isalnum() or lower == "'s"]
        keys += [
            lower.rstrip(".") if lower[-1] == "." else lower for lower in map(words.lower.__getitem__, here)
        ]
        block += [found[number].block] * len(here)
        sentence += [number] * len(here)
        index += here
    return _Line(keys, block, sentence, index)


def _around(line: _Line, first: int, second: int, most: int) -> Iterator[Departure]:
    """The departure after an anchor pair, looked at only from the last anchor before it."""
    a, b = first + _ANCHOR, second + _ANCHOR
    if line.sentence[first] == line.sentence[second] or (
        _same(line, a, b) and line.block[a] == line.block[first]
    ):
        return
    before = _ANCHOR
    while _same(line, first - 1 - (before - _ANCHOR), second - 1 - (before - _ANCHOR)) and before < 30:
        before += 1
    for cut_a in range(1, most + 1):
        for cut_b in range(1, most + 1):
            after = 0
            while after < 30 and _same(line, a + cut_a + after, b + cut_b + after):
                if line.block[a + cut_a + after] != line.block[first]:
                    break
                after += 1
            if after >= 2:
                one, other = _place(line, first, a, a + cut_a), _place(line, second, b, b + cut_b)
                if one and other:
                    yield Departure(one, other, before, after)
                return


def _same(line: _Line, a: int, b: int) -> bool:
    return 0 <= a < len(line.keys) and 0 <= b < len(line.keys) and line.keys[a] == line.keys[b]


def _place(line: _Line, start: int, first: int, last: int) -> Place | None:
    if last > len(line.keys) or line.sentence[last - 1] != line.sentence[first]:
        return None
    if line.block[first] != line.block[start]:
        return None
    return Place(line.sentence[first], line.word[first], line.word[last - 1] + 1)
