"""Changes that run the other way than their own figures: "rose from 57 to 45 percent"."""

from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.figures import value_at
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_RISING: Final = listed("rose rise rises risen increased grew grown climbed jumped soared surged up increase")
_FALLING: Final = listed(
    "fell fall falls fallen decreased declined dropped shrank down plunged slipped drop decrease"
)
_HEDGES: Final = ("about", "nearly", "roughly", "almost", "around", "just", "some")
_UNITS: Final = listed(
    "percent % points million billion thousand people to from cents $ £ € about nearly roughly "
    "more than over almost around just as much many high low a an of the by"
)


def direction_conflicts(draft: Draft) -> Iterator[Conflict]:
    """A verb of rising whose end is lower than its beginning, or of falling whose end is higher."""
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower):
            rising = lower in _RISING
            if not rising and lower not in _FALLING:
                continue
            ends = _ends(words, at + 1)
            if not ends:
                continue
            old, new, first, last = ends
            if old != new and (new > old) != rising:
                here = found[index].place(words.starts[at], words.ends[at])
                there = found[index].place(words.starts[first], words.ends[last - 1])
                way = "a rise" if new > old else "a fall"
                yield Conflict("change", here, (there,), words.words[at], way, joined(words, first, last))


def _ends(words: Tokens, start: int) -> tuple[float, float, int, int] | None:
    """Beginning, end and words of "from 57 percent to 45 percent", or of "to 45 percent from 57"."""
    told: dict[str, tuple[float, int, str]] = {}
    first, at = start, start
    while at < min(len(words), start + 14) and len(told) < 2:
        lower = words.lower[at]
        if lower in ("from", "to"):
            start_of = at + 1
            while start_of < len(words) and words.lower[start_of] in _HEDGES:
                start_of += 1
            value = value_at(words, start_of)
            if value and value[0] != value[1] and lower == "from" and not told:
                # "from $900 to $1,100" is read as one range; who falls from 10 to 20 feet falls none the less
                sized = _unit(words, start_of, value[2]) in ("$", "percent", "%")
                return (value[0], value[1], at, value[2]) if sized else None
            if not value or value[0] != value[1] or lower in told:
                return None
            told[lower] = value[0], value[2], _unit(words, start_of, value[2])
            first = at if len(told) == 1 else first
            at = value[2]
        elif (told and lower not in _UNITS) or (not told and at - start > 4):
            return None
        else:
            at += 1
    if len(told) < 2 or _years(told):
        return None
    (old, one, sort), (new, other, kind) = told["from"], told["to"]
    units = {sort, kind} & {"$", "percent", "%"}
    last = max(one, other)
    last += words.lower[last : last + 1] in (["percent"], ["%"])
    return (old, new, first, last) if len(units) < 2 else None


def _unit(words: Tokens, first: int, last: int) -> str:
    """ "$" for money, else the word after the value."""
    if words.words[first] in "$£€":
        return "$"
    return words.lower[last] if last < len(words) else ""


def _years(told: dict[str, tuple[float, int, str]]) -> bool:
    return all(1800 <= value <= 2100 for value, _, _ in told.values())
