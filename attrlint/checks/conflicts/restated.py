"""Sums and spans that a headline or a definite phrase tells again: "the $6 million bridge repair"."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.values import agree
from attrlint.language.function_words import DETERMINERS, PREPOSITIONS
from attrlint.language.listed import listed
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_PRISON: Final = listed("prison jail sentenced probation sentence sentences behind bars")
_GETS: Final = listed("gets got sentenced jailed prison jail probation")
_LEDE: Final = 4


def restated(draft: Draft) -> Iterator[Conflict]:
    """Values of one thing, told by the same words, that differ."""
    told = [one for one in draft.layer(numbers) if one.low == one.high]
    yield from _described(draft, told)
    yield from _terms(draft, told)


def _described(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "A $6.2 million bridge repair", and then "the $6.8 million bridge repair"."""
    every = draft.layer(tokens)
    buckets: defaultdict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for one in told:
        what = _following(every[one.sentence], one.last)
        if one.kind == "money" and not one.hedge and len(what) == 2:
            buckets[what].append(one)
    for what, bucket in buckets.items():
        if len({one.low for one in bucket}) != 2:
            continue
        first = bucket[0]
        other = next(one for one in bucket if one.low != first.low)
        words = every[other.sentence]
        again = other.first > 0 and words.lower[other.first - 1] in ("the", "this", "that")
        if again and first.sentence < other.sentence and not agree(first, other):
            yield Conflict("recount", other.span, (first.span,), other.written, first.written, " ".join(what))


def _following(words: Tokens, at: int) -> tuple[str, ...]:
    """The stems of the two words after a sum, () where they are no description."""
    after = words.lower[at : at + 2]
    small = DETERMINERS | PREPOSITIONS | STARTERS
    if len(after) < 2 or not all(word.isalpha() and word not in small for word in after):
        return ()
    return tuple(map(stem, after))


def _terms(draft: Draft, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Gets 14 months" in the headline, "sentenced to 18 months" in the first lines."""
    found = draft.layer(sentences)
    every = draft.layer(tokens)
    spans = [one for one in told if one.kind == "span" and one.unit in ("month", "year", "day")]
    body = [one.index for one in found if draft.blocks[one.block].kind == "paragraph"][:_LEDE]
    shown = [one for one in spans if draft.blocks[found[one.sentence].block].kind in ("headline", "summary")]
    shown = [one for one in shown if _GETS.intersection(every[one.sentence].lower)]
    lede = [one for one in spans if one.sentence in body and _PRISON.intersection(every[one.sentence].lower)]
    if len(shown) == 1 and len(lede) == 1 and shown[0].unit == lede[0].unit and not agree(shown[0], lede[0]):
        yield Conflict(
            "display", shown[0].span, (lede[0].span,), shown[0].written, lede[0].written, "sentence"
        )
