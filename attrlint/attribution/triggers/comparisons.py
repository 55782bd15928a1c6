"""Triggers that are figures without a count: who leads a race, what is average, what most people do."""

from collections.abc import Iterator
from typing import Final

from attrlint.attribution.triggers.numbers import number_at
from attrlint.attribution.triggers.phrases import PhraseBook, plain
from attrlint.attribution.triggers.trigger import Trigger, Words
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

FORMS: Final = ("standing", "average", "quantity")
_LISTS: Final = tuple(zip(FORMS, ("standing-phrases", "average-phrases", "quantity-phrases"), strict=True))
_POINTS: Final = listed("point points")
_RANKS: Final = listed("ahead behind lead advantage edge margin deficit up down clear")
_REACH: Final = 3


class Comparisons:
    """Finds them; call it with a sentence's tokens.

    `figure.standing-phrases` say who is ahead, `figure.average-phrases` what is usual, and
    `figure.quantity-phrases` how many of them do something.
    """

    __slots__ = ("_book",)

    def __init__(self, words: Words) -> None:
        self._book = PhraseBook(*(plain(form, words.get(f"figure.{name}", ())) for form, name in _LISTS))

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in every sentence with a trigger, unless a number in digits does."""
        return self._book.keys

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Triggers: leads in points first, then phrases in the order of the sentence."""
        for at, word in enumerate(tokens.lower):
            last = _lead(tokens, at) if word[0].isdecimal() else 0
            if last:
                yield Trigger("figure", "standing", at, last)
        for first, last, phrase in self._book.found(tokens):
            yield Trigger("figure", phrase.name, first, last)


def _lead(tokens: Tokens, at: int) -> int:
    """Index after "60 points ahead" or "12-point lead" where it begins at a word of digits, else 0."""
    number = number_at(tokens, at)
    if number is None:
        return 0
    rest = tokens.lower[number.last : number.last + _REACH]
    rest = [word for word in rest if word not in ("-", "percentage")]
    if len(rest) > 1 and rest[0] in _POINTS and rest[1] in _RANKS:
        return tokens.lower.index(rest[1], number.last) + 1
    return 0
