"""Stretches of capitalised words, with the small words that a name may hold between them."""

from functools import lru_cache
from typing import Final, NamedTuple

from attrlint.language.bodies import BODIES, SITES, TAKES_OF
from attrlint.language.calendar_words import MONTHS, WEEKDAYS
from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.places import is_place
from attrlint.language.titles import ADDRESS, PARTICLES
from attrlint.language.tokens import Tokens

_OPENERS: Final = frozenset((":", "—", "–", "--", "“", '"', "‘", "•", "|", "…", ">", "..."))
_PROPER: Final = BODIES | SITES
_ELIDED: Final = PARTICLES | {"d", "l", "dell", "ash", "an", "as", "ul", "ur"}
_TRANSPARENT: Final = frozenset(("'", "(", "[", "*", "_"))


class Run(NamedTuple):
    """Words `first` to `last` (exclusive) of sentence `sentence`; `initial` where a capital is due anyway."""

    sentence: int
    first: int
    last: int
    initial: bool


def runs(sentence: int, words: Tokens) -> list[Run]:
    """The capitalised runs of one sentence, in order."""
    found: list[Run] = []
    size = len(words)
    end = 0
    for at, word in enumerate(words.words):
        if at < end or not _capital(word) or not _nameable(words, at):
            continue
        fresh = _fresh(words, end, at)
        end = at + 1
        while end < size:
            reach = _joins(words, at, end)
            if not reach:
                break
            end = reach
        found.append(Run(sentence, at, end, fresh))
    return found


def _fresh(words: Tokens, start: int, at: int) -> bool:
    """Whether a capital is due at `at` anyway, where the last run ended at `start`."""
    for before in range(at - 1, start - 1, -1):
        word = words.words[before]
        if word not in _TRANSPARENT and (word in _OPENERS or word[0].isalnum()):
            return word in _OPENERS
    return not start


def in_capitals(words: Tokens) -> bool:
    """True for words that are nearly all capitalised as headlines are, and that no full stop ends."""
    if len(words) and words.words[-1] == ".":
        return False
    long = [word for word in words.words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


@lru_cache(maxsize=20000)
def _capital(word: str) -> bool:
    if word[:1].isupper():
        return True
    # "al-Deen" and "d'Arcy" carry their capital inside; "pro-Beijing" names nobody
    at = max(word.find("-"), word.find("'"))
    return 0 < at <= 3 and word[:at] in _ELIDED and word[at + 1 : at + 2].isupper()


def _nameable(words: Tokens, at: int) -> bool:
    word, lower = words.words[at], words.lower[at].rstrip(".")
    if not _capital(word) or lower in WEEKDAYS or lower in ("i", "a.m", "p.m"):
        return False
    if lower in MONTHS:
        after = words.words[at + 1] if at + 1 < len(words) else ""
        before = words.lower[at - 1].rstrip(".") if at else ""
        named = before in GIVEN_NAMES or before in ADDRESS or (lower in GIVEN_NAMES and after[:1].isupper())
        return named and not after[:1].isdecimal()
    return True


def _joins(words: Tokens, first: int, at: int) -> int:
    """Where a run that reaches `at` may go on to: the end of the next piece of it, or 0."""
    if words.starts[at] - words.ends[at - 1] > 1:
        return 0
    if _nameable(words, at):
        return at + 1
    lower = words.lower[at]
    step = 0
    if lower in PARTICLES:
        step = 2 if at + 1 < len(words) and words.lower[at + 1] in PARTICLES else 1
    elif lower in ("of", "for", "on") and words.lower[at - 1].rstrip(".") in TAKES_OF:
        step = 2 if at + 1 < len(words) and words.lower[at + 1] == "the" else 1
    elif (
        lower == "&"
        or (lower == "'s" and _owned_body(words, at))
        or (lower == "and" and _lists_a_body(words, first, at))
    ):
        step = 1
    return at + step + 1 if step and at + step < len(words) and _nameable(words, at + step) else 0


def _owned_body(words: Tokens, at: int) -> bool:
    """ "New People's Party" and "Prince George's County" are one name, "Iran's Parliament" is two."""
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    return after in _PROPER and not is_place(words.words[at - 1])


def _lists_a_body(words: Tokens, first: int, at: int) -> bool:
    """ "Department of Labor and Industry" is one name, "Texas and Ohio" are two."""
    inside = words.lower[first:at]
    return "of" in inside and any(
        word in ("department", "ministry", "office", "bureau", "board") for word in inside
    )
