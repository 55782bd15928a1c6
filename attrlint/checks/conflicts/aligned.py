"""Two clauses about the same matter whose predicates take opposite sides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.language.clauses import Arms, arms, head_after, is_passive, is_predicate, told_of_others
from attrlint.language.listed import listed
from attrlint.language.matter import Matter, matter, overlap
from attrlint.language.sentences import sentences
from attrlint.language.sides import Side, sides
from attrlint.language.surroundings import around, same_scope
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_CROWD: Final = 40
"""A word that a draft has in so many predicates is its subject, and says many things of many."""
_FEW: Final = 4
_CHANGES: Final = listed(
    """
    earlier later then until now previously formerly originally initially again another other others former
    prior previous average each every per than half
    """
)
_PARTS: Final = listed("% percent half other others another some majority most")
_CONTRASTS: Final = listed("but however yet instead still meanwhile although")
_TOLD: Final = listed("said says told announced promised")


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
        head = "" if side.key or side.negated else head_after(every[side.sentence], side)
        if head:
            buckets[side.family, head].append(side)
    known = draft.layer(matter)
    for (_, head), bucket in buckets.items():
        few = sum(head in here for here in known.places) <= _FEW
        for one, other in combinations(bucket, 2) if few else ():
            if one.side != other.side and one.sentence != other.sentence and _comparable(draft, one, other):
                yield Pair(one, other, head)


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
    if whole.weight >= 2.2 and whole.share >= 0.8 and not one.guards and not other.guards:
        return _shown(known, whole.stems)
    if not _comparable(draft, one, other):
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
    if _paraphrased(draft, one, other) and _weight(known, held) >= 0.1:
        return _shown(known, held)
    if not before:
        return ""
    both = bool(after) and ((straight >= 0.5 and share >= 0.6) or (straight >= 1.5 and share >= 0.4))
    near = straight >= 0.6 and share >= 0.3 and other.sentence - one.sentence <= 2
    top = straight >= 0.8 and share >= 0.2 and _from_the_top(draft, one, other)
    if both or near or top or (straight >= 0.5 and share >= 0.9) or (straight >= 1.0 and share >= 0.5):
        return _shown(known, before | after)
    return ""


def _shown(known: Matter, stems: Iterable[str]) -> str:
    return max(stems, key=lambda key: (known.weights[key], key), default="")


def _weight(known: Matter, stems: Iterable[str]) -> float:
    return sum(known.weights[key] for key in stems)


def _place(side: Side) -> tuple[int, int, int]:
    return side.sentence, side.first, side.last


def _comparable(draft: Draft, one: Side, other: Side) -> bool:
    """False where mood, time, change, contrast, a question or another source explains the difference."""
    moods = one.guards | other.guards
    every = draft.layer(tokens)
    first, second = every[one.sentence], every[other.sentence]
    told = _TOLD.intersection(first.lower) or _TOLD.intersection(second.lower)
    if "if" in moods or (one.guards != other.guards and not (moods <= {"would"} and told)):
        return False
    if not same_scope(around(first, one.first, one.last, 12), around(second, other.first, other.last, 12)):
        return False
    for words, side in ((first, one), (second, other)):
        near = words.lower[max(0, side.first - 4) : side.last + 4]
        if _PARTS.intersection(words.lower[max(0, side.first - 8) : side.first]):
            return False
        if "because" in near and side.negated:
            return False
        if "once" in near[: side.first - max(0, side.first - 4)]:
            return False
        if _CHANGES.intersection(near) or "?" in words.lower[-2:]:
            return False
        if any(
            words.lower[at] == "not" and words.lower[at + 1] in ("all", "every")
            for at in range(len(words) - 1)
        ):
            return False
    if one.key and _indefinite(first, one) != _indefinite(second, other):
        return False
    return not _CONTRASTS.intersection(second.lower[:2]) and not _two_people(draft, one, other)


def _indefinite(words: Tokens, side: Side) -> bool:
    """ "A bill" is not "his bill"."""
    return words.lower[side.last : side.last + 1] in (["a"], ["an"])


def _two_people(draft: Draft, one: Side, other: Side) -> bool:
    """True where both have named sources and share none: they may disagree."""
    first, second = _sources(draft, one.sentence), _sources(draft, other.sentence)
    if not first or not second or first & second:
        return False
    kinds = {source.id: source.kind for source in draft.layer(attributions).sources}
    return all(kinds[key] in ("named-person", "named-organization") for key in first | second)


def _sources(draft: Draft, sentence: int) -> set[int]:
    layer = draft.layer(attributions)
    found = (layer.all[at].source_id for at in (layer.sourced[sentence] if layer.sourced else ()))
    return {key for key in found if key is not None}


def _paraphrased(draft: Draft, one: Side, other: Side) -> bool:
    """True where one quotes what the other, a sentence or two away, gives in the draft's words."""
    if other.sentence - one.sentence > 2:
        return False
    every = draft.layer(tokens)
    quoted = every[one.sentence].quoted[one.first], every[other.sentence].quoted[other.first]
    return quoted[0] != quoted[1] and bool(_sources(draft, one.sentence) & _sources(draft, other.sentence))


def _from_the_top(draft: Draft, one: Side, other: Side) -> bool:
    """True where headline or summary meets the first lines of the body."""
    found = draft.layer(sentences)
    shown = [
        draft.blocks[found[side.sentence].block].kind in ("headline", "summary") for side in (one, other)
    ]
    return shown[0] != shown[1] and other.sentence < 9
