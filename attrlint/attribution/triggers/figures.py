"""Triggers that are figures: shares, sums, counts, tolls and changes that somebody must have counted.

What a figure counts decides: years, miles and votes anyone can look up (`figure.measures`).
"""

import re
from attrlint.language.listed import listed
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.attribution.triggers.trigger import Trigger, Words
from attrlint.language.tokens import Tokens

FORMS: Final = ("share", "money", "price", "count", "crowd", "toll", "change")
_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?(?:m|bn|k)?")
_SMALL: Final = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_CROWDS: Final = listed("dozens scores hundreds thousands millions billions tens")
_CURRENCY: Final = listed("$ £ € ¥")
_COINS: Final = listed("dollars euros pounds cents yen")
_PERCENT: Final = frozenset(("%", "percent", "percentage"))
_ROUGH: Final = (
    "as many as", "as much as", "as few as", "no fewer than", "no less than", "more than", "fewer than",
    "less than", "well over", "just over", "just under", "close to", "up to", "at least", "at most",
    "an estimated", "a total of", "upward of", "upwards of", "about", "nearly", "almost", "roughly",
    "approximately", "around", "some", "over", "under", "only", "just", "fully", "estimated",
)  # fmt: skip
_PARTS: Final = listed(
    """
    half third quarter fifth tenth thirds quarters fifths tenths majority two-thirds three-quarters
    """
)
_CHANGES: Final = listed(
    """
    doubled tripled trebled quadrupled halved doubling tripling quadrupling
    """
)
_DEAD: Final = listed(
    """
    killed dead died wounded injured hurt missing deaths casualties fatalities killing wounding injuring
    """
)
_TOLL_REACH: Final = 4
_FROM_HERE_A_COUNT: Final = 100
_FROM_HERE_A_ROUGH_COUNT: Final = 10
_FROM_HERE_A_SUM: Final = 10**6
_YEARS: Final = range(1500, 2100)
_NOUN_REACH: Final = 4


class _Number(NamedTuple):
    """A number's words `first` to `last` (exclusive), its value, and whether it is said to be rough."""

    first: int
    last: int
    value: float
    rough: bool
    written: str


