"""Whether two predicates on opposite sides can be told of one thing at one time, by one voice."""

from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.language.clauses import arms, is_passive
from attrlint.language.function_words import BE, HAVE, SUBJECT_PRONOUNS, is_adverb, is_negative
from attrlint.language.listed import listed
from attrlint.language.matter import matter
from attrlint.language.sentences import sentences
from attrlint.language.sides import Side, sides
from attrlint.language.surroundings import around, same_scope
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_CHANGES: Final = listed(
    """
    earlier later then until now previously formerly originally initially again another other others former
    prior previous average each every per than half yet
    """
)
_PARTS: Final = listed("% percent half other others another some majority most")
_CONTRASTS: Final = listed(
    "but however yet instead still meanwhile although later update afterward eventually"
)
_TOLD: Final = listed("said says told announced promised")
_FIRST: Final = listed("first last only")
_AT_LAST: Final = listed("until unless")
_NEAR: Final = 10
_BETWEEN: Final = BE | HAVE


def comparable(draft: Draft, one: Side, other: Side) -> bool:
    """False where mood, time, change, contrast, a question or another source explains the difference."""
    moods = one.guards | other.guards
    every = draft.layer(tokens)
    first, second = every[one.sentence], every[other.sentence]
    told = _TOLD.intersection(first.lower) or _TOLD.intersection(second.lower)
    if (
        "if" in moods
        or "should" in moods
        or (one.guards != other.guards and not (moods <= {"would"} and told))
    ):
        return False
    if not same_scope(around(first, one.first, one.last, 12), around(second, other.first, other.last, 12)):
        return False
    if any(explained(words, side) for words, side in ((first, one), (second, other))):
        return False
    if one.key and _indefinite(first, one) != _indefinite(second, other):
        return False
    if _CONTRASTS.intersection(second.lower[:2]) or _CONTRASTS.intersection(first.lower[:1]):
        return False
    return not (
        _rhetorical(draft, one, other) or _both_sides(draft, one, other) or _two_voices(draft, one, other)
    )


def explained(words: Tokens, side: Side) -> bool:
    """True where the clause itself says why the other telling need not be wrong."""
    near = words.lower[max(0, side.first - 4) : side.last + 4]
    if words.lower[side.first].startswith("declin") and words.lower[side.last : side.last + 1] == ["to"]:
        return True
    if _PARTS.intersection(words.lower[max(0, side.first - 8) : side.first]):
        return True
    before = words.lower[max(0, side.first - 8) : side.first]
    if side.negated and (
        "because" in near or _FIRST.intersection(before) or _AT_LAST.intersection(words.lower)
    ):
        return True
    if "once" in near[: side.first - max(0, side.first - 4)] or _chosen(words, side):
        return True
    if _CHANGES.intersection(near) or "?" in words.lower[-2:]:
        return True
    return any(
        words.lower[at] == "not" and words.lower[at + 1] in ("all", "every") for at in range(len(words) - 1)
    )


def _chosen(words: Tokens, side: Side) -> bool:
    """True for a clause that picks some out of many: "those that are receiving it"."""
    at = side.first - 1
    while at >= 0 and (
        words.lower[at] in _BETWEEN or is_adverb(words.lower[at]) or is_negative(words.lower[at])
    ):
        at -= 1
    many = at > 0 and (words.lower[at - 1] in ("those", "people") or words.lower[at - 1].endswith("s"))
    return many and words.lower[at] in ("that", "who", "which")


def _rhetorical(draft: Draft, one: Side, other: Side) -> bool:
    """True inside one speech: "I'm not interested in that. I'm interested in this." """
    every = draft.layer(tokens)
    quoted = every[one.sentence].quoted[one.first] and every[other.sentence].quoted[other.first]
    return quoted and other.sentence - one.sentence <= 2


def _both_sides(draft: Draft, one: Side, other: Side) -> bool:
    """True where a clause takes both sides itself: it sets one against the other."""
    rows = draft.layer(_rows)
    for here in (one, other) if one.sentence != other.sentence else (one,):
        for side in rows.get((one.family, here.sentence), ()):
            within = here.first <= side.first < here.last
            if side.side != here.side and not within and abs(side.first - here.first) < _NEAR:
                return True
    return False


