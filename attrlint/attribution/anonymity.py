"""Why a source is not named, and how it knows: the words of the draft that say so.

They count only where they are about the source: inside its words or right behind them ("a clerk briefed on
the sale"), in its relative clause ("…, who asked not to be named"), behind the cue ("said on condition of
anonymity"), in a clause that opens or closes the sentence ("Speaking on background, …"), or in the next
sentence where that one goes on about it ("They asked …").
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.attached import Place, adjoins, clause_end, holds, speaks_of
from attrlint.attribution.triggers.phrases import Conjugation, PhraseBook, plain
from attrlint.cache.patterns import lasting
from attrlint.language.function_words import BE, HAVE, is_adverb, is_negative
from attrlint.language.listed import listed
from attrlint.language.phrases import Range
from attrlint.language.sentences import Sentence
from attrlint.language.tokens import Tokens
from attrlint.span import Span

_RELATIVE: Final = frozenset(("who", "whom", "that"))
_SHARED: Final = frozenset(("some", "both", "all", "many", "most", "several", "each", "one", "two", "none"))
_AS_THEY_STAND: Final = ("formula", "reason", "unauthorized", "bound", "basis")
_REACH_OF_SPEAKING: Final = 5
_REACH_OF_REASON: Final = 14
_SUBJECT: Final = 6
_GOES_ON: Final = 14
_LONGEST_LEAD: Final = 4
_LEADS: Final = listed("on the under to wished asked asks asking did does do spoke speaking was were is been")


class Anonymity(NamedTuple):
    """Spans of the words that grant anonymity, give the reason for it, and say how the source knows."""

    formula: Span | None
    reason: Span | None
    basis: Span | None


NOTHING: Final = Anonymity(None, None, None)


class AnonymityWords(NamedTuple):
    """The lists `anonymity.*` in force: phrases to look for, and rote descriptions.

    `speaking` is what one may not be free to do; `hearers` are those who pass on what they are told, as
    singular nouns.
    """

    book: PhraseBook
    speaking: frozenset[str]
    hearers: frozenset[str]
    rote: re.Pattern[str] | None


class Marks(NamedTuple):
    """Where in a sentence such words stand, as ranges of word indexes in order."""

    formula: tuple[Range, ...]
    reason: tuple[Range, ...]
    barred: tuple[Range, ...]
    basis: tuple[Range, ...]


_latest: list[tuple[object, AnonymityWords]] = []


def anonymity_words(words: Mapping[str, Sequence[str]]) -> AnonymityWords:
    """What to look for by the word lists in force, built once while the same lists are."""
    for known, made in _latest:
        if known is words:
            return made
    verbs = Conjugation.of(words).phrases("basis-verbs", words.get("anonymity.basis-verbs", ()))
    others = (plain(name, words.get(f"anonymity.{name}", ())) for name in _AS_THEY_STAND)
    made = AnonymityWords(
        PhraseBook(verbs, *others),
        frozenset(words.get("anonymity.speaking", ())),
        frozenset(words.get("anonymity.hearers", ())),
        _pattern(words.get("anonymity.rote", ())),
    )
    _latest[:] = [(words, made)]
    return made


def _pattern(beginnings: Sequence[str]) -> re.Pattern[str] | None:
    if not beginnings:
        return None
    longest_first = sorted(beginnings, key=len, reverse=True)
    return lasting(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


def marks(words: Tokens, lists: AnonymityWords) -> Marks:
    """Where a sentence speaks of anonymity, of reasons for it, of knowledge, whoever it is about."""
    found: dict[str, list[Range]] = {name: [] for name in (*_AS_THEY_STAND, "basis-verbs")}
    for first, last, phrase in lists.book.found(words):
        if not words.quoted[first]:
            found[phrase.name].append((first, last))
    barred = [(_back(words, first), last) for first, last in found["bound"]]
    barred += [
        (_back(words, first), last)
        for first, last in found["unauthorized"]
        if not lists.speaking.isdisjoint(words.lower[last : last + _REACH_OF_SPEAKING])
    ]
    basis = [(_back(words, at[0]), at[1]) for at in found["basis"] if _tells(words, at)]
    basis += [
        (start, last) for first, last in found["basis-verbs"] if (start := _relative(words, first)) >= 0
    ]
    return Marks(_sorted(found["formula"]), _sorted(found["reason"]), _sorted(barred), _sorted(basis))


def _sorted(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """In order; of those that begin at one word the longest first."""
    return tuple(sorted(ranges, key=lambda at: (at[0], -at[1])))


def _tells(words: Tokens, at: Range) -> bool:
    """Not "not aware of", and not "close to 40": that is how much, and not how somebody knows."""
    if is_negative(words.lower[at[0] - 1]) if at[0] else False:
        return False
    after = words.lower[at[1]] if at[1] < len(words) else ""
    return not (words.lower[at[0]] == "close" and (after[:1].isdecimal() or after in ("$", "half", "all")))


def _back(words: Tokens, first: int) -> int:
    """The start with "who was", "both of whom had been" and the like taken in, where these stand before."""
    at = first
    while at and (words.lower[at - 1] in BE or words.lower[at - 1] in HAVE or is_adverb(words.lower[at - 1])):
        at -= 1
    return _with_relative(words, at) if at and words.lower[at - 1] in _RELATIVE else first


def _relative(words: Tokens, verb: int) -> int:
    """Start of the relative clause whose verb this is, -1 where it is none or is denied."""
    at = verb
    while at and (words.lower[at - 1] in HAVE or words.lower[at - 1] in BE or is_adverb(words.lower[at - 1])):
        if is_negative(words.lower[at - 1]):
            return -1
        at -= 1
    return _with_relative(words, at) if at and words.lower[at - 1] in _RELATIVE - {"that"} else -1


def _with_relative(words: Tokens, at: int) -> int:
    """Index of the relative pronoun before word `at`, or of the "both of" before that."""
    at -= 1
    if (
        words.lower[at] == "whom"
        and at >= 2
        and words.lower[at - 1] == "of"
        and words.lower[at - 2] in _SHARED
    ):
        return at - 2
    return at


def anonymity(
    sentence: Sentence,
    place: Place,
    here: Marks,
    follows: tuple[Sentence, Tokens, Marks] | None,
) -> Anonymity:
    """What the sentence says of its source, and the next one where that goes on about it."""
    words = place.words
    formula = next((at for at in here.formula if holds(place, at[0])), None)
    found = _told(
        sentence,
        place,
        here,
        formula=formula,
        barred=next((at for at in here.barred if adjoins(place, at[0])), None),
        basis=next((at for at in here.basis if adjoins(place, at[0])), None),
    )
    if follows is None or not speaks_of(place, follows[1]):
        return found
    after, words, there = follows
    more = _told(
        after,
        # its subject has been told to be the source
        Place(words, (0, 1), (0, 0), "", False),
        there,
        formula=next((at for at in there.formula if at[0] <= _GOES_ON), None),
        barred=next((at for at in there.barred if at[0] <= _GOES_ON), None),
        basis=next((at for at in there.basis if at[0] <= _SUBJECT), None),
    )
    return Anonymity(*(first or second for first, second in zip(found, more, strict=True)))


def _told(
    sentence: Sentence,
    place: Place,
    there: Marks,
    *,
    formula: Range | None,
    barred: Range | None,
    basis: Range | None,
) -> Anonymity:
    """The spans of what was found to be about the source, each to the end of its clause."""
    reason = _reason(there, formula, place)

    def span(at: Range | None, *others: Range) -> Span | None:
        return _span(sentence, place.words, at[0], clause_end(place, at, others)) if at else None

    return Anonymity(
        _span(sentence, place.words, _from_verb(place.words, formula[0]), formula[1]) if formula else None,
        span(reason, *there.formula) or span(barred, *there.formula),
        span(basis, *there.formula, *there.barred),
    )


def _reason(there: Marks, formula: Range | None, place: Place) -> Range | None:
    """The first reason in the clause that goes on from the formula, or the one that opens the sentence."""
    if formula is None:
        return None
    after = formula[1]
    lower = place.words.lower
    if after + 1 < len(lower) and lower[after] == "to":
        # "on background to discuss…": what is to be done is part of the reason, even where it is a cue
        return (after, after + 3 if is_adverb(lower[after + 1]) and after + 2 < len(lower) else after + 2)
    for at in there.reason:
        if after <= at[0] <= after + _REACH_OF_REASON and not place.spoken(after, at[0]):
            return at
    return next((at for at in there.reason if at[0] == 0 and at[1] <= formula[0]), None)


def _from_verb(words: Tokens, first: int) -> int:
    """ "Spoke on the condition of anonymity", "asked not to be named": the words before that belong to it."""
    at = first
    while at and first - at < _LONGEST_LEAD and words.lower[at - 1] in _LEADS:
        at -= 1
    return at


def _span(sentence: Sentence, words: Tokens, first: int, last: int) -> Span:
    return sentence.place(words.starts[first], words.ends[last - 1])