class Figures:
    """Finds figures; call it with a sentence's tokens."""

    __slots__ = ("_measures", "_rough")

    def __init__(self, words: Words) -> None:
        self._measures = frozenset(word.lower() for word in words.get("figure.measures", ()))
        self._rough = tuple(tuple(phrase.split()) for phrase in _ROUGH)

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Triggers in the order of the sentence."""
        at = 0
        while at < len(tokens):
            found = self._at(tokens, at)
            if found:
                yield found
                at = found.last
            else:
                at += 1

    def _at(self, tokens: Tokens, at: int) -> Trigger | None:
        word = tokens.lower[at]
        if word in _CHANGES:
            return Trigger("figure", "change", at, at + 1)
        if word in _PARTS or word == "most":
            return self._part(tokens, at)
        number = self._number(tokens, at)
        if number is None:
            return None
        return (
            _ratio(tokens, number)
            or self._share(tokens, number)
            or self._money(tokens, number)
            or _multiple(tokens, number)
            or self._count(tokens, number)
        )

    def _number(self, tokens: Tokens, at: int) -> _Number | None:
        lower = tokens.lower
        word = lower[at]
        written = word
        if _DIGITS.fullmatch(word):
            value = float(word.rstrip("mbnk").replace(",", ""))
            if word[-1] in "mbnk":
                value *= 10**6
        elif word in _SMALL:
            value = _SMALL[word]
        elif word in _CROWDS:
            value = _FROM_HERE_A_COUNT
        else:
            return None
        last = at + 1
        if word in _CROWDS:
            while last + 1 < len(tokens) and lower[last] == "of" and lower[last + 1] in _CROWDS:
                last += 2
        while last < len(tokens) and lower[last] in _SCALES:
            value *= _SCALES[lower[last]]
            last += 1
        first, rough = self._roughly(tokens, at)
        return _Number(first, last, value, rough or word in _CROWDS, written)

    def _roughly(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        """Where a number begins with the words that make it rough, and whether there are any."""
        start = at - 1 if at and tokens.lower[at - 1] in _CURRENCY else at
        for phrase in self._rough:
            first = start - len(phrase)
            if first >= 0 and tuple(tokens.lower[first:start]) == phrase:
                return first, True
        return start, False

    def _share(self, tokens: Tokens, number: _Number) -> Trigger | None:
        lower, last = tokens.lower, number.last
        if last < len(tokens) and (lower[last] in _PERCENT or lower[last : last + 2] == ["per", "cent"]):
            return Trigger("figure", "share", number.first, last + (2 if lower[last] == "per" else 1))
        return None

    def _money(self, tokens: Tokens, number: _Number) -> Trigger | None:
        lower = tokens.lower
        signed = lower[number.first] in _CURRENCY or any(
            w in _CURRENCY for w in lower[number.first : number.last]
        )
        form = "money" if number.value >= _FROM_HERE_A_SUM or number.rough else "price"
        if signed:
            return Trigger("figure", form, number.first, number.last)
        if number.last < len(tokens) and lower[number.last] in _COINS:
            return Trigger("figure", form, number.first, number.last + 1)
        return None

    def _count(self, tokens: Tokens, number: _Number) -> Trigger | None:
        toll = _toll(tokens, number)
        if toll:
            return toll
        least = _FROM_HERE_A_ROUGH_COUNT if number.rough else _FROM_HERE_A_COUNT
        if number.value < least or (not number.rough and _like_a_year(number)):
            return None
        crowd = number.written in _CROWDS
        if crowd and tokens.lower[number.last : number.last + 1] != ["of"]:
            return None
        noun = self._noun(tokens, number.last)
        return Trigger("figure", "crowd" if crowd else "count", number.first, noun) if noun else None

    def _noun(self, tokens: Tokens, at: int) -> int:
        """Index after the plural that a number counts, 0 where it counts a measure or nothing."""
        if at < len(tokens) and tokens.lower[at] == "of":
            at += 1
        for index in range(at, min(len(tokens), at + _NOUN_REACH)):
            word = tokens.lower[index]
            if word in self._measures or not (word[0].isalpha() or word == "-"):
                return 0
            if _is_plural(word):
                return index + 1
        return 0

    def _part(self, tokens: Tokens, at: int) -> Trigger | None:
        """ "a quarter of Americans", "the majority of outfits", "Most states"."""
        lower = tokens.lower
        follows = lower[at + 1] if at + 1 < len(tokens) else ""
        if lower[at] == "most":
            counted = at == 0 and _is_plural(follows)
            return Trigger("figure", "share", at, at + 2) if counted else None
        if follows != "of":
            return None
        noun = self._noun(tokens, at + 2)
        first = at - 1 if at and lower[at - 1] in ("a", "one", "the", "two") else at
        first, _ = self._roughly(tokens, first)
        return Trigger("figure", "share", first, noun) if noun else None


_PEOPLE: Final = listed("people men women children police staff personnel troops cattle")


_NO_PLURALS: Final = frozenset("is was has does says goes its his this as us plus las los yes 's less".split())


def _is_plural(word: str) -> bool:
    if word in _PEOPLE:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) and word not in _NO_PLURALS


def _like_a_year(number: _Number) -> bool:
    return number.value in _YEARS and number.written.isdigit() and len(number.written) == 4


def _ratio(tokens: Tokens, number: _Number) -> Trigger | None:
    """ "one in three", "58 of 61", "three out of four"."""
    lower, at = tokens.lower, number.last
    if at < len(tokens) and lower[at] == "out":
        at += 1
    if at + 1 >= len(tokens) or lower[at] not in ("in", "of"):
        return None
    other = lower[at + 1]
    if lower[at + 1] == "every" and at + 2 < len(tokens):
        at, other = at + 1, lower[at + 2]
    known = other in _SMALL or (other.isdigit() and not (len(other) == 4 and int(other) in _YEARS))
    smaller = known and not (number.value == 1 and lower[at] == "of") and number.value < (_SMALL[other] if other in _SMALL else int(other))
    return Trigger("figure", "share", number.first, at + 2) if smaller else None


def _multiple(tokens: Tokens, number: _Number) -> Trigger | None:
    """ "18-fold", "three times as many"."""
    lower, at = tokens.lower, number.last
    if lower[at : at + 2] == ["-", "fold"]:
        return Trigger("figure", "change", number.first, at + 2)
    if (
        lower[at : at + 1] == ["times"]
        and lower[at + 1 : at + 2]
        and lower[at + 1] in ("as", "more", "higher", "the")
    ):
        return Trigger("figure", "change", number.first, at + 2)
    return None


def _toll(tokens: Tokens, number: _Number) -> Trigger | None:
    """ "killed 214 people", "eleven were hurt", "1,200 dead"."""
    lower = tokens.lower
    if number.first and lower[number.first - 1] in _DEAD and number.last < len(tokens):
        return Trigger("figure", "toll", number.first - 1, number.last)
    for at in range(number.last, min(len(tokens), number.last + _TOLL_REACH)):
        if lower[at] in _DEAD:
            return Trigger("figure", "toll", number.first, at + 1)
        if not lower[at][0].isalpha():
            return None
    return None
