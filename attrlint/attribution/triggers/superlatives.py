"""Triggers that are superlatives: "one of the most…", "the largest … in the state", "a record".

A superlative that only says which one is meant ("the nation's largest food program") is left alone:
it must claim a field (`superlative.scopes`, with "best" and the like also `superlative.top-scopes`) or a
record (`superlative.record-phrases`).
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrlint.attribution.triggers.numbers import whole_number
from attrlint.attribution.triggers.phrases import PhraseBook, plain
from attrlint.attribution.triggers.trigger import Trigger, Words
from attrlint.language.capitals import in_capitals
from attrlint.language.function_words import HAVE, POSSESSIVES
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

FORMS: Final = ("one-of", "top", "record", "first")
_IRREGULAR: Final = listed("best worst most least")
_NO_SUPERLATIVES: Final = listed(
    """
    forest interest request protest arrest honest contest guest harvest invest suggest nest chest west
    east northwest southwest midwest northeast southeast priest conquest earnest modest manifest digest
    infest everest bequest inquest molest attest detest divest crest jest lest pest vest quest zest
    latest nearest rest test unrest disinterest self-interest just must against first almost past cost
    lost host post boost trust most-favored list artist activist cast vast last fast past east least
    """
)
_LEADS: Final = frozenset(("the", "'s", "'"))
_SCOPE_REACH: Final = 9
_OWNER_REACH: Final = 5
_ORDINALS: Final = frozenset(("first", "only"))


class Superlatives:
    """Finds superlatives; call it with a sentence's tokens."""

    __slots__ = ("_except", "_records", "_scopes")

    def __init__(self, words: Words) -> None:
        self._records = PhraseBook(plain("record", words.get("superlative.record-phrases", ())))
        self._scopes = PhraseBook(
            *(
                plain(form, words.get(f"superlative.{name}", ()))
                for form, name in (("any", "scopes"), ("top", "top-scopes"))
            )
        )
        self._except = PhraseBook(plain("except", words.get("superlative.except", ())))

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in every sentence with a trigger, unless one that `ranks` does."""
        return self._records.keys

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Triggers, those that claim a record first."""
        found = [
            Trigger("superlative", "record", first, last) for first, last, _ in self._records.found(tokens)
        ]
        ranking = [at for at, word in enumerate(tokens.lower) if ranks(word)]
        if ranking:
            scopes = [(first, last, phrase.name) for first, last, phrase in self._scopes.found(tokens)]
            triggers = (self._at(tokens, at, scopes) for at in ranking)
            found.extend(trigger for trigger in triggers if trigger)
        excused = [(first, last) for first, last, _ in self._except.found(tokens)] if found else []
        for trigger in found:
            if not any(trigger.first <= end and start < trigger.last for start, end in excused):
                yield trigger

    def _at(self, tokens: Tokens, at: int, scopes: list[tuple[int, int, str]]) -> Trigger | None:
        lower = tokens.lower
        top = is_superlative(lower[at]) and _led(lower, at) and not _titled(tokens, at)
        if not top and (lower[at] not in _ORDINALS or _counts(lower, at) or not _ranks(lower, at)):
            return None
        last = at + 2 if lower[at] in ("most", "least") else at + 1
        if top:
            start = _one_of(lower, at)
            if start >= 0:
                return Trigger("superlative", "one-of", start, min(last, len(tokens)))
        for start, end, led in scopes:
            if (
                (last <= start if top else last < start and led == "any")
                and start <= at + _SCOPE_REACH
                and not _broken(tokens, last, start)
            ):
                return Trigger("superlative", "top" if top else "first", at, end)
        return None


def _titled(tokens: Tokens, at: int) -> bool:
    """ "the 500 Greatest Songs" is a name, unless the whole sentence is in capitals."""
    return at > 0 and tokens.words[at][0].isupper() and not in_capitals(tokens)


def _one_of(lower: list[str], at: int) -> int:
    """Index of the "one" in "one of the largest", "one of the city's best"; -1 for none."""
    for of in range(at - 2, max(0, at - 1 - _OWNER_REACH), -1):
        owned = of == at - 2 or lower[at - 1] in _LEADS
        if lower[of] == "of" and lower[of - 1] == "one" and owned and _led(lower, at):
            return of - 1
    return -1


def _counts(lower: list[str], at: int) -> bool:
    """ "only 31 people" says how few, "the only state" which one."""
    follows = lower[at + 1 : at + 2]
    return bool(follows) and (follows[0][0].isdecimal() or whole_number(follows[0]) is not None)


def _ranks(lower: list[str], at: int) -> bool:
    """ "the city's only theater", not "had only been open a year", "your first time voting"."""
    lead = lower[at - 1] if at else ""
    return lead in _LEADS or (lead in ("a", "an") and lower[at] == "first")


def _led(lower: list[str], at: int) -> bool:
    """A superlative has "the", a possessive or a rank in front of it."""
    return any(word in _LEADS or word in POSSESSIVES for word in lower[max(0, at - 2) : at])


@lru_cache(maxsize=20000)
def ranks(word: str) -> bool:
    """Whether a superlative that is not in a list may stand at a lower-case word."""
    return word in _ORDINALS or is_superlative(word)


def is_superlative(word: str) -> bool:
    """True for "largest", "worst", "most"; a lower-case word."""
    if word in _IRREGULAR:
        return True
    return word.endswith("est") and word not in _NO_SUPERLATIVES


def _broken(tokens: Tokens, first: int, last: int) -> bool:
    """A mark between superlative and field parts them; so does the verb of "the best have waited since"."""
    if tokens.lower[last] == "since" and not HAVE.isdisjoint(tokens.lower[first : last + 1]):
        return True
    return any(not word[0].isalnum() and word[0] not in "-'" for word in tokens.words[first:last])
