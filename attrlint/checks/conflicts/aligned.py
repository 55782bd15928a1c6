"""Two clauses about the same matter whose predicates take opposite sides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.comparable import comparable, explained, from_the_top, one_frame, paraphrased
from attrlint.language.antonyms import lexicon
from attrlint.language.clauses import Arms, arms, head_after, is_passive, is_predicate, told_of_others
from attrlint.language.matter import Matter, matter, overlap
from attrlint.language.sides import Side, sides
from attrlint.language.stems import stem
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

_CROWD: Final = 40
"""A word that a draft has in so many predicates is its subject, and says many things of many."""
_NEXT: Final = 2
"""Sentences within which two opposite words are likely told of one matter."""
_APART: Final = 8
"""The same where nearly all words around them are equal; beyond it a draft has gone on to another matter."""
_FEW: Final = 4
_AMOUNTS: Final = frozenset(map(stem, ("number", "amount", "share", "portion", "group", "part")))
_TIMES: Final = frozenset(map(stem, ("year", "month", "week", "day", "time", "night", "morning")))


class Pair(NamedTuple):
    """Two sides about one matter: the earlier, the later, and the words they share."""

    one: Side
    other: Side
    about: str


def aligned(draft: Draft) -> tuple[Pair, ...]:
    """Pairs of predicates on opposite sides whose subjects and objects are the same."""
    buckets: defaultdict[str, list[Side]] = defaultdict(list)
    every = draft.layer(tokens)
    for side in draft.layer(sides):
        if is_predicate(every[side.sentence], side):
            buckets[side.family].append(side)
    found = [pair for bucket in buckets.values() if len(bucket) <= _CROWD for pair in _within(draft, bucket)]
    return (*found, *_described(draft))


def _described(draft: Draft) -> Iterator[Pair]:
    """Opposite adjectives before one noun that the draft seldom names: a tiny footprint, a huge one."""
    every = draft.layer(tokens)
    buckets: defaultdict[tuple[str, str], list[Side]] = defaultdict(list)
    for side in draft.layer(sides):
        plain = every[side.sentence].words[side.first].islower() and not side.key and not side.negated
        head = head_after(every[side.sentence], side) if plain else ""
        if head:
            buckets[side.family, head].append(side)
    named = Counter(key for here in draft.layer(matter).places for key in here)
    for (_, head), bucket in buckets.items():
        few = named[head] <= _FEW and head not in _AMOUNTS
        for one, other in combinations(bucket, 2) if few else ():
            apart = one.side != other.side and one.sentence != other.sentence
            if apart and comparable(draft, one, other) and _one_thing(draft, one, other, head):
                yield Pair(one, other, head)


def _one_thing(draft: Draft, one: Side, other: Side, head: str) -> bool:
    """True where more than the noun is shared: small donors and big donors are two sorts."""
    every = draft.layer(tokens)
    for side in (one, other):
        after = every[side.sentence].lower[side.last : side.last + 3]
        if any(stem(word) == head and not word.endswith("s") for word in after):
            return True
    return bool(overlap(draft, _place(one), _place(other), 6).stems - {head})


def _within(draft: Draft, bucket: list[Side]) -> Iterator[Pair]:
    for one, other in combinations(bucket, 2):
        if one.side != other.side and one.sentence != other.sentence:
            about = _about(draft, one, other)
            if about:
                yield Pair(one, other, about)


def _about(draft: Draft, one: Side, other: Side) -> str:
    """The words that two predicates on opposite sides share, or "" where they are not about the same."""
    known = draft.layer(matter)
    whole = overlap(draft, _place(one), _place(other))
    if not _in_reach(draft, one, other, whole.share):
        return ""
    framed = one_frame(draft, one, other)
    if whole.weight >= 2.2 and whole.share >= 0.8 and framed and _plain(draft, one) and _plain(draft, other):
        return _shown(known, whole.stems)
    if not comparable(draft, one, other):
        return ""
    first, second = arms(draft, one), arms(draft, other)
    if is_passive(draft, one) != is_passive(draft, other):
        second = Arms(second.after, second.before)
    before, after = first.before & second.before, first.after & second.after
    if told_of_others(draft, one, other):
        return ""
    held = (first.before | first.after) & (second.before | second.after)
    least = min(_weight(known, (*arm.before, *arm.after)) for arm in (first, second))
    share = _weight(known, held) / least if least else 0.0
    straight = _weight(known, before | after)
    if paraphrased(draft, one, other) and _weight(known, held) >= 0.1:
        return _shown(known, held)
    if _in_turn(draft, one, other) and not from_the_top(draft, one, other):
        return ""
    if not before - _TIMES or not (framed or from_the_top(draft, one, other)):
        return ""
    both = bool(after) and ((straight >= 0.5 and share >= 0.6) or (straight >= 1.5 and share >= 0.4))
    near = straight >= 0.6 and share >= 0.3 and other.sentence - one.sentence <= 2
    top = straight >= 0.8 and share >= 0.2 and from_the_top(draft, one, other)
    if both or near or top or (straight >= 0.5 and share >= 0.9) or (straight >= 1.0 and share >= 0.5):
        return _shown(known, before | after)
    return ""


def _in_reach(draft: Draft, one: Side, other: Side, share: float) -> bool:
    """True where two clauses stand close enough for the share of their words that is equal."""
    gap = other.sentence - one.sentence
    if gap <= _NEXT or (gap <= _APART and share >= 0.95):
        return True
    return share >= 0.6 and from_the_top(draft, one, other)


def _plain(draft: Draft, side: Side) -> bool:
    return not side.guards and not explained(draft.layer(tokens)[side.sentence], side)


def _in_turn(draft: Draft, one: Side, other: Side) -> bool:
    """True for two words of opposite sense that follow one another in time: bought, then sold."""
    if one.negated or other.negated:
        return False
    turns, every = lexicon(draft.words).turns, draft.layer(tokens)
    return all(stem(every[side.sentence].lower[side.first]) in turns for side in (one, other))


def _shown(known: Matter, stems: Iterable[str]) -> str:
    return max(stems, key=lambda key: (known.weights[key], key), default="")


def _weight(known: Matter, stems: Iterable[str]) -> float:
    return sum(known.weights[key] for key in stems)


def _place(side: Side) -> tuple[int, int, int]:
    return side.sentence, side.first, side.last
