"""Arguments: the noun phrases around a predicate, as heads and stems that can be compared."""

from typing import Final, NamedTuple

from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_negative,
)
from attrlint.language.phrases import Range, phrase_after, phrase_before
from attrlint.language.places import COUNTRIES
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens

_DEMONYMS: Final = {people: country for country, people in COUNTRIES.items()}
BARRIERS: Final = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "and", "but", "or"]) | SUBORDINATORS
_EDGES: Final = BARRIERS | BE | HAVE | MODALS | {"confirmed", "said", "says", "usually", "by"}
_PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS
_LINKS: Final = frozenset(["of", "in", "with", "by", "to", "for", "on", "off", "down"])
_SMALL: Final = (
    PREPOSITIONS | DETERMINERS | MODALS | BE | HAVE | SUBJECT_PRONOUNS | OBJECT_PRONOUNS | SUBORDINATORS
)


class Argument(NamedTuple):
    """A noun phrase beside a predicate: its `head`, the stems of its content words, and its names."""

    head: str
    stems: frozenset[str]
    names: frozenset[str]
    pronoun: bool


def subject_of(words: Tokens, first: int) -> Range | None:
    """The subject of a verb group, an apposition between commas and a relative pronoun stepped over."""
    end = first
    if end and words.lower[end - 1] in ("which", "that", "who"):
        end -= 1
        if end and words.words[end - 1] == ",":
            end -= 1
        return _before(words, end)
    if end and words.words[end - 1] == ",":
        comma = next((i for i in range(end - 2, max(-1, end - 18), -1) if words.words[i] == ","), -1)
        return _before(words, comma) if comma > 0 else None
    return _before(words, end)


def _before(words: Tokens, end: int) -> Range | None:
    """The noun phrase before `end`, inside quotation too."""
    if end < 1 or not words.quoted[end - 1]:
        return phrase_before(words, end)
    first = end
    while first and end - first < 7:
        word = words.lower[first - 1]
        if not word[0].isalnum() or word in _EDGES or is_past(word):
            break
        first -= 1
    return (first, end) if first < end else None


def _after(words: Tokens, start: int) -> Range | None:
    """The noun phrase from `start`, inside quotation too."""
    if start >= len(words) or not words.quoted[start]:
        return phrase_after(words, start)
    last = start
    while last < len(words) and last - start < 6:
        word = words.lower[last]
        if not word[0].isalnum() or word in _EDGES or (word in PREPOSITIONS and word != "of"):
            break
        last += 1
    return (start, last) if last > start else None


def object_of(words: Tokens, at: int) -> Range | None:
    """The noun phrase after a word, a preposition between them stepped over."""
    start = at + 1
    if start < len(words) and words.lower[start] in _LINKS:
        start += 1
    return _after(words, start)


def noun_after(words: Tokens, start: int) -> Range | None:
    """The noun that an adjective stands before, with what is between: three words at most."""
    end = start
    while (
        end < min(len(words), start + 3) and words.lower[end][0].isalpha() and words.lower[end] not in _SMALL
    ):
        if words.lower[end].endswith("ing") and end > start:
            break
        end += 1
    return (start, end) if end > start else None


def argument(words: Tokens, place: Range | None) -> Argument | None:
    """What a range of words holds that can be compared; None for no range."""
    if place is None:
        return None
    kept: list[tuple[str, bool]] = []
    head = ""
    for at in range(*place):
        lower = words.lower[at]
        if lower in PREPOSITIONS and kept and not head:
            head = kept[-1][0]
        if lower[0].isalpha() and lower not in _SMALL and not is_negative(lower) and not is_adverb(lower):
            kept.append((stem(_DEMONYMS.get(lower, lower)), words.words[at][0].isupper()))
    pronoun = place[1] - place[0] == 1 and words.lower[place[0]] in _PRONOUNS
    head = head or (kept[-1][0] if kept else "")
    return Argument(
        head, frozenset(key for key, _ in kept), frozenset(key for key, name in kept if name), pronoun
    )
