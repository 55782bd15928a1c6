"""Wordings: what a pattern, or a part of it, may match, as far as that can be told; and the anchors of those.

A wording is characters in lower case with three marks between them: OPEN where who knows what stands, EDGE
where no word goes on, GAP where something stands that is no letter of a word.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_LEAST: Final = 2
"""Letters of a piece of a word that is worth looking for."""
RUN: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
"""Letters of a word; a letter of any other kind parts words."""
OPEN, EDGE, GAP = "\x01", "\x02", "\x03"

Wordings = frozenset[str]


class Anchors(NamedTuple):
    """`words` stand there whole, `parts` anywhere inside a word; one of all these must."""

    words: frozenset[str]
    parts: frozenset[str]


def anchors_in(wordings: Wordings) -> Anchors | None:
    """One word, or piece of a word, of each of the wordings; None where one of them has none."""
    whole: set[str] = set()
    parts: set[str] = set()
    for wording in wordings:
        known = [(closed, len(run), run) for run, closed in _runs(wording) if closed or len(run) >= _LEAST]
        if not known:
            return None
        # a whole word is looked up, a piece must be searched for: unless it is much longer
        closed, _, run = max(known, key=lambda one: (one[1] + (4 if one[0] else 0), one[2]))
        (whole if closed else parts).add(run)
    return Anchors(frozenset(whole), frozenset(parts))


def _runs(wording: str) -> Iterator[tuple[str, bool]]:
    """Every run of letters, and whether it is a word as it stands."""
    start = 0
    size = len(wording)
    while start < size:
        if wording[start] not in RUN:
            start += 1
            continue
        end = start
        while end < size and wording[end] in RUN:
            end += 1
        yield wording[start:end], _ends(wording, start - 1) and _ends(wording, end)
        start = end


def _ends(wording: str, at: int) -> bool:
    """True where no word goes on at `at`; beyond the wording, who knows."""
    return 0 <= at < len(wording) and wording[at] != OPEN


def joined(needs: Sequence[Anchors | None]) -> Anchors | None:
    """The anchors of alternatives, each of which has some; else None."""
    known = [one for one in needs if one is not None]
    if len(known) < len(needs):
        return None
    words, parts = (frozenset().union(*sets) for sets in zip(*known, strict=True))
    return Anchors(words, parts)


def rarest(needs: Sequence[Anchors | None]) -> Anchors | None:
    """The anchors that stand least often: few, long and whole ones."""
    known = [one for one in needs if one is not None and (one.words or one.parts)]
    return max(known, key=_rarity, default=None)


def _rarity(one: Anchors) -> tuple[int, int]:
    shortest = min(len(run) - (0 if run in one.words else 3) for run in one.words | one.parts)
    return min(shortest, 6), -len(one.words) - len(one.parts)
