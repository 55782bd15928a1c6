"""The same quantity with two values."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.surroundings import Surroundings, around, same_scope
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

ASPECTS: Final = ("slip", "scale", "retold", "display")
_DISPLAY: Final = ("headline", "summary", "caption", "list-item")
_RANKING: Final = ("finish", "plac", "rank", "com", "second")
_CROWD: Final = 12
"""More values than this for one noun ("votes", "people") are a table or a tally, not one fact."""


class _Mention(NamedTuple):
    quantity: Quantity
    near: Surroundings
    display: bool
    quoted: bool


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Quantities of the same thing in like surroundings that cannot both be right."""
    return tuple(_conflicts(draft))


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    for bucket in _buckets(draft).values():
        if len({mention.quantity.low for mention in bucket}) > _CROWD:
            continue
        told: dict[Quantity, tuple[str, list[_Mention]]] = {}
        for a, b in combinations(bucket, 2):
            if a.quantity.sentence == b.quantity.sentence or _agree(a.quantity, b.quantity):
                continue
            aspect = _aspect(a, b)
            if aspect and not _settled(aspect, a, b, bucket):
                odd, usual = _odd_one(a, b, bucket)
                told.setdefault(odd.quantity, (aspect, []))[1].append(usual)
        for odd_one, (aspect, others) in told.items():
            yield _conflict(aspect, odd_one, others, bucket)


def _buckets(draft: Draft) -> dict[tuple[str, str, str], list[_Mention]]:
    """Mentions by kind, unit and counted noun."""
    from attrlint.language.sentences import sentences

    found = draft.layer(sentences)
    every = draft.layer(tokens)
    buckets: defaultdict[tuple[str, str, str], list[_Mention]] = defaultdict(list)
    for quantity in draft.layer(numbers):
        if quantity.kind == "times" or (quantity.kind in ("count", "ordinal") and not quantity.noun):
            continue
        words = every[quantity.sentence]
        kind = draft.blocks[found[quantity.sentence].block].kind
        mention = _Mention(
            quantity,
            around(words, quantity.first, quantity.last),
            kind in _DISPLAY,
            words.quoted[quantity.first],
        )
        buckets[(quantity.kind, quantity.unit, quantity.noun)].append(mention)
    return buckets


def _agree(a: Quantity, b: Quantity) -> bool:
    """True where one value may be the other, rounded, hedged or as a bound."""
    if a.low <= b.high and b.low <= a.high:
        return True
    small, large = (a, b) if a.high < b.low else (b, a)
    gap = (large.low - small.high) / large.low if large.low else 0.0
    if small.hedge == "over" or large.hedge == "under":
        # "more than 100" and 107 agree; "more than 100" and 170 do not
        return gap < (0.3 if small.hedge and large.hedge else 0.25)
    if small.hedge == "about" or large.hedge == "about":
        return gap < 0.12
    return _rounds(small.high, large.low) or _rounds(large.low, small.high)


def _rounds(rough: float, exact: float) -> bool:
    """True where `rough` is `exact` rounded to the places that `rough` shows."""
    if rough <= 0 or rough < 10:
        return False
    step = 1.0
    while rough % (step * 10) == 0:
        step *= 10
    return (step > 1 and abs(rough - exact) <= step / 2) or (step == 1 and abs(rough - exact) < 1)


def _aspect(a: _Mention, b: _Mention) -> str:
    """How two unequal values come to be about one thing, or "" where nothing says they are."""
    first, second = a.near, b.near
    shared = (first.stems & second.stems) - {a.quantity.noun}
    shape = _slip(a.quantity, b.quantity)
    if shape == "slip" and same_scope(first, second) and (a.quantity.noun or len(shared) >= 3):
        return "slip"
    if not same_scope(first, second) or first.changing ^ second.changing:
        return ""
    strangers = bool(first.names and second.names and not first.names & second.names)
    least = min(len(first.stems), len(second.stems))
    weight = len(shared) + 2 * bool(a.quantity.modifiers and a.quantity.modifiers == b.quantity.modifiers)
    if (strangers and weight < 5) or not _comparable(a.quantity, b.quantity, shape):
        return ""
    if shape == "scale" and len(shared) >= (2 if a.quantity.noun else 4):
        return "scale"
    if a.display != b.display and weight >= (2 if a.quantity.noun else 4) and weight >= 0.4 * least:
        return "display"
    if weight >= 4 and weight >= 0.6 * least:
        return "retold"
    if a.quantity.kind == "ordinal" and a.quantity.noun in _RANKING and shared and len(shared) >= 0.5 * least:
        return "retold"
    return ""


def _comparable(a: Quantity, b: Quantity, shape: str) -> bool:
    """False where one value is many times the other, which no retelling and only a slip of scale explains."""
    small, large = sorted((a.high, b.high))
    return shape == "scale" or large <= 5 * small


def _slip(a: Quantity, b: Quantity) -> str:
    """ "slip" for the same digits in another order, "scale" for a factor of 10, 1,000 or a million."""
    if a.low != a.high or b.low != b.high or not a.low or not b.low:
        return ""
    small, large = sorted((a.low, b.low))
    if large / small in (10.0, 1000.0, 1e6) and small >= 1:
        return "scale"
    first, second = f"{small:.10g}".replace(".", ""), f"{large:.10g}".replace(".", "")
    telling = len(set(first) - {"0"}) > 1 and len(first) >= 3
    return "slip" if telling and len(first) == len(second) and sorted(first) == sorted(second) else ""


def _again(one: _Mention, bucket: list[_Mention]) -> int:
    """How many other mentions agree with one; headline and summary do not confirm each other."""
    return sum(
        other is not one and not (one.display and other.display) and _agree(one.quantity, other.quantity)
        for other in bucket
    )


def _settled(aspect: str, a: _Mention, b: _Mention, bucket: list[_Mention]) -> bool:
    """True where each value is told again elsewhere, or a headline's in the body: two quantities, not one."""
    if aspect == "display":
        return _again(a if a.display else b, bucket) > 0
    return _again(a, bucket) > 0 and _again(b, bucket) > 0


def _odd_one(a: _Mention, b: _Mention, bucket: list[_Mention]) -> tuple[_Mention, _Mention]:
    """The mention to tell of, and the one against it: the value told less often, then the later place."""
    first, second = _again(a, bucket), _again(b, bucket)
    if first != second:
        return (a, b) if first < second else (b, a)
    return (a, b) if a.display and not b.display else (b, a)


def _conflict(aspect: str, odd: Quantity, others: list[_Mention], bucket: list[_Mention]) -> Conflict:
    against = others[0].quantity
    agreeing = [m.quantity.span for m in bucket if m.quantity != against and _same(m.quantity, against)]
    others_at = (against.span, *agreeing)[:4]
    return Conflict(aspect, odd.span, others_at, odd.written, against.written, against.written.split()[-1])


def _same(a: Quantity, b: Quantity) -> bool:
    return (a.low, a.high) == (b.low, b.high)
