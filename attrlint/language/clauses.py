"""Clauses around words that take a side: whether the word is their predicate, and what stands beside it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.language.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_negative,
)
from attrlint.language.listed import listed
from attrlint.language.matter import matter
from attrlint.language.sides import Side
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_REACH: Final = 9
_SPEAKERS: Final = listed("i we he she they")
_SAYING: Final = listed("say says think thinks believe believes know knows")
_BREAKS: Final = listed(
    """
    , ; : — – -- ( ) but while although though whereas because if unless when
    """
)
_LINKS: Final = BE | listed(
    "feel feels felt seem seems seemed become becomes became remain remains remained get gets got look looked"
)

_SMALL: Final = DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS | COORDINATORS | _LINKS | HAVE | MODALS


class Arms(NamedTuple):
    """The content stems of a clause before and after its predicate."""

    before: frozenset[str]
    after: frozenset[str]


def is_predicate(words: Tokens, side: Side) -> bool:
    """True for a finite verb, or an adjective after a verb that links it to its subject."""
    before = side.first - 1
    while before >= 0 and is_adverb(words.lower[before]) and not is_negative(words.lower[before]):
        before -= 1
    if before < 0:
        return False
    word, led = words.lower[side.first], words.lower[before]
    if is_negative(led):
        return True
    if word.endswith("ing") and side.last - side.first == 1:
        return led in BE
    if led in ("a", "an", "the") and words.lower[max(0, before - 1)] in _LINKS:
        return True
    if led in _LINKS or led in HAVE or led in MODALS or led in ("well", "poorly"):
        return True
    if is_past(word):
        return led[0].isalnum() and led not in DETERMINERS and led not in PREPOSITIONS and led != "to"
    return led in SUBJECT_PRONOUNS or led in ("which", "that")


def arms(draft: Draft, side: Side) -> Arms:
    """The words before and after a predicate in its own clause, as far as they may be about it."""
    words = draft.layer(tokens)[side.sentence].lower
    first, last = side.first, side.last
    while first and side.first - first < _REACH and words[first - 1] not in _BREAKS:
        first -= 1
    if first > 1 and words[first - 1] == "," and words[first] in ("which", "who"):
        first = max(0, first - 6)
    elif _SPEAKERS.intersection(words[first : side.first]):
        first = max(0, first - 12)
    while last < len(words) and last - side.last < _REACH and words[last] not in _BREAKS:
        last += 1
    places = draft.layer(matter).places[side.sentence].items()
    before = frozenset(key for key, at in places if first <= at < side.first)
    return Arms(before, frozenset(key for key, at in places if side.last <= at < last))


def is_passive(draft: Draft, side: Side) -> bool:
    """True where a form of "be" stands before the predicate: its subject is what was done to."""
    words = draft.layer(tokens)[side.sentence].lower
    helping = _LINKS.intersection(words[max(0, side.first - 4) : side.first])
    helped = bool(helping) and is_past(words[side.first])
    return helped or words[side.last : side.last + 1] == ["by"]


def head_after(words: Tokens, side: Side) -> str:
    """The noun that an adjective stands right before, a word or two between, as a stem; "" for none."""
    before = words.lower[side.first - 1] if side.first else ""
    if not (before in DETERMINERS or before in PREPOSITIONS or is_adverb(before)):
        return ""
    head = ""
    for at in range(side.last, min(len(words), side.last + 3)):
        lower = words.lower[at]
        small = lower in _SMALL
        if not lower[0].isalpha() or small or lower == "to" or is_past(lower):
            break
        head = stem(lower)
    return head


def told_of_others(draft: Draft, one: Side, other: Side) -> bool:
    """True where the phrases beside two predicates tell apart things of one kind: harbor plan, park plan."""
    every = draft.layer(tokens)
    for step in (-1, 1):
        first, second = (set(_phrase(every[side.sentence], side, step)) for side in (one, other))
        if first & second and first - second and second - first:
            return True
        names = [{key for key in phrase if key[0].isupper()} for phrase in (first, second)]
        if step < 0 and names[0] and names[1] and not names[0] & names[1]:
            return True
    return False


def _phrase(words: Tokens, side: Side, step: int) -> Iterator[str]:
    """The stems of the noun phrase right before (-1) or after (1) a predicate; names keep their capital."""
    at = side.first - 1 if step < 0 else side.last
    begun = False
    while 0 <= at < len(words) and words.words[at][0].isalnum():
        lower = words.lower[at]
        small = (
            lower in DETERMINERS or lower in _LINKS or lower in HAVE or lower in MODALS or is_adverb(lower)
        )
        if (
            lower in PREPOSITIONS
            or lower in SUBJECT_PRONOUNS
            or (begun and (small or is_past(lower) or lower in _SAYING))
        ):
            return
        if not small and not is_negative(lower):
            begun = True
            yield words.words[at] if words.words[at][0].isupper() and at else stem(lower)
        at += step
