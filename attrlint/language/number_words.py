"""Numbers in words, fractions and group words, with their values."""

from functools import lru_cache
from typing import Final

UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES: Final = {
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6,
    "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}  # fmt: skip
GROUPS: Final = {
    "pair": 2, "couple": 2, "duo": 2, "trio": 3, "triplets": 3, "quartet": 4, "quintet": 5, "sextet": 6,
    "twins": 2, "dozen": 12,
}  # fmt: skip
VAGUE: Final = {
    "dozens": (24.0, 150.0), "scores": (40.0, 300.0), "hundreds": (200.0, 2e3), "thousands": (2e3, 1e5),
    "millions": (2e6, 1e9), "billions": (2e9, 1e12),
}  # fmt: skip
"""Words for a number that nobody counted, with the range that a reader allows them."""
FRACTIONS: Final = {
    "half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3, "fifth": 0.2,
    "fifths": 0.2, "tenth": 0.1, "tenths": 0.1, "eighth": 0.125, "eighths": 0.125, "sixth": 1 / 6,
}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip


@lru_cache(maxsize=20000)
def number_word(word: str) -> float | None:
    """The value of "seven", "twenty" or "twenty-five" in lower case; None for any other word."""
    if word in UNITS:
        return float(UNITS[word])
    if word in TENS:
        return float(TENS[word])
    tens, dash, units = word.partition("-")
    if dash and tens in TENS and units in UNITS and 0 < UNITS[units] < 10:
        return float(TENS[tens] + UNITS[units])
    return None
