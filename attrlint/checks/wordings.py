"""Wordings: what a pattern, or a part of it, may match, as far as that can be told; and the anchors of those.

A wording is characters in lower case with three marks between them: OPEN where who knows what stands, EDGE
where no word goes on, GAP where something stands that is no letter of a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.language.function_words import SMALL

_LEAST: Final = 2
"""Letters of a piece of a word that is worth looking for."""
_MOST: Final = 3
"""Anchors of a pattern that are looked for, each of which must stand there."""
RUN: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
"""Letters of a word; a letter of any other kind parts words."""
MARKS: Final = frozenset("[](){}<>=?!%$#@*&/|:;~^+\\")
"""Marks that few sentences have; those for quotation are written in more ways than one."""
OPEN, EDGE, GAP = "\x01", "\x02", "\x03"

Wordings = frozenset[str]


class Anchors(NamedTuple):
    """What may stand in a text, of which one must.

    `words` stand there whole, `parts` anywhere inside a word, `marks` anywhere, and `doubled` are words
    twice in a row.
    """

    words: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    doubled: frozenset[str] = frozenset()


Needs = tuple[Anchors, ...]
"""What a text must have of each; () where nothing can be told."""


def anchors_in(wordings: Wordings) -> Needs:
    """Of the wordings a word, or piece of a word, each, and a mark each, as far as all of them have some."""
    return tuple(one for one in (_words_in(wordings), _marks_in(wordings)) if one is not None)


def _marks_in(wordings: Wordings) -> Anchors | None:
    found: set[str] = set()
    for wording in wordings:
        mark = next(filter(MARKS.__contains__, wording), "")
        if not mark:
            return None
        found.add(mark)
    return Anchors(marks=frozenset(found)) if found else None


def _words_in(wordings: Wordings) -> Anchors | None:
    whole: set[str] = set()
    parts: set[str] = set()
    for wording in wordings:
        known = [(closed, run) for run, closed in _runs(wording) if closed or len(run) >= _LEAST]
        if not known:
            return None
        # a whole word is looked up, a piece must be searched for: unless it is much longer
        closed, run = max(
            known, key=lambda one: (_weight(one[1]) + (4 if one[0] else 0), len(one[1]), one[1])
        )
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


def joined(needs: Sequence[Needs]) -> Needs:
    """What alternatives must have, each of which must have something; else ()."""
    known = [max(one, key=_rarity) for one in needs if one]
    if len(known) < len(needs):
        return ()
    return (Anchors(*(frozenset().union(*sets) for sets in zip(*known, strict=True))),)


def rarest(needs: Iterable[Anchors]) -> Needs:
    """Those that stand least often, first: few, long and whole ones."""
    return tuple(sorted((one for one in needs if any(one)), key=_rarity, reverse=True)[:_MOST])


def _rarity(one: Anchors) -> tuple[int, int]:
    if one.doubled:
        return 7, 0
    weights = [
        *map(_weight, one.words), *(_weight(part) - 3 for part in one.parts), *(4 for _ in one.marks)
    ]  # fmt: skip
    return min(*weights, 6), -len(weights)


def _weight(run: str) -> int:
    """How seldom a word is: small words are everywhere, short ones in many places."""
    return 0 if run in SMALL else len(run)
