"""A date, a sentence or a death toll told otherwise than in the other drafts of the repo."""

from collections import Counter
from datetime import date
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import Told, elsewhere
from attrlint.register.fixed import Fixed

ASPECTS: Final = ("event", "deed", "toll", "sentence")
LEAST: Final = 3
SLIP: Final = 10
"""Days between two dates of one event above which they are two events."""
SEASON: Final = 200
"""Days between two drafts that speak of the same election."""
AFTERMATH: Final = 45
"""Days in which a death toll is still that of the same disaster."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Fixed facts of the draft that other drafts tell with another value."""
    known = draft.layer(elsewhere)
    found: list[Conflict] = []
    for fact, told in known.facts if known else ():
        other = _other(
            fact, [one for one in told if one.value != fact.value], told, known.day if known else ""
        )
        if other:
            places = tuple(one.place for one in told if one.value == other.value)[:2]
            found.append(
                Conflict(fact.sort, fact.span, (), fact.written, other.place.text, fact.about, places)
            )
    return tuple(found)


def _other(fact: Fixed, others: list[Told], told: tuple[Told, ...], day: str) -> Told | None:
    """The telling that this one cannot stand beside."""
    agree = len(told) - len(others)
    if fact.sort == "toll":
        earlier = [one for one in others if _apart(day, one.day) <= AFTERMATH and one.day <= day]
        return (
            next((one for one in earlier if float(one.value) > float(fact.value)), None)
            if not agree
            else None
        )
    if not others or agree:
        return None
    counts = Counter(one.value for one in others)
    value, count = counts.most_common(1)[0]
    best = next(one for one in others if one.value == value)
    if fact.sort == "event":
        close = _apart(fact.value, value) <= SLIP and _apart(day, best.day) <= SEASON
        return best if close and count >= LEAST and len(counts) == 1 else None
    if fact.sort == "deed":
        return best if len(counts) == 1 and _one_day(fact.value, value) else None
    return best if len(counts) == 1 else None


def _one_day(a: str, b: str) -> bool:
    """True for a few days apart, and for one day of two years."""
    return _apart(a, b) <= SLIP or a[5:] == b[5:]


def _apart(a: str, b: str) -> int:
    """Days between two dates; more than any limit where one is not known."""
    if not a or not b:
        return 1_000_000
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