def _rows(draft: Draft) -> dict[tuple[str, int], list[Side]]:
    """The words that take a side, by family and sentence."""
    rows: dict[tuple[str, int], list[Side]] = {}
    for side in draft.layer(sides):
        rows.setdefault((side.family, side.sentence), []).append(side)
    return rows


def _indefinite(words: Tokens, side: Side) -> bool:
    """ "A bill" is not "his bill"."""
    return words.lower[side.last : side.last + 1] in (["a"], ["an"])


def _two_voices(draft: Draft, one: Side, other: Side) -> bool:
    """True where both have sources, share none, and somebody named is among them: they may disagree."""
    first, second = _voices(draft, one), _voices(draft, other)
    if not first or not second or first & second:
        return False
    kinds = {source.id: source.kind for source in draft.layer(attributions).sources}
    if any(kinds[key] == "named-person" for key in first | second):
        return True
    return all(kinds[key] == "named-organization" for key in first | second)


def _voices(draft: Draft, side: Side) -> set[int]:
    """The identities of those who are reported to say the predicate."""
    layer = draft.layer(attributions)
    words = draft.layer(tokens)[side.sentence]
    span = draft.layer(sentences)[side.sentence].place(words.starts[side.first], words.ends[side.last - 1])
    said = (layer.all[at] for at in (layer.sourced[side.sentence] if layer.sourced else ()))
    return {
        one.source_id
        for one in said
        if one.source_id is not None and any(span.overlaps(part) for part in one.content)
    }


def sources(draft: Draft, sentence: int) -> set[int]:
    """The identities of those who are cited in a sentence."""
    layer = draft.layer(attributions)
    found = (layer.all[at].source_id for at in (layer.sourced[sentence] if layer.sourced else ()))
    return {key for key in found if key is not None}


def paraphrased(draft: Draft, one: Side, other: Side) -> bool:
    """True where one quotes what the other, a sentence or two away, gives in the draft's words."""
    if other.sentence - one.sentence > 2:
        return False
    every = draft.layer(tokens)
    quoted = every[one.sentence].quoted[one.first], every[other.sentence].quoted[other.first]
    return quoted[0] != quoted[1] and bool(sources(draft, one.sentence) & sources(draft, other.sentence))


def from_the_top(draft: Draft, one: Side, other: Side) -> bool:
    """True where headline or summary meets the first lines of the body."""
    found = draft.layer(sentences)
    shown = [
        draft.blocks[found[side.sentence].block].kind in ("headline", "summary") for side in (one, other)
    ]
    return shown[0] != shown[1] and other.sentence < 9


def one_frame(draft: Draft, one: Side, other: Side) -> bool:
    """True where what stands right before and right after one predicate is also beside the other.

    "Kasich has 129 and Rubio left the race" tells nothing of whether Kasich entered it.
    """
    first, second = _beside(draft, one), _beside(draft, other)
    turned = is_passive(draft, one) != is_passive(draft, other)
    if turned:
        second = (second[1], second[0])
    if _named(draft, one, first[0][0]) and _named(draft, other, second[0][0]) and first[0][0] != second[0][0]:
        return False
    (near, all_near), (far, all_far) = first[0], second[0]
    if near and far and near not in all_far and far not in all_near:
        return False
    (near, all_near), (far, all_far) = first[1], second[1]
    told = near in all_far, far in all_near
    return not (near and far) or all(told) or (turned and any(told))


def _named(draft: Draft, side: Side, key: str) -> bool:
    """True where a stem before a predicate is a name, with no pronoun between that may be the subject."""
    if not key:
        return False
    at = draft.layer(matter).places[side.sentence][key]
    words = draft.layer(tokens)[side.sentence]
    return words.words[at][0].isupper() and not SUBJECT_PRONOUNS.intersection(words.lower[at : side.first])


def _beside(draft: Draft, side: Side) -> tuple[tuple[str, frozenset[str]], tuple[str, frozenset[str]]]:
    """The nearest content stem and all of them, before and after a predicate in its clause."""
    places = draft.layer(matter).places[side.sentence]
    around_it = arms(draft, side)
    before = max(around_it.before, key=lambda key: places[key], default="")
    after = min(around_it.after, key=lambda key: places[key], default="")
    return (before, around_it.before), (after, around_it.after)
