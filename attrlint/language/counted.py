"""What a number counts or measures: the noun behind it, or before it, or the verb it is the object of."""

from typing import Final

from attrlint.language.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from attrlint.language.listed import listed
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens

OVER: Final = listed("over than least exceeding above minimum exceeded exceeds")
MORE: Final = listed("more greater higher larger longer")
LESS: Final = listed("less fewer lower smaller shorter")
UNDER: Final = listed("under below most nearly almost maximum")
ABOUT: Final = listed("about around approximately roughly some estimated nearly almost circa ~")
LEADING: Final = OVER | MORE | LESS | UNDER | ABOUT | {"at", "a"}
"""Words that may stand between a number and what is before it."""

_PLURALS: Final = listed(
    "people men women children police feet teeth mice fish deer cattle sheep percent dead alumni"
)
_TOLLS: Final = listed("killed injured wounded arrested detained rescued displaced infected evacuated")
_STOPS: Final = (
    PREPOSITIONS | COORDINATORS | SUBORDINATORS | BE | HAVE | MODALS | DETERMINERS | SUBJECT_PRONOUNS
) - {"more", "other", "few", "several"}
_LEADING: Final = LEADING | {"as", "many", "in"}


def counted(words: Tokens, end: int, kind: str) -> tuple[str, frozenset[str], int]:
    """Stem of the counted noun, stems before it, and the index after it."""
    at = end
    if kind in ("percent", "share", "count") and words.lower[at : at + 1] == ["of"]:
        at += 1
        while at < len(words) and words.lower[at] in DETERMINERS:
            at += 1
    if kind == "span":
        return "", frozenset(), end
    if kind == "ordinal" and words.words[at : at + 1] and words.words[at][:1].isupper():
        return words.lower[at], frozenset(), at + 1
    stop = at
    while (
        stop < len(words)
        and stop - at < 5
        and words.lower[stop][0].isalpha()
        and words.lower[stop] not in _STOPS
    ):
        stop += 1
        if _plural(words.lower[stop - 1]):
            break
    if stop == at:
        return "", frozenset(), end
    plural = _plural(words.lower[stop - 1])
    told = is_past(words.lower[at]) and words.lower[at] not in _TOLLS
    if not plural and kind == "count" and (stop != at + 1 or told):
        return "", frozenset(), end
    if not plural and kind in ("money", "percent", "share", "age"):
        return "", frozenset(), end
    head = stop - 1 if plural or kind in ("span", "age", "ordinal") else at
    return stem(words.lower[head]), frozenset(stem(word) for word in words.lower[at:head]), max(stop, end)


def measured(words: Tokens, at: int) -> tuple[str, frozenset[str]]:
    """What a percent or a sum is the size of, where it comes before: "a turnout rate of 58%"."""
    before = at - 1
    while before > 0 and words.lower[before] in LEADING:
        before -= 1
    if (
        before < 1
        or words.lower[before] not in ("of", "at", "is", "was")
        or not words.lower[before - 1].isalpha()
    ):
        return "", frozenset()
    head = before - 1
    if words.lower[head] in _STOPS:
        return "", frozenset()
    start = head
    while (
        start
        and head - start < 3
        and words.lower[start - 1].isalpha()
        and words.lower[start - 1] not in _STOPS
    ):
        start -= 1
    return stem(words.lower[head]), frozenset(stem(word) for word in words.lower[start:head])


def verb_before(words: Tokens, at: int) -> str:
    """Stem of the verb whose object the bare number is: "killing 107", "wounded more than 30"."""
    before = at - 1
    while before >= 0 and words.lower[before] in _LEADING:
        before -= 1
    word = words.lower[before] if before >= 0 else ""
    return (
        stem(word)
        if word.endswith(("ing", "ed")) and word not in ("during", "including", "according")
        else ""
    )


def _plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
