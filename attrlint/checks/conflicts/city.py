"""A city named once for what the rest of the draft puts in another city, and a body with two home towns."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.places import BOROUGHS, CITIES, place_of
from attrlint.language.sentences import sentences
from attrlint.language.surroundings import around
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_FIRMS: Final = listed("company giant firm maker startup manufacturer carmaker retailer")
_SEATS: Final = listed("headquarters hq campus")
_OTHER: Final = listed("another other second also too both either from like than unlike")


def city_conflicts(draft: Draft) -> Iterator[Conflict]:
    """Stray cities and second home towns."""
    yield from _strays(draft)
    yield from _homes(draft)


def city_of(name: Name) -> str:
    """The large city that a name is or lies in, "" for none."""
    known = place_of(name.text)
    return BOROUGHS.get(known, known if known in CITIES else "")


def _strays(draft: Draft) -> Iterator[Conflict]:
    """The one mention of one city, in a sentence much like one that names the draft's own city."""
    told: defaultdict[str, list[Name]] = defaultdict(list)
    for name in draft.layer(names):
        city = city_of(name)
        if city:
            told[city].append(name)
    if not 2 <= len(told) <= 3:
        return
    every = draft.layer(tokens)
    home = max(told.values(), key=len)
    if len(home) < 2:
        return
    for named in told.values():
        if named is home or len(named) != 1:
            continue
        stray = named[0]
        words = every[stray.sentence]
        if not _locates(words, stray) or any(one.sentence == stray.sentence for one in home):
            continue
        near = around(words, stray.first, stray.last, 30)
        for one in home:
            far = around(every[one.sentence], one.first, one.last, 30)
            shared = near.stems & far.stems
            if len(shared) >= 3 and not near.changing ^ far.changing:
                yield Conflict("stray", stray.span, (one.span,), stray.text, one.text, "event")
                break


def _locates(words: Tokens, name: Name) -> bool:
    """True for "in Boston" and "Boston's", where no other place is set beside it."""
    before = words.lower[name.first - 1] if name.first else ""
    after = words.lower[name.last] if name.last < len(words) else ""
    if words.lower[max(0, name.first - 2) : name.first] == ["war", "in"]:
        return False
    return (before in ("in", "at") or after == "'s") and not _OTHER.intersection(words.lower)


def _homes(draft: Draft) -> Iterator[Conflict]:
    """ "Lund's Harlow headquarters" and "the Marlow company"."""
    found = draft.layer(sentences)
    seats: list[tuple[int, int]] = []
    firms: list[tuple[int, int]] = []
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(2, len(words)):
            if not words.words[at - 1][0].isupper() or words.lower[at] not in _SEATS | _FIRMS:
                continue
            first = at - 1
            while first and words.words[first - 1][0].isupper():
                first -= 1
            before = words.lower[first - 1] if first else ""
            if words.lower[at] in _SEATS and before == "'s":
                seats.append((index, at))
            elif words.lower[at] in _FIRMS and before == "the" and at - first < 3:
                firms.append((index, at))
    if len(seats) != 1 or not firms:
        return
    seat, firm = (_home(draft, place) for place in (seats[0], firms[0]))
    texts = {_home(draft, place)[2] for place in firms}
    if len(texts) == 1 and seat[2] != firm[2] and "-" not in firm[2] and _towns(seat[2], firm[2]):
        here = found[seats[0][0]].place(seat[0], seat[1])
        there = found[firms[0][0]].place(firm[0], firm[1])
        yield Conflict("home", here, (there,), seat[2], firm[2], "company")


def _home(draft: Draft, place: tuple[int, int]) -> tuple[int, int, str]:
    """Start, end and words of the capitalised run before a word."""
    index, at = place
    words = draft.layer(tokens)[index]
    first = at - 1
    while first and words.words[first - 1][0].isupper():
        first -= 1
    return words.starts[first], words.ends[at - 1], " ".join(words.words[first:at])


def _towns(*texts: str) -> bool:
    """True where both are known cities."""
    return all(place_of(text) in CITIES for text in texts)
