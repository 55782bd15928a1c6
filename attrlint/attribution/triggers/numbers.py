"""Numbers as news copy writes them, read from a sentence's words."""

import re
from typing import Final, NamedTuple

from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

CROWDS: Final = listed("dozens scores hundreds thousands millions billions tens")
CURRENCY: Final = listed("$ £ € ¥")
_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?(?:m|bn|k)?")
_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS: Final = "thirty forty fifty sixty seventy eighty ninety"
_SPELLED: Final = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: 30 + 10 * place for place, word in enumerate(_TENS.split())
}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES: Final = {"k": 1_000, "m": 10**6, "n": 10**9}
_YEARS: Final = range(1500, 2100)
_ROUGH: Final = tuple(
    phrase.split()
    for phrase in (
        "as many as", "as much as", "as few as", "no fewer than", "no less than", "more than", "fewer than",
        "less than", "well over", "just over", "just under", "close to", "up to", "at least", "at most",
        "an estimated", "a total of", "upward of", "upwards of", "about", "nearly", "almost", "roughly",
        "approximately", "around", "some", "over", "under", "only", "just", "fully", "estimated",
    )
)  # fmt: skip
_ROUGH_BY_LAST: Final = {
    last: [phrase for phrase in _ROUGH if phrase[-1] == last] for last in {phrase[-1] for phrase in _ROUGH}
}


class Number(NamedTuple):
    """A number's words `first` to `last` (exclusive), its currency sign and what makes it rough included.

    `value` is what it comes to, 100 where it only names a crowd ("thousands of"); `word` is its first word.
    """

    first: int
    last: int
    value: float
    rough: bool
    word: str

    @property
    def like_a_year(self) -> bool:
        """Four bare digits that could be a year."""
        return self.word.isdecimal() and len(self.word) == 4 and self.value in _YEARS


def numeral(word: str) -> bool:
    """Whether a number may begin with a lower-case word."""
    return word[0].isdecimal() or word in _SPELLED or word in CROWDS


def number_at(tokens: Tokens, at: int) -> Number | None:
    """The number whose first digit or numeral is word `at`, None where there is none."""
    word = tokens.lower[at]
    value = _value(word)
    if value is None:
        return None
    last = at + 1
    if word in CROWDS:
        while last + 1 < len(tokens) and tokens.lower[last] == "of" and tokens.lower[last + 1] in CROWDS:
            last += 2
    while last < len(tokens) and tokens.lower[last] in _SCALES:
        value *= _SCALES[tokens.lower[last]]
        last += 1
    start = at - 1 if at and tokens.lower[at - 1] in CURRENCY else at
    first = rough_from(tokens, start)
    return Number(first, last, value, first < start or word in CROWDS, word)


def rough_from(tokens: Tokens, start: int) -> int:
    """Index of the first of the words right before `start` that make a number rough; `start` for none."""
    for phrase in _ROUGH_BY_LAST.get(tokens.lower[start - 1], ()) if start else ():
        first = start - len(phrase)
        if first >= 0 and tokens.lower[first:start] == phrase:
            return first
    return start


def whole_number(word: str) -> int | None:
    """The value of a lower-case numeral or of plain digits that are no year."""
    if word in _SPELLED:
        return _SPELLED[word]
    if not word.isdecimal() or (len(word) == 4 and int(word) in _YEARS):
        return None
    return int(word)


def _value(word: str) -> float | None:
    if word in _SPELLED:
        return _SPELLED[word]
    if word in CROWDS:
        return 100
    if not _DIGITS.fullmatch(word):
        return None
    bare = float(word.rstrip("kbmn").replace(",", ""))
    return bare * _SUFFIXES.get(word[-1], 1)
