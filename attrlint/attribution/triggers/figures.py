"""Triggers that are figures: shares, sums, counts, tolls and changes that somebody must have counted.

What a figure counts decides: years, miles and votes anyone can look up (`figure.measures`).
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrlint.attribution.triggers.comparisons import FORMS as COMPARISONS
from attrlint.attribution.triggers.comparisons import Comparisons
from attrlint.attribution.triggers.numbers import (
    CROWDS,
    CURRENCY,
    Number,
    number_at,
    numeral,
    rough_from,
    whole_number,
)
from attrlint.attribution.triggers.trends import Trends
from attrlint.attribution.triggers.trigger import Trigger, Words
from attrlint.language.function_words import COORDINATORS, DETERMINERS
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

FORMS: Final = ("share", "money", "price", "count", "crowd", "toll", "change", "trend", *COMPARISONS)
_COINS: Final = listed("dollars euros pounds cents yen")
_PERCENT: Final = listed("% percent percentage")
_PARTS: Final = listed(
    "half third quarter fifth tenth thirds quarters fifths tenths majority two-thirds three-quarters"
)
_CHANGES: Final = listed("doubled tripled trebled quadrupled halved doubling tripling quadrupling")
_BEGINNINGS: Final = _CHANGES | _PARTS | {"most"}
_DEAD: Final = listed(
    "killed dead died wounded injured hurt missing deaths casualties fatalities killing wounding injuring"
)
_PEOPLE: Final = listed("people men women children police staff personnel troops cattle")
_NO_PLURALS: Final = listed("is was has does says goes its his this as us plus las los yes 's less")
_FROM_HERE_A_COUNT: Final = 100
_FROM_HERE_A_ROUGH_COUNT: Final = 10
_FROM_HERE_A_SUM: Final = 10**6
_NOUN_REACH: Final = 4
_NO_THINGS: Final = listed("a per each in on for of to from by at and or was is were are that which")
_ORDINALS: Final = listed("first second last latter other")
_KNOWN: Final = listed("the these those")
_NO_WHOLES: Final = listed("it a an my your that this him her one")
_TOLL_REACH: Final = 4


class Figures:
    """Finds figures; call it with a sentence's tokens."""

    __slots__ = ("_comparisons", "_measures", "_trends")

    def __init__(self, words: Words) -> None:
        self._measures = frozenset(word.lower() for word in words.get("figure.measures", ()))
        self._trends = Trends(words)
        self._comparisons = Comparisons(words)

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in every sentence with a figure, unless one that `begins` does."""
        return self._trends.keys | self._comparisons.keys

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Figures in the order of the sentence, then trends and comparisons."""
        free = 0
        for at in [at for at, word in enumerate(tokens.lower) if begins(word)]:
            found = self._at(tokens, at) if at >= free else None
            if found:
                yield found
                free = found.last
        yield from self._trends(tokens)
        yield from self._comparisons(tokens)

    def _at(self, tokens: Tokens, at: int) -> Trigger | None:
        word = tokens.lower[at]
        if word in _CHANGES:
            # "doubled down on"
            return (
                _figure("change", at, at + 1)
                if tokens.lower[at + 1 : at + 2] != ["down"] and tokens.lower[at - 1] != "be"
                else None
            )
        if word in _PARTS:
            return self._part(tokens, at)
        if word == "most" and at == 0:
            return _figure("share", 0, 2) if len(tokens) > 1 and _is_plural(tokens.lower[1]) else None
        number = number_at(tokens, at)
        if number is None:
            return None
        return (
            _ratio(tokens, number)
            or _share(tokens, number)
            or _money(tokens, number)
            or _multiple(tokens, number)
            or _toll(tokens, number)
            or self._count(tokens, number)
        )

    def _count(self, tokens: Tokens, number: Number) -> Trigger | None:
        crowd = number.word in CROWDS
        least = _FROM_HERE_A_ROUGH_COUNT if number.rough else _FROM_HERE_A_COUNT
        if number.value < least or (number.like_a_year and not number.rough):
            return None
        # "the 130 recommendations" are known already
        if number.first and (tokens.lower[number.first - 1] in _KNOWN or _numbered(tokens, number)):
            return None
        if crowd and tokens.lower[number.last : number.last + 1] != ["of"]:
            return None
        if not crowd and _is_subject(tokens, number):
            return _figure("count", number.first, number.last + 1)
        noun = self._noun(tokens, number.last)
        return _figure("crowd" if crowd else "count", number.first, noun) if noun else None

    def _part(self, tokens: Tokens, at: int) -> Trigger | None:
        """ "a quarter of Americans", "the majority of outfits"."""
        lower = tokens.lower
        if lower[at + 1 : at + 2] != ["of"] or (at and lower[at - 1] in _ORDINALS):
            return None
        follows = lower[at + 2 : at + 5]
        if not follows or follows[0] in _NO_WHOLES or self._measures.intersection(follows):
            return None
        noun = self._noun(tokens, at + 2) or at + 2
        first = at - 1 if at and lower[at - 1] in ("a", "one", "the", "two", "-") else at
        return _figure("share", rough_from(tokens, first), noun)

    def _noun(self, tokens: Tokens, at: int) -> int:
        """Index after the plural that a number counts, 0 where it counts a measure or nothing."""
        if at < len(tokens) and tokens.lower[at] == "of":
            at += 1
        for index in range(at, min(len(tokens), at + _NOUN_REACH)):
            word = tokens.lower[index]
            if not self._measures.isdisjoint(word.split("-")) or not (word[0].isalpha() or word == "-"):
                return 0
            if index > at and word in COORDINATORS:
                return 0
            if _is_plural(word):
                return index + 1
        return 0


