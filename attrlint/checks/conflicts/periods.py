"""A period of so many years, and the two years that bound it: "in a one-year period", "from 2018 to 2022"."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.dates import Moment, dates
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

_PERIODS: Final = ("period", "span", "stretch")
_SHARED: Final = 3
_OPENING: Final = {"to": ("from",), "until": ("from",), "and": ("between",), "through": ("from", "")}


def periods(draft: Draft) -> Iterator[Conflict]:
    """Lengths in years that the years told in a like sentence do not come to."""
    lengths = list(_lengths(draft))
    bounds = list(_bounds(draft)) if lengths else []
    told: dict[int, set[str]] = {}
    for index in {one.sentence for one in lengths} | {first.sentence for first, _ in bounds}:
        kept = (
            lower for lower in draft.layer(tokens)[index].lower if len(lower) > 3 and lower not in STARTERS
        )
        told[index] = set(map(stem, kept))
    for length in lengths[:CROWD]:
        for first, last in bounds[:CROWD]:
            like = len(told[length.sentence] & told[first.sentence]) >= _SHARED
            if like and length.sentence != first.sentence and length.low not in _years(first, last):
                words = draft.layer(tokens)[first.sentence]
                sentence = draft.layer(sentences)[first.sentence]
                span = sentence.place(words.starts[first.first], words.ends[last.last - 1])
                there = f"{first.written} to {last.written}"
                yield Conflict("recount", length.span, (span,), length.written, there, "period")


def _lengths(draft: Draft) -> Iterator[Quantity]:
    """ "A four-year period", "over three years"."""
    for one in draft.layer(numbers):
        if one.kind == "span" and one.unit == "year" and one.low == one.high and not one.hedge:
            words = draft.layer(tokens)[one.sentence]
            named = any(word in _PERIODS for word in words.lower[one.first : one.last + 2])
            if named or words.lower[max(0, one.first - 1) : one.first] == ["over"]:
                yield one


def _bounds(draft: Draft) -> Iterator[tuple[Moment, Moment]]:
    """ "From May 2018 to May 2022", "between 2018 and 2022", "2018 through 2022"."""
    by_sentence: defaultdict[int, list[Moment]] = defaultdict(list)
    for moment in draft.layer(dates):
        if moment.year:
            by_sentence[moment.sentence].append(moment)
    for index, held in by_sentence.items():
        words = draft.layer(tokens)[index].lower
        for first, last in pairwise(held):
            between = words[first.last : last.first]
            opening = words[first.first - 1] if first.first else ""
            wanted = _OPENING.get(between[0], ()) if len(between) == 1 else ()
            if opening in wanted or "" in wanted:
                yield first, last


def _years(first: Moment, last: Moment) -> tuple[int, ...]:
    """The lengths that two bounds may be meant to have: 2017 through 2020 are three years, or four."""
    years = last.year - first.year
    if first.month and last.month:
        months = 12 * years + last.month - first.month
        return (months // 12, years) if first.month == last.month else (months // 12, years, years + 1)
    return (years, years + 1)
