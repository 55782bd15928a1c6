"""Figures: the value of a number in digits or words, with its scale and its range, whatever it counts."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from attrlint.language.calendar_words import MONTHS
from attrlint.language.listed import listed
from attrlint.language.number_words import (
    FRACTIONS,
    GROUPS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
    number_word,
)
from attrlint.language.tokens import Tokens

CURRENCIES: Final = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee"}
_DIGITS: Final = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([kmb]|bn|mn)?(st|nd|rd|th)?", re.IGNORECASE)


_LABELS: Final = listed(
    """
    no nos number route section chapter act bill resolution district ward channel room flight highway
    interstate article amendment title page item question proposition prop measure case docket local unit
    grade class phase level category tier version volume vol part type bus line train gate lot box suite
    apartment apt precinct season episode week day game area
    """
)
"""Words before a number that only labels: "Route 22", "House Bill 9"."""


_COUNTED: Final = frozenset(("of", "the", "two", "three", "four", "five", "several", "few"))


_FIRST: Final = frozenset((*CURRENCIES, *VAGUE, *UNITS, *TENS, *GROUPS, *ORDINALS, "half", "quarter"))


@lru_cache(maxsize=20000)
def begins_figure(word: str) -> bool:
    """False for a lower-case word with which no number begins, whatever stands around it."""
    # "twenty-five", "two-thirds"
    return word[0].isdecimal() or word in _FIRST or word.partition("-")[0] in _FIRST


class Figure(NamedTuple):
    """Words `start` to `end` (exclusive) as a value or a range; shares of one where `fraction`."""

    low: float
    high: float
    start: int
    end: int
    ordinal: bool
    fraction: bool


def value_at(words: Tokens, at: int) -> tuple[float, float, int] | None:
    """Low, high and the index after the cardinal number that begins at a word; None for no number."""
    figure = figure_at(words, at) if at < len(words) else None
    return (figure.low, figure.high, figure.end) if figure and not figure.ordinal else None


def figure_at(words: Tokens, at: int) -> Figure | None:
    """The number that begins at a word, with its scale and its range."""
    start = at
    if words.words[at] in CURRENCIES:
        at += 1
    elif words.lower[at] in VAGUE and not (at and words.lower[at - 1] in _COUNTED):
        return Figure(*VAGUE[words.lower[at]], at, at + 1, False, False)
    one = _single(words, at)
    if not one:
        return None
    low, end, ordinal, fraction = one
    low, end = _scaled(words, low, end)
    high = low
    if end + 1 < len(words) and words.lower[end] in ("to", "-", "–", "—") and not ordinal:
        second = _single(words, end + 1 + (words.words[end + 1] in CURRENCIES))
        if second and not second[2] and second[0] >= 1:
            top, stop = _scaled(words, second[0], second[1])
            if top > high:
                # "$3 to $5 million" means millions twice
                low = low * (top / second[0]) if low < second[0] else low
                high, end = max(top, low), stop
    return Figure(low, high, start, end, ordinal, fraction)


def _single(words: Tokens, at: int) -> tuple[float, int, bool, bool] | None:
    """One number: its value, the index after it, whether it is an ordinal, whether a fraction."""
    if at >= len(words):
        return None
    word = words.lower[at]
    match = _DIGITS.fullmatch(word)
    if match:
        value = float(match[1].replace(",", "") + (match[2] or ""))
        value *= SCALES[match[3].lower()] if match[3] else 1
        return value, at + 1, bool(match[4]), False
    value_of = number_word(word)
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    if value_of is not None:
        if after in FRACTIONS and after.endswith("s"):
            return value_of * FRACTIONS[after], at + 2, False, True
        return value_of, at + 1, False, False
    head, dash, tail = word.partition("-")
    if dash and tail in FRACTIONS and number_word(head) is not None:
        return (number_word(head) or 0.0) * FRACTIONS[tail], at + 1, False, True
    if word == "half" and words.lower[at - 1 : at] not in (["a"], ["the"], ["other"]):
        return 0.5, at + 1, False, True
    if word in GROUPS and (at and words.lower[at - 1] in ("a", "the", "its", "their", "his", "her", "two")):
        return float(GROUPS[word]), at + 1, False, False
    if word == "dozens" or (word == "quarter" and words.lower[at - 1 : at] == ["a"] and after == "of"):
        return (0.25, at + 1, False, True) if word == "quarter" else None
    if word in ORDINALS and word != "second":
        return float(ORDINALS[word]), at + 1, True, False
    return None


def _scaled(words: Tokens, value: float, end: int) -> tuple[float, int]:
    while end < len(words):
        word = words.lower[end]
        if word in ("hundred", "thousand", "million", "billion", "trillion", "bn", "mn"):
            value, end = value * SCALES[word], end + 1
        elif word == "dozen":
            value, end = value * 12, end + 1
        elif (
            word == "-"
            and end + 1 < len(words)
            and words.lower[end + 1] in ("million", "billion", "thousand")
        ):
            value, end = value * SCALES[words.lower[end + 1]], end + 2
        else:
            break
    return value, end


def is_date_or_label(words: Tokens, figure: Figure) -> bool:
    """True for a day of the month, a time, a label or a bare year: no quantity."""
    before = words.lower[figure.start - 1].rstrip(".") if figure.start else ""
    after = words.lower[figure.end].rstrip(".") if figure.end < len(words) else ""
    word = words.words[figure.start]
    if before in MONTHS and (word[:1].isdecimal() or figure.ordinal) and figure.low <= 31:
        return True
    if word[:1].isdecimal() and after in MONTHS and figure.low <= 31:
        return True
    if ":" in word or after in ("a.m", "p.m", "am", "pm", "o'clock"):
        return True
    if before in ("#", "/", "@", "'", ".") or after in ("/", "@"):
        return True
    if before in _LABELS and figure.end - figure.start == 1:
        return True
    year = 1800 <= figure.low <= 2100 and len(word) == 4 and figure.end - figure.start == 1
    return year and word.isdecimal()
