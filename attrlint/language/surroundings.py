"""What stands around a word: its content words, the times and the names that set its scope."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple, cast

from attrlint.language.calendar_words import MONTHS, WEEKDAYS
from attrlint.language.listed import listed
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens

_YEAR: Final = re.compile(r"(?:18|19|20)\d\ds?")
_CHANGING: Final = listed(
    """
    earlier revised initially originally previous previously prior formerly former then later since
    updated compared versus whereas another other others additional more extra remaining rest next again
    still average median now annually daily weekly monthly yearly per each every minimum maximum as grew rose
    fell dropped increased decreased climbed jumped declined doubled tripled expected projected estimated
    proposed would could now
    """
)
_PLAIN: Final = listed(
    """
    said says say told also just mr mrs ms dr according percent one two
    """
)


class Surroundings(NamedTuple):
    """`stems` of the content words near a word, the `times` (years, months, weekdays) near it, and the
    `changing` words, which tell of another time, another part or a comparison; `names` are the
    capitalised words of the whole sentence, its first left out."""

    stems: frozenset[str]
    times: frozenset[str]
    names: frozenset[str]
    changing: frozenset[str]


def around(words: Tokens, first: int, last: int, reach: int = 10) -> Surroundings:
    """The surroundings of words `first` to `last` (exclusive), up to `reach` words on either side."""
    stems: set[str] = set()
    times: set[str] = set()
    changing: set[str] = {"now"}.intersection(words.lower[:1])
    for word in (*words.words[max(0, first - reach) : first], *words.words[last : last + reach]):
        sort, key = _told(word)
        if sort == "stem":
            stems.add(key)
        elif sort == "time":
            times.add(key)
        elif sort:
            changing.add(key)
    named = frozenset(lower for at, lower in _named(words) if not first <= at < last)
    return Surroundings(frozenset(stems), frozenset(times), named, frozenset(changing))


def _named(words: Tokens) -> tuple[tuple[int, str], ...]:
    """The capitalised words of a sentence and where they stand, its first only where something is its own."""
    known = words.noted.get(_named)
    if known is None:
        start = 0 if words.lower[1:2] == ["'s"] else 1
        capitals = (at for at in range(start, len(words)) if words.words[at][0].isupper())
        plain = ((at, words.lower[at].rstrip(".")) for at in capitals)
        known = words.noted[_named] = tuple(
            (at, lower)
            for at, lower in plain
            if lower not in MONTHS and lower not in WEEKDAYS and len(lower) > 2
        )
    return cast(tuple[tuple[int, str], ...], known)


@lru_cache(maxsize=20000)
def _told(word: str) -> tuple[Literal["", "time", "changing", "stem"], str]:
    """What a word tells of a place near by, and the key of it; "" for nothing."""
    lower = word.lower().rstrip(".")
    if _tells_time(word, lower):
        return "time", lower
    if lower in _CHANGING:
        return "changing", lower
    content = len(lower) > 2 and lower[0].isalpha() and lower not in STARTERS and lower not in _PLAIN
    return ("stem", stem(lower)) if content else ("", "")


def _tells_time(word: str, lower: str) -> bool:
    if lower in ("yesterday", "today", "tomorrow", "tonight") or _YEAR.fullmatch(lower):
        return True
    return word[0].isupper() and (lower in MONTHS or lower in WEEKDAYS)


def same_scope(a: Surroundings, b: Surroundings) -> bool:
    """False where both tell their time, and tell different ones."""
    return not (a.times and b.times and not a.times & b.times)
