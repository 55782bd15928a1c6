"""Whether words in a sentence are about its source, by where they stand; and where their clause ends."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from attrlint.language.function_words import (
    BE,
    CLOSERS,
    DASHES,
    FINITE,
    HAVE,
    MODALS,
    OPENERS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.phrases import Range
from attrlint.language.tokens import Tokens

_WHO: Final = frozenset(("who", "whom"))
_BREAKS: Final = frozenset(";:.?!") | OPENERS | CLOSERS
_CLAUSE_ENDS: Final = frozenset(",;:.?!()") | CLOSERS | DASHES - {"-"}
_AND: Final = frozenset((",", "and", "but"))
_JOINS: Final = _AND | listed("or who spoke speaking asked on the was were")
_SHARES: Final = listed("of some both all many most several each one two three none")
_GOING_ON: Final = listed("both all most many some several each neither none one")
_POINTING: Final = listed("the these those this that")
_ANY_PERSON: Final = listed("person source official man woman worker employee aide staffer resident neighbor")
_FINITE: Final = (
    FINITE | HAVE | listed("say says tell tells think thinks believe believes question questions")
)
_FARTHEST: Final = 22
_DIRECT: Final = 5
_HEARER: Final = 8
_TERMS: Final = frozenset(("on", "the", "under"))
_LONGEST_DESCRIPTION: Final = 12
_WORDS_OF_SUBJECT: Final = 5


class Place(NamedTuple):
    """A source in a sentence: the words that name it, and its cue, as ranges of word indexes.

    `head` is its noun, lower case and singular, "" for none; `plural` says that there are several.
    """

    words: Tokens
    source: Range
    cue: Range
    head: str
    plural: bool

    def spoken(self, first: int, last: int) -> bool:
        """True where the cue stands among words `first` to `last`."""
        return self.cue[0] < last and first < self.cue[1]


def adjoins(place: Place, at: int) -> bool:
    """True where word `at` begins a description of the source: inside its words, or right behind them."""
    first, last = place.source
    lower = place.words.lower
    if first < at < last:
        return True
    if not last <= at <= last + _LONGEST_DESCRIPTION or place.words.quoted[at]:
        return False
    gap = lower[last:at]
    if all(word in _AND for word in gap):
        return True
    if lower[at] not in _WHO and lower[at] not in _SHARES:
        return False
    # "a nurse at the clinic, who …": more of the noun phrase, and no verb, may stand between
    return (
        not place.spoken(last, at)
        and not any(word in BE or word in HAVE or word in MODALS or word in _BREAKS for word in gap)
        and "," not in gap[:-1]
    )


def holds(place: Place, at: int) -> bool:
    """True where the source is who does or asks what is said at word `at`."""
    first, last = place.source
    words = place.words
    if first < at < last:
        return True
    if at < first:
        return opens(place, at)
    if at >= len(words) or words.quoted[at]:
        return False
    for i in range(at - 1, max(last - 1, at - _FARTHEST), -1):
        word = words.lower[i]
        if word in _WHO:
            return adjoins(place, i) or (i > last and words.lower[i - 1] == "of" and adjoins(place, i - 2))
        if word in _BREAKS:
            return False
        if (word == "," or word in DASHES or word == "(") and words.lower[i + 1].endswith("ing"):
            # a participle behind a comma goes with the main verb, and so with its source
            return True
        if place.cue[0] <= i < place.cue[1] and _follows(words, place.cue[1], at):
            return True
    return at - last <= _DIRECT and not place.spoken(last, at)


def _follows(words: Tokens, cue_end: int, at: int) -> bool:
    """ "Said on background", "asked that she not be named", but not "said Lam asked not to be named"."""
    if not any(word[0].isupper() for word in words.words[cue_end:at]):
        return at - cue_end <= _DIRECT
    return at - cue_end <= _HEARER and words.lower[at - 1] in _TERMS


def opens(place: Place, at: int) -> bool:
    """True for words of a clause that opens the sentence before its subject: "Speaking on background, …"."""
    first = place.source[0]
    lower = place.words.lower
    begun = lower[0].endswith("ing") or lower[0] in ("on", "under", "because", "for")
    return begun and at < first and lower[first - 1] == "," and "," not in lower[at : first - 1]


def speaks_of(place: Place, words: Tokens) -> bool:
    """True where a sentence's subject points back to the source: "They …", "Both …", "The officials …"."""
    at = 1 if len(words) and words.lower[0] == "(" else 0
    if at >= len(words) or words.quoted[at]:
        return False
    word = words.lower[at]
    if word in ("he", "she"):
        return not place.plural
    if word == "they":
        return True
    if word in _GOING_ON:
        # "Most spoke …", "All of them asked …", but "Some officials say …" begins anew
        after = words.lower[at + 1] if at + 1 < len(words) else ""
        return place.plural and (after in _FINITE or after in BE or after == "of" or after.endswith("ed"))
    if word not in _POINTING:
        return False
    nouns = {singular(other) for other in words.lower[at + 1 : at + 1 + _WORDS_OF_SUBJECT]}
    return place.head in nouns or not nouns.isdisjoint(_ANY_PERSON)


def clause_end(place: Place, at: Range, others: Iterable[Range]) -> int:
    """Index after the last word of the clause that begins at a range of words.

    Before a mark, a relative clause, the source's own verb, or the next of `others`.
    """
    words = place.words
    stop = min((first for first, _ in others if first > at[0] and first >= at[1]), default=len(words))
    end = at[1]
    inner = any(word in SUBORDINATORS or word in SUBJECT_PRONOUNS for word in words.lower[at[0] : at[1]])
    while end < stop and words.lower[end] not in _CLAUSE_ENDS and words.lower[end] not in _WHO:
        word = words.lower[end]
        inner = inner or word in SUBORDINATORS or word in SUBJECT_PRONOUNS
        if end == place.cue[0] or (word in _FINITE and not inner):
            break
        end += 1
    if end < len(words) and (end == stop or words.lower[end] not in _CLAUSE_ENDS):
        # what only leads on to the next clause is no part of this one
        while end > at[1] and (words.lower[end - 1] in _JOINS or words.lower[end - 1] in HAVE):
            end -= 1
    return end
