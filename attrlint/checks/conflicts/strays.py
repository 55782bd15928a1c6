"""A count that the draft tells again and again, and once otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.checks.conflicts.values import agree
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.surroundings import around, same_scope
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_OFTEN: Final = 3
_REACH: Final = 8
_FAR: Final = 6
_SOME: Final = frozenset(("of", "other", "others", "more", "another", "additional", "remaining"))
_OPEN_MARKS: Final = ("“", "”", '"', "'")


def strays(draft: Draft) -> Iterator[Conflict]:
    """The one mention with another value, in words much like those around the usual one."""
    every = draft.layer(tokens)
    buckets: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in draft.layer(numbers):
        if quantity.kind == "count" and quantity.noun:
            buckets[quantity.noun].append(quantity)
    for noun, told in buckets.items():
        values = Counter((one.low, one.high) for one in told)
        if len(values) != 2 or len(told) > CROWD:
            continue
        (usual, often), (rare, once) = values.most_common()
        stray = next(one for one in told if (one.low, one.high) == rare)
        if often < _OFTEN or once > 1 or not _plain(every[stray.sentence], stray):
            continue
        others = [one for one in told if (one.low, one.high) == usual and _one_thing(every, one, stray, noun)]
        if others:
            spans = tuple(one.span for one in others[:4])
            yield Conflict("retold", stray.span, spans, stray.written, others[0].written, noun)


def _plain(words: Tokens, one: Quantity) -> bool:
    """False for a range, for one and none, and for some: "four of the six", "four other"."""
    partly = _SOME.intersection(words.lower[one.first : one.last + 1])
    return one.low == one.high and one.low > 1 and not partly


def _one_thing(every: tuple[Tokens, ...], usual: Quantity, stray: Quantity, noun: str) -> bool:
    first, second = every[usual.sentence], every[stray.sentence]
    small, large = sorted((usual.low, stray.low))
    if usual.sentence == stray.sentence or agree(usual, stray) or small < 2 or large > _FAR * small:
        return False
    if not _plain(first, usual):
        return False
    a, b = around(first, usual.first, usual.last), around(second, stray.first, stray.last)
    if a.changing ^ b.changing or not same_scope(a, b):
        return False
    return len((_near(first, usual) & _near(second, stray)) - {noun}) >= 2


def _near(words: Tokens, one: Quantity) -> set[str]:
    """Stems of the words of content on either side of a number, up to the next mark."""
    found: set[str] = set()
    for step, start in ((-1, one.first - 1), (1, one.last)):
        for at in range(start, start + step * _REACH, step):
            if not 0 <= at < len(words):
                break
            lower = words.lower[at]
            if not lower[0].isalnum() and lower not in _OPEN_MARKS:
                break
            if len(lower) > 3 and lower.isalpha() and lower not in STARTERS:
                found.add(stem(lower))
    return found
