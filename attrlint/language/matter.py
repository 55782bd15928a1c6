"""What two places of a draft are about: the content words they share, rare ones counting more."""

from functools import lru_cache
from math import log
from typing import Final, NamedTuple

from attrlint.language.antonyms import lexicon
from attrlint.language.calendar_words import MONTHS, WEEKDAYS
from attrlint.language.function_words import is_adverb, is_negative
from attrlint.language.listed import listed
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import tokens
from attrlint.language.word_rows import word_rows
from attrlint.reading.draft import Draft

_EMPTY: Final = listed(
    """
    said says say told tell tells also just mr mrs ms dr according one two thing way make made get got
    according including people
    """
)


class Matter(NamedTuple):
    """Per sentence: where each content stem stands; and how much each stem weighs in this draft, 0 to 1."""

    places: tuple[dict[str, int], ...]
    weights: dict[str, float]


class Overlap(NamedTuple):
    """What two places share: the stems, their summed weight, and the share of the lesser place's weight."""

    stems: frozenset[str]
    weight: float
    share: float


def matter(draft: Draft) -> Matter:
    """The content words of every sentence, and their weights."""
    concepts = lexicon(draft.words).concepts
    keys = {lower: _content(lower) for lower in draft.layer(word_rows).known}
    keys = {lower: concepts.get(key, key) for lower, key in keys.items() if key}
    places: list[dict[str, int]] = []
    counts: dict[str, int] = {}
    for words in draft.layer(tokens):
        here: dict[str, int] = {}
        for at, lower in enumerate(words.lower):
            if lower in keys and keys[lower] not in here:
                here[keys[lower]] = at
        places.append(here)
        for key in here:
            counts[key] = counts.get(key, 0) + 1
    number = max(2, len(places))
    weights = {key: log(1 + number / count) / log(1 + number) for key, count in counts.items()}
    return Matter(tuple(places), weights)


@lru_cache(maxsize=20000)
def _content(lower: str) -> str:
    """The stem of a content word, "" for any other."""
    plain = lower.rstrip(".")
    if len(plain) < 3 or not plain[0].isalpha() or plain in STARTERS or plain in _EMPTY:
        return ""
    if plain in MONTHS or plain in WEEKDAYS or is_negative(plain) or is_adverb(plain):
        return ""
    return stem(plain)


def overlap(draft: Draft, one: tuple[int, int, int], other: tuple[int, int, int], reach: int = 12) -> Overlap:
    """What the words near two places share, each (sentence, first, last); their own words are left out."""
    known = draft.layer(matter)
    near, far = (_near(known, place, reach) for place in (one, other))
    shared = frozenset(near & far)
    weight = sum(known.weights[key] for key in shared)
    least = min(sum(known.weights[key] for key in side) for side in (near, far))
    return Overlap(shared, weight, weight / least if least else 0.0)


def _near(known: Matter, place: tuple[int, int, int], reach: int) -> set[str]:
    sentence, first, last = place
    return {
        key
        for key, at in known.places[sentence].items()
        if first - reach <= at < last + reach and not first <= at < last
    }