@lru_cache(maxsize=20000)
def begins(word: str) -> bool:
    """Whether a figure in numbers may begin with a lower-case word."""
    return word in _BEGINNINGS or numeral(word)


def _figure(form: str, first: int, last: int) -> Trigger:
    return Trigger("figure", form, first, last)


def _numbered(tokens: Tokens, number: Number) -> bool:
    """ "Act 690 would allow voters", "District 134 has": the number is part of a name."""
    ahead = tokens.words[number.first - 1]
    return ahead[0].isupper() and not number.rough and (number.first > 1 or ahead.isupper())


def _is_plural(word: str) -> bool:
    if word in _PEOPLE:
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us"))
    return ends and len(word) > 3 and word not in _NO_PLURALS


def _is_subject(tokens: Tokens, number: Number) -> bool:
    """ "Of the tenants, 968 are older than 70"."""
    ahead = tokens.lower[number.first - 1] if number.first else "."
    return not ahead[0].isalnum() and tokens.lower[number.last : number.last + 1] in (["are"], ["were"])


def _ratio(tokens: Tokens, number: Number) -> Trigger | None:
    """ "one in three", "58 of 61", "three out of four"; "one of 42 states" only says which."""
    lower, at = tokens.lower, number.last
    if lower[at : at + 1] == ["out"]:
        at += 1
    if lower[at : at + 1] not in (["in"], ["of"]) or (number.value == 1 and lower[at] == "of"):
        return None
    at += 2 if lower[at + 1 : at + 2] == ["every"] else 1
    other = whole_number(lower[at]) if at < len(tokens) else None
    return _figure("share", number.first, at + 1) if other is not None and number.value < other else None


def _share(tokens: Tokens, number: Number) -> Trigger | None:
    follows = tokens.lower[number.last : number.last + 2]
    # "$1.25, or 1.4 percent" gives one figure twice; "width:100%" is no prose
    if number.first and tokens.lower[number.first - 1] in ("or", ":"):
        return None
    if follows and follows[0] in _PERCENT:
        return _figure("share", number.first, number.last + 1)
    return _figure("share", number.first, number.last + 2) if follows == ["per", "cent"] else None


def _money(tokens: Tokens, number: Number) -> Trigger | None:
    """A sum; a small and exact one is a price, which the reader can look up."""
    follows = tokens.lower[number.last : number.last + 1]
    lead = tokens.lower[number.first - 1] if number.first else ""
    # "the $349 billion program" says which program; it counts nothing
    names = (
        lead in DETERMINERS - {"that"}
        and bool(follows)
        and follows[0].isalpha()
        and follows[0] not in _NO_THINGS
    )
    # "250 pounds (about $390)" gives one sum twice
    names = names or lead == "("
    form = "money" if (number.value >= _FROM_HERE_A_SUM or number.rough) and not names else "price"
    if not CURRENCY.isdisjoint(tokens.lower[number.first : number.last]):
        return _figure(form, number.first, number.last)
    if tokens.lower[number.last : number.last + 1] and tokens.lower[number.last] in _COINS:
        return _figure(form, number.first, number.last + 1)
    return None


def _multiple(tokens: Tokens, number: Number) -> Trigger | None:
    """ "18-fold", "three times as many"."""
    follows = tokens.lower[number.last : number.last + 2]
    compared = follows[:1] == ["times"] and follows[1:] and follows[1] in ("as", "more", "higher", "the")
    if follows == ["-", "fold"] or compared:
        return _figure("change", number.first, number.last + 2)
    return None


def _toll(tokens: Tokens, number: Number) -> Trigger | None:
    """ "killed 214 people", "eleven were hurt", "1,200 dead"."""
    lower = tokens.lower
    # one who was killed is a person, not a toll
    if number.value == 1 or (number.first and lower[number.first - 1] == "no"):
        return None
    if number.first and lower[number.first - 1] in _DEAD and number.last < len(tokens):
        return _figure("toll", number.first - 1, number.last)
    for at in range(number.last, min(len(tokens), number.last + _TOLL_REACH)):
        if lower[at] in _DEAD:
            return _figure("toll", number.first, at + 1)
        if not lower[at][0].isalpha():
            return None
    return None
