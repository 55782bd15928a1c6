"""Offices told with their place that one person, or one description, cannot have both."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.listed import listed
from attrlint.language.offices import Office, offices
from attrlint.language.people import people
from attrlint.language.places import CITIES, COUNTRIES, STATES
from attrlint.reading.draft import Draft

EXCLUSIVE: Final = listed(
    """
    senator representative congressman congresswoman governor mayor secretary judge justice sheriff president
    chief ambassador coroner
    """
) | {
    "lieutenant governor", "attorney general", "district attorney", "prime minister", "vice president",
    "foreign minister", "finance minister", "police chief", "fire chief",
}  # fmt: skip
"""Offices that two words cannot name at once."""
_RANKS: Final = ("vice", "deputy", "assistant", "associate")


def office_conflicts(draft: Draft) -> Iterator[Conflict]:
    """Two offices of one person in one place, one office in two places, and offices nobody there holds."""
    told = draft.layer(offices)
    held: defaultdict[int, list[Office]] = defaultdict(list)
    for one in told:
        if one.person >= 0:
            held[one.person].append(one)
    everyone = draft.layer(people)
    for person, theirs in held.items():
        who = everyone[person].name.text
        for a, b in combinations(theirs[:CROWD], 2):
            aspect = _aspect(a, b)
            if aspect and a.sentence != b.sentence:
                here, there = (b.place, a.place) if aspect == "place" else (b.value, a.value)
                yield Conflict(aspect, b.span, (a.span,), here, there, who)
                break
    yield from _pointed(told, held, draft)


def _aspect(a: Office, b: Office) -> str:
    if a.past != b.past:
        return ""
    if a.value == b.value and a.place and b.place and a.place != b.place:
        return "place" if _one_level(a.place, b.place) else ""
    if a.place and a.place == b.place and a.value != b.value and {a.value, b.value} <= EXCLUSIVE:
        # "Gov. Davis" is how a lieutenant governor is hailed
        return "" if a.value.endswith(b.value) or b.value.endswith(a.value) else "title"
    if a.body and a.body == b.body and _one_rank_apart(a.value, b.value):
        return "title"
    return ""


def _one_rank_apart(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer.partition(" ")[0] in _RANKS and longer.partition(" ")[2] == shorter


def _one_level(a: str, b: str) -> bool:
    """True for two states, two countries, two cities, two counties."""
    return _level(a) == _level(b)


def _level(place: str) -> str:
    for level, known in (("state", STATES), ("country", COUNTRIES), ("city", CITIES)):
        if place in known:
            return level
    return "county"


def _pointed(told: tuple[Office, ...], held: dict[int, list[Office]], draft: Draft) -> Iterator[Conflict]:
    """ "The former Mexican minister", where the only Mexican in office named is a former president."""
    owned = [one for theirs in held.values() for one in theirs]
    for one in told:
        if one.person >= 0 or not one.place or one.value not in EXCLUSIVE:
            continue
        near = [
            other
            for other in owned
            if other.place == one.place and other.past == one.past and other.value in EXCLUSIVE
        ]
        values = {other.value for other in near}
        holders = {other.person for other in near}
        if len(holders) != 1 or len(values) != 1 or not _definite(one, draft):
            continue
        value = next(iter(values))
        others = {other.value for other in told if other is not one and other.place == one.place}
        if one.value in others or value.endswith(one.value) or one.value.endswith(value):
            continue
        who = draft.layer(people)[next(iter(holders))].name.text
        yield Conflict("title", one.span, (near[0].span,), one.value, value, who)


def _definite(one: Office, draft: Draft) -> bool:
    """True after "the" or "the former", and not before a possessive, a race or a name."""
    before = draft.prose[max(0, one.span.start - 12) : one.span.start].lower().split()
    following = draft.prose[one.span.end : one.span.end + 2]
    return bool(before) and one.past and "the" in before[-2:] and not following.startswith(("'", "’"))
