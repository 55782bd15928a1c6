"""Quantities that point back: "the four maps", "all five men", "six days of darkness", "$50 for each"."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Final

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.checks.conflicts.far import apart
from attrlint.checks.conflicts.values import agree
from attrlint.language.function_words import DETERMINERS
from attrlint.language.listed import listed
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.stems import stem
from attrlint.language.surroundings import Surroundings, around, same_scope
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_POINTING: Final = listed("the these those all")
_CHOOSING: Final = listed("first last next past other top remaining final previous additional only")
_ANYBODY: Final = frozenset(map(stem, ("man", "woman", "person")))
_FORCES: Final = frozenset(map(stem, ("marines", "sailors", "airmen", "troops", "climbers", "hikers")))
_MANY: Final = frozenset(map(stem, ("people", "votes", "voters", "residents", "students", "jobs", "cases")))
_TIME: Final = frozenset(map(stem, ("year", "month", "week", "day", "hour", "quarter", "season")))
_LASTING: Final = listed(
    """
    trip visit tour strike trial hearing conference festival siege ceasefire truce standoff hike voyage
    cruise journey stay vacation retreat summit shutdown walkout manhunt
    """
)
_DAYS: Final = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_FEW: Final = 12
_BACK: Final = 5
"""Sentences over which a phrase points back to what was counted."""
_TALLY: Final = 12
"""Mentions beyond which a bucket is a tally."""


def recounts(draft: Draft) -> Iterator[Conflict]:
    """Numbers that cannot be those of the thing they point back to."""
    told = [one for one in draft.layer(numbers) if one.low == one.high]
    for find in (_pointing, _spans_of, _shares_for_each, _only, _scales):
        for one in find(draft, told):
            if apart(draft, one) <= _BACK:
                yield one


def _words(draft: Draft, one: Quantity) -> Tokens:
    return draft.layer(tokens)[one.sentence]


def _near(draft: Draft, one: Quantity) -> Surroundings:
    return around(_words(draft, one), one.first, one.last)


def _conflict(odd: Quantity, usual: list[Quantity]) -> Conflict:
    written = usual[0].written
    return Conflict(
        "recount", odd.span, tuple(one.span for one in usual[:4]), odd.written, written, written.split()[-1]
    )


def _outvoted(
    draft: Draft, bucket: list[Quantity], apart: Callable[[Quantity, Quantity], bool]
) -> Iterator[Conflict]:
    """The one mention of a bucket that disagrees with all the others, which agree."""
    for odd in bucket[:_TALLY]:
        rest = [one for one in bucket if one is not odd]
        elsewhere = all(one.sentence != odd.sentence for one in rest)
        if elsewhere and len({one.low for one in rest}) == 1 and apart(odd, rest[0]):
            near = _near(draft, odd)
            if len(rest) > 1 or (near.stems & _near(draft, rest[0]).stems and odd.span > rest[0].span):
                yield _conflict(odd, rest)
                return


def _pointing(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "The four maps below" in a draft that has three maps and no other number of maps."""
    people = {stem(word) for word in draft.words.get("source-nouns.person", ())} | _ANYBODY | _FORCES
    counts = [one for one in told if one.kind == "count" and 1 < one.low <= _FEW and not one.hedge]
    for one in counts if len(counts) <= CROWD else ():
        words = _words(draft, one)
        before = words.lower[one.first - 1] if one.first else ""
        everyone = before == "all" and one.noun in _ANYBODY
        if not (everyone or before in _POINTING) or words.quoted[one.first]:
            continue
        if one.modifiers and (everyone or one.low == 2):
            continue
        if _CHOOSING.intersection(words.lower[max(0, one.first - 2) : one.last]):
            continue
        if everyone:
            others = [x for x in counts if x is not one and x.noun in people and x.span < one.span]
        else:
            others = [x for x in counts if x is not one and x.noun == one.noun]
            if one.modifiers:
                others = [x for x in others if x.modifiers == one.modifiers]
            elif any(x.modifiers for x in others):
                continue
        values = {x.low for x in others}
        apart = all(x.sentence != one.sentence for x in others)
        if len(values) == 1 and one.low not in values and apart and _first_told(draft, one, others):
            yield _conflict(one, others)


def _first_told(draft: Draft, one: Quantity, others: list[Quantity]) -> bool:
    """True where what is pointed to was told before, and no change is told of."""
    near = _near(draft, one)
    changed = any((near.changing ^ _near(draft, other).changing) - {"as"} for other in others)
    changed = changed or any(_as_of(_words(draft, told)) for told in (one, *others))
    return others[0].span < one.span and not changed


