"""Somebody of another party, or in another chamber, than the other drafts say."""

from collections import Counter
from datetime import date
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import Told, elsewhere
from attrlint.register.held import Held

ASPECTS: Final = ("party", "office")
LEAST: Final = 3
"""Drafts that must agree before they outweigh this one."""
TERM: Final = 120
"""Days in which nobody is taken to have moved from one chamber to the other unsaid."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Parties and seats of the draft that no other draft gives the person, while several give another."""
    known = draft.layer(elsewhere)
    found: list[Conflict] = []
    for held, told in known.roles if known else ():
        near = [one for one in told if held.sort == "party" or _near(known.day if known else "", one.day)]
        value = _other(held, near)
        if value:
            places = tuple(one.place for one in near if one.value == value)[:2]
            found.append(Conflict(held.sort, held.span, (), held.value, value, held.person, places))
    return tuple(found)


def _other(held: Held, told: list[Told]) -> str:
    counts = Counter(one.value for one in told)
    if not counts or counts[held.value]:
        return ""
    value, count = counts.most_common(1)[0]
    return value if count >= LEAST and len(counts) == 1 else ""


def _near(day: str, other: str) -> bool:
    if not day or not other:
        return False
    return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= TERM
