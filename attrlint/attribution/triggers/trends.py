"""Triggers that are figures in words: something that can be counted is said to grow or shrink."""

from collections.abc import Iterator
from typing import Final

from attrlint.attribution.frames import voice
from attrlint.attribution.triggers.phrases import Conjugation, Phrase, PhraseBook, plain
from attrlint.attribution.triggers.trigger import Trigger, Words
from attrlint.language.function_words import BE, HAVE, PREPOSITIONS
from attrlint.language.tokens import Tokens

_SUBJECT_REACH: Final = 6
_OBJECT_REACH: Final = 4
_NO_VERB_AHEAD: Final = ([","], ["in"], ["of"], ["to"], ["on"], ["and"])
_GOES_ON: Final = (["continue", "to"], ["continues", "to"], ["continued", "to"])


class Trends:
    """Finds trends; call it with a sentence's tokens.

    `figure.trends` are the verbs, `figure.quantities` what they may be said of, `figure.trend-phrases`
    wordings that are a trend by themselves.
    """

    __slots__ = ("_phrases", "_quantities", "_verbs")

    def __init__(self, words: Words) -> None:
        self._verbs = PhraseBook(Conjugation.of(words).phrases("trends", words.get("figure.trends", ())))
        self._phrases = PhraseBook(plain("trend", words.get("figure.trend-phrases", ())))
        self._quantities = frozenset(word.lower() for word in words.get("figure.quantities", ()))

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in every sentence with a trend."""
        return self._verbs.keys | self._phrases.keys

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Triggers, marked from the quantity to the verb."""
        for first, last, _ in self._phrases.found(tokens):
            yield Trigger("figure", "trend", first, last)
        for first, last, phrase in self._verbs.found(tokens):
            if not self._is_verb(tokens, first, phrase):
                continue
            start = self._quantity(tokens, first - 1, max(-1, first - 1 - _SUBJECT_REACH), -1)
            if start >= 0:
                yield Trigger("figure", "trend", start, last)
                continue
            end = self._quantity(tokens, last, min(len(tokens), last + _OBJECT_REACH), +1)
            if end >= 0:
                yield Trigger("figure", "trend", first, end + 1)

    def _is_verb(self, tokens: Tokens, first: int, phrase: Phrase) -> bool:
        if phrase.form is None or voice(tokens, first, phrase.form) in ("noun", "modal", "bare"):
            return False
        ahead = tokens.lower[max(0, first - 2) : first]
        if phrase.form == "participle":
            return not HAVE.isdisjoint(ahead)
        if phrase.form == "ing":
            return not BE.isdisjoint(ahead)
        if phrase.form == "s":
            # "the price increases in May" is a noun, "prices fall to the council" no trend
            return tokens.lower[first + 1 : first + 2] not in _NO_VERB_AHEAD
        if phrase.form == "past":
            # "cases were dropped" by somebody; "to pay for increased spending"
            return not ahead or (ahead[-1] not in BE and ahead[-1] not in PREPOSITIONS)
        return ahead in _GOES_ON

    def _quantity(self, tokens: Tokens, start: int, stop: int, step: int) -> int:
        """Index of a quantity on the way from `start`, no mark in between; -1 for none."""
        for at in range(start, stop, step):
            if not tokens.lower[at][0].isalnum() and tokens.lower[at] != "'s":
                return -1
            if tokens.lower[at] in self._quantities:
                beyond = at + step
                compound = 0 <= beyond < len(tokens) and tokens.lower[beyond] in self._quantities
                return beyond if compound else at
        return -1
