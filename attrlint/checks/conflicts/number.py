"""The same quantity with two values."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.checks.conflicts.periods import periods
from attrlint.checks.conflicts.recount import recounts
from attrlint.checks.conflicts.restated import restated
from attrlint.checks.conflicts.strays import strays
from attrlint.checks.conflicts.tally import tallies
from attrlint.checks.conflicts.values import agree, comparable, far, slip, vague
from attrlint.language.calendar_words import MONTHS
from attrlint.language.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sameness import departures
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.surroundings import Surroundings, around, same_scope
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("slip", "scale", "retold", "ranked", "display", "recount")
_DISPLAY: Final = ("headline", "summary", "caption", "list-item")
_RANKING: Final = ("finish", "plac", "rank", "com", "second")
_LABELLED: Final = frozenset(
    (*MONTHS, "district", "amendment", "street", "avenu", "ward", "congress", "version")
)
_OTHERS: Final = frozenset(
    map(stem, ("other", "more", "another", "additional", "remaining", "further", "fewer"))
)
_FURTHER: Final = frozenset(("additional", "another", "other", "extra", "remaining"))
_WEAK: Final = (
    BE | HAVE | MODALS | PREPOSITIONS | COORDINATORS | SUBORDINATORS | DETERMINERS | {"said", "only"}
)
_CLOSE: Final = 5
_CROWD: Final = 12
"""More values than this for one noun ("votes", "people") are a table or a tally, not one fact."""


class _Mention(NamedTuple):
    quantity: Quantity
    near: Surroundings
    verb: str
    display: bool
    listed: bool


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Quantities of the same thing in like surroundings that cannot both be right."""
    told: dict[Span, Conflict] = {}
    votes = tuple(tallies(draft))
    more = (finder(draft) for finder in (recounts, restated, strays, periods))
    for one in (*votes, *_conflicts(draft), *chain.from_iterable(more)):
        if one in votes or not any(one.span.overlaps(vote.span) for vote in votes):
            told.setdefault(one.span, one)
    return tuple(told.values())


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    for bucket in _buckets(draft).values():
        values = len({mention.quantity.low for mention in bucket})
        if values > _CROWD or len(bucket) > CROWD:
            continue
        told: dict[Quantity, tuple[str, list[_Mention]]] = {}
        for a, b in combinations(bucket, 2):
            if a.quantity.sentence == b.quantity.sentence or agree(a.quantity, b.quantity):
                continue
            aspect = _aspect(a, b)
            if aspect == "retold":
                # more values of the same sort make it a table
                apart = (a.listed and b.listed) or _sections_apart(draft, a.quantity, b.quantity)
                aspect = "retold" if values < 3 and not apart else ""
            if aspect and not _settled(aspect, a, b, bucket):
                odd, usual = _odd_one(a, b, bucket)
                told.setdefault(odd.quantity, (aspect, []))[1].append(usual)
        for odd_one, (aspect, others) in told.items():
            yield _conflict(aspect, odd_one, others, bucket)
    yield from _aligned(draft)


def _aligned(draft: Draft) -> Iterator[Conflict]:
    """Two sentences that are word for word the same but for one figure."""
    every = draft.layer(tokens)
    by_word = {(q.sentence, at): q for q in draft.layer(numbers) for at in range(q.first, q.last)}
    for departure in departures(draft, 3):
        a, b = (by_word.get((one.sentence, one.first)) for one in (departure.one, departure.other))
        if not a or not b or (a.kind, a.unit) != (b.kind, b.unit) or (a.low, a.high) == (b.low, b.high):
            continue
        first, second = (around(every[q.sentence], q.first, q.last) for q in (a, b))
        known = (
            first.names == second.names and same_scope(first, second) and not first.changing ^ second.changing
        )
        in_list = (_is_listed(draft, a) and _is_listed(draft, b)) or _is_tally(draft, a)
        if known and not in_list and departure.before + departure.after >= 10 and departure.after >= 3:
            yield Conflict("retold", b.span, (a.span,), b.written, a.written, a.written.split()[-1])


def _sections_apart(draft: Draft, a: Quantity, b: Quantity) -> bool:
    """True where headings part two places: each section tells of its own court, its own candidate."""
    found = draft.layer(sentences)
    between = range(found[a.sentence].block, found[b.sentence].block)
    return any(draft.blocks[block].kind == "heading" for block in between)


def _is_tally(draft: Draft, quantity: Quantity) -> bool:
    """True in a sentence of three and more counts: "1 high, 2 moderate and 3 low violations"."""
    words = draft.layer(tokens)[quantity.sentence]
    return sum(word[0].isdecimal() for word in words.lower) > 2


def _is_listed(draft: Draft, quantity: Quantity) -> bool:
    return draft.blocks[draft.layer(sentences)[quantity.sentence].block].kind == "list-item"


