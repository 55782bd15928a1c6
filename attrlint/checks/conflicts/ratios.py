"""Figures that stand in a ratio: a price and its sum, a share and its whole, a doubling."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.figures import value_at
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_FACTORS: Final = {
    "doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "tripling": 3.0, "trebled": 3.0, "quadrupled": 4.0,
    "quadrupling": 4.0, "quintupled": 5.0, "halved": 0.5,
}  # fmt: skip
_LEADS: Final = ("lead", "advantage", "edge", "margin", "gap")
_UNITS: Final = 20
"""Units beyond which a draft is a price list."""


def ratios(draft: Draft) -> Iterator[Conflict]:
    """Products, shares and multiples that come out otherwise."""
    told: defaultdict[int, list[Quantity]] = defaultdict(list)
    for quantity in draft.layer(numbers):
        told[quantity.sentence].append(quantity)
    every = draft.layer(tokens)
    yield from _products(every, told)
    for index, here in list(told.items()):
        words = every[index]
        yield from _shares(words, here, told.get(index - 1, []))
        yield from _multiples(words, here, told.get(index - 1, []))
        yield from _leads(words, here, (*told.get(index - 1, ()), *told.get(index + 1, ())))
    yield from _one_and_other(draft, every, told)


def _exact(one: Quantity) -> bool:
    return one.low == one.high and one.low > 0


def _products(every: tuple[Tokens, ...], told: dict[int, list[Quantity]]) -> Iterator[Conflict]:
    """ "$1,200 an ounce" and "two ounces, that is $2,000"."""
    prices: defaultdict[str, list[Quantity]] = defaultdict(list)
    for index, here in told.items():
        for one in here:
            following = every[index].lower[one.last : one.last + 2]
            if one.kind == "money" and _exact(one) and following[:1] in (["per"], ["a"], ["an"]):
                prices[stem(following[-1])].append(one)
    for unit, priced in prices.items() if len(prices) <= _UNITS else ():
        if len(priced) != 1:
            continue
        price = priced[0]
        for here in told.values():
            many = [one for one in here if one.kind == "count" and one.noun == unit and one.low > 1]
            sums = [one for one in here if one.kind == "money" and one is not price and _exact(one)]
            if len(many) != 1 or len(sums) != 1 or sums[0].unit != price.unit or not _exact(many[0]):
                continue
            real = many[0].low * price.low
            if abs(real - sums[0].low) > 0.08 * real and not many[0].hedge and many[0].span < sums[0].span:
                shown = f"{many[0].written} at {price.written}"
                yield Conflict("product", sums[0].span, (price.span,), sums[0].written, shown)


def _shares(words: Tokens, here: list[Quantity], before: list[Quantity]) -> Iterator[Conflict]:
    """ "The county spent $400 million. $100 million, or 40%, of that went to roads"."""
    wholes = [one for one in before if one.kind == "money" and _exact(one)]
    if len(wholes) != 1:
        return
    for part, share in pairwise(here):
        between = words.lower[part.last : share.first]
        after = words.lower[share.last : share.last + 3]
        of_that = after[:2] == ["of", "that"] or after == [",", "of", "that"]
        if part.kind != "money" or share.unit != "percent" or "or" not in between or not of_that:
            continue
        real = part.low / wholes[0].low * 100
        if _exact(part) and _exact(share) and abs(real - share.low) > max(1.5, 0.2 * real):
            shown = f"{part.written} of {wholes[0].written}"
            yield Conflict("share", share.span, (part.span, wholes[0].span), share.written, shown)


def _multiples(words: Tokens, here: list[Quantity], before: list[Quantity]) -> Iterator[Conflict]:
    """ "It cost $50. That price has tripled to $100"."""
    for at, word in enumerate(words.lower):
        if word not in _FACTORS or words.lower[at + 1 : at + 2] != ["to"]:
            continue
        ends = [one for one in here if one.first > at and _exact(one)]
        new = next((one for one in ends if words.lower[one.first - 1] == "to"), None)
        likes = [
            one for one in before if new and (one.kind, one.unit) == (new.kind, new.unit) and _exact(one)
        ]
        pointing = {"that", "this", "it", "which"}.intersection(words.lower[:at])
        old = likes[0] if len(likes) == 1 and pointing else None
        if not new or not old or (new.kind, new.unit) != (old.kind, old.unit):
            continue
        real = new.low / old.low
        if abs(real - _FACTORS[word]) > 0.3 * _FACTORS[word]:
            shown = f"{old.written} to {new.written}"
            yield Conflict("multiple", new.span, (old.span,), f"{word} to {new.written}", shown)


def _leads(words: Tokens, here: list[Quantity], beside: tuple[Quantity, ...]) -> Iterator[Conflict]:
    """ "45 percent to 31 percent" and "an 18-point lead"."""
    for at, word in enumerate(words.lower):
        if word not in _LEADS or at < 3:
            continue
        back = words.lower[max(0, at - 4) : at]
        point = next(
            (i for i in range(at - 1, max(0, at - 4), -1) if words.lower[i] in ("point", "points")), 0
        )
        value = (
            value_at(words, point - 1 - (words.words[point - 1] == "-"))
            if point > 1 and "percentage" not in back
            else None
        )
        if not value or value[0] != value[1]:
            continue
        inside = [one for one in here if one.kind == "percent" and one.unit == "percent"]
        near = inside or [one for one in beside if one.kind == "percent" and one.unit == "percent"]
        if len(near) != 2 or near[0].sentence != near[1].sentence or not all(map(_exact, near)):
            continue
        real = abs(near[0].low - near[1].low)
        if abs(real - value[0]) > 1.5 and near[0].low + near[1].low <= 101:
            yield Conflict(
                "share", near[1].span, (near[0].span,), f"{value[0]:g}-point {word}", f"{real:g} points"
            )


def _one_and_other(
    draft: Draft, every: tuple[Tokens, ...], told: dict[int, list[Quantity]]
) -> Iterator[Conflict]:
    """ "Cole has three advantages. One is … The other is …": two, not three."""
    found = draft.layer(sentences)
    for index, here in told.items():
        for one in here:
            after = every[index].lower[one.last : one.last + 1]
            if one.kind != "count" or not 3 <= one.low <= 6 or not _exact(one) or after == [","]:
                continue
            heads = [every[i].lower[:2] for i in range(index + 1, min(len(every), index + 6))]
            if not heads or heads[0] not in (["one", "is"], ["one", "was"]) or ["the", "other"] not in heads:
                continue
            last = index + 1 + heads.index(["the", "other"])
            inside = {word for i in range(index + 1, last + 1) for word in every[i].lower}
            if not inside & {"another", "third", "second", "others"}:
                words = every[last]
                there = found[last].place(words.starts[0], words.ends[1])
                yield Conflict("pair", one.span, (there,), one.written, "two: one and the other")
