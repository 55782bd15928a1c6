"""What sort of thing one word tells, so that two of them can fill one slot: 12 and 21, Ohio and Iowa."""

from collections.abc import Collection
from typing import Final

from attrlint.language.calendar_words import MONTHS, WEEKDAYS
from attrlint.language.figures import figure_at, is_date_or_label
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.places import CITIES, COUNTRIES, STATES, place_of
from attrlint.language.tokens import Tokens

_FIELDS: Final = listed(
    """
    health education labor labour treasury defense defence justice transportation agriculture energy housing
    finance interior foreign commerce welfare corrections insurance environmental
    """
)
_HEADS: Final = listed(
    "secretary minister department ministry commissioner agency office board official officials"
)
_TIME: Final = listed("hour day week month year decade century")
_SIDES: Final = {
    "north": 0, "northern": 0, "south": 1, "southern": 1, "east": 2, "eastern": 2, "west": 3, "western": 3,
}  # fmt: skip
_PEOPLES: Final = frozenset(COUNTRIES.values())
_PARTIES: Final = {
    "democrat": "democrat", "democratic": "democrat", "republican": "republican", "gop": "republican",
    "libertarian": "libertarian",
}  # fmt: skip
_DENYING: Final = ("un", "in", "im", "il", "ir", "non", "non-", "dis")
Slot = tuple[str, str]
"""The sort of a word and its value in that sort; two words of one sort and two values exclude each other."""


def slot(words: Tokens, at: int, people: Collection[str]) -> Slot | None:
    """The sort and value of the word at an index, None where it is of no sort known here.

    `people` are the singular nouns of people ("scientist", "police").
    """
    word, lower = words.words[at], words.lower[at].rstrip(".")
    figure = figure_at(words, at)
    if figure:
        before = words.lower[at - 1].rstrip(".") if at else ""
        # the 19th and the 25th of a month are two meetings
        label = figure.ordinal or is_date_or_label(words, figure)
        return None if before in MONTHS or label else ("number", f"{figure.low:g}")
    if word[0].isupper():
        if lower in MONTHS or lower in WEEKDAYS:
            return ("month", str(MONTHS[lower])) if lower in MONTHS else ("weekday", str(WEEKDAYS[lower]))
        if singular(lower) in _PARTIES:
            return "party", _PARTIES[singular(lower)]
        place = place_of(word) or place_of(word + ".")
        for level, held in (("state", STATES), ("country", COUNTRIES), ("city", CITIES)):
            if place in held:
                return level, place
    if lower in _PEOPLES:
        return "people", lower
    side = _side(lower)
    if side:
        return "side", side
    if singular(lower) in _TIME:
        return "time", singular(lower)
    following = words.lower[at + 1] if at + 1 < len(words) else ""
    if lower in _FIELDS and following in _HEADS:
        return "field", lower
    if following == "general" or lower.startswith("chair"):
        return None
    return ("who", singular(lower)) if singular(lower) in people or lower == "police" else None


def _side(word: str) -> str:
    """The quarter that "north-western" or "southern" names, "" for other words."""
    parts = word.replace("north", "north-").replace("south", "south-").split("-")
    known = [_SIDES[part] for part in parts if part in _SIDES]
    full = [part for part in parts if part and part not in ("ern",)]
    return "/".join(map(str, known)) if known and len(known) == len(full) else ""


def opposed(a: str, b: str) -> bool:
    """True for a word and the same word with a prefix that denies it: "lawful" and "unlawful"."""
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > 4 and longer.removesuffix(shorter) in (
        "un",
        "in",
        "im",
        "il",
        "ir",
        "non",
        "non-",
        "dis",
    )