def _buckets(draft: Draft) -> dict[tuple[str, str, str], list[_Mention]]:
    """Mentions by kind, unit and counted noun."""
    found = draft.layer(sentences)
    every = draft.layer(tokens)
    buckets: defaultdict[tuple[str, str, str], list[_Mention]] = defaultdict(list)
    for quantity in draft.layer(numbers):
        if quantity.kind == "times" or (quantity.kind in ("count", "ordinal") and not quantity.noun):
            continue
        words = every[quantity.sentence]
        if quantity.noun in _LABELLED or _set_apart(words, quantity):
            continue
        kind = draft.blocks[found[quantity.sentence].block].kind
        mention = _Mention(
            quantity,
            around(words, quantity.first, quantity.last),
            _verb(words, quantity.first),
            kind in _DISPLAY,
            kind == "list-item" or _is_tally(draft, quantity),
        )
        # how long somebody says it was, and how long it was
        voice = "said" if quantity.kind == "span" and words.quoted[quantity.first] else quantity.noun
        buckets[(quantity.kind, quantity.unit, voice)].append(mention)
    return buckets


def _set_apart(words: Tokens, quantity: Quantity) -> bool:
    """True for "all but five", and for one in a row: "the third consecutive year"."""
    row = {"consecutive", "straight", "row"}.intersection(words.lower[quantity.first : quantity.last + 1])
    before = words.lower[max(0, quantity.first - 2) : quantity.first]
    return bool(row) or before == ["all", "but"] or "remaining" in before[-1:]


def _verb(words: Tokens, first: int) -> str:
    """Stem of the content word right before a quantity: "passed three checks", "killing 107"."""
    at = first - 1
    while at >= 0 and words.lower[at] in DETERMINERS:
        at -= 1
    word = words.lower[at] if at >= 0 else ""
    return stem(word) if word[:1].isalpha() and word not in _WEAK else ""


def _aspect(a: _Mention, b: _Mention) -> str:
    """How two unequal values come to be about one thing, or "" where nothing says they are."""
    first, second = a.near, b.near
    shared = (first.stems & second.stems) - {a.quantity.noun}
    shape = slip(a.quantity, b.quantity)
    frame = _one_frame(a, b)
    if same_scope(first, second) and not _FURTHER & (first.changing ^ second.changing):
        if shape == "slip" and (a.quantity.noun or len(shared) >= 3):
            return "slip"
        if shape == "swap" and ((frame and shared) or (a.quantity.kind == "money" and len(shared) >= 3)):
            return "slip"
    if not same_scope(first, second) or first.changing ^ second.changing:
        return ""
    if _OTHERS & (a.quantity.modifiers ^ b.quantity.modifiers):
        return ""
    if {a.quantity.hedge, b.quantity.hedge} == {"over", "under"}:
        # "up to 50" for some, "more than 130" for others
        return ""
    strangers = bool(first.names and second.names and not first.names & second.names)
    least = min(len(first.stems), len(second.stems))
    weight = len(shared) + 2 * bool(a.quantity.modifiers and a.quantity.modifiers == b.quantity.modifiers)
    # what a share or a sum is of says more than what is counted: rates differ, people recur
    weight += bool(a.quantity.noun) and a.quantity.kind in ("percent", "money")
    if vague(a.quantity) != vague(b.quantity):
        return "retold" if weight >= 3 and not strangers and far(a.quantity, b.quantity) else ""
    if (strangers and weight < 5) or not comparable(a.quantity, b.quantity, shape):
        return ""
    near = abs(a.quantity.sentence - b.quantity.sentence) <= _CLOSE or a.display != b.display
    if shape == "scale" and near and len(shared) >= (3 if a.quantity.noun else 4):
        return "scale"
    if a.display != b.display and weight >= (2 if a.quantity.noun else 3) and weight >= 0.4 * least:
        return "display"
    if weight >= 4 and weight >= 0.6 * least:
        return "retold"
    if frame and a.verb == b.verb != "" and len(shared) >= 3:
        return "retold"
    if a.quantity.kind == "ordinal" and a.quantity.noun in _RANKING and shared and len(shared) >= 0.5 * least:
        return "ranked"
    return ""


def _one_frame(a: _Mention, b: _Mention) -> bool:
    """True where verb or adjectives around the counted noun are the same, and none of them differ."""
    first, second = a.quantity.modifiers, b.quantity.modifiers
    nested = first <= second or second <= first
    same_verb = a.verb == b.verb != ""
    return bool(a.quantity.noun) and nested and (bool(first & second) or same_verb)


def _again(one: _Mention, bucket: list[_Mention]) -> int:
    """How many other mentions agree with one; headline and summary do not confirm each other."""
    return sum(
        other is not one and not (one.display and other.display) and agree(one.quantity, other.quantity)
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