def _as_of(words: Tokens) -> bool:
    """True for a count of one day: "As of Aug. 17"."""
    return ("as", "of") in zip(words.lower, words.lower[1:], strict=False)


def _spans_of(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Six days of darkness", "ten-year terms": a span of time with what it is a span of."""
    buckets: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for one in told:
        if one.kind == "span" and not one.hedge:
            what = _filled(_words(draft, one), one.last)
            if what:
                buckets[(one.unit, what)].append(one)
    for bucket in buckets.values():
        yield from _outvoted(draft, bucket, lambda a, b: a.low != b.low)
    yield from _lasting(draft, told)


def _lasting(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "A five-day trip" and "the two-week trip": one thing, two lengths."""
    buckets: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in told:
        words = _words(draft, one)
        joined = "-" in words.words[one.last - 1] or words.words[one.last - 2] == "-"
        if one.kind != "span" or not joined or one.unit not in _DAYS:
            continue
        after = words.lower[one.last : one.last + 3]
        size = next((i for i, word in enumerate(after) if word in _LASTING), -1)
        if size >= 0 and all(word.isalpha() for word in after[:size]):
            buckets[after[size]].append(one)
    for bucket in buckets.values():
        yield from _outvoted(draft, bucket, lambda a, b: _days(a) != _days(b))


def _days(one: Quantity) -> float:
    return one.low * _DAYS[one.unit]


def _filled(words: Tokens, at: int) -> str:
    """The noun after a span of time: "of darkness", "-year terms"."""
    if words.lower[at : at + 1] == ["of"] and at + 1 < len(words):
        word = words.lower[at + 1]
        alone = at + 2 >= len(words) or not words.lower[at + 2][0].isalpha() or words.quoted[at + 2]
        return stem(word) if word.isalpha() and word not in DETERMINERS and alone else ""
    if words.words[at - 2 : at - 1] == ["-"] and at < len(words) and words.lower[at] in ("term", "terms"):
        return stem(words.lower[at])
    return ""


def _shares_for_each(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Each district gets at least $50", told with two sums."""
    buckets: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for one in told:
        words = _words(draft, one)
        if one.kind != "money" or not one.hedge or words.lower.count("each") != 1:
            continue
        at = words.lower.index("each")
        following = [stem(word) for word in words.lower[at + 1 : at + 7] if word[0].isalpha()]
        for noun in following[:1] if words.lower[at + 1 : at + 2] != ["of"] else following:
            if noun in _TIME:
                break
            buckets[(one.hedge, noun)].append(one)
    done: set[Quantity] = set()
    for bucket in buckets.values():
        for a, b in combinations(bucket[:CROWD], 2):
            if a.low != b.low and a.sentence != b.sentence and b not in done:
                rest = [one for one in bucket if one.low == a.low]
                odd, usual = (b, rest) if len(rest) * 2 >= len(bucket) else (a, [b])
                done.update((a, b))
                yield _conflict(odd, usual)


def _only(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Only 31 people succeeded" and "only 41 people have successfully …"."""
    buckets: defaultdict[tuple[str, frozenset[str]], list[Quantity]] = defaultdict(list)
    for one in told:
        words = _words(draft, one)
        if one.kind == "count" and one.first and words.lower[one.first - 1] in ("only", "just"):
            buckets[(one.noun, one.modifiers)].append(one)
    for bucket in buckets.values():
        for a, b in combinations(bucket[:CROWD], 2):
            first, second = _near(draft, a), _near(draft, b)
            free = same_scope(first, second) and not first.changing ^ second.changing
            shared = (first.stems & second.stems) - {a.noun}
            close = max(a.low, b.low) < 5 * min(a.low, b.low)
            if close and not agree(a, b) and a.sentence != b.sentence and free and shared:
                yield _conflict(b, [a])


def _scales(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """10,000 apps where every other mention has 100,000 apps."""
    buckets: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in told:
        if one.kind == "count" and one.low >= 1000 and one.noun not in _MANY:
            buckets[one.noun].append(one)
    for bucket in buckets.values():
        if len(bucket) > 2:
            yield from _outvoted(draft, bucket, _power_of_ten)


def _power_of_ten(a: Quantity, b: Quantity) -> bool:
    small, large = sorted((a.low, b.low))
    return large / small in (10.0, 100.0, 1000.0)
